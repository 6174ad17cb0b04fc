import { LRUCache } from 'lru-cache'
import type { ArticleFinder } from '../content/search/find.ts'
import type { Suggestion } from '../content/search/suggestions/suggest.ts'
import { foldText } from '@matbaa/locale'
import type { Edition } from './edition.ts'
import { type Answer, type PageRequest, redirectToOwn } from './page.ts'

const mostSections = 2

/** What is kept of suggestions: beginnings, which many readers type, not whole queries. */
const longestKept = 8
const mostKept = 1_000

/** Suggestions, kept until something goes stale. */
export interface SuggestionSource {
  readonly suggest: ArticleFinder['suggest']
  /** Forgets all: a publication may change any of them. */
  readonly clear: () => void
}

/** Keeps what is asked for again and again while letters are typed. */
export function createSuggestionSource({ suggest }: Pick<ArticleFinder, 'suggest'>): SuggestionSource {
  const kept = new LRUCache<string, readonly Suggestion[]>({ max: mostKept })
  let clearings = 0
  return {
    async suggest({ language, typed }) {
      const key = `${language} ${foldText(typed.slice(0, 4 * longestKept))}`
      const known = kept.get(key)
      if (known !== undefined) return known
      const began = clearings
      const found = await suggest({ language, typed })
      if (typed.length <= longestKept && began === clearings) kept.set(key, found)
      return found
    },
    clear() {
      clearings += 1
      kept.clear()
    },
  }
}

/** What may become of what is being typed, for the reader's script: sections, tags and authors by their names, then headlines. */
export async function answerSuggestions(request: PageRequest): Promise<Answer> {
  const { site, edition, query } = request
  const { language, dir, addresses, t } = edition
  const redirect = redirectToOwn(request, addresses.suggestions(language), ['q'])
  if (redirect !== undefined) return redirect
  const typed = (query.get('q') ?? '').trim()
  const found = typed === '' ? [] : await site.suggestions.suggest({ language, typed })
  const items = [...sectionsOf(edition, typed), ...found.map((one) => toItem(edition, one))]
  const body = { lang: language, dir, status: t('search.suggestions', { count: items.length }), items }
  return { kind: 'file', type: 'application/json; charset=utf-8', language, body: JSON.stringify(body) }
}

/** A line of the list; what it leads to is said beside it where that is no article. */
interface Item {
  readonly text: string
  readonly url: string
  readonly label?: string
}

/** Sections stand around every page already. */
function sectionsOf({ sections, t }: Edition, typed: string): readonly Item[] {
  const key = foldText(typed.slice(0, 200))
  if (key.length < 2) return []
  return sections
    .filter(({ name }) => ` ${foldText(name)}`.includes(` ${key}`))
    .slice(0, mostSections)
    .map(({ name, url }) => ({ text: name, url, label: t('search.section') }))
}

function toItem({ addresses, language, t }: Edition, found: Suggestion): Item {
  switch (found.kind) {
    case 'article':
      return { text: found.text, url: addresses.article(language, found.code, found.slug) }
    case 'tag':
      return { text: found.text, url: addresses.tag(language, found.slug), label: t('tag.label') }
    case 'author':
      return { text: found.text, url: addresses.author(language, found.slug), label: t('search.author') }
  }
}

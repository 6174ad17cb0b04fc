import { analyzeText, foldText } from '@matbaa/locale'
import { LRUCache } from 'lru-cache'
import type { DatabaseReader, Queryable } from '../../../db/database.ts'
import { listName } from '../../listings/lists.ts'
import { typedKey } from '../names/name-keys.ts'
import type { NamedKind } from '../names/queries.ts'
import { tokenOf } from '../../../db/token-index.ts'
import {
  endOf,
  listCompletions,
  listHeadlines,
  listNamesOfKey,
  listNewestHeadlines,
  type SuggestibleArticle,
} from './queries.ts'

/** What somebody types in the search of an edition. */
export interface SuggestRequest {
  readonly language: string
  readonly typed: string
}

/** Something whose name or headline goes on like what was typed. */
export type Suggestion =
  | { readonly kind: NamedKind; readonly text: string; readonly slug: string }
  | { readonly kind: 'article'; readonly text: string; readonly slug: string; readonly code: number }

/** One letter says nothing yet. */
const fewestLetters = 2

/** Shorter beginnings of words are looked for among the newest headlines alone: too much begins like this. */
const fewestOfAll = 3

const mostNames = 3
const mostArticles = 5

/** The newest headlines, which are looked through one by one. */
const newestCount = 150
/** Other headlines that are looked at. */
const mostLookedAt = 40
const mostCompletions = 8
/** Of the articles that say a word, about the part that say it in their headline; of common words it is more. */
const namedShare = 0.02

/** Where suggestions come from. */
export interface SuggestionSource extends Pick<DatabaseReader, 'db' | 'tokenIndex'> {
  /** In about how many articles a word or a stem is, by its id; 0 for one that is not known yet. */
  readonly documentsOf: (termId: number) => number
}

/** Suggests names of tags and authors, then headlines, the newest first. */
export async function suggest(
  source: SuggestionSource,
  { language, typed }: SuggestRequest,
): Promise<readonly Suggestion[]> {
  const { db } = source
  const key = typedKey(typed)
  if (key.length < fewestLetters) return []
  const [names, newest] = await Promise.all([
    suggestNames(db, language, key),
    listNewestHeadlines(db, { list: listName.language(language), limit: newestCount }),
  ])
  const fits = headlineTest(typed, key)
  const found = new Map<number, SuggestibleArticle>()
  const take = (articles: readonly SuggestibleArticle[]): void => {
    for (const article of articles)
      if (found.size < mostArticles && fits(article.headline)) found.set(article.code, article)
  }
  take(newest)
  if (found.size < mostArticles) take(await findOlder(source, language, typed))
  const articles = Array.from(found.values(), ({ code, headline, slug }) => ({
    kind: 'article' as const,
    text: headline,
    slug,
    code,
  }))
  return [...names, ...articles]
}

async function suggestNames(db: Queryable, language: string, key: string): Promise<readonly Suggestion[]> {
  const names = new Map((await listNamesOfKey(db, language, key)).map((name) => [name.id, name]))
  return Array.from(names.values(), ({ kind, name, slug }) => ({ kind, text: name, slug })).slice(0, mostNames)
}

/** Folding a headline takes longer than comparing it, and the newest ones are compared again with each letter. */
const folded = new LRUCache<string, readonly string[]>({ max: 2_000 })

/** A headline as it is typed from each of its words on. */
function endingsOf(headline: string): readonly string[] {
  const known = folded.get(headline)
  if (known !== undefined) return known
  const words = foldText(headline).split(' ')
  const whole = words.join('')
  let at = 0
  const endings = words.map((word) => {
    const ending = whole.slice(at)
    at += word.length
    return ending
  })
  folded.set(headline, endings)
  return endings
}

/** Whether a headline goes on like what was typed, from one of its words on, or has a word for each of those that were typed. */
function headlineTest(typed: string, key: string): (headline: string) => boolean {
  const wanted = foldText(typed.slice(0, 200).toWellFormed()).split(' ')
  return (headline) => {
    const endings = endingsOf(headline)
    if (endings.some((ending) => ending.startsWith(key))) return true
    return wanted.length > 1 && wanted.every((word) => endings.some((ending) => ending.startsWith(word)))
  }
}

/** Other articles that may fit: by the stems of the words that are whole, and of those the last one may become. */
async function findOlder(
  { db, tokenIndex, documentsOf }: SuggestionSource,
  language: string,
  typed: string,
): Promise<readonly SuggestibleArticle[]> {
  const tokens = analyzeText(typed.slice(0, 200).toWellFormed(), language)
  const end = tokens.at(-1)?.position
  const last = tokens.find(({ position }) => position === end)?.surface ?? ''
  const before = tokens.filter(({ isStopWord, position }) => position !== end && !isStopWord)
  const stems = [...new Set(before.map(({ stem }) => stem))].slice(0, 6)
  const [known, completions] = await Promise.all([
    tokenIndex.findTermIds(
      db,
      language,
      stems.map((term) => ({ kind: 'stem', term, stemId: 0 })),
    ),
    last.length < fewestOfAll ? [] : listCompletions(db, { language, from: last, until: endOf(last) }),
  ])
  if (known.size < stems.length || (last.length < fewestOfAll && stems.length === 0)) return []
  const whole = Array.from(known.values(), (id) => tokenOf(id, 'named'))
  const commonest = completions.toSorted((a, b) => documentsOf(b.id) - documentsOf(a.id) || a.id - b.id)
  const begun = [...new Set(commonest.map(({ stemId }) => stemId))].slice(0, mostCompletions)
  if (last.length >= fewestOfAll && begun.length === 0) return []
  const wanted = begun.map((stemId) => ({
    tokens: [...whole, tokenOf(stemId, 'named')],
    ...(whole.length > 0 ? {} : { documents: Math.round(documentsOf(stemId) * namedShare) }),
  }))
  const lists = await tokenIndex.match(db, wanted.length > 0 ? wanted : [{ tokens: whole }], {}, mostLookedAt)
  const codes = [...new Set(lists.flatMap((list) => [...list]))].toSorted((a, b) => b - a).slice(0, mostLookedAt)
  return codes.length === 0 ? [] : listHeadlines(db, { codes })
}

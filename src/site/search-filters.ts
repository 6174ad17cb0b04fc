import { type Bounds, formatDate } from '@matbaa/locale'
import { findAuthorBySlug } from '../content/authors/queries.ts'
import { typedKey } from '../content/search/names/name-keys.ts'
import { listNamesOfKey } from '../content/search/suggestions/queries.ts'
import type { SearchFilters } from '../content/search/search.ts'
import type { Edition } from './edition.ts'
import type { PageRequest } from './page.ts'
import { readPeriod } from './search-period.ts'
import { articleKinds } from './theme/pieces.ts'
import type { SearchChipView, SearchFilterView } from './theme/ways.ts'

/** What narrows a search, by its name in the address, as it was sent. */
const filterNames = ['section', 'kind', 'author', 'since', 'until'] as const

/** What the form of the search was sent with. */
export interface AskedSearch extends Readonly<Record<(typeof filterNames)[number], string>> {
  readonly q: string
  /** How many answers were shown before. */
  readonly from: number
}

/** Names of the form's fields, and where in the answers it was. */
export const searchParameters = ['q', ...filterNames, 'from'] as const

/** The filters of a search, what they mean and how they are shown. */
export interface ReadFilters {
  readonly filters: SearchFilters
  readonly views: readonly SearchFilterView[]
  readonly chips: readonly SearchChipView[]
}

/** Reads what narrows a search. What names nothing of this edition narrows nothing, and says so. */
export async function readFilters(request: PageRequest, asked: AskedSearch): Promise<ReadFilters> {
  const { edition, now } = request
  const { sections, t, locale, mark } = edition
  const section = sections.find(({ slug }) => slug === asked.section)
  const kind = articleKinds.find((one) => one === asked.kind)
  const author = await findAuthor(request, asked.author)
  const since = readPeriod(asked.since, edition)
  const until = readPeriod(asked.until, edition)
  const { from, end } = inOrder(since, until)
  const example = mark(formatDate(locale, now, 'short'))
  const dateFault = (typed: string, read: Bounds | undefined) =>
    typed === '' || read !== undefined ? {} : { fault: t('search.dateFault', { text: typed, example }) }
  const option = (value: string, text: string, chosen: string) => ({ value, text, isChosen: value === chosen })
  const chip = (name: (typeof filterNames)[number], label: string, value: string): SearchChipView => {
    const text = t('search.chip', { label, value })
    return {
      text,
      remove: t('search.remove', { filter: text }),
      url: searchAddress(edition, { ...asked, [name]: '', from: 0 }),
    }
  }
  return {
    filters: {
      ...(section === undefined ? {} : { sectionId: section.id }),
      ...(kind === undefined ? {} : { kind }),
      ...(author === undefined ? {} : { authorId: author.id }),
      ...(from === undefined ? {} : { from }),
      ...(end === undefined ? {} : { until: end }),
    },
    views: [
      {
        name: 'section',
        label: t('search.section'),
        options: [
          option('', t('search.everySection'), asked.section),
          ...sections.map(({ slug, name }) => option(slug, name, asked.section)),
        ],
      },
      {
        name: 'kind',
        label: t('search.kind'),
        options: [
          option('', t('search.everyKind'), asked.kind),
          ...articleKinds.map((one) => option(one, t(`kind.${one}`), asked.kind)),
        ],
      },
      {
        name: 'author',
        label: t('search.author'),
        value: author?.name ?? asked.author,
        ...(asked.author === '' || author !== undefined
          ? {}
          : { fault: t('search.authorFault', { name: asked.author }) }),
      },
      { name: 'since', label: t('search.since'), value: asked.since, example, ...dateFault(asked.since, since) },
      { name: 'until', label: t('search.until'), value: asked.until, example, ...dateFault(asked.until, until) },
    ],
    chips: [
      ...(section === undefined ? [] : [chip('section', t('search.section'), section.name)]),
      ...(kind === undefined ? [] : [chip('kind', t('search.kind'), t(`kind.${kind}`))]),
      ...(author === undefined ? [] : [chip('author', t('search.author'), author.name)]),
      ...(since === undefined ? [] : [chip('since', t('search.since'), asDay(edition, since.start))]),
      ...(until === undefined ? [] : [chip('until', t('search.until'), asDay(edition, until.end - 1))]),
    ],
  }
}

const asDay = ({ locale, mark }: Edition, instant: number): string => mark(formatDate(locale, instant, 'medium'))

/** Who names the later day first means the same days. */
function inOrder(since: Bounds | undefined, until: Bounds | undefined) {
  if (since === undefined || until === undefined) return { from: since?.start, end: until?.end }
  return { from: Math.min(since.start, until.start), end: Math.max(since.end, until.end) }
}

/** By the address of their page, else by name: the one whose name it is, or who was in the paper last of those it begins. */
async function findAuthor(
  { site, edition }: PageRequest,
  typed: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  if (typed === '') return undefined
  const { language } = edition
  const bySlug = await findAuthorBySlug(site.db.reader, language, typed)
  if (bySlug !== undefined) return bySlug
  const key = typedKey(typed)
  if (key === '') return undefined
  const authors = (await listNamesOfKey(site.db.reader, language, key)).filter(({ kind }) => kind === 'author')
  return authors.find(({ name }) => typedKey(name) === key) ?? authors[0]
}

/** What a search was asked for, from its address. */
export function readAsked(query: URLSearchParams, onOnePage: number, mostShown: number): AskedSearch {
  const read = (name: string): string => (query.get(name) ?? '').trim()
  const from = Number(query.get('from') ?? 0)
  return {
    q: read('q'),
    from: Math.min(mostShown - onOnePage, Math.floor(from / onOnePage) * onOnePage),
    section: read('section'),
    kind: read('kind'),
    author: read('author'),
    since: read('since'),
    until: read('until'),
  }
}

/** The address of a search; what is empty is left out. */
export function searchAddress({ addresses, language }: Edition, asked: AskedSearch): string {
  const query = new URLSearchParams()
  for (const name of searchParameters) {
    const value = name === 'from' && asked.from === 0 ? '' : String(asked[name])
    if (value !== '') query.set(name, value)
  }
  return query.size === 0 ? addresses.search(language) : `${addresses.search(language)}?${query.toString()}`
}

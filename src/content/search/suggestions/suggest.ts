import { analyzeText, foldText } from '@matbaa/locale'
import type { DatabaseReader } from '../../../db/database.ts'
import { listName } from '../../listings/lists.ts'
import { typedKey } from '../names/name-keys.ts'
import type { NamedKind } from '../names/queries.ts'
import { tokenOf } from '../tokens.ts'
import {
  endOf,
  findNewestOf,
  listAddressed,
  listCompletions,
  listHeadlines,
  listNewestHeadlines,
  listTargetsOfKey,
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

/** Names compared by when they were last in the paper, of so many that begin alike. */
const mostCompared = 24
const mostKeys = 200

/** Suggests names of tags and authors, then headlines, the newest first. */
export async function suggest(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  { language, typed }: SuggestRequest,
): Promise<readonly Suggestion[]> {
  const key = typedKey(typed)
  if (key.length < fewestLetters) return []
  const names = await suggestNames(db, language, key)
  const fits = headlineTest(typed, key)
  const newest = await listNewestHeadlines(db, { list: listName.language(language), limit: newestCount })
  const found = new Map<number, SuggestibleArticle>()
  const take = (articles: readonly SuggestibleArticle[]): void => {
    for (const article of articles)
      if (found.size < mostArticles && fits(article.headline)) found.set(article.code, article)
  }
  take(newest)
  if (found.size < mostArticles) take(await findOlder({ db, tokenIndex }, language, typed))
  const articles = Array.from(found.values(), ({ code, headline, slug }) => ({
    kind: 'article' as const,
    text: headline,
    slug,
    code,
  }))
  return [...names, ...articles]
}

async function suggestNames(db: DatabaseReader['db'], language: string, key: string): Promise<readonly Suggestion[]> {
  const rows = await listTargetsOfKey(db, language, key, mostKeys)
  const closest = new Map(
    rows.toSorted((a, b) => a.key.length - b.key.length).map(({ kind, target_id: id }) => [id, { kind, id }]),
  )
  const candidates = [...closest.values()].slice(0, mostCompared)
  const listOf = ({ kind, id }: { readonly kind: NamedKind; readonly id: string }): string =>
    kind === 'tag' ? listName.tag(id) : listName.author(id, language)
  const newest = await findNewestOf(db, candidates.map(listOf))
  // What stands in no article leads to an empty page.
  const chosen = candidates
    .filter((one) => newest.has(listOf(one)))
    .toSorted((a, b) => (newest.get(listOf(b)) ?? 0) - (newest.get(listOf(a)) ?? 0))
    .slice(0, mostNames)
  const idsOf = (kind: NamedKind): readonly string[] => chosen.filter((one) => one.kind === kind).map(({ id }) => id)
  const addressed = await listAddressed(db, language, { tag: idsOf('tag'), author: idsOf('author') })
  const byId = new Map(addressed.map((row) => [row.id, row]))
  return chosen.flatMap(({ kind, id }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ kind, text: row.name, slug: row.slug }]
  })
}

/** Whether a headline goes on like what was typed, from one of its words on, or has all of its words, the last one begun. */
function headlineTest(typed: string, key: string): (headline: string) => boolean {
  const wanted = foldText(typed.slice(0, 200).toWellFormed()).split(' ')
  return (headline) => {
    const words = foldText(headline).split(' ')
    for (let place = 0; place < words.length; place++) {
      if (words.slice(place).join('').startsWith(key)) return true
    }
    return wanted.length > 1 && wanted.every((word) => words.some((other) => other.startsWith(word)))
  }
}

/** Other articles that may fit: by the stems of the words that are whole, and of those the last one may become. */
async function findOlder(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  language: string,
  typed: string,
): Promise<readonly SuggestibleArticle[]> {
  const tokens = analyzeText(typed.slice(0, 200).toWellFormed(), language)
  const end = tokens.at(-1)?.position
  const last = tokens.find(({ position }) => position === end)?.surface ?? ''
  const before = tokens.filter(({ isStopWord, position }) => position !== end && !isStopWord)
  const stems = [...new Set(before.map(({ stem }) => stem))].slice(0, 6)
  const known = await tokenIndex.findTerms(
    db,
    language,
    stems.map((term) => ({ kind: 'stem', term, stemId: 0 })),
  )
  if (known.size < stems.length || (last.length < fewestOfAll && stems.length === 0)) return []
  const whole = Array.from(known.values(), ({ id }) => tokenOf(id, 'named'))
  const completions =
    last.length < fewestOfAll
      ? []
      : await listCompletions(db, { language, from: last, until: endOf(last), limit: 3 * mostCompletions })
  const begun = [...new Set(completions.map(({ stemId }) => tokenOf(stemId, 'named')))].slice(0, mostCompletions)
  if (last.length >= fewestOfAll && begun.length === 0) return []
  const lists = await tokenIndex.match(db, begun.length === 0 ? [whole] : begun.map((token) => [...whole, token]), {})
  const codes = [...new Set(lists.flatMap((list) => [...list.subarray(-mostLookedAt)]))]
    .toSorted((a, b) => b - a)
    .slice(0, mostLookedAt)
  return codes.length === 0 ? [] : listHeadlines(db, { codes })
}

import { analyzeText, type SearchToken } from '@matbaa/locale'
import type { Clock, DatabaseReader, Queryable } from '../../db/database.ts'
import { createSearchEngine, type SearchEngine } from './engine.ts'
import { parseQuery, wantedText } from './parse-query.ts'
import { asWritten } from './found/as-written.ts'
import { withoutCredits } from './found/credits.ts'
import { variantStems } from './found/letter-variants.ts'
import { phraseTest } from './found/phrases.ts'
import { type FoundText, listNamesOnArticles, listShownTexts, listTexts } from './queries.ts'
import { mostHits, type ParsedQuery, type SearchFilters, type SearchRequest, type SearchResults } from './search.ts'
import { makeSnippets, type MarkedPiece, markText, type Snippet } from './snippets.ts'
import { findOtherReading, type OtherReading, replaceWords } from './spelling/other-readings.ts'
import { searchWithNear } from './spelling/near-stems.ts'
import { createVocabularies } from './spelling/vocabularies.ts'
import { suggest, type SuggestRequest, type Suggestion } from './suggestions/suggest.ts'
import { findSimilar, type SimilarArticle, type SimilarRequest } from './similar/find-similar.ts'
import { createSynonymSource } from './synonyms.ts'

/** Answers to the words of a phrase that are compared with it beside those that the index takes for it. */
const mostBeside = 40

/** Articles that are looked at for how they write what may have been meant. */
const mostWritings = 3

/** Articles told of that are nearly the same as one that was found. */
const mostDuplicates = 3

/** What a reader asks of the search page. */
export interface FindRequest {
  readonly language: string
  /** As it was typed. */
  readonly typed: string
  readonly filters: SearchFilters
  readonly offset: number
  readonly limit: number
}

/** An article as the search page shows it: marked is what was searched for. */
export interface FoundArticle {
  readonly articleId: string
  readonly code: number
  /** Codes of articles that are nearly the same: the same wire story again. */
  readonly duplicates: readonly number[]
  readonly headline: readonly MarkedPiece[]
  readonly snippets: readonly Snippet[]
}

/** What the search page shows. */
export interface Found {
  readonly articles: readonly FoundArticle[]
  readonly total: number
  readonly isTotalExact: boolean
  /** The query was too long, and its end left out. */
  readonly isCut: boolean
  /** What may have been meant, where little was found. */
  readonly otherReading?: OtherReading
  /** The query with the words that were looked for beside those of it which no article has. */
  readonly alsoSearched?: string
}

/** Answers what the search page asks, all of it: the work of the processor is its own thread's. */
export interface ArticleFinder {
  readonly find: (request: FindRequest) => Promise<Found>
  /** What may become of what is being typed. */
  readonly suggest: (request: SuggestRequest) => Promise<readonly Suggestion[]>
  /** Articles about the same as a text, the likest first. */
  readonly similar: (request: SimilarRequest) => Promise<readonly SimilarArticle[]>
}

/** Makes a finder on this thread, over a connection that only reads. */
export function createArticleFinder(
  reader: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  clock: Clock,
  { search, documentsOf }: Pick<SearchEngine, 'search' | 'documentsOf'> = createSearchEngine(reader),
): ArticleFinder {
  const vocabularies = createVocabularies({ db: reader.db, clock })
  const synonyms = createSynonymSource({ db: reader.db, clock })
  return {
    suggest: (request) => suggest({ ...reader, documentsOf }, request),
    similar: (request) => findSimilar(reader, { search }, request),
    async find({ language, typed, filters, offset, limit }) {
      const query = parseQuery(typed, language)
      const { of: synonymsOf } = await synonyms.of(language)
      const sameAs = (text: string): ReadonlyMap<string, number> =>
        new Map([...variantStems(text, language), ...synonymsOf(text)])
      const freshAt = clock()
      const requestOf = (wanted: ParsedQuery, from: number, most: number): SearchRequest => ({
        language,
        query: wanted,
        filters,
        alsoStems: sameAs(wantedText(wanted)),
        offset: from,
        limit: most,
        freshAt,
      })
      const ask = (wanted: ParsedQuery, from: number, most: number) => search(requestOf(wanted, from, most))
      const vocabulary = () => vocabularies.of(language)
      const asked = wantedText(query)
      const telling = tellingWords(asked, language)
      const stems = new Set(telling.map(({ stem }) => stem))
      const { hits, total, isTotalExact, alsoStems, meant } =
        query.phrases.length === 0
          ? await searchWithNear(search, { ...requestOf(query, offset, limit), marked: stems }, vocabulary)
          : {
              ...(await withPhrases(
                reader.db,
                query.phrases,
                [
                  await ask(query, 0, mostHits),
                  // The index knows a word without its ending: what it holds back may say the phrase all the same.
                  await ask({ ...query, text: asked, phrases: [] }, 0, mostBeside),
                ],
                { offset, limit },
              )),
              alsoStems: sameAs(asked),
              meant: new Map<string, string>(),
            }
      const keys = new Set([...telling.flatMap(({ stem, surface }) => [stem, surface]), ...alsoStems.keys()])
      const ids = hits.map(({ articleId }) => articleId)
      const texts = byId(ids, await listShownTexts(reader.db, ids))
      const readings = new Map<string, SearchResults>()
      const other = await findOtherReading(typed, { language, found: total, vocabulary }, async (text) => {
        const results = await ask(parseQuery(text, language), 0, mostWritings)
        readings.set(text, results)
        return results.total
      })
      const writtenAs = async (corrected: string): Promise<string> => {
        const best = readings.get(corrected)?.hits.map(({ articleId }) => articleId) ?? []
        const rows = byId(best, await listTexts(reader.db, best))
        return asWritten(corrected, typed, language, [...rows.values()].flatMap(textsOf))
      }
      const also = replaceWords(typed, meant.size === 0 ? [] : analyzeText(typed, language), (word) => meant.get(word))
      return {
        articles: hits.flatMap(({ articleId, code, duplicates, places }) => {
          const row = texts.get(articleId)
          if (row === undefined) return []
          const text = withoutCredits(row.text, row.credited)
          return [
            {
              articleId,
              code,
              duplicates: duplicates.slice(0, mostDuplicates),
              headline: markText(row.headline, language, keys),
              // Places are those of words in the text.
              snippets: makeSnippets(text === '' ? row.lead : text, language, keys, {
                typed: stems,
                places: text === '' ? undefined : places,
              }),
            },
          ]
        }),
        total,
        isTotalExact,
        isCut: query.isCut,
        ...(also === undefined
          ? {}
          : { alsoSearched: asWritten(also, typed, language, [...texts.values()].flatMap(textsOf)) }),
        ...(other === undefined
          ? {}
          : { otherReading: other.reason === 'keyboard' ? other : { ...other, text: await writtenAs(other.text) } }),
      }
    },
  }
}

/** The answers whose stored text says the phrases: all that are ranked are looked at, so that pages and counts agree. */
async function withPhrases(
  db: Queryable,
  phrases: readonly string[],
  answers: readonly SearchResults[],
  { offset, limit }: Pick<FindRequest, 'offset' | 'limit'>,
): Promise<Omit<SearchResults, 'unknown'>> {
  const all = new Map(answers.flatMap(({ hits }) => hits.map((hit) => [hit.code, hit])))
  const hits = [...all.values()].toSorted((a, b) => b.score - a.score || b.code - a.code)
  const ids = hits.map(({ articleId }) => articleId)
  const texts = byId(ids, await listTexts(db, ids))
  const names = Map.groupBy(ids.length === 0 ? [] : await listNamesOnArticles(db, ids), (row) => row.article_id)
  const says = phraseTest(phrases)
  const kept = hits.filter(({ articleId }) => {
    const row = texts.get(articleId)
    return row !== undefined && says([...textsOf(row), ...(names.get(articleId) ?? []).map(({ name }) => name)])
  })
  return {
    hits: kept.slice(offset, offset + limit),
    total: kept.length,
    isTotalExact: answers.every((answer) => answer.hits.length < mostBeside),
  }
}

const textsOf = ({ kicker, headline, second_headline, lead, text }: FoundText): readonly string[] => [
  headline,
  kicker,
  second_headline,
  lead,
  text,
]

/** Texts by their articles, in the order of the ids: a database has none. */
function byId<Row extends FoundText>(ids: readonly string[], rows: readonly Row[]): ReadonlyMap<string, Row> {
  const known = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    ids.flatMap((id) => {
      const row = known.get(id)
      return row === undefined ? [] : [[id, row] as const]
    }),
  )
}

/** What is marked, in all its forms: the words that say something; all words where none does. */
function tellingWords(text: string, language: string): readonly SearchToken[] {
  const tokens = analyzeText(text, language)
  const telling = tokens.filter(({ isStopWord }) => !isStopWord)
  return telling.length === 0 ? tokens : telling
}

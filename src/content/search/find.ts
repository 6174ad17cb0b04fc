import { analyzeText } from '@matbaa/locale'
import type { Clock, DatabaseReader } from '../../db/database.ts'
import { createSearchEngine } from './engine.ts'
import { parseQuery, wantedText } from './parse-query.ts'
import { listTexts } from './queries.ts'
import type { ArticleSearch, ParsedQuery, SearchFilters } from './search.ts'
import { makeSnippets, type MarkedPiece, markText, type Snippet } from './snippets.ts'
import { findOtherReading, type OtherReading } from './spelling/other-readings.ts'
import { createVocabularies } from './spelling/vocabularies.ts'
import { suggest, type SuggestRequest, type Suggestion } from './suggestions/suggest.ts'
import { createSynonymSource } from './synonyms.ts'

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
}

/** Answers what the search page asks, all of it: the work of the processor is its own thread's. */
export interface ArticleFinder {
  readonly find: (request: FindRequest) => Promise<Found>
  /** What may become of what is being typed. */
  readonly suggest: (request: SuggestRequest) => Promise<readonly Suggestion[]>
}

/** Makes a finder on this thread, over a connection that only reads. */
export function createArticleFinder(
  reader: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  clock: Clock,
  { search }: Pick<ArticleSearch, 'search'> = createSearchEngine(reader),
): ArticleFinder {
  const vocabularies = createVocabularies({ db: reader.db, clock })
  const synonyms = createSynonymSource({ db: reader.db, clock })
  return {
    suggest: (request) => suggest(reader, request),
    async find({ language, typed, filters, offset, limit }) {
      const query = parseQuery(typed, language)
      const { of: sameAs } = await synonyms.of(language)
      const ask = (wanted: ParsedQuery, from: number, most: number) =>
        search({
          language,
          query: wanted,
          filters,
          alsoStems: sameAs(wantedText(wanted)),
          offset: from,
          limit: most,
          freshAt: clock(),
        })
      const { hits, total, isTotalExact } = await ask(query, offset, limit)
      const asked = wantedText(query)
      const keys = new Set([...keysOf(asked, language), ...sameAs(asked).keys()])
      const texts = new Map(
        (
          await listTexts(
            reader.db,
            hits.map(({ articleId }) => articleId),
          )
        ).map((row) => [row.id, row]),
      )
      const other = await findOtherReading(
        typed,
        { language, found: total, vocabulary: () => vocabularies.of(language) },
        async (text) => (await ask(parseQuery(text, language), 0, 1)).total,
      )
      return {
        articles: hits.flatMap(({ articleId }) => {
          const row = texts.get(articleId)
          if (row === undefined) return []
          return [
            {
              articleId,
              headline: markText(row.headline, language, keys),
              snippets: makeSnippets(row.text === '' ? row.lead : row.text, language, keys),
            },
          ]
        }),
        total,
        isTotalExact,
        isCut: query.isCut,
        ...(other === undefined ? {} : { otherReading: other }),
      }
    },
  }
}

/** What is marked: the words that say something, in all their forms; all words where none does. */
function keysOf(text: string, language: string): ReadonlySet<string> {
  const tokens = analyzeText(text, language)
  const telling = tokens.filter(({ isStopWord }) => !isStopWord)
  return new Set((telling.length === 0 ? tokens : telling).flatMap(({ stem, surface }) => [stem, surface]))
}

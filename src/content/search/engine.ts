import type { DatabaseReader, Queryable } from '../../db/database.ts'
import type { TokenFilter } from '../../db/token-index.ts'
import { listName, sectionsWithAncestors } from '../listings/lists.ts'
import { readSectionParents } from '../sections/queries.ts'
import { type Candidates, createCandidateFinder, mostCandidates } from './candidates.ts'
import { createWordsReader, type DecodedWords } from './document-words.ts'
import { createFeedback } from './feedback.ts'
import { foldDuplicates, sketchOf } from './duplicates.ts'
import { freshness } from './freshness.ts'
import { createConditions } from './conditions.ts'
import { wantedText } from './parse-query.ts'
import { findIndexSize, listCandidates } from './queries.ts'
import { createPlaceReader, withPlaces } from './places.ts'
import { readQueryTerms, readSurfaces } from './query-terms.ts'
import { type ChannelWeights, channelWeights, createScorer } from './rank.ts'
import { type ArticleSearch, mostHits, type SearchFilters, type SearchRequest, type SearchResults } from './search.ts'
import { createWordTables, type WordTable } from './word-table.ts'

interface RankedArticle {
  readonly articleId: string
  readonly code: number
  readonly score: number
  /** What its age makes of the score. */
  readonly age: number
  readonly document: DecodedWords
}

const nothing: SearchResults = { hits: [], total: 0, isTotalExact: true, unknown: [] }

/** Answers searches on the thread that made it, and tells what it knows of words. */
export interface SearchEngine extends ArticleSearch {
  /** Reads the vocabulary, so that the first search need not wait. */
  readonly prepare: () => Promise<void>
  /** In how many articles a word or a stem was when the vocabulary was last read; 0 for one that is newer. */
  readonly documentsOf: (termId: number) => number
}

/** Makes an engine over a connection that only reads. */
export function createSearchEngine(
  { db, tokenIndex }: Pick<DatabaseReader, 'db' | 'tokenIndex'>,
  weights: ChannelWeights = channelWeights,
): SearchEngine {
  const tables = createWordTables(db)
  const findCandidates = createCandidateFinder({ db, tokenIndex })
  const readWords = createWordsReader()
  const feedback = createFeedback()
  return {
    async search({ language, query, filters = {}, offset = 0, limit = 10, alsoStems, marked, freshAt }: SearchRequest) {
      const [size, terms] = await Promise.all([
        findIndexSize(db),
        readQueryTerms(db, tokenIndex, language, wantedText(query), alsoStems),
      ])
      const totals = size.totals.find((one) => one.language === language)
      if (totals === undefined || totals.documents === 0) return nothing
      const filter = await filterOf(db, filters)
      // While a server looks for them, this thread makes ready what ranks them.
      const [candidates, { words, score }] = await Promise.all([
        findCandidates(terms.stems, totals.documents, filter),
        Promise.all([tables.current(size), readSurfaces(db, language, terms)]).then(([table, written]) => ({
          words: table,
          score: createScorer(terms, written, table, totals, language, weights),
        })),
      ])
      if (candidates.codes.length === 0) return { ...nothing, unknown: terms.unknown }
      const conditions = await createConditions(db, language, query)
      const rows = await listCandidates({ db, tokenIndex }, language, candidates.codes)
      const answers = answerTest(candidates, words)
      const ranked: RankedArticle[] = []
      for (const { row, document } of readWords(rows)) {
        if (!answers(document) || !conditions.hold(document)) continue
        const { code, article_id, published_at } = row
        const age = freshAt === undefined ? 1 : freshness(freshAt - published_at)
        ranked.push({ articleId: article_id, code, score: score(document) * age, age, document })
      }
      ranked.sort((first, second) => second.score - first.score || second.code - first.code)
      const best = ranked.slice(0, mostCandidates)
      const folded = foldDuplicates(best, ({ document }) => sketchOf(document, words))
      const byCode = new Map(best.map((article) => [article.code, article]))
      const documentOf = (code: number) => byCode.get(code)?.document
      const hits = feedback.order(
        folded,
        {
          wordsOf: documentOf,
          ageFactorOf: (code) => byCode.get(code)?.age ?? 1,
          table: words,
          queryStems: terms.stems.flatMap(({ id }) => (id > 0 ? [id] : [])),
          documents: totals.documents,
          meanWords: totals.weighted_words / totals.documents,
        },
        weights.feedback,
      )
      const from = Math.max(0, offset)
      const shown = hits.slice(from, from + Math.min(Math.max(0, limit), mostHits))
      const behind = best.length - hits.length
      const found = candidates.oneOf === undefined ? candidates.found : ranked.length
      const isTotalExact = candidates.isExact && best.length === ranked.length
      return {
        hits:
          marked === undefined
            ? shown
            : withPlaces(
                shown,
                documentOf,
                createPlaceReader(terms.stems, new Set([...marked, ...(alsoStems?.keys() ?? [])]), words),
              ),
        total: conditions.areAny || isTotalExact ? hits.length : found - behind,
        isTotalExact,
        unknown: terms.unknown,
      }
    },
    async prepare() {
      await tables.current(await findIndexSize(db))
    },
    documentsOf: tables.documentsOf,
    close: async () => undefined,
  }
}

/** Whether a document has one of the stems it must have; what was looked up by its words has. */
function answerTest({ oneOf }: Candidates, words: WordTable): (document: DecodedWords) => boolean {
  if (oneOf === undefined) return () => true
  const ids = new Set(oneOf.flatMap((stem) => [...words.withStem(stem)]))
  return ({ words: coded }) => coded.some((word) => ids.has(word >>> 1))
}

async function filterOf(db: Queryable, filters: SearchFilters): Promise<TokenFilter> {
  const { sectionId, tagId, authorId, kind, from, until } = filters
  return {
    ...(sectionId === undefined
      ? {}
      : { section: { list: listName.section(sectionId), ids: await sectionWithAllBelow(db, sectionId) } }),
    ...(tagId === undefined ? {} : { tagId }),
    ...(authorId === undefined ? {} : { authorId }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
}

async function sectionWithAllBelow(db: Queryable, sectionId: string): Promise<readonly string[]> {
  const parents = await readSectionParents(db)
  return [
    sectionId,
    ...Array.from(parents.keys()).filter(
      (id) =>
        id !== sectionId && sectionsWithAncestors({ sectionId: id, alsoSections: [] }, parents).includes(sectionId),
    ),
  ]
}

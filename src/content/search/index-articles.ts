import { setImmediate } from 'node:timers/promises'
import type { SearchDocumentsTable } from '../../db/schema.ts'
import type { TokenEntry } from '../../db/token-index.ts'
import { conflict } from '../../errors.ts'
import type { Work } from '../work.ts'
import { analyzeArticle, type AnalyzedArticle, unitsAtOnce } from './analyze-article.ts'
import { type BatchWords, createBatchWords } from './batch-words.ts'
import { createWordsReader, encodeWords } from './document-words.ts'
import {
  deleteDocuments,
  insertDocuments,
  listDocumentsOf,
  listNamesOnArticles,
  listSearchableArticles,
  listStemIds,
  raiseTotals,
  type SearchableArticle,
} from './queries.ts'
import { dropKnownTerms, findTermIds, findVocabulary, type Vocabulary } from './known-terms.ts'
import { countWords, tokensOf } from './tokens.ts'
import { searchVersion } from './version.ts'

/** Articles of one language with the words they have. */
interface Batch {
  readonly words: BatchWords
  readonly entries: { readonly article: SearchableArticle; readonly analyzed: AnalyzedArticle }[]
}

/**
 * Brings the index in line with what these articles are now, in the transaction that changed them: their rows, the number of
 * articles each word is in, and the sums. Others that write the index wait for it to end, so that no count is lost.
 */
export async function indexArticles(work: Pick<Work, 'tx' | 'db' | 'lock'>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const articles = await listSearchableArticles(work.tx, ids)
  const batches = new Map<string, Batch>()
  await analyzeAll(
    work,
    articles.filter(({ isFindable }) => isFindable),
    batches,
  )
  const lastTermId = await lockWithKnownTerms(work, batches)
  const counts = new Map<number, number>()
  await removeDocuments(work, ids, counts)
  const terms: NewTerms = { last: lastTermId, counts }
  for (const [language, batch] of batches) await addDocuments(work, language, batch, terms)
  const changes = Array.from(counts, ([id, by]) => ({ id, by })).filter(({ by }) => by !== 0)
  if (changes.length === 0) return
  const unused = await work.db.tokenIndex.changeCounts(work.tx, changes)
  const old = unused.filter((id) => id <= lastTermId)
  if (old.length > 0 && (await listStemIds(work.tx, old)).length < old.length) {
    dropKnownTerms(work.db)
    throw termsForgotten()
  }
}

const termsForgotten = (): Error =>
  conflict('The change was not saved.', 'Words of it were taken out of the search index at the same moment.')

async function analyzeAll(
  work: Pick<Work, 'tx'>,
  articles: readonly SearchableArticle[],
  batches: Map<string, Batch>,
): Promise<void> {
  if (articles.length === 0) return
  const names = await listNamesOnArticles(
    work.tx,
    articles.map(({ id }) => id),
  )
  const namesOf = (id: string, kind: 'author' | 'tag'): string =>
    names
      .filter((row) => row.article_id === id && row.kind === kind)
      .map(({ name }) => name)
      .join('\n')
  let units = 0
  for (const article of articles) {
    const { id, language, kicker, headline, second_headline, lead, text } = article
    units += text.length
    if (units > unitsAtOnce) {
      await setImmediate()
      units = 0
    }
    const batch = batches.get(language) ?? { words: createBatchWords(), entries: [] }
    batches.set(language, batch)
    const analyzed = await analyzeArticle(
      {
        headline,
        kicker: `${kicker}\n${second_headline}`,
        lead,
        tags: namesOf(id, 'tag'),
        bylines: namesOf(id, 'author'),
        body: text,
      },
      language,
      batch.words,
    )
    batch.entries.push({ article, analyzed })
  }
}

const bump = (counts: Map<number, number>, id: number, by: number): void =>
  void counts.set(id, (counts.get(id) ?? 0) + by)

async function removeDocuments(
  { tx, db }: Pick<Work, 'tx' | 'db'>,
  articleIds: readonly string[],
  counts: Map<number, number>,
): Promise<void> {
  const documents = await listDocumentsOf(tx, articleIds)
  if (documents.length === 0) return
  const wordsOf: Set<number>[] = []
  for (const { row, document } of createWordsReader()(documents)) {
    wordsOf.push(new Set(Array.from(document.words, (word) => word >>> 1)))
    await raiseTotals(tx, {
      language: row.language,
      documents: -1,
      weighted_words: -document.weightedWords,
      lead_words: -document.openingWords,
      grams: -document.grams,
    })
  }
  const known = await listStemIds(tx, [...new Set(wordsOf.flatMap((ids) => [...ids]))])
  const stemOf = new Map(known.map(({ id, stem_id }) => [id, stem_id]))
  for (const ids of wordsOf) {
    for (const id of ids) bump(counts, id, -1)
    for (const stem of new Set([...ids].flatMap((id) => stemOf.get(id) ?? []))) bump(counts, stem, -1)
  }
  const codes = documents.map(({ code }) => code)
  await db.tokenIndex.remove(tx, codes)
  await deleteDocuments(tx, codes)
}

/** What is new of the vocabulary: the last id that was given, and by how many articles terms have more or fewer. */
interface NewTerms {
  last: number
  readonly counts: Map<number, number>
}

async function addDocuments(
  work: Pick<Work, 'tx' | 'db'>,
  language: string,
  { words, entries }: Batch,
  terms: NewTerms,
): Promise<void> {
  const counted = entries.map(({ analyzed }, document) => countWords(analyzed.fields, document))
  await takeTermIds(work, language, words, terms)
  const rows: SearchDocumentsTable[] = []
  const tokens: TokenEntry[] = []
  const totals = { language, documents: 0, weighted_words: 0, lead_words: 0, grams: 0 }
  for (const [document, { article, analyzed }] of entries.entries()) {
    rows.push({
      code: article.code,
      article_id: article.id,
      language,
      published_at: article.published_at,
      version: searchVersion,
      words: encodeWords(analyzed.lengths, analyzed.fields),
    })
    tokens.push({ code: article.code, tokens: tokensOf(counted[document] ?? []) })
    totals.documents += 1
    totals.weighted_words += analyzed.lengths.weightedWords
    totals.lead_words += analyzed.lengths.openingWords
    totals.grams += analyzed.lengths.grams
  }
  await insertDocuments(work.tx, rows)
  await work.db.tokenIndex.insert(work.tx, tokens)
  await raiseTotals(work.tx, totals)
}

/**
 * Gives terms the ids that the vocabulary knows, and takes the lock of the index; returns the last id that was given. Most words are
 * known, and to look them up is half of the work: it need not keep others waiting.
 */
async function lockWithKnownTerms(
  work: Pick<Work, 'tx' | 'db' | 'lock'>,
  batches: ReadonlyMap<string, Batch>,
): Promise<number> {
  if (batches.size === 0) {
    await work.lock('search')
    return 0
  }
  const before = await findVocabulary(work.tx)
  await findKnownTerms(work, batches, before)
  await work.lock('search')
  const vocabulary = await findVocabulary(work.tx)
  if (vocabulary.timesForgotten !== before.timesForgotten) throw termsForgotten()
  // What others added since.
  if (vocabulary.lastTermId > before.lastTermId) await findKnownTerms(work, batches, vocabulary)
  return vocabulary.lastTermId
}

async function findKnownTerms(
  { tx, db }: Pick<Work, 'tx' | 'db'>,
  batches: ReadonlyMap<string, Batch>,
  { timesForgotten }: Vocabulary,
): Promise<void> {
  const seen = { tx, db, timesForgotten }
  for (const [language, { words }] of batches) {
    await findTermIds(seen, language, words.stems, ({ stem }) => ({ kind: 'stem', term: stem, stemId: 0 }))
    await findTermIds(
      seen,
      language,
      words.words.filter(({ stem }) => stem.id > 0),
      ({ surface, stem }) => ({ kind: 'word', term: surface, stemId: stem.id }),
    )
  }
}

/**
 * Counts terms, and gives those that are new their ids: numbers that follow one another, for the lock is held. Words come before stems,
 * the commonest first: a document is written down in their numbers, and the smaller these are the shorter it is.
 */
async function takeTermIds(
  { tx, db }: Pick<Work, 'tx' | 'db'>,
  language: string,
  { words, stems }: BatchWords,
  terms: NewTerms,
): Promise<void> {
  const newWords = words.filter(({ id }) => id === 0).toSorted((a, b) => b.documents - a.documents)
  const newStems = stems.filter(({ id }) => id === 0)
  for (const term of [...newWords, ...newStems]) term.id = terms.last += 1
  for (const { id, documents } of [...words, ...stems]) bump(terms.counts, id, documents)
  if (newWords.length + newStems.length === 0) return
  await db.tokenIndex.insertTerms(tx, [
    ...newWords.map(({ id, surface, stem }) => ({
      id,
      language,
      kind: 'word' as const,
      term: surface,
      stem_id: stem.id,
    })),
    ...newStems.map(({ id, stem }) => ({ id, language, kind: 'stem' as const, term: stem, stem_id: 0 })),
  ])
}

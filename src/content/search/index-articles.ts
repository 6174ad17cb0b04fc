import type { SearchDocumentsTable } from '../../db/schema.ts'
import type { TermKey, TokenEntry } from '../../db/token-index.ts'
import type { Work } from '../work.ts'
import { analyzeArticle, type AnalyzedArticle } from './analyze-article.ts'
import { type BatchWords, createBatchWords } from './batch-words.ts'
import { createWordsReader, encodeWords } from './document-words.ts'
import {
  deleteDocuments,
  findLastTermId,
  insertDocuments,
  listDocumentsOf,
  listNamesOnArticles,
  listSearchableArticles,
  listStemIds,
  raiseTotals,
  type SearchableArticle,
} from './queries.ts'
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
  await work.lock('search')
  const counts = new Map<number, number>()
  await removeDocuments(work, ids, counts)
  for (const [language, batch] of batches) await addDocuments(work, language, batch, counts)
  // In the order in which they lie, so that each place is visited once.
  const changes = Array.from(counts, ([id, by]) => ({ id, by }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => a.id - b.id)
  if (changes.length > 0) await work.db.tokenIndex.changeCounts(work.tx, changes)
}

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
  for (const article of articles) {
    const { id, language, kicker, headline, second_headline, lead, text } = article
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
  const read = createWordsReader()
  const wordsOf: Set<number>[] = []
  for (const { language, words } of documents) {
    const decoded = read(words)
    const ids = new Set<number>()
    for (let at = 0; at < decoded.length; at++) ids.add((decoded.words[at] ?? 0) >>> 1)
    wordsOf.push(ids)
    await raiseTotals(tx, {
      language,
      documents: -1,
      weighted_words: -decoded.weightedWords,
      lead_words: -decoded.openingWords,
      grams: -decoded.grams,
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

async function addDocuments(
  work: Pick<Work, 'tx' | 'db'>,
  language: string,
  { words: { words, stems }, entries }: Batch,
  counts: Map<number, number>,
): Promise<void> {
  const counted = entries.map(({ analyzed }, document) => countWords(analyzed.fields, document))
  await takeTermIds(work, language, { words, stems }, counts)
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
 * Gives terms their ids. Those that are new are written with the number of their articles at once, for most of them are never
 * counted again; numbers follow one another, for the lock is held. Words come before stems, the commonest first: a document is
 * written down in their numbers, and the smaller these are the shorter it is.
 */
async function takeTermIds(
  { tx, db }: Pick<Work, 'tx' | 'db'>,
  language: string,
  { words, stems }: Pick<BatchWords, 'words' | 'stems'>,
  counts: Map<number, number>,
): Promise<void> {
  const find = async <Term extends { id: number; readonly documents: number }>(
    terms: readonly Term[],
    keyOf: (term: Term) => TermKey,
  ): Promise<readonly Term[]> => {
    const known = await db.tokenIndex.findTerms(tx, language, terms.map(keyOf))
    return terms.filter((term, index) => {
      const found = known.get(index)
      if (found === undefined) return true
      term.id = found.id
      bump(counts, found.id, term.documents)
      return false
    })
  }
  const newStems = await find(stems, ({ stem }) => ({ kind: 'stem', term: stem, stemId: 0 }))
  const ofNewStems = words.filter(({ stem }) => stem.id === 0)
  const newWords = await find(
    words.filter(({ stem }) => stem.id > 0),
    ({ surface, stem }) => ({ kind: 'word', term: surface, stemId: stem.id }),
  )
  const addedWords = [...newWords, ...ofNewStems].toSorted((a, b) => b.documents - a.documents)
  if (newStems.length + addedWords.length === 0) return
  let last = await findLastTermId(tx)
  for (const term of [...addedWords, ...newStems]) term.id = last += 1
  await db.tokenIndex.insertTerms(tx, [
    ...addedWords.map(({ id, surface, stem, documents }) => ({
      ...{ id, language, documents },
      ...{ kind: 'word' as const, term: surface, stem_id: stem.id },
    })),
    ...newStems.map(({ id, stem, documents }) => ({
      ...{ id, language, documents },
      ...{ kind: 'stem' as const, term: stem, stem_id: 0 },
    })),
  ])
}

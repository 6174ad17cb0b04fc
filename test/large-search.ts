import { insertDocuments } from '../src/content/search/queries.ts'
import { replaceKeys } from '../src/content/search/names/queries.ts'
import type { ConnectedDatabase } from '../src/db/dialect.ts'
import { archive, idOf } from './large-archive.ts'

const letters = 'ابپتجدرزسشفکگلمنوهی'

/** A word that no other number has. */
export function wordOf(n: number): string {
  let word = ''
  for (let rest = n; word.length < 5; rest = Math.floor(rest / letters.length))
    word += letters.charAt(rest % letters.length)
  return word
}

/** Names as they are typed, of the tags of a large archive. */
export async function fillNames(database: ConnectedDatabase): Promise<void> {
  await database.transaction((tx) =>
    replaceKeys(
      tx,
      [],
      Array.from({ length: archive.tags }, (_, n) => ({
        language: 'fa',
        key: wordOf(n),
        kind: 'tag' as const,
        target_id: idOf('tag', n),
      })),
    ),
  )
}

/** What the search keeps of the articles `from` to `until`: a document for each, and a word of its own with its stem. */
export async function fillSearch(database: ConnectedDatabase, from: number, until: number): Promise<void> {
  for (let start = from; start < until; start += 2_000) {
    const numbers = Array.from({ length: Math.min(2_000, until - start) }, (_, n) => start + n)
    await database.transaction(async (tx) => {
      const articles = await tx
        .selectFrom('articles')
        .select(['id', 'code', 'language', 'published_at'])
        .where(
          'id',
          'in',
          numbers.map((n) => idOf('article', n)),
        )
        .execute()
      await insertDocuments(
        tx,
        articles.map(({ id, code, language, published_at }) => ({
          code,
          article_id: id,
          language,
          published_at,
          version: 1,
          words: new Uint8Array(600),
        })),
      )
      const terms = numbers.flatMap((n) => [
        { id: 2 * n + 1, language: 'fa', kind: 'stem' as const, term: wordOf(n), stem_id: 0 },
        { id: 2 * n + 2, language: 'fa', kind: 'word' as const, term: wordOf(n), stem_id: 2 * n + 1 },
      ])
      await database.tokenIndex.insertTerms(tx, terms)
      await database.tokenIndex.changeCounts(
        tx,
        terms.map(({ id }) => ({ id, by: 1 })),
      )
    })
  }
}

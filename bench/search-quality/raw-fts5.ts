import SqliteDatabase from 'better-sqlite3'
import type { RelevanceSet } from '../search-analysis/relevance.ts'
import type { Ranks } from './measures.ts'

/** What SQLite alone finds: FTS5 with its own tokenizer, the words of the question joined by OR, its own BM25. */
export function rawFts5Ranks({ passages, questions }: RelevanceSet): Ranks {
  const database = new SqliteDatabase(':memory:')
  try {
    database.exec('create virtual table passages using fts5(text, tokenize = unicode61)')
    const insert = database.prepare('insert into passages (rowid, text) values (?, ?)')
    for (const [index, { text }] of passages.entries()) insert.run(index + 1, text)
    const find = database
      .prepare('select rowid from passages where passages match ? order by bm25(passages), rowid limit 10')
      .pluck()
    return questions.map(({ text, answer }) => {
      const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
      if (words.length === 0) return 0
      const found = find.all(words.map((word) => `"${word}"`).join(' OR ')) as number[]
      return found.findIndex((rowid) => passages[rowid - 1]?.id === answer) + 1
    })
  } finally {
    database.close()
  }
}

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase, describeOnEachDatabase } from '../../test/databases.ts'
import type { ConnectedDatabase } from './dialect.ts'
import { migrate } from './migrate.ts'
import { documentsOf } from './term-counts.ts'

describeOnEachDatabase('the index of tokens', (get) => {
  test('finds the newest articles of a list, however many it is said to have and wherever they stand', async () => {
    const { database } = get()
    const { tokenIndex, worker } = database
    const [everywhere, early, late] = [4, 8, 12]
    // Far apart, for PostgreSQL looks at blocks of neighbours.
    const codes = Array.from({ length: 400 }, (_, n) => 100 * (n + 1))
    await database.transaction((tx) =>
      tokenIndex.insert(
        tx,
        codes.map((code, n) => ({ code, tokens: [everywhere, n < 60 ? early : late] })),
      ),
    )
    const everyTime = [undefined, 1, 60, 400, 100_000].flatMap((documents) =>
      [20, 4_000].map((newest) => ({ documents, newest })),
    )
    for (const { documents, newest } of everyTime) {
      const said = documents === undefined ? {} : { documents }
      const lists = [[everywhere], [early], [late], [everywhere, early], [early, late]]
      const found = await tokenIndex.match(
        worker,
        lists.map((tokens) => ({ tokens, ...said })),
        {},
        newest,
      )
      const fromTo = (first: number, last: number) => codes.slice(Math.max(first, last - newest), last)
      expect(found.map((list) => Array.from(list).toSorted((a, b) => a - b))).toEqual([
        fromTo(0, 400),
        fromTo(0, 60),
        fromTo(60, 400),
        fromTo(0, 60),
        [],
      ])
    }
    expect(await tokenIndex.match(worker, [], {}, 20)).toEqual([])
  })
})

const lists = [[], [1], [0, 255, 256, 65_535, 65_536, 2 ** 31 - 1], Array.from({ length: 3_000 }, (_, n) => n * 7)]

/** Tokens of one article, of several and of none lead to the articles that have them. */
async function expectFound({ tokenIndex, worker }: ConnectedDatabase): Promise<void> {
  for (const token of [1, 2, 65_536, 2 ** 31 - 1, 2_999 * 7]) {
    const [found] = await tokenIndex.match(worker, [{ tokens: [token] }], {}, 10)
    expect([...(found ?? [])]).toEqual(lists.flatMap((tokens, code) => (tokens.includes(token) ? [code] : [])))
  }
}

test('PostgreSQL compresses the tokens of short and of long articles, and keeps them out of the rows', async () => {
  const { database, remove } = await createTestDatabase('postgres')
  await database.transaction((tx) =>
    database.tokenIndex.insert(
      tx,
      lists.map((tokens, code) => ({ code, tokens: tokens.toReversed() })),
    ),
  )
  await expectFound(database)
  const { rows } = await sql<{ bytes: number }>`
    select pg_column_size(tokens) as bytes from search_entries order by code`.execute(database.worker)
  expect(rows.map(({ bytes }) => bytes < 100)).toEqual([true, true, true, false])
  expect(rows.at(-1)?.bytes).toBeLessThan(3_000 * 4)
  // Long enough that it is in a place of its own: the one page of rows holds all of them.
  const { rows: sizes } = await sql<{ bytes: number }>`
    select pg_relation_size('search_entries') as bytes`.execute(database.worker)
  expect(sizes).toEqual([{ bytes: 8_192 }])
  await remove()
})

/** As the version before wrote tokens: their number, then their bytes, the highest of all of them first. */
function packed(tokens: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2_100 + 4 * tokens.length)
  bytes.writeUInt32BE(tokens.length)
  for (const [at, token] of tokens.entries()) {
    for (let place = 0; place < 4; place++) bytes[4 + place * tokens.length + at] = token >>> (24 - 8 * place)
  }
  return bytes
}

test('PostgreSQL takes over what an older version packed', async () => {
  const { database, remove } = await createTestDatabase('postgres', { last: '0024-trash' })
  for (const [code, tokens] of lists.entries()) {
    await sql`insert into search_packed values (${code}, ${packed(tokens)})`.execute(database.writer)
  }
  await sql`insert into settings (key, value) values ('search-version', '1')`.execute(database.writer)
  await migrate(database)
  await expectFound(database)
  // A search would read what waits to be sorted in.
  const { rows: waiting } = await sql`select gin_clean_pending_list('search_entries_tokens')::int as pages`.execute(
    database.writer,
  )
  expect(waiting).toEqual([{ pages: 0 }])
  const settings = await database.worker
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'search-version')
    .execute()
  expect(settings).toEqual([{ value: '1' }])
  await remove()
})

test.each([
  ['search_index', sql`'a1'::tsvector`],
  ['search_tokens', sql`'{4}'::int[]`],
])('an archive of which PostgreSQL has articles in %s is indexed anew', async (table, tokens) => {
  const { database, remove } = await createTestDatabase('postgres', { last: '0024-trash' })
  const { writer } = database
  await sql`insert into search_packed values (7, ${packed([4])})`.execute(writer)
  await sql`insert into ${sql.table(table)} values (8, ${tokens})`.execute(writer)
  await sql`
    insert into search_documents (code, article_id, language, published_at, version, words)
    values (7, 'a', 'fa', 1, 1, ''), (8, 'b', 'fa', 1, 1, '')`.execute(writer)
  await sql`insert into search_totals values ('fa', 2, 2, 2, 2)`.execute(writer)
  await sql`
    insert into search_terms (id, language, kind, term, stem_id, documents) values (1, 'fa', 'stem', 'x', 0, 2)`.execute(
    writer,
  )
  await sql`insert into settings (key, value) values ('search-version', '1')`.execute(writer)
  await migrate(database)
  for (const emptied of ['search_entries', 'search_documents', 'search_totals', 'settings']) {
    const { rows } = await sql`select from ${sql.table(emptied)}`.execute(writer)
    expect(rows, emptied).toEqual([])
  }
  const counted = documentsOf(sql.ref('id')).as('documents')
  const terms = await writer.selectFrom('search_terms').select(['term', counted]).execute()
  expect(terms).toEqual([{ term: 'x', documents: 0 }])
  await remove()
})

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase, describeOnEachDatabase } from '../../test/databases.ts'
import type { ConnectedDatabase } from './dialect.ts'
import { migrate } from './migrate.ts'
import { documentsOf, eachCount } from './term-counts.ts'

/** What is counted by its id, read in both ways. */
async function readCounts(database: ConnectedDatabase, ids: readonly number[]): Promise<readonly number[]> {
  const all = new Map<number, number>()
  await eachCount(database.worker, (id, documents) => void all.set(id, documents))
  const inSql = await Promise.all(
    ids.map(async (id) => {
      const { rows } = await sql<{ documents: number }>`
        select ${documentsOf(sql.ref('term.id'))} as documents from (select ${sql.lit(id)} as id) term`.execute(
        database.worker,
      )
      return rows[0]?.documents
    }),
  )
  const counted = ids.map((id) => all.get(id) ?? 0)
  expect(inSql).toEqual(counted)
  return counted
}

describeOnEachDatabase('the number of articles of each term', (get) => {
  const change = (changes: readonly (readonly [id: number, by: number])[]): Promise<readonly number[]> => {
    const { database } = get()
    return database.transaction((tx) =>
      database.tokenIndex.changeCounts(
        tx,
        changes.map(([id, by]) => ({ id, by })),
      ),
    )
  }

  test('goes up and down, on both sides of a row, and tells whose was nothing', async () => {
    const { database } = get()
    const ids = [1, 2, 127, 128, 129, 100_000, 230_000]
    expect(await readCounts(database, ids)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(
      await change([
        [128, 4],
        [127, 12_345_678],
        [100_000, 1],
        [1, 3],
      ]),
    ).toEqual([1, 127, 128, 100_000])
    expect(await readCounts(database, ids)).toEqual([3, 0, 12_345_678, 4, 0, 1, 0])
    expect(
      await change([
        [1, -3],
        [2, 5],
        [127, 1],
        [129, 7],
      ]),
    ).toEqual([2, 129])
    expect(await readCounts(database, ids)).toEqual([0, 5, 12_345_679, 4, 7, 1, 0])
  })

  test('is never below nothing, and takes no change at all', async () => {
    expect(await change([[500, -2]])).toEqual([500])
    expect(await change([])).toEqual([])
    expect(await readCounts(get().database, [500])).toEqual([0])
  })
})

test.each(['sqlite', 'postgres'] as const)('is taken over from an older version on %s', async (kind) => {
  const { database, remove } = await createTestDatabase(kind, { last: '0025-search-entries' })
  const terms = [1, 127, 128, 40_000, 70_001].map((id, place) => ({ id, documents: place * 3 }))
  for (const { id, documents } of terms) {
    await sql`
      insert into search_terms (id, language, kind, term, stem_id, documents)
      values (${id}, 'fa', 'stem', ${`واژه${id}`}, 0, ${documents})`.execute(database.writer)
  }
  await migrate(database)
  const ids = terms.map(({ id }) => id)
  expect(await readCounts(database, ids)).toEqual([0, 3, 6, 9, 12])
  const kept = await database.worker.selectFrom('search_terms').selectAll().orderBy('id').execute()
  expect(kept.map(({ id, term }) => [id, term])).toEqual(ids.map((id) => [id, `واژه${id}`]))
  await remove()
})

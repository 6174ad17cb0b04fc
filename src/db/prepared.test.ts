import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { prepareQuery } from './prepared.ts'

describeOnEachDatabase('a prepared query', (get) => {
  let built = 0
  const selectTags = prepareQuery(
    (db, { tags, after, limit }: { tags: readonly string[]; after: number | undefined; limit: number }) => {
      built += 1
      const chosen = db.selectFrom('invalidations').select(['tag', 'at']).where('tag', 'in', tags)
      return (after === undefined ? chosen : chosen.where('at', '>', after)).orderBy('at').limit(limit)
    },
  )

  test('is built once for each shape, and runs with the values of each call', async () => {
    const { database } = get()
    const rows = ['a', 'b', 'c', 'd'].map((tag, at) => ({ tag, at }))
    await database.transaction((tx) => tx.insertInto('invalidations').values(rows).execute())
    const ask = async (tags: readonly string[], after: number | undefined, limit = 9): Promise<string> =>
      (await selectTags(database.reader, { tags, after, limit })).map(({ tag }) => tag).join('')

    built = 0
    expect(await ask(['a', 'c'], undefined)).toBe('ac')
    expect(await ask(['d', 'b'], undefined)).toBe('bd')
    expect(await ask(['d', 'b'], undefined, 1)).toBe('b')
    expect(built).toBe(1)
    expect(await ask(['a', 'b', 'c'], undefined)).toBe('abc')
    expect(await ask(['a', 'c'], 0)).toBe('c')
    expect(await ask(['a', 'c'], 2)).toBe('')
    expect(built).toBe(3)
    const both = await Promise.all([ask(['a', 'b'], undefined), ask(['c', 'd'], undefined)])
    expect(both).toEqual(['ab', 'cd'])
    expect(await ask(["a' or 1=1 --", '?'], undefined)).toBe('')
  })

  test('sees what its own transaction wrote', async () => {
    const { database } = get()
    const seen = await database.transaction(async (tx) => {
      await tx.insertInto('invalidations').values({ tag: 'inside', at: 9 }).execute()
      return selectTags(tx, { tags: ['inside'], after: undefined, limit: 1 })
    })
    expect(seen).toEqual([{ tag: 'inside', at: 9 }])
  })

  test('remembers a bounded number of shapes', async () => {
    const { database } = get()
    for (let length = 1; length <= 250; length += 1) {
      const tags = Array.from({ length }, (_, index) => (index === length - 1 ? 'a' : `none-${index}`))
      expect(await selectTags(database.reader, { tags, after: undefined, limit: 5 })).toHaveLength(1)
    }
  })
})

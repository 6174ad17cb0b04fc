import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'

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

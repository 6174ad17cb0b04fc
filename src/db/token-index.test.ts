import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'

describeOnEachDatabase('the index of tokens', (get) => {
  test('finds the newest articles of a list, however many it is said to have and wherever they stand', async () => {
    const { database } = get()
    const { tokenIndex, worker } = database
    const [everywhere, early, late] = [4, 8, 12]
    const codes = Array.from({ length: 400 }, (_, n) => n + 1)
    await database.transaction((tx) =>
      tokenIndex.insert(
        tx,
        codes.map((code) => ({ code, tokens: [everywhere, code <= 60 ? early : late] })),
      ),
    )
    const newest = 20
    for (const documents of [undefined, 1, 60, 400, 100_000]) {
      const said = documents === undefined ? {} : { documents }
      const lists = [[everywhere], [early], [late], [everywhere, early], [early, late]]
      const found = await tokenIndex.match(
        worker,
        lists.map((tokens) => ({ tokens, ...said })),
        {},
        newest,
      )
      const fromTo = (last: number) => codes.slice(last - newest, last)
      expect(found.map((list) => Array.from(list).toSorted((a, b) => a - b))).toEqual([
        fromTo(400),
        fromTo(60),
        fromTo(400),
        fromTo(60),
        [],
      ])
    }
    expect(await tokenIndex.match(worker, [], {}, newest)).toEqual([])
  })
})

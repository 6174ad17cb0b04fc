import { expect, test } from 'vitest'
import { createTallies } from './tally.ts'

const { begin } = createTallies()

test('a tally has the sums of a map, and the best of them', () => {
  let state = 3
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
  for (const most of [1, 5, 50, 5_000]) {
    const lists = Array.from({ length: 12 }, () =>
      Uint32Array.from({ length: random(400) }, () => 1 + random(300) * 1_000_003),
    )
    const tally = begin(lists.reduce((sum, { length }) => sum + length, 0))
    const sums = new Map<number, number>()
    for (const [index, list] of lists.entries()) {
      tally.add(list, 1 + (index % 3))
      for (const code of list) sums.set(code, (sums.get(code) ?? 0) + 1 + (index % 3))
    }
    const best = [...sums].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, most)
    expect(tally.size()).toBe(sums.size)
    expect(new Set(tally.best(most))).toEqual(new Set(best.map(([code]) => code)))
  }
})

test('an empty tally has no best', () => {
  const tally = begin(0)
  tally.add(new Uint32Array(), 1)
  expect(tally.best(10)).toEqual([])
})

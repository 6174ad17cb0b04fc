import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTaken, sacrificeOrder } from './policy.ts'

const mostWaiting = 100
const load = fc.record({
  running: fc.nat(4),
  waiting: fc.nat(120),
  delayMs: fc.double({ min: 0, max: 1_000, noNaN: true }),
})

test('while there is room, everything is worked for', () => {
  for (const what of sacrificeOrder)
    expect(isTaken(what, { running: 0, waiting: 0, delayMs: 0 }, mostWaiting)).toBe(true)
})

test('the fuller the queue, the more is given up: search first, the desk last', () => {
  const taken = (waiting: number): readonly string[] =>
    sacrificeOrder.filter((what) => isTaken(what, { running: 4, waiting, delayMs: 0 }, mostWaiting))
  expect(taken(0)).toEqual(['search', 'comment', 'list', 'page', 'admin'])
  expect(taken(10)).toEqual(['comment', 'list', 'page', 'admin'])
  expect(taken(25)).toEqual(['list', 'page', 'admin'])
  expect(taken(50)).toEqual(['page', 'admin'])
  expect(taken(90)).toEqual(['admin'])
  expect(taken(100)).toEqual([])
})

test('the later the event loop, the more is given up, in the same order', () => {
  const taken = (delayMs: number): readonly string[] =>
    sacrificeOrder.filter((what) => isTaken(what, { running: 1, waiting: 0, delayMs }, mostWaiting))
  expect(taken(5)).toHaveLength(5)
  expect(taken(8)).not.toContain('search')
  expect(taken(60)).toEqual(['comment', 'list', 'page', 'admin'])
  expect(taken(150)).toEqual(['list', 'page', 'admin'])
  expect(taken(300)).toEqual(['page', 'admin'])
  expect(taken(10_000)).toEqual(['admin'])
})

test('a loop that was late for another reason is nobody’s fault', () => {
  for (const what of sacrificeOrder)
    expect(isTaken(what, { running: 0, waiting: 0, delayMs: 900 }, mostWaiting)).toBe(true)
})

test('nothing is given up while something of less worth would be taken on, and the queue has an end', () => {
  fc.assert(
    fc.property(load, (now) => {
      const taken = sacrificeOrder.map((what) => isTaken(what, now, mostWaiting))
      expect(taken).toEqual(taken.toSorted((a, b) => Number(a) - Number(b)))
      if (now.waiting >= mostWaiting) expect(taken).not.toContain(true)
    }),
  )
})

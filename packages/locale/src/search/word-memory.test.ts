import { expect, test } from 'vitest'
import { createWordMemory } from './word-memory.ts'

test('a memory keeps what is asked for and forgets the rest', () => {
  const { keep, recall } = createWordMemory()
  const analyzed = [{ surface: 'کتاب', role: undefined, keys: [] }]
  keep('often', analyzed)
  keep('once', analyzed)
  for (let index = 0; index < 100_000; index++) {
    keep(`word${String(index)}`, analyzed)
    if (index % 1000 === 0) expect(recall('often')).toBe(analyzed)
  }
  expect(recall('once')).toBeUndefined()
  expect(recall('word99999')).toBe(analyzed)
  expect(
    Array.from({ length: 100_000 }, (_, index) => recall(`word${String(index)}`)).filter(Boolean).length,
  ).toBeLessThan(40_001)
})

test('very long words are not kept', () => {
  const { keep, recall } = createWordMemory()
  keep('ا'.repeat(1000), [])
  expect(recall('ا'.repeat(1000))).toBeUndefined()
})

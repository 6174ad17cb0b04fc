import { describe, expect, test } from 'vitest'
import { correctText, findOtherReading } from './other-readings.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary()
vocabulary.add([
  { word: 'کهکشان', articles: 40 },
  { word: 'سلام', articles: 10 },
  { word: 'تهران', articles: 900 },
  { word: 'hello', articles: 2 },
])

describe('a misspelt query', () => {
  test.each([
    ['کهشکان', 'کهکشان'],
    ['«کهشکان» در تهران', '«کهکشان» در تهران'],
    ['كهشكان', 'کهکشان'],
    ['کهکشان', undefined],
    ['ققققق', undefined],
    ['', undefined],
  ])('%s: %s', (typed, expected) => {
    expect(correctText(typed, 'fa', vocabulary)).toBe(expected)
  })
})

describe('what a query may have meant', () => {
  const counts = new Map([
    ['کهکشان', 40],
    ['سلام', 10],
    ['hello', 2],
  ])
  const ask = (text: string, found: number): Promise<unknown> =>
    findOtherReading(
      text,
      { language: 'fa', found, vocabulary: async () => vocabulary },
      async (other) => counts.get(other) ?? 0,
    )

  test.each([
    ['sghl', 0, { text: 'سلام', reason: 'keyboard' }],
    ['اثممخ', 0, { text: 'hello', reason: 'keyboard' }],
    ['کهشکان', 0, { text: 'کهکشان', reason: 'spelling' }],
    ['کهشکان', 2, { text: 'کهکشان', reason: 'spelling' }],
    // What finds enough is not doubted, and a keyboard only where nothing is found.
    ['کهشکان', 3, undefined],
    ['sghl', 1, undefined],
    ['تهرام', 0, undefined],
  ])('%s, which finds %i', async (typed, found, expected) => {
    expect(await ask(typed, found)).toEqual(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes, indexAfterGraphemes } from './graphemes.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const segmented = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

describe('graphemes', () => {
  test('every unit of the plane, alone and after a letter, counts as the runtime counts it', () => {
    const texts = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).flatMap((character) => [
      `ب${character}ب`,
      `${character}\u200c`,
    ])
    // The runtime is asked once for all: between two control characters its boundaries are those of the text alone.
    const ends = new Set<number>()
    let end = 0
    for (const segment of segmented(texts.join('\u0001'))) ends.add((end += segment.length))
    let start = 0
    const wrong = texts.filter((text) => {
      const counted = Array.from({ length: text.length }, (_, unit) => start + unit + 1).filter((at) =>
        ends.has(at),
      ).length
      start += text.length + 1
      return countGraphemes(text) !== counted
    })
    expect(wrong).toEqual([])
  })

  test('cuts of mixed text fall where the runtime has them', () => {
    const letters = fc.constantFrom(
      ...Array.from('ابپ یك،؛؟«»abc 12۱۲٣'),
      '\u200c',
      '\u064e',
      '\u0651',
      '\u0670',
      '\u200d',
      '👩‍🔬',
      'é',
      '\r\n',
      '\n',
      '\u00ad',
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), fc.nat(50), (parts, count) => {
        const text = parts.join('')
        const expected = segmented(text).slice(0, count).join('').length
        expect(indexAfterGraphemes(text, count)).toBe(text.length <= count ? text.length : expected)
        expect(countGraphemes(text)).toBe(segmented(text).length)
      }),
      { numRuns: 3000 },
    )
  })
})

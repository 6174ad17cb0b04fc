import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes, indexAfterGraphemes } from './graphemes.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const segmented = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

describe('graphemes', () => {
  test('every unit of the plane, alone and after a letter, counts as the runtime counts it', () => {
    for (let unit = 0; unit < 0xffff; unit++) {
      const character = String.fromCharCode(unit)
      for (const text of [character, `ب${character}`, `ب${character}ب`, `${character}\u200c`]) {
        if (countGraphemes(text) !== segmented(text).length)
          expect.fail(`U+${unit.toString(16)} in ${JSON.stringify(text)}`)
      }
    }
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

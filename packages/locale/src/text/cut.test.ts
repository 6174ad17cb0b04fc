import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText } from './cut.ts'
import { countGraphemes } from './graphemes.ts'

describe('cutting a text', () => {
  test.each([
    ['خبر کوتاه', 20, 'خبر کوتاه', false],
    ['باران در تهران می‌بارد. فردا هوا آفتابی است.', 30, 'باران در تهران می‌بارد.', true],
    ['باران در تهران می‌بارد و فردا هوا آفتابی است.', 22, 'باران در تهران می‌بارد', true],
    ['باران در تهران می‌بارد و فردا هوا آفتابی است.', 19, 'باران در تهران', true],
    ['یک، دو، سه، چهار', 8, 'یک، دو', true],
    ['آ. ب. پ. ت. ث.', 7, 'آ. ب.', true],
    ['خانوادهٔ 👨‍👩‍👧‍👦👨‍👩‍👧‍👦 ما', 9, 'خانوادهٔ', true],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', true],
    ['مُحَمَّدٌ', 3, 'مُحَمَّ', true],
    ['  سلام  ', 4, 'سلام', false],
    ['سلام دنیا', 0, '', true],
    ['سلام دنیا', -5, '', true],
    ['سلام دنیا', Number.NaN, '', true],
    ['سلام دنیا', Infinity, 'سلام دنیا', false],
    ['او گفت: «سلام دنیا»', 9, 'او گفت', true],
    ['می‌خواهم بروم', 3, 'می‌خ', true],
    ['می‌خواهم بروم', 2, 'می', true],
    ['ساعت ۱۲\u00a0ظهر است', 9, 'ساعت', true],
    ['کتاب د. سالم را خواندم و رفتم', 9, 'کتاب د.', true],
    ['', 5, '', false],
  ])('%j to %d', (text, max, expected, isCut) => expect(cutText(text, max, 'fa')).toEqual({ text: expected, isCut }))

  test('the result is a beginning of the text, never longer than asked, and no word is torn that fits', () => {
    const piece = fc.constantFrom(
      'می‌خواهم',
      'کتاب',
      'مُحَمَّد',
      '👩🏽‍🚀',
      'é',
      '.',
      '؟',
      '، ',
      ' ',
      '\n',
      'word',
      '۱۲٫۵',
      '«',
      '»',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 0, max: 60 }), (pieces, max) => {
        const text = pieces.join('')
        const cut = cutText(text, max, 'fa')
        expect(text.trim().startsWith(cut.text)).toBe(true)
        expect(countGraphemes(cut.text)).toBeLessThanOrEqual(max)
        expect(cut.isCut).toBe(cut.text !== text.trim())
        const rest = text.trim().slice(cut.text.length)
        const isInsideWord = cut.isCut && /[\p{L}\p{M}\u200c]$/u.test(cut.text) && /^[\p{L}\p{M}\u200c]/u.test(rest)
        if (isInsideWord) expect(cut.text).not.toMatch(/\s/)
      }),
      { numRuns: 2000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languagePacks } from '../packs.ts'
import { analyzeText, analyzerVersion, searchKeys } from './analyze.ts'

const languages = [...languagePacks().map(({ tag }) => tag), 'xx']

/** What real texts and attackers are made of, besides any code point there is. */
const awkwardParts = (
  'ﷲ ﷺ ﷽ ﻼ ﷼ ＡＢ１ m² ① Ⓐ ½ ㎏ ™ 漢字かな สวัสดีครับ ދިވެހި हिन्दी שָׁלוֹם \ud800 \udc00 👩‍👩‍👧 🇮🇷 \u200c \u200d \u0640 \u064e \u0301 ' +
  "' ’ _ . , ٬ \0 می نمی کتاب ها های ال و İ ı ß ي ة أ 1 ۲ ٣ a Z"
).split(' ')
const awkward = fc.constantFrom(' ', '"', ...awkwardParts)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(awkward, { maxLength: 24 }).map((parts) => parts.join('')),
)

describe('tokens', () => {
  test('of a ZWNJ word are its telling parts and the whole, at one place', () => {
    const plain = { isStopWord: false, isVerb: false }
    expect(analyzeText('دانش‌آموزان می‌روند', 'fa')).toEqual([
      { surface: 'دانش', stem: 'دانش', position: 0, start: 0, end: 11, ...plain },
      { surface: 'اموزان', stem: 'اموز', position: 0, start: 0, end: 11, ...plain },
      { surface: 'دانشاموزان', stem: 'دانشاموز', position: 0, start: 0, end: 11, ...plain },
      { surface: 'میروند', stem: 'رفت', position: 1, start: 12, end: 19, isStopWord: false, isVerb: true },
    ])
  })

  test('stop words are known and kept', () => {
    expect(analyzeText('کتاب و قلم', 'fa').map(({ isStopWord }) => isStopWord)).toEqual([false, true, false])
    expect(searchKeys('کجاست و چه', 'fa').length).toBeGreaterThan(0)
    expect(searchKeys('من و تو', 'fa')).toEqual(['من', 'و', 'تو'])
  })

  test('a sign that stands for a phrase gives its words, all at its place', () => {
    const tokens = analyzeText('محمد ﷺ قال', 'ar')
    expect(tokens.filter(({ start }) => start === 5).length).toBeGreaterThan(2)
    expect(searchKeys('ﷲ', 'ar')).toEqual(searchKeys('الله', 'ar'))
    expect(searchKeys('﷽', 'fa')).toEqual(searchKeys('بسم الله الرحمن الرحیم', 'fa'))
  })

  test('scripts without spaces are parted among others', () => {
    expect(analyzeText('کتاب 東京大学 خوب', 'fa').map(({ surface }) => surface)).toEqual([
      'کتاب',
      '東京',
      '大学',
      'خوب',
    ])
    expect(analyzeText('สวัสดีครับ', 'en').length).toBe(2)
    for (const text of ['々', '人々', '\u{16fe3}\u{20000}']) {
      for (const { surface } of analyzeText(text, 'en')) expect(searchKeys(surface, 'en')).toEqual([surface])
    }
    expect(searchKeys('々', 'en')).toEqual(['々'])
  })

  test('vowels that are marks tell words apart without breaking them', () => {
    expect(searchKeys('މަސް', 'dv')).not.toEqual(searchKeys('މިސް', 'dv'))
    expect(searchKeys('की', 'en')).not.toEqual(searchKeys('का', 'en'))
  })

  test('are letters and digits only, stable, in order and in their place, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        const tokens = analyzeText(text, language)
        let last = { position: 0, start: 0 }
        for (const { surface, stem, position, start, end } of tokens) {
          expect(surface).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(stem).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(start >= last.start && end > start && end <= text.length).toBe(true)
          expect(position - last.position === 0 || position - last.position === 1).toBe(true)
          last = { position, start }
        }
        expect(analyzeText(text, language)).toEqual(tokens)
      }),
      { numRuns: 3000 },
    )
    expect(analyzeText('', 'fa')).toEqual([])
    expect(analyzeText('… — ؟ ـ َ', 'fa')).toEqual([])
    expect(analyzerVersion).toMatch(/^\d+$/)
  })

  test('the place of a token cuts out a word with the same keys', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ar', 'ckb', 'ur', 'he', 'en', 'tr'), (text, language) => {
        for (const { surface, start, end } of analyzeText(text, language)) {
          expect(analyzeText(text.slice(start, end), language).map((token) => token.surface)).toContain(surface)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['letters', 'ا'],
    ['joiners', 'ا\u200c'],
    ['marks', 'ا\u064e\u0301'],
    ['endings', 'هایشان'],
    ['Arabic endings', 'یات'],
    ['apostrophes', "a'"],
    ['thousands', '123,'],
    ['phrases', 'ﷺ'],
    ['ideographs', '漢字'],
    ['tatweel', '\u0640'],
    ['mi', 'می '],
    ['emoji', '👩‍👩‍👧'],
    ['letters beside digits', 'ا1'],
  ])(
    'a hundred thousand units of %s take a moment',
    (_, unit) => {
      // What is squared takes minutes at this length.
      const text = unit.repeat(100_000 / unit.length)
      for (const language of ['fa', 'ar', 'tr']) {
        const start = performance.now()
        analyzeText(text, language)
        expect(performance.now() - start).toBeLessThan(3000)
      }
    },
    60_000,
  )
})

import { describe, expect, test } from 'vitest'
import { directionOf } from '../direction.ts'
import { quoteText } from './quote.ts'
import { firstStrongDirection, hasBidiControls, isolate, stripBidiControls, textDirection } from './bidi.ts'

test.each([
  ['سلام hello', 'rtl'],
  ['hello سلام', 'ltr'],
  ['۱۲۳ سلام', 'rtl'],
  ['123 (abc)', 'ltr'],
  ['\u200f123', 'rtl'],
  ['\u2067سلام\u2069 abc', 'ltr'],
  ['\u2068abc', undefined],
  ['שלום', 'rtl'],
  ['ދިވެހި', 'rtl'],
  ['дом', 'ltr'],
  ['123 !?', undefined],
  ['', undefined],
  ['😀 سلام', 'rtl'],
  ['🇮🇷 سلام', 'rtl'],
  ['\u2067abc', undefined],
  ['\u2067abc\nسلام', 'rtl'],
  ['\u2069سلام', 'rtl'],
  ['\u202babc', 'ltr'],
  ['\u061c123', 'rtl'],
  ['٣ abc', 'ltr'],
  ['Ⅷ سلام', 'ltr'],
  ['\u{10800}a', 'rtl'],
  ['\u{1e900}a', 'rtl'],
  ['ⁿ', 'ltr'],
])('%j begins %s', (text, direction) => expect(firstStrongDirection(text)).toBe(direction))

test('a text without letters goes with its language', () => {
  expect(textDirection('123', 'fa')).toBe('rtl')
  expect(textDirection('abc', 'fa')).toBe('ltr')
})

test.each([
  ['fa', 0, '«سلام»'],
  ['fa', 1, '‹سلام›'],
  ['fa', 2, '«سلام»'],
  ['en', 1, '‘سلام’'],
  ['de', 0, '„سلام“'],
  ['xx', 0, '“سلام”'],
])('a quotation in %s at depth %d', (language, depth, expected) =>
  expect(quoteText('سلام', language, depth)).toBe(expected),
)

describe('isolates', () => {
  test('are first-strong, or of the direction given', () => {
    expect(isolate('abc')).toBe('\u2068abc\u2069')
    expect(isolate('abc', 'rtl')).toBe('\u2067abc\u2069')
    expect(isolate('سلام', 'ltr')).toBe('\u2066سلام\u2069')
  })

  test('cannot be broken from inside', () => {
    expect(isolate('a\u2069b')).toBe('\u2068ab\u2069')
    expect(isolate('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069')
  })

  test('do not reach over the end of a paragraph', () => {
    expect(isolate('a\nب\r\n\nc')).toBe('\u2068a\u2069\n\u2068ب\u2069\r\n\n\u2068c\u2069')
    expect(isolate('a\u2067\u2029b\u2069', 'rtl')).toBe('\u2067a\u2067\u2069\u2069\u2029\u2067b\u2069')
    expect(isolate('')).toBe('\u2068\u2069')
  })

  test('controls are found and taken out, joiners stay', () => {
    expect(hasBidiControls('می‌خواهم')).toBe(false)
    expect(hasBidiControls('a\u202eb')).toBe(true)
    expect(stripBidiControls('می‌خو\u202eاهم\u2069')).toBe('می‌خواهم')
  })
})

describe('direction of a language', () => {
  test.each([
    ['fa', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ar', 'rtl'],
    ['ckb', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'rtl'],
    ['iw', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    ['ps', 'rtl'],
    ['sd', 'rtl'],
    ['ug', 'rtl'],
    ['azb', 'rtl'],
    ['syr', 'rtl'],
    ['nqo', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az_Arab_IR', 'rtl'],
    ['ku-Arab', 'rtl'],
    ['pa-PK', 'rtl'],
    ['uz-AF', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['AR-eg', 'rtl'],
    ['az', 'ltr'],
    ['ku', 'ltr'],
    ['kmr', 'ltr'],
    ['en', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['fa-Latn-x-arab', 'ltr'],
    ['pa', 'ltr'],
    ['uz', 'ltr'],
    ['sd-Deva', 'ltr'],
    ['xx', 'ltr'],
    ['', 'ltr'],
    ['tr', 'ltr'],
    ['ru', 'ltr'],
  ])('%s is %s', (tag, direction) => expect(directionOf(tag)).toBe(direction))

  test('agrees with what CLDR says is likely', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const rtl = new Set(
      'Adlm Arab Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi'.split(
        ' ',
      ),
    )
    const differing: string[] = []
    for (const a of letters) {
      for (const b of letters) {
        for (const c of ['', ...letters.split('')]) {
          const tag = a + b + c
          const { language, script } = new Intl.Locale(tag).maximize()
          if (script === undefined || language !== tag) continue
          if ((directionOf(tag) === 'rtl') !== rtl.has(script)) differing.push(`${tag} ${script}`)
        }
      }
    }
    expect(differing).toEqual([])
  })
})

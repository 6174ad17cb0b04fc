import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold.ts'
import { languagePacks } from '../packs.ts'
import { nameKey } from './name-key.ts'
import { romanize } from './romanize.ts'

test.each([
  ['علي', 'علی'],
  ['كتاب', 'کتاب'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد'],
  ['۱۴۰۳', '1403'],
  ['١٤٠٣', '۱۴۰۳'],
  ['می‌خواهد', 'میخواهد'],
  ['ﻻ', 'لا'],
  ['رحــــيم', 'رحيم'],
  ['إدارة', 'اداره'],
  ['رحمۃ', 'رحمه'],
  ['CAFÉ', 'cafe'],
  ['Straße', 'STRASSE'],
  ['شَلوم', 'شلوم'],
  ['שָׁלוֹם', 'שלום'],
  ['  سلام،   دنیا! ', 'سلام دنیا'],
  ['e\u0301', 'é'],
  ['ＦＵＬＬ', 'full'],
])('%j and %j are the same to a reader', (a, b) => expect(foldText(a)).toBe(foldText(b)))

test.each([
  ['کتاب', 'کتب'],
  ['قلم', 'کلم'],
  ['1403', '1404'],
  ['ba', 'be'],
  ['کی', 'کو'],
  ['हिन्दी', 'हनद'],
])('%j and %j are not', (a, b) => expect(foldText(a)).not.toBe(foldText(b)))

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['admin', 'аdmin'],
  ['admin', 'Admin'],
  ['admin', 'ad\u202emin'],
  ['admin', 'ad min'],
  ['admin', 'ａｄｍｉｎ'],
  ['paypal', 'pаypаl'],
  ['google', 'g00gle'],
  ['modern', 'rnodern'],
  ['سردبیر', 'سردبير'],
  ['سردبیر', 'سر\u200cدبیر'],
  ['سردبیر', 'سرد\u2067بیر'],
  ['علی', 'عَلي'],
  ['Αλέξης', 'aλέξης'],
  // Greek capitals, Cherokee, Armenian, Hebrew, small capitals, alef and he among Latin letters.
  ['HENRY', 'ΗΕNRΥ'],
  ['admin', 'ᎪDᎷIN'],
  ['hung', 'հսng'],
  ['paul', 'pauן'],
  ['admin', 'ᴀᴅᴍɪɴ'],
  ['hello', 'heاا\u0647'],
  ['1000', '१०००'],
  ['admin', 'ad\u034fmin'],
  ['admin', 'ad\u{e0041}min\ufe0f'],
  ['admin', '\u{1d41a}dmin'],
  ['Illl', '1I1l'],
  ['علی', 'على'],
  ['۴۵', '٤٥'],
  ['ΝΙΚΟΣ', 'Νίκος'],
])('%j and %j look alike', (a, b) => expect(nameKey(a)).toBe(nameKey(b)))

test.each([
  ['admin', 'adnin'],
  ['علی', 'عالی'],
  ['سردبیر', 'سردبیران'],
  ['maryam', 'mariam2'],
  ['حسن', 'حسین'],
  ['رضا', 'رِضاد'],
  ['زهرا', 'زهره'],
  ['Anna', 'Hanna'],
  ['Иван', 'Игорь'],
  ['Şengül', 'Songül'],
  ['דוד', 'דויד'],
  ['ڕێبین', 'ڕۆبین'],
])('%j and %j do not', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)))

test.each([
  ['fa', 'می‌خواهم کتاب بخوانم', 'mi-khvahm-ktab-bkhvanm'],
  ['fa', 'قلعهٔ ژاله ۱۴۰۳', 'ghlah-zhalh-1403'],
  ['ar', 'المكتبة الوطنية', 'almktba-alwtnya'],
  ['ckb', 'ڕۆژنامە', 'rojname'],
  ['he', 'שלום עולם', 'shlvm-avlm'],
  ['ru', 'Щука и ёж', 'shchuka-i-yozh'],
  ['az', 'Bakıda işıq', 'bakida-isiq'],
  ['tr', 'İSTANBUL IŞIK', 'istanbul-isik'],
  ['dv', 'ދިވެހި', 'dhivehi'],
  ['de', 'Straße Köln', 'strasse-koln'],
  ['en', "Don't…", 'dont'],
  ['fa', '؟!', 'file'],
  ['ja', '漢字', 'file'],
  ['yi', 'צײַטונג', 'tseytung'],
  ['he', 'צה״ל ג׳ירפה ד"ר', 'tshl-gyrph-dr'],
  ['ur', 'دورۂ لاہور', 'dwrh-lahwr'],
  // Windows keeps these for devices.
  ['en', 'CON', 'con-file'],
  ['en', 'lpt1', 'lpt1-file'],
  ['en', 'console', 'console'],
  ['en', '../.htaccess', 'htaccess'],
])('%s %j as a file name', (language, text, expected) => expect(romanize(text, language)).toBe(expected))

test('a long file name ends between two words', () => {
  expect(romanize('کتاب '.repeat(100), 'fa')).toMatch(/^(?:ktab-){15,}ktab$/)
  expect(romanize('ا'.repeat(1000), 'fa')).toHaveLength(100)
})

test('every letter of every alphabet has a spelling', () => {
  for (const { tag, collation } of languagePacks()) {
    const unspelled = collation.alphabet
      .split(/[ =]/)
      .filter((letter) => letter !== '' && romanize(letter, tag) === 'file')
    // The hamza and the signs of Russian are heard, not written.
    expect([tag, unspelled.filter((letter) => !'ءъь'.includes(letter))]).toEqual([tag, []])
  }
})

test('a file name is always plain ASCII', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('fa', 'ar', 'he', 'tr', 'xx'),
      (text, language) => {
        expect(romanize(text, language)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      },
    ),
    { numRuns: 1000 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languagePacks } from '../packs.ts'
import { slugify } from './slug.ts'

describe('slugs', () => {
  test.each([
    ['fa', 'کتابخانه‌های تهران بازگشایی شد', 'کتابخانه-های-تهران-بازگشایی-شد'],
    ['fa', 'می‌خواهم «گیومه» را، درست؛ بنویسم!', 'می-خواهم-گیومه-را-درست-بنویسم'],
    ['fa', 'نمایشگاه کتاب ۱۴۰۳', 'نمایشگاه-کتاب-1403'],
    ['fa', 'خانهٔ دوست کجاست؟', 'خانه-دوست-کجاست'],
    ['fa', 'سرآمد و جزءِ کوچک', 'سرآمد-و-جزء-کوچک'],
    ['ar', 'مُحَمَّد يقرأ ٣ كتب', 'محمد-يقرأ-3-كتب'],
    ['ar', 'الــــكتاب', 'الكتاب'],
    ['ar', 'إدارة المدرسة', 'إدارة-المدرسة'],
    ['ar', 'ﻻ ﺷﻲء', 'لا-شيء'],
    ['fa', 'علي كاظمي', 'علی-کاظمی'],
    ['fa', 'ﻋﻠﯽ', 'علی'],
    ['fa', 'خانۀ ما', 'خانه-ما'],
    ['fa', 'سلام\u034fدنیا\ufe0f', 'سلامدنیا'],
    ['ar', 'کتاب', 'كتاب'],
    ['ckb', 'كوردی ئه\u200cم', 'کوردی-ئەم'],
    ['he', "ג'ורג' וצה\"ל", 'גורג-וצהל'],
    ['en', 'con / .. /etc?#', 'con-etc'],
    ['ckb', 'هەواڵی ڕۆژ', 'هەواڵی-ڕۆژ'],
    ['ug', 'ئۇيغۇر تىلى', 'ئۇيغۇر-تىلى'],
    ['ur', 'کیا حال ہے؟', 'کیا-حال-ہے'],
    ['he', 'שָׁלוֹם עולם: צה״ל', 'שלום-עולם-צהל'],
    ['yi', 'ייִדישע קולטור', 'ייִדישע-קולטור'.normalize('NFC')],
    ['dv', 'ދިވެހި ބަސް', 'ދިވެހި-ބަސް'],
    ['tr', 'IŞIK İSTANBUL', 'ışık-istanbul'],
    ['TR', 'IŞIK İSTANBUL', 'ışık-istanbul'],
    ['az_Latn_AZ', 'IŞIQ', 'ışıq'],
    ['az', 'Bakıda İlk QAR', 'bakıda-ilk-qar'],
    ['en', "Don't stop: it's 50% off", 'dont-stop-its-50-off'],
    ['fr', 'L’été à Paris', 'lété-à-paris'],
    ['de', 'Straße in Köln', 'straße-in-köln'],
    ['ru', 'Ёлка и дом', 'ёлка-и-дом'],
    ['xx', 'Ungewohnt', 'ungewohnt'],
    ['fa', '', 'نوشته'],
    ['ar', '؟!…', 'مادة'],
    ['en', '😀', 'article'],
    ['fa', '%D8%B3%D9%84%D8%A7%D9%85-%D8%AF%D9%86%DB%8C%D8%A7', 'سلام-دنیا'],
    ['en', '100%25', '100'],
    ['en', '50%ff', '50-ff'],
    ['en', '\ud800broken', 'broken'],
  ])('%s %j', (language, text, expected) => expect(slugify(text, language)).toBe(expected))

  test('a headline of 150 letters stays whole and comes back from percent-encoding', () => {
    const headline =
      'پژوهشگران دانشگاه تهران می‌گویند بارش‌های پراکندهٔ پاییزی در دامنه‌های البرز امسال زودتر آغاز می‌شود و کشاورزان باید از همین هفته برای کاشت آماده شوند'
    const slug = slugify(headline, 'fa')
    expect(headline.length).toBeGreaterThanOrEqual(148)
    expect(slug.endsWith('آماده-شوند')).toBe(true)
    expect(slugify(encodeURIComponent(slug), 'fa')).toBe(slug)
    expect(slugify(decodeURIComponent(encodeURIComponent(slug)), 'fa')).toBe(slug)
  })

  test('a longer one ends between two words', () => {
    const slug = slugify(Array.from({ length: 90 }, (_, n) => `واژه${n}`).join(' '), 'fa')
    expect(slug.length).toBeLessThanOrEqual(200)
    expect(slug).toMatch(/-واژه\d+$/)
    expect(slugify('آ'.repeat(500), 'fa')).toBe('نوشته')
  })

  test('whatever the text: not empty, stable, only letters, marks, digits and hyphens', () => {
    const languages = languagePacks().map(({ tag }) => tag)
    const pieces = [
      'علي',
      '\u200c',
      ' ',
      '%D8',
      '%2F',
      '/',
      '..',
      '?',
      '#',
      '١٢',
      'İ',
      'ß',
      'ẞ',
      'שָׁ',
      'צה"ל',
      'ײַ',
      'ދި',
      '\u0301',
      'ﻻ',
    ]
    const odd = [
      '\u202e',
      '\u200d',
      '\u034f',
      '\u{e0041}',
      '\ufe0f',
      'ǅ',
      'ﬁ',
      'Ⅷ',
      '²',
      'ΑΣ',
      'K',
      '\ud800',
      '😀',
      'ۀ',
      '\u0654',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 8 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (headline, language) => {
        const slug = slugify(headline, language)
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u)
        expect(slug).not.toMatch(/\p{Default_Ignorable_Code_Point}/u)
        expect(slug).toBe(slug.normalize('NFC'))
        expect(slugify(slug, language)).toBe(slug)
        expect(slugify(encodeURIComponent(slug), language)).toBe(slug)
        expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug)
        if (!headline.includes('%')) expect(slugify(headline.normalize('NFD'), language)).toBe(slug)
      }),
      { numRuns: 3000 },
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../../test/data.ts'
import { searchKeys } from './analyze.ts'

/** Every key of the one text is among the keys of the other. */
const finds = (wanted: string, found: string, language: string): boolean => {
  const keys = new Set(searchKeys(found, language))
  return searchKeys(wanted, language).every((key) => keys.has(key))
}

describe('cases of others', () => {
  const pairs = testData('text/lucene_pairs.tsv')
  test.skipIf(pairs === undefined)('the pairs of Lucene meet, but for those listed', () => {
    const lines = readFileSync(pairs ?? '', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    const apart: string[] = []
    for (const line of lines) {
      const [language = '', , method = '', input = '', expected = ''] = line.split('\t')
      if (!finds(expected.replaceAll(' | ', ' '), input, language)) apart.push(`${language} ${method} ${input}`)
    }
    expect(lines).toHaveLength(193)
    expect(apart).toEqual([
      // The expected tokens show how an old version of Lucene broke a letter beyond U+FFFF; here it stays whole.
      'ar testArabicLetterTokenizerBWCompat 1234567890 Tokenizer 𐐜̀test',
    ])
  })

  const charabia = testData('text/charabia_cases.json')
  test.skipIf(charabia === undefined)('the cases of charabia meet', () => {
    const cases = JSON.parse(readFileSync(charabia ?? '', 'utf8')) as Record<'arabic' | 'persian', [string, string][]>
    for (const [input, expected] of cases.arabic) expect(searchKeys(input, 'ar')).toEqual(searchKeys(expected, 'ar'))
    for (const [input, expected] of cases.persian) expect(searchKeys(input, 'fa')).toEqual(searchKeys(expected, 'fa'))
  })
})

describe('cases of hazm', () => {
  const file = testData('text/hazm_cases.json')
  const cases = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as HazmCase[])
  test.skipIf(file === undefined)('the forms of every conjugation find each other', () => {
    const groups = cases.flatMap(({ conjugation, forms = [] }) =>
      conjugation === undefined ? [] : [{ conjugation, forms }],
    )
    expect(groups.length).toBeGreaterThan(80)
    const apart = groups.flatMap(({ conjugation, forms }) => {
      const keys = forms.map((form) => searchKeys(form, 'fa'))
      const shared = (keys[0] ?? []).filter((key) => keys.every((others) => others.includes(key)))
      return shared.length === 0 ? [conjugation] : []
    })
    expect(apart).toEqual([])
  })

  test.skipIf(file === undefined).each([
    ['خورد', 'خور'],
    ['نوشت', 'نویس'],
    ['ساخت', 'ساز'],
    ['فروخت', 'فروش'],
    ['پرسید', 'پرس'],
    ['شناخت', 'شناس'],
    ['گذاشت', 'گذار'],
    ['پذیرفت', 'پذیر'],
    ['فرستاد', 'فرست'],
    ['رساند', 'رسان'],
    ['پوشاند', 'پوشان'],
    ['گرفت', 'گیر'],
    ['توانست', 'توان'],
  ])('and so do those of %s', (past, present) => {
    for (const { conjugation, forms = [] } of cases) {
      if (conjugation === undefined) continue
      const keys = forms
        .map((form) => form.replace(/(?<!ش)دید/g, past).replaceAll('بین', present))
        .map((form) => searchKeys(form, 'fa'))
      expect([conjugation, keys[0]?.some((key) => keys.every((others) => others.includes(key)))]).toEqual([
        conjugation,
        true,
      ])
    }
  })

  test.skipIf(file === undefined)('stems and lemmas of words meet their words', () => {
    for (const { test: name, case: [word = '', ...rest] = [] } of cases) {
      const stem = rest.at(-1)
      if (
        (name !== 'test_stem' && !name.startsWith('test_lemmatize')) ||
        typeof stem !== 'string' ||
        typeof word !== 'string'
      )
        continue
      // «قدمش» is not split: a final ش belongs to too many words (آرامش، دانش).
      if (word === 'قدمش') continue
      // hazm joins the parts of a verb with underscores and names it by both stems.
      expect([word, finds(stem.split('#')[0] ?? '', word.replaceAll('_', ' '), 'fa')]).toEqual([word, true])
    }
  })

  test('other verbs, in other tenses', () => {
    for (const line of [
      'می‌روم رفتم نمی‌رفتید رفتند بروید',
      'می‌نویسد نوشت ننوشتم بنویس نمی‌نویسیم',
      'می‌گوید گفت بگو نگفتند می‌گفتم',
      'می‌آید آمد بیاید نیامد می‌آمدند',
      'می‌افتد افتاد بیفتد',
      'میخورم می‌خورد خورد بخورید',
      'می‌شنوم شنیدم بشنود',
      'می‌سازند ساخت بسازیم',
    ]) {
      const keys = line.split(' ').map((form) => searchKeys(form, 'fa'))
      expect([line, (keys[0] ?? []).some((key) => keys.every((others) => others.includes(key)))]).toEqual([line, true])
    }
  })
})

interface HazmCase {
  readonly test: string
  readonly case?: readonly (string | readonly string[])[]
  readonly conjugation?: string
  readonly forms?: readonly string[]
}

describe('spellings meet', () => {
  test.each([
    ['fa', 'می‌خواهد', 'می خواهد'],
    ['fa', 'می‌خواهد', 'میخواهد'],
    ['fa', 'کتاب‌ها', 'کتابها'],
    ['fa', 'کتاب‌ها', 'کتاب ها'],
    ['fa', 'كتاب', 'کتاب'],
    ['fa', 'علي', 'علی'],
    ['fa', 'کتاب‌هایشان', 'کتاب'],
    ['fa', 'بزرگ‌ترین', 'بزرگ'],
    ['fa', 'بزرگترین', 'بزرگ'],
    ['fa', 'دانش‌آموزان', 'دانش‌آموز'],
    ['fa', 'دانشآموز', 'دانش‌آموز'],
    ['fa', 'دانش آموز', 'دانش‌آموز'],
    ['fa', 'خانه‌ای', 'خانه'],
    ['fa', 'خانهٔ', 'خانه'],
    ['fa', 'خانه‌ی', 'خانه'],
    ['fa', 'نویسندگان', 'نویسنده'],
    ['fa', 'دوستان', 'دوست'],
    ['fa', 'معلمان', 'معلم'],
    ['fa', 'شهروندان', 'شهروند'],
    ['fa', 'ایرانی', 'ایران'],
    ['fa', '۱۴۰۳', '1403'],
    ['fa', '١٤٠٣', '۱۴۰۳'],
    ['fa', 'مُحَمَّد', 'محمد'],
    ['fa', 'ســـلام', 'سلام'],
    ['fa', 'ﺳﻼﻡ', 'سلام'],
    ['fa', 'مسئول', 'مسیول'],
    ['fa', 'قهوه', 'قەوە'],
    ['fa', 'رحمة', 'رحمه'],
    ['fa', 'Tehran', 'TEHRAN'],
    ['fa', 'کتاب‌خانه', 'کتابخانه'],
    ['fa', 'توانایی', 'توانائی'],
    ['fa', '۱٬۴۰۳', '1403'],
    ['fa', '1,403,000', '۱۴۰۳۰۰۰'],
    ['fa', '۳٫۵', '3.5'],
    ['fa', 'مسافت ۹کیلومتر', 'مسافت ۹ کیلومتر'],
    ['fa', 'مسافت۹ کیلومتر', 'مسافت ۹ کیلومتر'],
    ['fa', 'زمین‌لرزه‌ای', 'زمین لرزه ای'],
    ['ar', 'عام2025', 'عام ٢٠٢٥'],
    ['fa', 'نامزدان', 'نامزد'],
    ['fa', 'خردمندان', 'خردمند'],
    ['fa', 'وطن‌پرستان', 'وطن‌پرست'],
    ['ar', 'مُحَمَّد', 'محمد'],
    ['ar', 'إدارة', 'اداره'],
    ['ar', 'أحمد', 'احمد'],
    ['ar', 'الكتاب', 'كتاب'],
    ['ar', 'والكتاب', 'كتاب'],
    ['ar', 'بالمدرسة', 'مدرسة'],
    ['ar', 'للمدرسة', 'مدرسة'],
    ['ar', 'المدرسون', 'مدرس'],
    ['ar', 'المدرسين', 'مدرسون'],
    ['ar', 'سيارات', 'سيارة'],
    ['ar', 'كتابهم', 'كتاب'],
    ['ar', 'مصرية', 'مصري'],
    ['ar', 'مستشفى', 'مستشفي'],
    ['ar', '٢٠٢٥', '2025'],
    ['ar', 'كتاب', 'کتاب'],
    ['ar', 'الــعربية', 'عربية'],
    ['ckb', 'کوردستان', 'كوردستان'],
    ['ckb', 'پیاوەکان', 'پیاو'],
    ['ckb', 'رۆژ', 'ڕۆژ'],
    ['ckb', 'نامه‌', 'نامە'],
    ['ckb', 'ھەولێر', 'هەولێر'],
    ['ur', 'کتابیں', 'کتاب'],
    ['ur', 'کتابوں', 'کتاب'],
    ['ur', 'پاكستان', 'پاکستان'],
    ['ur', 'رحمۃ', 'رحمہ'],
    ['ug', 'كىتابلار', 'كىتاب'],
    ['tr', "İstanbul'da", 'istanbul'],
    ['tr', 'kitapları', 'kitaplar'],
    ['az', 'kitablar', 'kitab'],
    ['az', 'İLK', 'ilk'],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['he', 'צה״ל', 'צהל'],
    ['he', 'ספרים', 'ספר'],
    ['en', "library's", 'libraries'],
    ['en', 'café', 'cafe'],
    ['fr', 'journaux', 'journal'],
    ['fr', 'élèves', 'eleve'],
    ['de', 'Straßen', 'strasse'],
    ['ru', 'книги', 'книга'],
    ['ru', 'ёлка', 'елка'],
    ['xx', 'Ä', 'a'],
  ])('%s %s and %s', (language, a, b) => {
    expect(finds(a, b, language) || finds(b, a, language)).toBe(true)
  })
})

describe('letters', () => {
  test('letters that Persian folds are contrasts elsewhere', () => {
    const fold = (text: string, language: string): string => searchKeys(text, language).join(' ')
    expect(fold('ه', 'fa')).toBe(fold('ە', 'fa'))
    expect(fold('ئەو', 'ckb')).not.toBe(fold('ئهو', 'ckb'))
    expect(fold('ئېلىم', 'ug')).not.toBe(fold('ئەلىم', 'ug'))
    expect(fold('پھول', 'ur')).not.toBe(fold('پول', 'ur'))
    expect(fold('ڪل', 'sd')).not.toBe(fold('کل', 'sd'))
    expect(fold('گئے', 'ur')).not.toBe(fold('گئی', 'ur'))
    expect(fold('دەنگێ', 'ckb')).not.toBe(fold('دەنگی', 'ckb'))
    expect(fold('خۆ', 'ckb')).not.toBe(fold('خو', 'ckb'))
    expect(fold('کەڕ', 'ckb')).not.toBe(fold('کەر', 'ckb'))
    expect(fold('گوڵ', 'ckb')).not.toBe(fold('گول', 'ckb'))
    for (const vowel of ['ۆ', 'ۇ', 'ۈ']) expect(fold(`ك${vowel}ل`, 'ug')).not.toBe(fold('كول', 'ug'))
    expect(fold('ışık', 'tr')).not.toBe(fold('isik', 'tr'))
  })

  test.each(['fa', 'ar'])('%s folds what keyboards, habits and encodings mix', (language) => {
    const spellings: readonly (readonly [RegExp, string])[] = [
      [/ي/g, 'ی'],
      [/ى/g, 'ی'],
      [/ك/g, 'ک'],
      [/ة/g, 'ه'],
      [/[أإآ]/g, 'ا'],
      [/(?<=\p{L})(?=\p{L})/gu, '\u0640'],
      [/(?=\p{L})/gu, '\u200e'],
      [/(?<=\p{L})/gu, '\u064e'],
      [/٣/g, '۳'],
      [/٣/g, '3'],
    ]
    for (const text of ['كتابي الجديد في المدرسة ٣', 'أحمد وإبراهيم وآمنة', 'موسى علي كريم']) {
      const keys = searchKeys(text, language)
      expect(searchKeys(text.normalize('NFD'), language)).toEqual(keys)
      for (const [letter, other] of spellings) {
        expect([text, letter, searchKeys(text.replace(letter, other), language)]).toEqual([text, letter, keys])
      }
    }
  })

  test('a language without a pack has the letters folded that keyboards mix, and nothing stemmed', () => {
    expect(searchKeys('كتابي علي ھەوا', 'bal')).toEqual(searchKeys('کتابی علی ههوا', 'bal'))
    expect(searchKeys('books', 'xx')).toEqual(['books'])
  })
})

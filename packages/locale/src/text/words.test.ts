import { describe, expect, test } from 'vitest'
import { countWords, readingMinutes, words } from './words.ts'
import { sentences } from './sentences.ts'

describe('words', () => {
  test.each([
    ['fa', 'می‌خواهم کتاب‌ها را بخوانم.', ['می‌خواهم', 'کتاب‌ها', 'را', 'بخوانم']],
    ['fa', '«سلام»، دنیا!', ['سلام', 'دنیا']],
    ['fa', 'خانهٔ ما', ['خانهٔ', 'ما']],
    ['fa', '۱۲٫۵ درصد از ۱٬۴۰۳ نفر', ['۱۲٫۵', 'درصد', 'از', '۱٬۴۰۳', 'نفر']],
    ['fa', 'کتاب‌ ', ['کتاب']],
    ['ar', 'مُحَمَّدٌ لـW3C', ['مُحَمَّدٌ', 'لـW3C']],
    ['ar', 'قال: «نعم»؛ ثم ذهب…', ['قال', 'نعم', 'ثم', 'ذهب']],
    ['he', 'צה״ל וג׳ורג׳ ד"ר', ['צה״ל', 'וג׳ורג', 'ד"ר']],
    ['en', "don't e.g. 3.14 and/or user_name", ["don't", 'e.g', '3.14', 'and', 'or', 'user_name']],
    ['en', 'naïve café', ['naïve', 'café']],
    ['ja', '東京は大きい', ['東京', 'は', '大きい']],
    ['en', '', []],
    ['en', '… — !', []],
  ])('%s %j', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected)
    expect(countWords(text, language)).toBe(expected.length)
  })

  test('are those of UAX #29 on plain prose, ZWNJ kept', () => {
    const samples = {
      fa: 'دانش‌آموزان کلاس پنجم، روز سه‌شنبه ۳ بهمن ۱۴۰۳، به دیدن موزهٔ ملّی رفتند؛ آنها می‌گفتند: «عالی بود!»',
      ar: 'قالَ المُديرُ: إنّ «المكتبة» ستُفتَح في ٢٢ يناير ٢٠٢٥، وستضمّ ١٢٬٥٠٠ كتاب.',
      ckb: 'ئەم هەواڵە لە ڕۆژنامەی ئێمەدا بڵاو کراوەتەوە، ٢٢ی کانوونی دووەم.',
      ur: 'لاہور میں آج موسم خوشگوار رہے گا، درجۂ حرارت 22.5 ڈگری ہو گا۔',
      ug: 'ئۇيغۇرچە كىتابلار بۈگۈن نەشر قىلىندى.',
      he: 'הספרייה נפתחה מחדש ביום רביעי, 22 בינואר 2025.',
      en: 'The library, closed since 2019, has re-opened; 12,500 books wait.',
      ru: 'Библиотека открылась в среду, 22 января 2025 года.',
      az: 'Kitabxana çərşənbə günü, 22 yanvar 2025-ci ildə açıldı.',
    }
    for (const [language, text] of Object.entries(samples)) {
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
      const expected = Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
        isWordLike === true ? [segment] : [],
      )
      expect(words(text, language)).toEqual(expected)
    }
  })

  test('a long text takes time in proportion', () => {
    const text = 'می‌خواهم کتاب بخوانم، '.repeat(50_000)
    const start = performance.now()
    expect(countWords(text, 'fa')).toBe(150_000)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(countWords('a.'.repeat(50_000), 'en')).toBe(1)
  })
})

test('reading time goes by the language and is never nothing', () => {
  expect(readingMinutes(0, 'fa')).toBe(1)
  expect(readingMinutes(1500, 'fa')).toBe(8)
  expect(readingMinutes(1380, 'ar')).toBe(10)
  expect(readingMinutes(2280, 'en-GB')).toBe(10)
  expect(readingMinutes(1000, 'xx')).toBe(5)
})

test.each([
  ['fa', 'باران آمد. آیا می‌ماند؟ بله! خوب؛ تمام', ['باران آمد.', 'آیا می‌ماند؟', 'بله!', 'خوب؛ تمام']],
  ['fa', 'او گفت: «می‌روم.» و رفت.', ['او گفت: «می‌روم.»', 'و رفت.']],
  ['fa', 'نرخ ۳.۵ درصد شد.', ['نرخ ۳.۵ درصد شد.']],
  ['ur', 'یہ پہلا ہے۔ یہ دوسرا ہے۔', ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔']],
  ['ar', 'وصل أ. ب. سالم. ثم جلس…', ['وصل أ. ب. سالم.', 'ثم جلس…']],
  ['en', 'Dr. Smith met J. R. Jones. They left.', ['Dr. Smith met J. R. Jones.', 'They left.']],
  ['en', 'See e.g. this one. Done', ['See e.g. this one.', 'Done']],
  ['en', 'Title\nFirst line. Second', ['Title', 'First line.', 'Second']],
  ['de', 'Das ist z.B. gut. Ja.', ['Das ist z.B. gut.', 'Ja.']],
  ['en', '', []],
  ['en', '   \n ', []],
])('sentences of %s %j', (language, text, expected) => expect(sentences(text, language)).toEqual(expected))

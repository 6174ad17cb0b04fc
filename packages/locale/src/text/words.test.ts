import fc from 'fast-check'
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
    ['he', 'צה״ל וג׳ורג׳ ד"ר', ['צה״ל', 'וג׳ורג׳', 'ד"ר']],
    ['en', "don't e.g. 3.14 and/or user_name", ["don't", 'e.g', '3.14', 'and', 'or', 'user_name']],
    ['en', 'naïve café', ['naïve', 'café']],
    ['en', '_ __ a_b', ['a_b']],
    ['fr', '12\u202f500 euros\u202f!', ['12\u202f500', 'euros']],
    ['fa', 'نرم‌افزار\u200f، ۵۰۰', ['نرم‌افزار', '۵۰۰']],
    ['th', 'สวัสดีครับ', ['สวัสดี', 'ครับ']],
    ['en', '👩‍🔬 re-opened https://a.b/c 1,234.5', ['re', 'opened', 'https', 'a.b', 'c', '1,234.5']],
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

  test('are those of UAX #29 whatever stands together, invisible characters at the end apart', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    // Without ٫ and U+202F, which Unicode takes for parts of words anywhere; here they stand only between digits.
    const pieces = Array.from('aé1۲مشשД _-.,:;\'"’·׳״٬،؛«»\u200c\u200d\u00ad\u2060\u200f\u0301\u064e\u0654ـ\n')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const expected = Array.from(segmenter.segment(text)).flatMap(({ segment }) =>
          /[\p{L}\p{N}]/u.test(segment) ? [segment.replace(/\p{Cf}+$/u, '')] : [],
        )
        expect(words(text, 'fa')).toEqual(expected)
        expect(countWords(text, 'fa')).toBe(expected.length)
      }),
      { numRuns: 4000 },
    )
  })

  test('a word may be as long as the text', () => {
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
  ['EN_GB', 'Dr. Smith left.', ['Dr. Smith left.']],
  ['en', 'See e.g. this one. Done', ['See e.g. this one.', 'Done']],
  ['en', 'Title\nFirst line. Second', ['Title', 'First line.', 'Second']],
  ['de', 'Das ist z.B. gut. Ja.', ['Das ist z.B. gut.', 'Ja.']],
  // SB6–SB8a: decimals, small letters, commas and dashes go on with the sentence.
  ['en', 'It cost 3.50 (approx. two). He paid.', ['It cost 3.50 (approx. two).', 'He paid.']],
  ['en', '“Stop!”, he said. “No?” – “No.”', ['“Stop!”, he said.', '“No?” – “No.”']],
  ['en', 'etc.) the rest. (Done.) Then', ['etc.) the rest.', '(Done.)', 'Then']],
  ['en', '1. First item. 2. Second item.', ['1. First item.', '2. Second item.']],
  ['en', 'Is it?! Yes… It is.', ['Is it?!', 'Yes…', 'It is.']],
  ['en', 'a\r\nb\u2029c', ['a', 'b', 'c']],
  // Signs of the script need no space behind them, abbreviations keep theirs.
  ['fa', 'چیست؟چرا! رفت.آمد', ['چیست؟', 'چرا!', 'رفت.', 'آمد']],
  ['fa', 'سدهٔ سوم ق.م. بود و بی.بی.سی گفت. «آری.» گفت.', ['سدهٔ سوم ق.م. بود و بی.بی.سی گفت.', '«آری.»', 'گفت.']],
  ['ar', 'قال د. سالم في ص. ٥ كلامًا. انتهى.', ['قال د. سالم في ص. ٥ كلامًا.', 'انتهى.']],
  ['ur', 'یہ ہے۔وہ نہیں۔', ['یہ ہے۔', 'وہ نہیں۔']],
  ['he', 'ד"ר כהן בא. מס׳ 5 הגיע? כן.', ['ד"ר כהן בא.', 'מס׳ 5 הגיע?', 'כן.']],
  ['yi', 'ער איז געקומען. ד״ר לוין?', ['ער איז געקומען.', 'ד״ר לוין?']],
  ['dv', 'ދިވެހި ބަސް. އާން.', ['ދިވެހި ބަސް.', 'އާން.']],
  ['ru', 'Живёт на ул. Мира, д. 5, т.е. рядом. Да.', ['Живёт на ул. Мира, д. 5, т.е. рядом.', 'Да.']],
  ['ja', '東京です。大きい！', ['東京です。', '大きい！']],
  ['fa', 'نشانی https://a.ir/?q=1 است. بله', ['نشانی https://a.ir/?q=1 است.', 'بله']],
  ['en', '', []],
  ['en', '   \n ', []],
])('sentences of %s %j', (language, text, expected) => expect(sentences(text, language)).toEqual(expected))

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../../test/data.ts'
import { languagePacks } from '../packs.ts'
import { applyTypography } from './apply.ts'
import { findTypography, type TypographyOptions } from './find.ts'

const corrected = (text: string, language = 'fa', options: TypographyOptions = {}): string =>
  applyTypography(text, findTypography(text, language, options))

describe('Persian', () => {
  test.each([
    ['می خواهم بروم', 'می‌خواهم بروم'],
    ['نمی دانم چه می گفت', 'نمی‌دانم چه می‌گفت'],
    ['نمیدانم چه میگفت', 'نمی‌دانم چه می‌گفت'],
    ['مي خواهم كتاب', 'می‌خواهم کتاب'],
    ['برمی گردد و درمی آید', 'برمی‌گردد و درمی‌آید'],
    ['کتاب ها و کتاب های خوب', 'کتاب‌ها و کتاب‌های خوب'],
    ['جمعهها', 'جمعه‌ها'],
    ['دانش‌آموز ها', 'دانش‌آموز‌ها'],
    ['بزرگ تر و بزرگ ترین', 'بزرگ‌تر و بزرگ‌ترین'],
    ['لحظه ای که رفته اند', 'لحظه‌ای که رفته‌اند'],
    ['خانه ی ما و نامه‌ی او', 'خانهٔ ما و نامهٔ او'],
    ['خانۀ ما', 'خانهٔ ما'],
    ['علي و كاغذ', 'علی و کاغذ'],
    ['او گفت: "سلام"', 'او گفت: «سلام»'],
    ['او گفت: «این "خبر" است»', 'او گفت: «این ‹خبر› است»'],
    ['آیا رفت?', 'آیا رفت؟'],
    ['سلام, خوبی; نه', 'سلام، خوبی؛ نه'],
    ['سلام ، دنیا .', 'سلام، دنیا.'],
    ['سلام،دنیا', 'سلام، دنیا'],
    ['« سلام »', '«سلام»'],
    ['گفت(سلام)', 'گفت (سلام)'],
    ['سلام   دنیا', 'سلام دنیا'],
    ['در سال 1403', 'در سال ۱۴۰۳'],
    ['رشد 3.5 درصد، 20%', 'رشد ۳٫۵ درصد، ۲۰٪'],
    ['ســـلام', 'سلام'],
    ['پس...', 'پس…'],
    ['ﺳﻼﻡ', 'سلام'],
    ['می‌‌خواهم‌ ', 'می‌خواهم'],
    ['۹کیلومتر', '۹ کیلومتر'],
    ['۲۲ام بهمن', '۲۲ام بهمن'],
    ['در سده ی سوم ق.م. بود', 'در سدهٔ سوم ق.م. بود'],
    ['رفت.آمد', 'رفت. آمد'],
    ['ﺳﻼﻡ12 نفر', 'سلام ۱۲ نفر'],
    ['۱۲? ۱۳, ۱۴', '۱۲؟ ۱۳، ۱۴'],
    // Verbs: prefixes, joined and parted, rare ones.
    ['میدانم که نمیشود', 'می‌دانم که نمی‌شود'],
    ['برمیگردد و فرامی خواند', 'برمی‌گردد و فرامی‌خواند'],
    ['می‌ رود، می ‌رود', 'می‌رود، می‌رود'],
    ['آن را می پراکند و می افکند', 'آن را می‌پراکند و می‌افکند'],
    ['او می آید و می اندیشد', 'او می‌آید و می‌اندیشد'],
    ['می گوئیم، می آئیم، می رفته است', 'می‌گوئیم، می‌آئیم، می‌رفته است'],
    ['نمی دونم چی می گه، میشه؟', 'نمی‌دونم چی می‌گه، می‌شه؟'],
    ['میدزدد و می مکد و درمیابد', 'می‌دزدد و می‌مکد و درمیابد'],
    ['درست میکنن، می چرخه', 'درست می‌کنن، می‌چرخه'],
    ['برمیانگیزد و بازمیگویند', 'برمی‌انگیزد و بازمی‌گویند'],
    // Plurals, owners, comparatives.
    ['گندم ها و درآمد ها', 'گندم‌ها و درآمد‌ها'],
    ['این ها و آن ها', 'این‌ها و آن‌ها'],
    ['خواب های تان', 'خواب‌های‌تان'],
    ['شکم چرانی مان', 'شکم چرانی‌مان'],
    ['خرید ها و برخورد ها', 'خرید‌ها و برخورد‌ها'],
    ['محبوب ترین ها', 'محبوب‌ترین‌ها'],
    ['زیبا تر از آن', 'زیبا‌تر از آن'],
    ['بچه ایم و خسته ایم', 'بچه‌ایم و خسته‌ایم'],
    ['خانه‌یی و نامه‌ئی', 'خانه‌ای و نامه‌ای'],
    // Ezafe of words in ه, however it was typed.
    ['بهانهء تو و خانه ء ما', 'بهانهٔ تو و خانهٔ ما'],
    ['خانه‌ٔ پدری', 'خانهٔ پدری'],
    ['مشخص‌کنندة متن', 'مشخص‌کنندهٔ متن'],
    ['شماره ی 5 و واژه ی «باران»', 'شمارهٔ ۵ و واژهٔ «باران»'],
    // Compounds.
    ['زمین لرزه ای آمد', 'زمین‌لرزه‌ای آمد'],
    ['دانش آموزان و نرم افزار ها', 'دانش‌آموزان و نرم‌افزار‌ها'],
    ['بی دلیل و بین المللی', 'بی‌دلیل و بین‌المللی'],
    ['اخلال گر و پژوهش گران', 'اخلال‌گر و پژوهش‌گران'],
    ['روز سه شنبه', 'روز سه‌شنبه'],
    ['حرف\u00adهاست و کتاب¬ها', 'حرف‌هاست و کتاب‌ها'],
    // Letters and marks drawn out, shapes.
    ['سلامممم دوستان', 'سلام دوستان'],
    ['لطفاًً', 'لطفاً'],
    ['﷽', 'بسم الله الرحمن الرحیم'],
    ['ﻣﯽ روم', 'می‌روم'],
    // Quotation marks of other keyboards.
    ["''خانه''", '«خانه»'],
    ["او گفت 'نه' و رفت", 'او گفت «نه» و رفت'],
    ['او گفت ‘نه’ و “آری”', 'او گفت «نه» و «آری»'],
    ['مانند"می"،"تر"', 'مانند «می»، «تر»'],
    ['پرسیدم:"چرا؟"گفت', 'پرسیدم: «چرا؟» گفت'],
    ['" گیومه "', '«گیومه»'],
    // Signs and spaces.
    ['کتاب و...', 'کتاب و …'],
    ['چنین.....', 'چنین…'],
    ['چرا????', 'چرا؟؟؟؟'],
    ['تهران،1396', 'تهران، ۱۳۹۶'],
    ['قیمت 12,500 تومان و 1,234,567.5 ریال', 'قیمت ۱۲٬۵۰۰ تومان و ۱٬۲۳۴٬۵۶۷٫۵ ریال'],
    ['ساعت 18:30 تاریخ 1403/11/03', 'ساعت ۱۸:۳۰ تاریخ ۱۴۰۳/۱۱/۰۳'],
    ['سه نفر(هفته ای)', 'سه نفر (هفته‌ای)'],
  ])('%j becomes %j, and stays so', (text, expected) => {
    expect(corrected(text)).toBe(expected)
    expect(corrected(expected)).toBe(expected)
  })

  test.each([
    'ماه می سال جدید',
    'میز و میانه و میهن',
    'نیمی از راه',
    'پژوهش میدانی، میدان درمیان شهر',
    'او هم میاد، نمیام',
    'هـ. ق.',
    'به ها گفت',
    'می‌خواهم کتاب‌های خوب را بخوانم.',
    '«گیومه» درست است؛ نه؟',
    'ساعت ۱۲:۳۰ تا ۱۳:۴۵',
    'نسخهٔ ۱٫۲٫۳',
    'ج۳ ص۲۲۰',
    'https://example.com/a,b?c=1;d&e=%20می_خواهم',
    'نشانی info@example.com است',
    'ویروس COVID-19 و شبکهٔ 5G',
    'برگهٔ A4',
    'گفت Hello, world? و رفت',
    'با `x = 10.5, y` کار کن',
    '@user_12 و #هشتگ_12',
    'فایل report-2024.pdf',
    'آیهٔ ﴿إِنَّ اللَّهَ مَعَ الصَّابِرِينَ﴾ را خواند',
    'در «مكتبة الإسكندرية» بود',
    '«قُلْ يَا أَيُّهَا»',
    'پیامبر اکرم ﷺ',
  ])('%j is right as it is', (text) =>
    expect(
      findTypography(text, 'fa').map(({ start, end, replacement, rule }) => [
        text.slice(start, end),
        replacement,
        rule,
      ]),
    ).toEqual([]),
  )

  test('findings say where, why and what', () => {
    expect(findTypography('كتاب ها', 'fa')).toEqual([
      { start: 0, end: 1, replacement: 'ک', rule: 'letters' },
      { start: 4, end: 5, replacement: '\u200c', rule: 'zwnj-plural' },
    ])
  })

  test('rules, places and digits can be chosen', () => {
    expect(corrected('كتاب ها 12', 'fa', { rules: ['letters'] })).toBe('کتاب ها 12')
    expect(corrected('كتاب ها 12', 'fa', { digits: 'latn' })).toBe('کتاب‌ها 12')
    expect(corrected('كتاب كاغذ', 'fa', { skip: [{ start: 0, end: 4 }] })).toBe('كتاب کاغذ')
    expect(corrected(' سلام ', 'fa', { isFragment: true })).toBe(' سلام ')
    expect(corrected('كتاب', 'xx')).toBe('كتاب')
    expect(() => findTypography('ا'.repeat(200_001), 'fa')).toThrow(RangeError)
  })
})

describe('other languages', () => {
  test.each([
    ['ar', 'قال: "نعم", ثم ذهب?', 'قال: «نعم»، ثم ذهب؟'],
    ['ar', 'على مكتبي كتاب في البيت', 'على مكتبي كتاب في البيت'],
    ['ar', 'کتاب', 'كتاب'],
    ['ar', 'بیت علی', 'بيت علی'],
    ['ar', 'مدينة کرمانشاه وپێشمەرگە', 'مدينة كرمانشاه وپێشمەرگە'],
    ['ar', 'ذهب إلى المدرسة، فتى وفتاة', 'ذهب إلى المدرسة، فتى وفتاة'],
    ['ar', 'الــــعربية', 'العربية'],
    ['ar', 'عام 2025', 'عام ٢٠٢٥'],
    ['ar', 'نعم ؟', 'نعم؟'],
    ['ar', 'و"الأهرام" وال"أنا" وب"مصر" قال"نعم"', 'و«الأهرام» وال«أنا» وب«مصر» قال «نعم»'],
    ['ar', 'بـالرياض وبــالرياض وكبـير', 'بـالرياض وبالرياض وكبير'],
    ['ar', 'بين ١٩٦٤ و١٩٧٤م، ٣٠ كم٢', 'بين ١٩٦٤ و١٩٧٤م، ٣٠ كم٢'],
    ['ckb', 'كوردستان؟ "بەڵێ"', 'کوردستان؟ «بەڵێ»'],
    ['ckb', 'ئه\u200cم كوردە', 'ئەم کوردە'],
    // Only a heh with ZWNJ is typed for the vowel.
    ['ckb', 'ﺭﻩ', 'ره'],
    ['ckb', 'گوتی «بِسْمِ اللَّهِ الرَّحْمَنِ الرَّحِيمِ»', 'گوتی «بِسْمِ اللَّهِ الرَّحْمَنِ الرَّحِيمِ»'],
    ['ur', 'که گهر اچها', 'کہ گهر اچها'],
    ['ur', 'یہ كتاب ہے. هاں', 'یہ کتاب ہے۔ ہاں'],
    ['ckb', 'یانەی «ستیغ»ی ژنان، ٣ی خاکەلێوە، بۆ ٥ەم جار', 'یانەی «ستیغ»ی ژنان، ٣ی خاکەلێوە، بۆ ٥ەم جار'],
    ['ckb', 'لە «کەرانە»ەوە و لە «گەل»دا', 'لە «کەرانە»ەوە و لە «گەل»دا'],
    ['ur', 'کہتے ہیں ”ستارہ“ اور ”چلیپا“، 2024ء میں، 7ویں بار', 'کہتے ہیں ”ستارہ“ اور ”چلیپا“، 2024ء میں، 7ویں بار'],
    ['ur', '’ستارہ‘ اور ’چلیپا‘', '’ستارہ‘ اور ’چلیپا‘'],
    ['ur', "کہا 'ہاں' اور ”اس نے 'نہیں' کہا“", 'کہا ”ہاں“ اور ”اس نے ’نہیں‘ کہا“'],
    ['ur', 'کہا "ہاں" اور 3دن', 'کہا ”ہاں“ اور 3 دن'],
    ['ug', 'کىتاب, ياخشى', 'كىتاب، ياخشى'],
    ['en', 'He said "it\'s fine..."', 'He said “it’s fine…”'],
    ['de', 'Er sagte "ja"', 'Er sagte „ja“'],
    ['ru', 'Он сказал "да"', 'Он сказал «да»'],
    ['fr', 'Il dit "oui" ! Vraiment?', 'Il dit «\u00a0oui\u00a0»\u202f! Vraiment\u202f?'],
    ['ru', 'Москва - столица', 'Москва — столица'],
    ['ru', '"Да", - сказал он', '«Да», — сказал он'],
    ['ar', 'قال : " نعم " ,و ذهب', 'قال: «نعم»، و ذهب'],
    ['ur', 'کہا "ہاں" , ٹھیک ?', 'کہا ”ہاں“، ٹھیک؟'],
    ['ckb', 'ئه\u200cو كوڕه\u200c', 'ئەو کوڕە'],
    ['ru', 'из-за угла, 5 - 3', 'из-за угла, 5 - 3'],
    ['fr', 'Il dit « oui » : « non »', 'Il dit «\u00a0oui\u00a0»\u00a0: «\u00a0non\u00a0»'],
    ['fr', 'à 12:30, voir https://a.b/?q', 'à 12:30, voir https://a.b/?q'],
    ['tr', "İstanbul'da", 'İstanbul’da'],
    ['az', "Bakı'da", 'Bakı’da'],
    ['he', 'צה"ל וג\'ירפה אמרו "שלום"', 'צה״ל וג׳ירפה אמרו "שלום"'],
    ['he', 'ב"הארץ" נכתב', 'ב"הארץ" נכתב'],
    ['en', "the '90s and don't", 'the ’90s and don’t'],
    ['fr', '«oui» et «\u202fnon\u202f»', '«\u00a0oui\u00a0» et «\u202fnon\u202f»'],
    ['en', 'It is 6" by 8" and 5\'10" tall', 'It is 6" by 8" and 5\'10" tall'],
    ['en', 'see `it\'s "x"` at https://a.b/"c"', 'see `it\'s "x"` at https://a.b/"c"'],
  ])('%s %j becomes %j', (language, text, expected) => expect(corrected(text, language)).toBe(expected))

  test.each([
    ['ar', 'قال النبي ﷺ: «إنما الأعمال بالنيات»، رواه البخاري.'],
    ['ar', 'مستشفى، فتى، على، مدرسة، شيء، رئيس'],
    ['ar', 'الساعة ١٢:٣٠ والبريد a@b.co وhttps://x.y/?a=1,2'],
    ['ar', 'هـ و١٤٤٦هـ و٢٠٢٥م وبـ«الرياض»'],
    ['ckb', 'ئەم هەواڵە لە ڕۆژنامەی ئێمەدا بڵاو کراوەتەوە؛ باشە؟'],
    ['ur', 'یہ کتاب ہے۔ گھر، بھائی، کچھ اور 22.5 فیصد؟'],
    ['ug', 'ئۇيغۇرچە كىتابلار بۈگۈن نەشر قىلىندى.'],
    ['sd', 'هي ڪتاب آهي؛ ڇا توهان کي خبر آهي؟'],
    ['ps', 'دا کتاب دی، ښه دی؟'],
    ['azb', 'بو کیتاب دیر، نئجه سیز؟'],
    ['de', 'Er sagte: „Ja, ‚gut‘ – so ist’s.“ 12:30 Uhr, 3,5 % und z. B. 1.000 €.'],
    ['de', 'Die »Zeit« schrieb …'],
    ['fr', 'Il a dit\u00a0: «\u00a0L’été, c’est l’été\u202f!\u00a0» à 12:30, 1\u202f000 €'],
    ['ru', 'Он сказал: «Да, „хорошо“ — вот так…» 12:30, из-за, кое-что, 5-7 лет'],
    ['en', '“It’s ‘fine’,” she said – 5 pm, 3.14, v1.2.3 and https://a.b/c?d=e'],
    ['tr', 'Ankara’da “evet” dedi; saat 12:30.'],
    ['az', 'Bakı’da «bəli» dedi: 12:30.'],
    ['kmr', 'Wî got: «Erê», saet 12:30.'],
    ['he', 'הוא אמר: "שלום" – צה״ל, ג׳ירפה, 12:30, ב־2025.'],
    ['yi', 'ער האָט געזאָגט: „יאָ“ – 12:30.'],
    ['dv', 'ދިވެހި ބަސް، ރަނގަޅު؟'],
  ])('%s %j is right as it is', (language, text) => expect(findTypography(text, language)).toEqual([]))

  test('findings follow each other, leave nothing to find, and no letter or number is lost or made up', () => {
    const piece = fc.constantFrom(
      'می',
      ' ',
      'خواهم',
      'كتاب',
      'ها',
      '"',
      '«',
      '»',
      '،',
      ',',
      '.',
      '...',
      '12',
      '3.5',
      '%',
      'ه',
      'ی',
      'ـــ',
      '\u200c',
      'Word',
      'a@b.co',
      '(',
      ')',
      '؟',
      '?',
      'ة',
      'َ',
      'ۀ',
      '\n',
      'تر',
      'ﻻ',
      "'",
      '…',
      'زمین',
      'لرزه',
      '1,234',
      '\u00ad',
      'http://a.b/?',
      '«إن الله مع الصابرين»',
      ' - ',
      'ه\u200c',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom(...languagePacks().map(({ tag }) => tag)),
        (pieces, language) => {
          const text = pieces.join('')
          const findings = findTypography(text, language)
          let last = 0
          for (const { start, end, replacement } of findings) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(text.slice(start, end)).not.toBe(replacement)
            last = end
          }
          const done = applyTypography(text, findings)
          expect(letters(done)).toBe(letters(text))
          expect([done, findTypography(done, language)]).toEqual([done, []])
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** What no correction may touch: the letters and numbers themselves; shapes, digits, drawn-out letters, ی and ا after ه aside. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[يى]/g, 'ی')
    .replace(/[كڪ]/g, 'ک')
    .replace(/[گ]/g, 'ګ')
    .replace(/ه|ۀ|ہ|ە/g, 'ه')
    .replace(/[ةۃ]/g, 'ه')
    .replace(/ک/g, 'ک')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{Nd}]+|ـ/gu, '')
    .replace(/[یا]/g, '')
    .replace(/(.)\1+/gu, '$1')

describe('cases of hazm', () => {
  const file = testData('text/hazm_cases.json')
  const cases =
    file === undefined
      ? []
      : (JSON.parse(readFileSync(file, 'utf8')) as { file: string; test: string; case?: unknown[] }[])
  test.skipIf(file === undefined)('agree, but for those listed', () => {
    const differing: string[] = []
    for (const { file: source, test: name, case: [input, expected] = [] } of cases) {
      if (source !== 'test_normalizer.py') continue
      const [text, wanted] = [input, expected].map((value) => (Array.isArray(value) ? value.join(' ') : value))
      if (typeof text !== 'string' || typeof wanted !== 'string') throw new Error(name)
      const rules = rulesOf[name]
      const result = corrected(text, 'fa', rules === undefined ? {} : { rules })
      if (result !== wanted) differing.push(`${name}: ${text}`)
    }
    expect(differing).toEqual([
      // Only its vowel marks differ: they are written to be read, and tell apart what would be misread.
      'test_normalize: اِعلاممممم کَرد : « زمین لرزه ای به بُزرگیِ 6 دهم ریشتر ...»',
      'test_remove_diacritics: حَذفِ اِعراب',
      // The honorific is a character of its own that the author chose.
      'test_remove_specials_chars: پیامبر اکرم ﷺ',
    ])
  })
})

/** What each of hazm's tests switches on. */
const rulesOf: Record<string, NonNullable<TypographyOptions['rules']>> = {
  test_remove_diacritics: [],
  test_remove_specials_chars: [],
  test_persian_style: ['quotes', 'ellipsis', 'decimal'],
  test_persian_number: ['digits'],
  test_unicodes_replacement: ['presentation-forms'],
  test_seperate_mi: ['zwnj-verb'],
}

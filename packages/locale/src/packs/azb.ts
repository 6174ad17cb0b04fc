import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { persianSigns } from './signs.ts'

/** South Azerbaijani in Arabic script, for which CLDR has no data: names and words as in its Wikipedia and the press of Tabriz, plurals as for Azerbaijani. */
export const azb: LanguagePack = {
  tag: 'azb',
  nativeName: 'تۆرکجه',
  englishName: 'South Azerbaijani',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arabext',
  signs: persianSigns,
  calendars: ['persian', 'gregory', 'islamic-umalqura'],
  months: {
    gregory: months('ژانویه|فوریه|مارس|آوریل|مئی|ژوئن|جولای|آقوست|سپتامبر|اوکتوبر|نوامبر|دسامبر'),
    persian: months('فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند'),
    islamic: months('محرم|صفر|ربیع‌الاول|ربیع‌الثانی|جمادی‌الاول|جمادی‌الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه'),
    hebrew: months('تیشری|حشوان|کیسلو|تئوت|شوات|بیرینجی آدار|آدار|نیسان|ایار|سیوان|تموز|آو|ائلول', {
      leapSeventh: 'ایکینجی آدار',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'بازار|بازار ائرته‌سی|چرشنبه آخشامی|چرشنبه|جومعه آخشامی|جومعه|شنبه',
    'بازار|ب. ائرته‌سی|چ. آخشامی|چرشنبه|ج. آخشامی|جومعه|شنبه',
    'ب|ب|چ|چ|ج|ج|ش',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}، {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{year}/{mm}/{dd}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، ساعات {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 6,
  weekend: [5],
  relativeTime: {
    now: 'ایندی',
    yesterday: 'دونن',
    tomorrow: 'صاباح',
    past: units({
      other: '{0} دقیقه قاباق|{0} ساعات قاباق|{0} گون قاباق|{0} هفته قاباق|{0} آی قاباق|{0} ایل قاباق',
    }),
    future: units({
      other: '{0} دقیقه سونرا|{0} ساعات سونرا|{0} گون سونرا|{0} هفته سونرا|{0} آی سونرا|{0} ایل سونرا',
    }),
  },
  plurals: {
    cardinal: { one: 'n = 1' },
    ordinal: {
      one: 'i % 10 = 1,2,5,7,8 or i % 100 = 20,50,70,80',
      few: 'i % 10 = 3,4 or i % 1000 = 100,200,300,400,500,600,700,800,900',
      many: 'i = 0 or i % 10 = 6 or i % 100 = 40,60,90',
    },
  },
  lists: { and: list(' و ', '، ', ' و '), or: list(' یا ', '، ', ' یا ') },
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: {
    alphabet: 'آ ا=أ=ء ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك گ ل م ن و=ؤ=ۆ=ۇ=ۏ ه=ە=ة ی=ي=ى=ئ=ؽ=ې',
  },
  search: {
    letters: 'ي:ی ى:ی ې:ی ۍ:ی ے:ی ئ:ی ك:ک ڪ:ک أ:ا إ:ا آ:ا ٱ:ا ؤ:و ء: ة:ه ۀ:ه ە:ه ہ:ه ھ:ه ۆ:و ۇ:و ۏ:و ؽ:ی ێ:ی',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes:
      'لرینده/3 لاریندا/3 لریندن/3 لاریندان/3 لرین/3 لارین/3 لری/3 لاری/3 لرده/3 لاردا/3 لردن/3 لاردان/3 لره/3 لارا/3 لر/3 لار/3 نین/3 نون/3 ' +
      'ده/4 دا/4 دن/4 دان/4 ها/3',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: 'لر لار لری لاری ده دا دان دن نین نون یه یا ها های',
    exceptions: '',
    stopWords:
      'و بیر بو او ایله ایچین اولان اولور ایدی دیر دا ده کیم نه نییه هارا هاچان نئجه من سن بیز سیز اونلار آمما ' +
      'یا کی هر چوخ',
  },
  typography: {
    letters: 'ي:ی ى:ی ك:ک',
    signs: ',:، ;:؛ ?:؟ %:٪',
    persianJoining: false,
    quotes: true,
    digits: true,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Vazirmatn', 'Noto Naskh Arabic', 'Tahoma'],
  slug: { zwnj: 'hyphen', marks: 'drop', fallback: 'یازی' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

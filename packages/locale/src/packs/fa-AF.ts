import type { LanguagePack } from '../pack.ts'
import { fa } from './fa.ts'
import { list, months, units, weekdays } from './names.ts'
import { persianSigns } from './signs.ts'

/** Dari: Persian as written in Afghanistan, with the zodiac months of the Afghan calendar. Names, plurals and lists: CLDR 48. */
export const faAF: LanguagePack = {
  tag: 'fa-AF',
  nativeName: 'دری',
  englishName: 'Dari',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arabext',
  signs: persianSigns,
  calendars: ['persian', 'gregory', 'islamic-umalqura'],
  months: {
    // Written out in narrow places too: CLDR shortens three of them (جنو، جول، دسم), which no newsroom does.
    gregory: months('جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر'),
    // CLDR has the ezafe of the sixth alone too.
    persian: months('حمل|ثور|جوزا|سرطان|اسد|سنبلهٔ|میزان|عقرب|قوس|جدی|دلو|حوت', {
      alone: 'حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت',
    }),
    islamic: months('محرم|صفر|ربیع‌الاول|ربیع‌الثانی|جمادی‌الاول|جمادی‌الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه'),
    hebrew: months('تشری|حشوان|کسلو|طوت|شباط|آذار|واذار|نیسان|ایار|سیوان|تموز|آب|ایلول', {
      leapSeventh: 'واذار الثانی',
    }),
  },
  monthFamilies: {
    iran: months('ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر', {
      alone: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    }),
  },
  weekdays: weekdays(
    'یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه',
    'یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه',
    'ی|د|س|چ|پ|ج|ش',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday} {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{year}/{mm}/{dd}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، ساعت {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0} تا {1} {month} {year}',
    sameYear: '{0} تا {1} {year}',
    other: '{0} تا {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 6,
  weekend: [4, 5],
  relativeTime: {
    now: 'همین حالا',
    yesterday: 'دیروز',
    tomorrow: 'فردا',
    past: units({
      other: '{0} دقیقه پیش|{0} ساعت پیش|{0} روز پیش|{0} هفته پیش|{0} ماه پیش|{0} سال پیش',
    }),
    future: units({
      other: '{0} دقیقه بعد|{0} ساعت بعد|{0} روز دیگر|{0} هفته بعد|{0} ماه بعد|{0} سال بعد',
    }),
  },
  plurals: { cardinal: { one: 'i = 0 or n = 1' }, ordinal: {} },
  lists: { and: list(' و ', '،\u200f ', '، و '), or: list(' یا ', '،\u200f ', '، یا ') },
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: {
    alphabet: 'آ ا=ٱ=أ=إ ء=ؤ=ئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك=ڪ گ ل م ن و ه=ە=ہ=ة=ۀ=ھ ی=ى=ے=ي=ې=ۍ',
  },
  search: fa.search,
  typography: fa.typography,
  fonts: fa.fonts,
  slug: { zwnj: 'hyphen', marks: 'drop', fallback: 'نوشته' },
  // As for Persian.
  wordsPerMinute: 180,
}

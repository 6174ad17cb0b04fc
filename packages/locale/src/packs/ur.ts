import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Urdu as written in Pakistan. Names, plurals, lists and relative time: CLDR 48, except where a comment says otherwise. */
export const ur: LanguagePack = {
  tag: 'ur',
  nativeName: 'اردو',
  englishName: 'Urdu',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'latn',
  signs: {
    ...rtlSigns,
    arabext: { ...rtlSigns.arabext, percent: '{0}%' },
    latn: { ...rtlSigns.latn, percent: '{0}%' },
  },
  calendars: ['gregory', 'islamic-umalqura'],
  months: {
    gregory: months('جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر'),
    // CLDR transcribes these from English (آرڈبائش، خداداد، ڈے); Urdu writes the Persian names.
    persian: months('فروردین|اردیبہشت|خرداد|تیر|مرداد|شہریور|مہر|آبان|آذر|دی|بہمن|اسفند'),
    // CLDR splits ربیع («ر بیع»); the press writes one word.
    islamic: months('محرم|صفر|ربیع الاول|ربیع الثانی|جمادی الاول|جمادی الثانی|رجب|شعبان|رمضان|شوال|ذوالقعدۃ|ذوالحجۃ'),
    // CLDR transcribes these from English and misspells some (هےشوان، ای لول).
    hebrew: months('تشری|حشوان|کسلیو|تیویت|شیوت|ادار اوّل|ادار|نسان|ایار|سیوان|تموز|آو|ایلول', {
      leapSeventh: 'ادار دوّم',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays('اتوار|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ', 'اتوار|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ', 'ا|پ|م|ب|ج|ج|ہ'),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}، {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{day}/{m}/{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 0,
  weekend: [6, 0],
  relativeTime: {
    now: 'ابھی',
    yesterday: 'گزشتہ کل',
    tomorrow: 'آئندہ کل',
    past: units({
      one: '{0} منٹ پہلے|{0} گھنٹہ پہلے|{0} دن پہلے|{0} ہفتہ پہلے|{0} مہینہ پہلے|{0} سال پہلے',
      other: '{0} منٹ پہلے|{0} گھنٹے پہلے|{0} دنوں پہلے|{0} ہفتے پہلے|{0} مہینے پہلے|{0} سال پہلے',
    }),
    future: units({
      one: '{0} منٹ میں|{0} گھنٹے میں|{0} دن میں|{0} ہفتہ میں|{0} مہینہ میں|{0} سال میں',
      other: '{0} منٹ میں|{0} گھنٹے میں|{0} دنوں میں|{0} ہفتے میں|{0} مہینے میں|{0} سال میں',
    }),
  },
  plurals: { cardinal: { one: 'i = 1 and v = 0' }, ordinal: {} },
  lists: { and: list(' اور ', '، ', '، اور '), or: list(' یا ', '، ', '، یا ') },
  quotes: { outer: ['”', '“'], inner: ['’', '‘'] },
  collation: {
    // An aspirate is a letter of its own.
    alphabet:
      'ا=ٱ=إ=أ آ ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك کھ=كھ گ گھ ل لھ م مھ ن نھ ں ںھ و=ؤ وھ ہ=ه=ۂ=ۃ=ة ھ ء ی=ي=ى=ئ یھ=يھ=ىھ ے=ۓ',
  },
  search: {
    letters: 'ي:ی ى:ی ك:ک ه:ہ ة:ہ ۃ:ہ ۀ:ہ ۂ:ہ أ:ا إ:ا ٱ:ا ؤ:و ۓ:ے',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: 'یاں>ی/2 یوں>ی/2 یں/3 وں/2 ات/4 ے/2 ا/3 ہ/4',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions:
      'بچہ:بچہ بچے:بچہ بچوں:بچہ بابا ماما دنیا دریا صحرا ایسا جیسا کیسا دعا ہوا خدا ادا جدا سزا رضا غذا مزہ روزہ جگہ وجہ ذمہ خانہ شعبہ حصہ علاقہ',
    stopWords:
      'اور کے کا کی کو میں سے پر نے ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے یہ وہ اس ان جو کہ تو بھی ہی نہیں کیا ' +
      'کون کب کہاں کیوں کیسے کتنا کتنے ایک کر کرنے کرتا کرتے گیا گئی گئے رہا رہی رہے ساتھ تک یا مگر لیکن اگر ہم ' +
      'تم آپ میرا اپنے اپنی اپنا لیے',
  },
  typography: {
    letters: 'ي:ی ى:ی ك:ک ه:ہ ة:ۃ',
    signs: ',:، ;:؛ ?:؟ .:۔',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Noto Naskh Arabic'],
  slug: { zwnj: 'hyphen', marks: 'drop', fallback: 'تحریر' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

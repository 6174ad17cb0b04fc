import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Sindhi in Arabic script. Names, plurals, lists and relative time: CLDR 48, except where a comment says otherwise. */
export const sd: LanguagePack = {
  tag: 'sd',
  nativeName: 'سنڌي',
  englishName: 'Sindhi',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arab',
  signs: { ...rtlSigns, arab: { decimal: '.', group: '٬', minus: '\u061c-', percent: '{0}٪\u061c' } },
  calendars: ['gregory', 'islamic-umalqura'],
  months: {
    gregory: months('جنوري|فيبروري|مارچ|اپريل|مئي|جون|جولاءِ|آگسٽ|سيپٽمبر|آڪٽوبر|نومبر|ڊسمبر'),
    // CLDR has no Sindhi names for this calendar.
    persian: months('فروردين|ارديبهشت|خرداد|تير|مرداد|شهريور|مهر|آبان|آذر|دي|بهمن|اسفند'),
    // CLDR has a Persian «ی» in two names and an Urdu «ہ» in one.
    islamic: months('محرم|صفر|ربيع الاول|ربيع الاخر|جمادي الاول|جمادي الاخر|رجب|شعبان|رمضان|شوال|ذوالقعد|ذوالحج'),
    // CLDR has no Sindhi names for this calendar.
    hebrew: months('تشري|حشوان|ڪسليو|تيويت|شباط|ادار پهريون|ادار|نيسان|ايار|سيوان|تموز|آو|ايلول', {
      leapSeventh: 'ادار ٻيون',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'آچر|سومر|اڱارو|اربع|خميس|جمعو|ڇنڇر',
    'آچر|سومر|اڱارو|اربع|خميس|جمعو|ڇنڇر',
    'آچر|سو|اڱ|اربع|خم|جم|ڇن',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}، {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{day}\u200f/{m}\u200f/{year}',
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
  // CLDR says "first" (پهرين) for "ago", leaves an English «+{0} min» and gives the Urdu word for yesterday.
  relativeTime: {
    now: 'هاڻي',
    yesterday: 'ڪالهه',
    tomorrow: 'سڀاڻي',
    past: units({
      one: '{0} منٽ اڳ|{0} ڪلاڪ اڳ|{0} ڏينهن اڳ|{0} هفتو اڳ|{0} مهينو اڳ|{0} سال اڳ',
      other: '{0} منٽ اڳ|{0} ڪلاڪ اڳ|{0} ڏينهن اڳ|{0} هفتا اڳ|{0} مهينا اڳ|{0} سال اڳ',
    }),
    future: units({
      one: '{0} منٽ ۾|{0} ڪلاڪ ۾|{0} ڏينهن ۾|{0} هفتي ۾|{0} مهيني ۾|{0} سال ۾',
      other: '{0} منٽن ۾|{0} ڪلاڪن ۾|{0} ڏينهن ۾|{0} هفتن ۾|{0} مهينن ۾|{0} سالن ۾',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  // CLDR mixes Latin commas into «or».
  lists: { and: list(' ۽ ', '، ', '، ۽ '), or: list(' يا ', '، ', '، يا ') },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  collation: {
    alphabet:
      'ا=أ=إ=ٱ آ ب ٻ ڀ ت ٿ ٽ ٺ ث پ ج ڄ ڃ چ ڇ ح خ د ڌ ڏ ڊ ڍ ذ ر ڙ ز س ش ص ض ط ظ ع غ ف ڦ ق ڪ=ك ک گ ڳ ڱ ل م ن ڻ و=ؤ ھ=ه=ہ=ة ء ي=ی=ى=ئ ۽ ۾',
  },
  search: {
    letters: 'ك:ڪ ی:ي ى:ي ہ:ه ھ:ه ة:ه أ:ا إ:ا ٱ:ا ؤ:و',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: 'ستان>ستان/2 ون/3 ين/3 ن/3',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: 'زبان انسان جوان ايمان مسلمان آسمان ميدان خاندان قانون مضمون زمين دين',
    stopWords:
      '۽ جو جا جي جون کي ۾ تي کان سان آهي آهن هو هئي هئا اهو اها اهي هي هن انهن ته پر يا نه ڪو ڪا ڪير ڪيئن ڪڏهن ' +
      'ڪٿي ڇا ڇو جيڪو جيڪي هڪ لاءِ',
  },
  typography: {
    letters: 'ك:ڪ ی:ي',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Naskh Arabic', 'Lateef', 'Tahoma'],
  slug: { zwnj: 'join', marks: 'drop', fallback: 'مضمون' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

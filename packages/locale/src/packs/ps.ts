import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Pashto as written in Afghanistan. Names, plurals, lists and relative time: CLDR 48, except where a comment says otherwise. */
export const ps: LanguagePack = {
  tag: 'ps',
  nativeName: 'پښتو',
  englishName: 'Pashto',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arabext',
  signs: {
    ...rtlSigns,
    latn: { decimal: ',', group: '.', minus: '\u200e\u2212', percent: '{0}%' },
  },
  calendars: ['persian', 'gregory', 'islamic-umalqura'],
  months: {
    // CLDR spells February and September otherwise beside a day than alone.
    gregory: months('جنوري|فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سپتمبر|اکتوبر|نومبر|دسمبر'),
    // CLDR has a Persian «گ» in the third and fourth.
    persian: months('وری|غویی|غبرګولی|چنګاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب'),
    // CLDR leaves Latin numerals in two names (ربيع II، جماعه II) and a slip in one (ذي الحج).
    islamic: months('محرم|صفر|ربيع الاول|ربيع الثاني|جمادي الاول|جمادي الثاني|رجب|شعبان|رمضان|شوال|ذي القعده|ذي الحجه'),
    // CLDR has no Pashto names for this calendar.
    hebrew: months('تشري|حشوان|کسلېو|تېوېت|شباط|لومړی ادار|ادار|نيسان|ايار|سيوان|تموز|آب|ايلول', {
      leapSeventh: 'دویم ادار',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'يونۍ|دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ',
    'يونۍ|دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ',
    'ی|د|د|څ|پ|ج|ا',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday} د {year} د {month} {day}',
    medium: 'د {year} د {month} {day}',
    short: '{year}/{mm}/{dd}',
    month: 'د {year} {monthAlone}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: 'د {year} د {month} {0} – {1}',
    sameYear: 'د {year} {0} – {1}',
    other: '{0} – {1}',
    dayMonth: 'د {month} {day}',
  },
  weekStart: 6,
  weekend: [4, 5],
  relativeTime: {
    now: 'همدا اوس',
    yesterday: 'پرون',
    tomorrow: 'سبا',
    past: units({
      one: '{0} دقيقه مخکې|{0} ساعت مخکې|{0} ورځ مخکې|{0} اونۍ مخکې|{0} مياشت مخکې|{0} کال مخکې',
      other: '{0} دقيقې مخکې|{0} ساعتونه مخکې|{0} ورځې مخکې|{0} اونۍ مخکې|{0} مياشتې مخکې|{0} کاله مخکې',
    }),
    future: units({
      one: 'په {0} دقيقه کې|په {0} ساعت کې|په {0} ورځ کې|په {0} اونۍ کې|په {0} مياشت کې|په {0} کال کې',
      other: 'په {0} دقيقو کې|په {0} ساعتو کې|په {0} ورځو کې|په {0} اونيو کې|په {0} مياشتو کې|په {0} کالونو کې',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  // CLDR's two-item «or» is English.
  lists: { and: list(' او ', '، ', '، او '), or: list(' یا ', '، ', '، یا ') },
  // Guillemets, and single ones inside them, as in the press; CLDR has English marks.
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: {
    alphabet:
      'آ ا=أ=ٱ=إ ء ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک=ك ګ=گ ل م ن ڼ ه=ة=ۀ=ہ و=ؤ ی=ي=ى ې ۍ ئ',
  },
  search: {
    letters: 'ي:ی ى:ی ك:ک گ:ګ ه:ه ة:ه ۀ:ه ە:ه ہ:ه أ:ا إ:ا ٱ:ا ؤ:و',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: 'ونه/3 ونو/3 انو/3 انې/3 ګانو/3 ګانې/3 ګان/3 ان/4 ې>ه/2',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'د په او چې له ته کې کښې دا دې دی ده دي وو شو شي یې هم نه یو یوه تر پر سره لپاره څه څوک چېرته ولې څنګه ' +
      'کله څو هغه مو زه تاسو دوی خپل خپله',
  },
  typography: {
    letters: 'ك:ک گ:ګ',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: true,
    digits: true,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Vazirmatn', 'Noto Naskh Arabic', 'Tahoma'],
  slug: { zwnj: 'hyphen', marks: 'drop', fallback: 'ليکنه' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

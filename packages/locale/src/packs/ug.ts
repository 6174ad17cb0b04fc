import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Uyghur in Arabic script. Names, plurals and relative time: CLDR 48, which has no list words and no Persian or Hebrew months in Uyghur. */
export const ug: LanguagePack = {
  tag: 'ug',
  nativeName: 'ئۇيغۇرچە',
  englishName: 'Uyghur',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'latn',
  signs: { ...rtlSigns, latn: { decimal: '.', group: ',', minus: '-', percent: '{0}%' } },
  calendars: ['gregory', 'islamic-umalqura'],
  months: {
    gregory: months('يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر'),
    // CLDR has no Uyghur names for this calendar.
    persian: months('فەرۋەردىن|ئوردىبېھىشت|خورداد|تىر|مورداد|شەھرىۋەر|مېھر|ئابان|ئازەر|دەي|بەھمەن|ئىسفەند'),
    islamic: months(
      'مۇھەررەم|سەپەر|رەبىئۇلئەۋۋەل|رەبىئۇلئاخىر|جەمادىيەلئەۋۋەل|جەمادىيەلئاخىر|رەجەب|شەئبان|رامىزان|شەۋۋال|زۇلقەئدە|زۇلھەججە',
    ),
    // CLDR has no Uyghur names for this calendar.
    hebrew: months('تىشرى|خېشۋان|كىسلېۋ|تېۋېت|شېۋات|بىرىنچى ئادار|ئادار|نىسان|ئىيار|سىۋان|تامۇز|ئاۋ|ئېلۇل', {
      leapSeventh: 'ئىككىنچى ئادار',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays('يەكشەنبە|دۈشەنبە|سەيشەنبە|چارشەنبە|پەيشەنبە|جۈمە|شەنبە', 'يە|دۈ|سە|چا|پە|جۈ|شە', 'ي|د|س|چ|پ|ج|ش'),
  patterns: {
    masthead: '{weekday} / {day}-{monthAlone} / {year}',
    full: '{year}-يىلى {day}-{month}، {weekday}',
    medium: '{year}-يىلى {day}-{month}',
    short: '{year}-{mm}-{dd}',
    month: '{year}-يىلى {monthAlone}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{year}-يىلى {0}–{1}-{month}',
    sameYear: '{year}-يىلى {0} – {1}',
    other: '{0} – {1}',
    dayMonth: '{day}-{month}',
  },
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'ھازىر',
    yesterday: 'تۈنۈگۈن',
    tomorrow: 'ئەتە',
    past: units({
      other: '{0} مىنۇت ئىلگىرى|{0} سائەت ئىلگىرى|{0} كۈن ئىلگىرى|{0} ھەپتە ئىلگىرى|{0} ئاي ئىلگىرى|{0} يىل ئىلگىرى',
    }),
    future: units({
      other:
        '{0} مىنۇتتىن كېيىن|{0} سائەتتىن كېيىن|{0} كۈندىن كېيىن|{0} ھەپتىدىن كېيىن|{0} ئايدىن كېيىن|{0} يىلدىن كېيىن',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  // CLDR has no Uyghur list words.
  lists: { and: list(' ۋە ', '، ', ' ۋە '), or: list(' ياكى ', '، ', ' ياكى ') },
  // CLDR has them the other way round, as if they were not mirrored in right-to-left text.
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: { alphabet: 'ئ=ء ا=آ=أ ە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك=ک گ ڭ ل م ن ھ=ه و ۇ ۆ ۈ ۋ ې ى=ی ي' },
  search: {
    letters: 'ک:ك ه:ھ ی:ى',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes:
      'لارنىڭ/2 لەرنىڭ/2 لارنى/2 لەرنى/2 لارغا/2 لەرگە/2 لاردا/2 لەردە/2 لاردىن/2 لەردىن/2 لار/2 لەر/2 نىڭ/3 ' +
      'دىن/3 تىن/3 نى/4 غا/4 قا/4 گە/4 كە/4 دا/4 دە/4 تا/4 تە/4',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'ۋە بىلەن بۇ شۇ ئۇ بىر ھەم ئۈچۈن دەپ دېگەن بولۇپ بولغان ئىدى نېمە كىم قاچان قەيەردە قانداق نېمىشقا قانچە ' +
      'مەن سەن بىز سىلەر ئۇلار ئەمما لېكىن ياكى',
  },
  typography: {
    letters: 'ک:ك ی:ي',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Naskh Arabic', 'Microsoft Uighur', 'Tahoma'],
  slug: { zwnj: 'join', marks: 'drop', fallback: 'ماقالە' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 150,
}

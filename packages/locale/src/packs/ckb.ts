import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Central Kurdish (Sorani). Gregorian and Persian month names, weekdays: CLDR 48, which has no relative time, lists or other calendars in Kurdish; those are as in the press of Sulaymaniyah and Erbil. */
export const ckb: LanguagePack = {
  tag: 'ckb',
  nativeName: 'کوردیی ناوەندی',
  englishName: 'Central Kurdish',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arab',
  signs: { ...rtlSigns, arab: { decimal: '٫', group: '٬', minus: '\u200f-', percent: '{0}\u00a0٪' } },
  calendars: ['gregory', 'persian', 'islamic-umalqura'],
  months: {
    // CLDR has December with one «و» less than January.
    gregory: months(
      'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم',
    ),
    persian: months(
      'خاکەلێوە|گوڵان|جۆزەردان|پووشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|گەڵاڕێزان|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمە',
    ),
    // CLDR has no Kurdish names for this and the next calendar.
    islamic: months(
      'موحەڕەم|سەفەر|ڕەبیعی یەکەم|ڕەبیعی دووەم|جومادای یەکەم|جومادای دووەم|ڕەجەب|شەعبان|ڕەمەزان|شەوال|زولقەعدە|زولحیججە',
    ),
    hebrew: months('تیشری|حەشوان|کیسلێڤ|تێڤێت|شێڤات|ئاداری یەکەم|ئادار|نیسان|ئییار|سیڤان|تەمووز|ئاڤ|ئیلوول', {
      leapSeventh: 'ئاداری دووەم',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'یەکشەممە|دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|ھەینی|شەممە',
    'یەکشەممە|دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|ھەینی|شەممە',
    'ی|د|س|چ|پ|ھ|ش',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}، {day}ی {month}ی {year}',
    medium: '{day}ی {month}ی {year}',
    short: '{year}/{mm}/{dd}',
    month: '{monthAlone}ی {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، کاتژمێر {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0} تا {1}ی {month}ی {year}',
    sameYear: '{0} تا {1}ی {year}',
    other: '{0} تا {1}',
    dayMonth: '{day}ی {month}',
  },
  weekStart: 6,
  weekend: [5, 6],
  relativeTime: {
    now: 'هەر ئێستا',
    yesterday: 'دوێنێ',
    tomorrow: 'سبەینێ',
    past: units({
      other:
        '{0} خولەک لەمەوبەر|{0} کاتژمێر لەمەوبەر|{0} ڕۆژ لەمەوبەر|{0} هەفتە لەمەوبەر|{0} مانگ لەمەوبەر|{0} ساڵ لەمەوبەر',
    }),
    future: units({
      other: '{0} خولەکی تر|{0} کاتژمێری تر|{0} ڕۆژی تر|{0} هەفتەی تر|{0} مانگی تر|{0} ساڵی تر',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  // CLDR has no Kurdish list words.
  lists: { and: list(' و ', '، ', ' و '), or: list(' یان ', '، ', ' یان ') },
  // Guillemets, and single ones inside them, as in the press; CLDR has English marks.
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: { alphabet: 'ئ=ء ا=آ=أ=إ ب پ ت=ة ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک=ك گ ل ڵ م ن و=ؤ ۆ ه=ھ=ہ ە ی=ي=ى ێ' },
  search: {
    letters: 'ي:ی ى:ی ك:ک ة:ە ھ:ه ڒ:ڕ أ:ئا إ:ئا آ:ئا',
    accents: 'keep',
    stemmer: 'sorani',
    suffixes: '',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'و لە بە بۆ کە ئەم ئەو ئەمە ئەوە لەگەڵ تا هەر هەموو یان بەڵام چونکە ئەگەر چی کێ کەی کوێ چۆن بۆچی چەند من ' +
      'تۆ ئێمە ئێوە ئەوان لەسەر لەم لەو بەم بەو هەیە نییە بوو دەبێت کرد دەکات',
  },
  typography: {
    // Before Unicode had ە, the vowel was ه with ZWNJ.
    letters: 'ه‌:ە ي:ی ى:ی ك:ک',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: true,
    digits: true,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Vazirmatn', 'Noto Naskh Arabic', 'Tahoma'],
  slug: { zwnj: 'join', marks: 'drop', fallback: 'بابەت' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 160,
}

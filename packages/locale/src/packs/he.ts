import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Hebrew. Names, plurals and lists: CLDR 48. */
export const he: LanguagePack = {
  tag: 'he',
  nativeName: 'עברית',
  englishName: 'Hebrew',
  script: 'Hebr',
  direction: 'rtl',
  numberingSystem: 'latn',
  signs: { ...rtlSigns, latn: { decimal: '.', group: ',', minus: '\u200e-', percent: '{0}%' } },
  calendars: ['gregory', 'hebrew'],
  months: {
    gregory: months('ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר', {
      short: 'ינו׳|פבר׳|מרץ|אפר׳|מאי|יוני|יולי|אוג׳|ספט׳|אוק׳|נוב׳|דצמ׳',
    }),
    persian: months('פרורדין|ארדיבהשת|ח׳רדאד|תיר|מרדאד|שהריור|מהר|אבאן|אד׳ר|די|בהמן|אספנד'),
    islamic: months(
      'מוחרם|צפר|רביע אל-אוול|רביע א-ת׳אני|ג׳ומאדא אל-אולא|ג׳ומאדא א-ת׳אניה|רג׳ב|שעבאן|רמדאן|שוואל|ד׳ו אל־קעדה|ד׳ו אל־חיג׳ה',
      {
        short: 'מוחרם|צפר|רביע א׳|רביע ב׳|ג׳ומאדא א׳|ג׳ומאדא ב׳|רג׳ב|שעבאן|רמדאן|שוואל|ד׳ו אל־קעדה|ד׳ו אל־חיג׳ה',
        alone:
          'מוחרם|צפר|רביע אל־אוול|רביע א־ת׳אני|ג׳ומאדא אל־אולא|ג׳ומאדא א־ת׳אניה|רג׳ב|שעבאן|רמדאן|שוואל|ד׳ו אל־קעדה|ד׳ו אל־חיג׳ה',
      },
    ),
    hebrew: months('תשרי|חשוון|כסלו|טבת|שבט|אדר א׳|אדר|ניסן|אייר|סיוון|תמוז|אב|אלול', {
      short: 'תשרי|חשון|כסלו|טבת|שבט|אדר א׳|אדר|ניסן|אייר|סיון|תמוז|אב|אלול',
      leapSeventh: 'אדר ב׳',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת',
    'יום א׳|יום ב׳|יום ג׳|יום ד׳|יום ה׳|יום ו׳|שבת',
    'א׳|ב׳|ג׳|ד׳|ה׳|ו׳|ש׳',
  ),
  patterns: {
    masthead: '{weekday} / {day} ב{month} / {year}',
    full: '{weekday}, {day} ב{month} {year}',
    medium: '{day} ב{month} {year}',
    short: '{day}.{m}.{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}, {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}–{1} ב{month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} ב{month}',
  },
  weekStart: 0,
  weekend: [5, 6],
  // CLDR repeats the number in brackets after words that already count: «לפני שעתיים (2)».
  relativeTime: {
    now: 'עכשיו',
    yesterday: 'אתמול',
    tomorrow: 'מחר',
    past: units({
      one: 'לפני דקה|לפני שעה|לפני יום אחד|לפני שבוע|לפני חודש|לפני שנה',
      two: 'לפני {0} דקות|לפני שעתיים|לפני יומיים|לפני שבועיים|לפני חודשיים|לפני שנתיים',
      other: 'לפני {0} דקות|לפני {0} שעות|לפני {0} ימים|לפני {0} שבועות|לפני {0} חודשים|לפני {0} שנים',
    }),
    future: units({
      one: 'בעוד דקה|בעוד שעה|בעוד יום|בעוד שבוע|בעוד חודש|בעוד שנה',
      two: 'בעוד {0} דקות|בעוד שעתיים|בעוד יומיים|בעוד שבועיים|בעוד חודשיים|בעוד שנתיים',
      other: 'בעוד {0} דקות|בעוד {0} שעות|בעוד {0} ימים|בעוד {0} שבועות|בעוד {0} חודשים|בעוד {0} שנים',
    }),
  },
  plurals: { cardinal: { one: 'i = 1 and v = 0 or i = 0 and v != 0', two: 'i = 2 and v = 0' }, ordinal: {} },
  lists: { and: list(' ו', ', ', ' ו'), or: list(' או ', ', ', ' או ') },
  quotes: { outer: ['”', '”'], inner: ['’', '’'] },
  collation: { alphabet: '' },
  search: {
    letters: 'ך:כ ם:מ ן:נ ף:פ ץ:צ ״: ׳: ":',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes: 'ימ/3 ות/3',
    prefixes: 'וה/3 שה/3 ה/3 ו/4 ב/4 ל/4',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'של את על לא זה זאת הוא היא הם הן אני אתה אנחנו כי אם או גם רק עם אל מן בין כל מה מי איפה מתי איך למה כמה ' +
      'היה היתה היו יש אין אבל אך עד לפני אחרי',
  },
  typography: {
    letters: '',
    signs: '',
    persianJoining: false,
    quotes: false,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Sans Hebrew', 'Arial'],
  slug: { zwnj: 'join', marks: 'drop', fallback: 'כתבה' },
  // IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 187,
}

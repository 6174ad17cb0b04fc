import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** English, dates in the international order day – month – year. Names, plurals, lists and relative time: CLDR 48. */
export const en: LanguagePack = {
  tag: 'en',
  nativeName: 'English',
  englishName: 'English',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: '.', group: ',', minus: '-', percent: '{0}%' }),
  calendars: ['gregory'],
  months: {
    gregory: months('January|February|March|April|May|June|July|August|September|October|November|December', {
      short: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
    }),
    persian: months('Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand'),
    islamic: months(
      'Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah',
      { short: 'Muh.|Saf.|Rab. I|Rab. II|Jum. I|Jum. II|Raj.|Sha.|Ram.|Shaw.|Dhuʻl-Q.|Dhuʻl-H.' },
    ),
    hebrew: months('Tishri|Heshvan|Kislev|Tevet|Shevat|Adar I|Adar|Nisan|Iyar|Sivan|Tamuz|Av|Elul', {
      leapSeventh: 'Adar II',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    'Sun|Mon|Tue|Wed|Thu|Fri|Sat',
    'S|M|T|W|T|F|S',
  ),
  patterns: {
    masthead: '{weekday} / {day} {month} / {year}',
    full: '{weekday}, {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{dd}/{mm}/{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}, {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  // Of the international order too: CLDR takes the United States for the likely country.
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'just now',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    past: units({
      one: '{0} minute ago|{0} hour ago|{0} day ago|{0} week ago|{0} month ago|{0} year ago',
      other: '{0} minutes ago|{0} hours ago|{0} days ago|{0} weeks ago|{0} months ago|{0} years ago',
    }),
    future: units({
      one: 'in {0} minute|in {0} hour|in {0} day|in {0} week|in {0} month|in {0} year',
      other: 'in {0} minutes|in {0} hours|in {0} days|in {0} weeks|in {0} months|in {0} years',
    }),
  },
  plurals: {
    cardinal: { one: 'i = 1 and v = 0' },
    ordinal: {
      one: 'n % 10 = 1 and n % 100 != 11',
      two: 'n % 10 = 2 and n % 100 != 12',
      few: 'n % 10 = 3 and n % 100 != 13',
    },
  },
  lists: { and: list(' and ', ', ', ', and '), or: list(' or ', ', ', ', or ') },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  collation: { alphabet: '' },
  search: {
    letters: 'ß:ss æ:ae œ:oe ø:o ł:l đ:d ʻ: ʼ:',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: "'s/1 ’s/1 ies>y/2 sses>ss/2 ches>ch/2 shes>sh/2 xes>x/2 zes>z/3 ss>ss/1 us>us/1 is>is/1 s/3",
    prefixes: '',
    apostrophe: 'possessive',
    partPrefixes: '',
    partSuffixes: '',
    exceptions:
      'news series species always perhaps its this was has paris texas mars atlas gas lens bias canvas christmas',
    stopWords:
      'the a an and or of in on at to for with by from as is are was were be been it its this that these those ' +
      'he she they we you i not no but if then than so do does did what who whom whose which when where why how ' +
      'there their his her our your my',
  },
  typography: {
    letters: '',
    signs: '',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '',
    apostrophe: true,
  },
  fonts: ['Vazirmatn', 'Noto Sans', 'Arial'],
  slug: { zwnj: 'join', marks: 'keep', fallback: 'article' },
  // IReST (Trauzettel-Klosinski & Dietz 2012): English 228 words a minute.
  wordsPerMinute: 228,
}

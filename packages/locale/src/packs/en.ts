import type { LanguagePack } from '../pack.ts'
import { months, names } from './names.ts'
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
  weekdays: {
    wide: names('Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'),
    short: names('Sun|Mon|Tue|Wed|Thu|Fri|Sat'),
    narrow: names('S|M|T|W|T|F|S'),
  },
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
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'just now',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    past: {
      minute: { one: '{0} minute ago', other: '{0} minutes ago' },
      hour: { one: '{0} hour ago', other: '{0} hours ago' },
      day: { one: '{0} day ago', other: '{0} days ago' },
      week: { one: '{0} week ago', other: '{0} weeks ago' },
      month: { one: '{0} month ago', other: '{0} months ago' },
      year: { one: '{0} year ago', other: '{0} years ago' },
    },
    future: {
      minute: { one: 'in {0} minute', other: 'in {0} minutes' },
      hour: { one: 'in {0} hour', other: 'in {0} hours' },
      day: { one: 'in {0} day', other: 'in {0} days' },
      week: { one: 'in {0} week', other: 'in {0} weeks' },
      month: { one: 'in {0} month', other: 'in {0} months' },
      year: { one: 'in {0} year', other: 'in {0} years' },
    },
  },
  plurals: {
    cardinal: { one: 'i = 1 and v = 0' },
    ordinal: {
      one: 'n % 10 = 1 and n % 100 != 11',
      two: 'n % 10 = 2 and n % 100 != 12',
      few: 'n % 10 = 3 and n % 100 != 13',
    },
  },
  lists: {
    and: { two: '{0} and {1}', start: '{0}, {1}', middle: '{0}, {1}', end: '{0}, and {1}' },
    or: { two: '{0} or {1}', start: '{0}, {1}', middle: '{0}, {1}', end: '{0}, or {1}' },
  },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  collation: { alphabet: '' },
  slug: { zwnj: 'join', marks: 'keep', fallback: 'article' },
  // IReST (Trauzettel-Klosinski & Dietz 2012): English 228 words a minute.
  wordsPerMinute: 228,
}

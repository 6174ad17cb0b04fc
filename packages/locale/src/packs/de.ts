import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** German. Names, plurals, lists and relative time: CLDR 48. */
export const de: LanguagePack = {
  tag: 'de',
  nativeName: 'Deutsch',
  englishName: 'German',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '.', minus: '-', percent: '{0}\u00a0%' }),
  calendars: ['gregory'],
  months: {
    gregory: months('Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember', {
      short: 'Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.',
    }),
    persian: months('Farwardin|Ordibehescht|Chordād|Tir|Mordād|Schahriwar|Mehr|Ābān|Āsar|Déi|Bahman|Essfand'),
    islamic: months(
      'Muharram|Safar|Rabiʻ I|Rabiʻ II|Dschumada I|Dschumada II|Radschab|Shaʻban|Ramadan|Shawwal|Dhu l-qaʿda|Dhu l-Hiddscha',
    ),
    hebrew: months('Tischri|Cheschwan|Kislew|Tevet|Schevat|Adar I|Adar|Nisan|Ijjar|Siwan|Tammus|Aw|Elul', {
      leapSeventh: 'Adar II',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag',
    'So|Mo|Di|Mi|Do|Fr|Sa',
    'S|M|D|M|D|F|S',
  ),
  patterns: {
    masthead: '{weekday} / {day}. {monthAlone} / {year}',
    full: '{weekday}, {day}. {month} {year}',
    medium: '{day}. {month} {year}',
    short: '{dd}.{mm}.{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}, {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}.–{1}. {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day}. {month}',
  },
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'gerade eben',
    yesterday: 'gestern',
    tomorrow: 'morgen',
    past: units({
      one: 'vor {0} Minute|vor {0} Stunde|vor {0} Tag|vor {0} Woche|vor {0} Monat|vor {0} Jahr',
      other: 'vor {0} Minuten|vor {0} Stunden|vor {0} Tagen|vor {0} Wochen|vor {0} Monaten|vor {0} Jahren',
    }),
    future: units({
      one: 'in {0} Minute|in {0} Stunde|in {0} Tag|in {0} Woche|in {0} Monat|in {0} Jahr',
      other: 'in {0} Minuten|in {0} Stunden|in {0} Tagen|in {0} Wochen|in {0} Monaten|in {0} Jahren',
    }),
  },
  plurals: { cardinal: { one: 'i = 1 and v = 0' }, ordinal: {} },
  lists: { and: list(' und ', ', ', ' und '), or: list(' oder ', ', ', ' oder ') },
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'] },
  collation: { alphabet: '' },
  search: {
    letters: 'ß:ss',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: 'ern/4 ers/4 ens/4 em/4 en/4 er/4 es/4 e/4 n/4 s/4',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: 'leben essen wagen haben',
    stopWords:
      'der die das den dem des ein eine einen einem einer eines und oder in im an am auf mit von vom zu zum zur ' +
      'für ist sind war waren sein hat haben nicht auch als wie bei nach aus um er sie es wir ihr ich du was ' +
      'wer wo wann warum wieso welche welcher dass aber wenn',
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
  slug: { zwnj: 'join', marks: 'keep', fallback: 'artikel' },
  // IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 179,
}

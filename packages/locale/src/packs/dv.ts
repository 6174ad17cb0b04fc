import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Dhivehi, for which CLDR has no data: names and words as in the press of Malé. */
export const dv: LanguagePack = {
  tag: 'dv',
  nativeName: 'ދިވެހި',
  englishName: 'Dhivehi',
  script: 'Thaa',
  direction: 'rtl',
  numberingSystem: 'latn',
  signs: { ...rtlSigns, latn: { decimal: '.', group: ',', minus: '\u200e-', percent: '{0}%' } },
  calendars: ['gregory', 'islamic-umalqura'],
  months: {
    gregory: months('ޖެނުއަރީ|ފެބްރުއަރީ|މާރިޗު|އެޕްރީލް|މެއި|ޖޫން|ޖުލައި|އޯގަސްޓު|ސެޕްޓެންބަރު|އޮކްޓޯބަރު|ނޮވެންބަރު|ޑިސެންބަރު'),
    persian: months('ފަރްވަރުދީން|އުރުދީބިހިޝްތު|ޚުރުދާދު|ތީރު|މުރުދާދު|ޝަހްރީވަރު|މިހްރު|އާބާން|އާޛަރު|ދެއި|ބަހުމަން|އިސްފަންދު'),
    islamic: months('މުޙައްރަމް|ޞަފަރު|ރަބީޢުލްއައްވަލް|ރަބީޢުލްއާޚިރު|ޖުމާދަލްއޫލާ|ޖުމާދަލްއާޚިރާ|ރަޖަބު|ޝަޢުބާން|ރަމަޟާން|ޝައްވާލު|ޛުލްޤަޢިދާ|ޛުލްޙިއްޖާ'),
    hebrew: months('ތިޝްރީ|ޙެޝްވާން|ކިސްލޭވް|ޓޭވޭތު|ޝެވާޓު|ފުރަތަމަ އަދާރު|އަދާރު|ނީސާން|އިޔާރު|ސީވާން|ތައްމޫޒު|އާވް|އެލޫލް', { leapSeventh: 'ދެވަނަ އަދާރު' }),
  },
  monthFamilies: {},
  weekdays: weekdays('އާދީއްތަ|ހޯމަ|އަންގާރަ|ބުދަ|ބުރާސްފަތި|ހުކުރު|ހޮނިހިރު', 'އާދީއްތަ|ހޯމަ|އަންގާރަ|ބުދަ|ބުރާސްފަތި|ހުކުރު|ހޮނިހިރު', 'އާ|ހޯ|އަ|ބު|ބު|ހު|ހޮ'),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}، {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{dd}/{mm}/{year}',
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
  weekStart: 5,
  // Friday and Saturday since 2013 (CLDR 48 has no weekend of the Maldives).
  weekend: [5, 6],
  relativeTime: {
    now: 'މިހާރު',
    yesterday: 'އިއްޔެ',
    tomorrow: 'މާދަމާ',
    past: units({
      other: '{0} މިނެޓު ކުރިން|{0} ގަޑިއިރު ކުރިން|{0} ދުވަސް ކުރިން|{0} ހަފްތާ ކުރިން|{0} މަސް ކުރިން|{0} އަހަރު ކުރިން',
    }),
    future: units({
      other: '{0} މިނެޓު ފަހުން|{0} ގަޑިއިރު ފަހުން|{0} ދުވަސް ފަހުން|{0} ހަފްތާ ފަހުން|{0} މަސް ފަހުން|{0} އަހަރު ފަހުން',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  lists: { and: list(' އަދި ', '، ', ' އަދި '), or: list(' ނުވަތަ ', '، ', ' ނުވަތަ ') },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  collation: { alphabet: '' },
  search: {
    letters: '',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes: 'ތައް/3 ތަކުގެ/3 ތަކެއް/3 ތަކަށް/3 ގެ/4 އަށް/4 ގައި/4 އިން/4 އެއް/4',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords: 'އަދި މި އެ އާއި ގައި އަކީ އެއީ މިއީ ވެސް ނުވަތަ ނަމަވެސް ކޮބާ ކާކު',
  },
  typography: {
    letters: '',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: false,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Sans Thaana', 'MV Boli'],
  slug: { zwnj: 'join', marks: 'keep', fallback: 'ލިޔުން' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** Northern Kurdish (Kurmanji) in Latin letters. Names, plurals, lists and relative time: CLDR 48 (`ku`). */
export const kmr: LanguagePack = {
  tag: 'kmr',
  nativeName: 'Kurmancî',
  englishName: 'Northern Kurdish',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '.', minus: '-', percent: '%{0}' }),
  calendars: ['gregory'],
  months: {
    gregory: months('rêbendan|sibat|adar|nîsan|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|berfanbar', {
      short: 'rbn|sbt|adr|nsn|gln|hzr|trm|tbx|îln|cot|mjd|brf',
    }),
    // CLDR has no Kurdish names for this calendar; these are the ones of the Kurdish press in Iran.
    persian: months(
      'xakelêwe|gulan|cozerdan|pûşper|gelawêj|xermanan|rezber|gelarêzan|sermawez|befranbar|rêbendan|reşeme',
    ),
    islamic: months(
      'muherem|sefer|rebîʿulewel|rebîʿulaxer|cemazîyelewel|cemazîyelaxer|receb|şeʿban|remezan|şewal|zîlqeʿde|zilhece',
      { short: 'muh.|sef.|reb. Iem|reb. IIyem|cmz. Iem|cmz. IIyem|rcb.|şbn.|rmz.|şwl.|zqd.|zhc.' },
    ),
    // CLDR has no Kurdish names for this calendar.
    hebrew: months('Tîşrî|Heşvan|Kîslev|Tevet|Şevat|Adara Yekem|Adar|Nîsan|Îyar|Sîvan|Temûz|Av|Elûl', {
      leapSeventh: 'Adara Duyem',
    }),
  },
  monthFamilies: { common: months('çile|sibat|adar|nîsan|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|kanûn', {}) },
  weekdays: weekdays('yekşem|duşem|sêşem|çarşem|pêncşem|înî|şemî', 'yşm|dşm|sşm|çşm|pşm|înî|şem', 'Y|D|S|Ç|P|Î|Ş'),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday}, {day}ê {month}a {year}an',
    medium: '{day}ê {month}a {year}an',
    short: '{dd}.{mm}.{year}',
    month: '{monthAlone}a {year}an',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}, {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}–{1}ê {month}a {year}an',
    sameYear: '{0} – {1} {year}an',
    other: '{0} – {1}',
    dayMonth: '{day}ê {month}ê',
  },
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'niha',
    yesterday: 'duh',
    tomorrow: 'sibê',
    past: units({
      one: 'berî {0} deqîqeyê|berî {0} saetê|berî {0} rojê|berî {0} hefteyê|berî {0} mehê|berî {0} salê',
      other: 'berî {0} deqîqeyan|berî {0} saetan|berî {0} rojan|berî {0} hefteyan|berî {0} mehan|berî {0} salan',
    }),
    future: units({
      one: 'piştî {0} deqîqeyê|piştî {0} saetê|piştî {0} rojê|piştî {0} hefteyê|piştî {0} mehê|di {0} salê de',
      other: 'piştî {0} deqîqeyan|piştî {0} saetan|piştî {0} rojan|piştî {0} hefteyan|piştî {0} mehan|di {0} salan de',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  lists: { and: list(' û ', ', ', ' û '), or: list(' an ', ', ', ' an ') },
  // As in Azadiya Welat and most Kurmanji books; CLDR has English marks.
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  collation: { alphabet: 'a b c ç d e ê f g h i î j k l m n o p q r s ş t u û v w x y z' },
  search: {
    letters: '',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes:
      'stan>stan/2 stanê>stan/2 stana>stan/2 ên/3 yên/3 yê/3 ya/4 yek/3 yan/4 ekî/3 ekê/3 eke/3 ek/3 an/4 a/4 ê/4 î/4',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'û bi ji li di de da ku ev ew vê wê vî wî ez tu em hûn wan lê jî her an yan çi kî kengê ku çawa çima çend ' +
      'yek',
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
  slug: { zwnj: 'join', marks: 'keep', fallback: 'nivîs' },
  // No published norm; the mean of the languages measured by IReST (Trauzettel-Klosinski & Dietz 2012) in an abjad or a like script.
  wordsPerMinute: 170,
}

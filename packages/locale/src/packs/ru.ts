import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** Russian. Names, plurals, lists and relative time: CLDR 48. */
export const ru: LanguagePack = {
  tag: 'ru',
  nativeName: 'русский',
  englishName: 'Russian',
  script: 'Cyrl',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '\u00a0', minus: '-', percent: '{0}\u00a0%' }),
  calendars: ['gregory'],
  months: {
    gregory: months('января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря', {
      alone: 'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
      short: 'янв.|февр.|мар.|апр.|мая|июн.|июл.|авг.|сент.|окт.|нояб.|дек.',
    }),
    persian: months('фарвардин|ордибехешт|хордад|тир|мордад|шахривер|мехр|абан|азер|дей|бахман|эсфанд'),
    islamic: months(
      'мухаррам|сафар|раби-уль-авваль|раби-уль-ахир|джумад-уль-авваль|джумад-уль-ахир|раджаб|шаабан|рамадан|шавваль|зуль-каада|зуль-хиджжа',
      { short: 'мух.|саф.|раб. I|раб. II|джум. I|джум. II|радж.|шааб.|рам.|шав.|зуль-к.|зуль-х.' },
    ),
    hebrew: months('тишрей|хешван|кислев|тевет|шеват|адар I|адар|нисан|ияр|сиван|таммуз|ав|элул', {
      leapSeventh: 'адар II',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'воскресенье|понедельник|вторник|среда|четверг|пятница|суббота',
    'вс|пн|вт|ср|чт|пт|сб',
    'В|П|В|С|Ч|П|С',
  ),
  patterns: {
    masthead: '{weekday} / {day} {month} / {year}',
    full: '{weekday}, {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{dd}.{mm}.{year}',
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
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'только что',
    yesterday: 'вчера',
    tomorrow: 'завтра',
    past: units({
      one: '{0} минуту назад|{0} час назад|{0} день назад|{0} неделю назад|{0} месяц назад|{0} год назад',
      few: '{0} минуты назад|{0} часа назад|{0} дня назад|{0} недели назад|{0} месяца назад|{0} года назад',
      many: '{0} минут назад|{0} часов назад|{0} дней назад|{0} недель назад|{0} месяцев назад|{0} лет назад',
      other: '{0} минуты назад|{0} часа назад|{0} дня назад|{0} недели назад|{0} месяца назад|{0} года назад',
    }),
    future: units({
      one: 'через {0} минуту|через {0} час|через {0} день|через {0} неделю|через {0} месяц|через {0} год',
      few: 'через {0} минуты|через {0} часа|через {0} дня|через {0} недели|через {0} месяца|через {0} года',
      many: 'через {0} минут|через {0} часов|через {0} дней|через {0} недель|через {0} месяцев|через {0} лет',
      other: 'через {0} минуты|через {0} часа|через {0} дня|через {0} недели|через {0} месяца|через {0} года',
    }),
  },
  plurals: {
    cardinal: {
      one: 'v = 0 and i % 10 = 1 and i % 100 != 11',
      few: 'v = 0 and i % 10 = 2..4 and i % 100 != 12..14',
      many: 'v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14',
    },
    ordinal: {},
  },
  lists: { and: list(' и ', ', ', ' и '), or: list(' или ', ', ', ' или ') },
  quotes: { outer: ['«', '»'], inner: ['„', '“'] },
  collation: { alphabet: 'а б в г д е=ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я' },
  search: {
    letters: 'ё:е',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes:
      'иями/3 ями/3 ами/3 иях/3 ях/3 ах/3 ией/3 ием/3 ого/3 его/3 ому/3 ему/3 ыми/3 ими/3 ых/3 их/3 ый/3 ий/3 ' +
      'ой/3 ая/3 яя/3 ое/3 ее/3 ые/3 ие/3 ую/3 юю/3 ом/3 ем/3 ам/3 ям/3 ов/3 ев/3 ей/3 ия/3 ии/3 ию/3 а/3 я/3 ' +
      'о/3 е/3 и/3 ы/3 у/3 ю/3 ь/3',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'и в во не на с со к ко по из за от до у о об а но или что как это тот эта этот он она они мы вы я ты кто ' +
      'где когда почему зачем сколько какой был была были быть есть для при также же бы если',
  },
  typography: {
    letters: '',
    // A hyphen between words with spaces is a dash (тире).
    signs: '-:—',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Noto Sans', 'Arial'],
  slug: { zwnj: 'join', marks: 'keep', fallback: 'статья' },
  // IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 184,
}

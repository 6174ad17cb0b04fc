import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** Azerbaijani in Latin letters. Names, plurals and lists: CLDR 48, except where a comment says otherwise. */
export const az: LanguagePack = {
  tag: 'az',
  nativeName: 'azərbaycanca',
  englishName: 'Azerbaijani',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '.', minus: '-', percent: '{0}%' }),
  calendars: ['gregory'],
  months: {
    gregory: months('yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr', {
      short: 'yan|fev|mar|apr|may|iyn|iyl|avq|sen|okt|noy|dek',
    }),
    persian: months('fərvərdin|ordibeheşt|xordəd|tir|mordəd|şəhrivar|mehr|abən|azər|dey|bəhmən|isfənd'),
    islamic: months(
      'Məhərrəm|Səfər|Rəbiüləvvəl|Rəbiülaxır|Cəmadiyələvvəl|Cəmadiyəlaxır|Rəcəb|Şaban|Ramazan|Şəvval|Zilqədə|Zilhiccə',
      { short: 'Məh.|Səf.|Rəb. I|Rəb. II|Cəm. I|Cəm. II|Rəc.|Şab.|Ram.|Şəv.|Zilq.|Zilh.' },
    ),
    // CLDR has no Azerbaijani names for this calendar.
    hebrew: months('Tişri|Heşvan|Kislev|Tevet|Şevat|I Adar|Adar|Nisan|İyar|Sivan|Tamuz|Av|Elul', {
      leapSeventh: 'II Adar',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'bazar|bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə',
    'B.|B.E.|Ç.A.|Ç.|C.A.|C.|Ş.',
    'B|B|Ç|Ç|C|C|Ş',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{day} {month} {year}, {weekday}',
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
  // CLDR writes «öncə», a word of books, for the past, and for the future «ərzində», which means "within".
  relativeTime: {
    now: 'indicə',
    yesterday: 'dünən',
    tomorrow: 'sabah',
    past: units({
      other: '{0} dəqiqə əvvəl|{0} saat əvvəl|{0} gün əvvəl|{0} həftə əvvəl|{0} ay əvvəl|{0} il əvvəl',
    }),
    future: units({
      other: '{0} dəqiqə sonra|{0} saat sonra|{0} gün sonra|{0} həftə sonra|{0} ay sonra|{0} il sonra',
    }),
  },
  plurals: {
    cardinal: { one: 'n = 1' },
    ordinal: {
      one: 'i % 10 = 1,2,5,7,8 or i % 100 = 20,50,70,80',
      few: 'i % 10 = 3,4 or i % 1000 = 100,200,300,400,500,600,700,800,900',
      many: 'i = 0 or i % 10 = 6 or i % 100 = 40,60,90',
    },
  },
  lists: { and: list(' və ', ', ', ' və '), or: list(' yaxud ', ', ', ', yaxud ') },
  // As the press of Baku prints; CLDR has English marks.
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  collation: { alphabet: 'a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w' },
  search: {
    letters: '',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes:
      'larının/3 lərinin/3 larını/3 lərini/3 larına/3 lərinə/3 larında/3 lərində/3 larından/3 lərindən/3 ' +
      'ların/3 lərin/3 ları/3 ləri/3 lara/3 lərə/3 larda/3 lərdə/3 lardan/3 lərdən/3 lar/3 lər/3 ' +
      'da/4 də/4 dan/4 dən/4 ının>ı/2 inin>i/2 unun>u/2 ünün>ü/2 ın/4 in/4 un/4 ün/4',
    prefixes: '',
    apostrophe: 'suffix',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'və bir bu o ilə üçün də da ki olan olaraq idi isə kimi daha çox nə kim harada nə niyə necə neçə mən sən ' +
      'biz siz onlar amma lakin hər',
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
  slug: { zwnj: 'join', marks: 'keep', fallback: 'yazı' },
  // As measured for Turkish by IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 166,
}

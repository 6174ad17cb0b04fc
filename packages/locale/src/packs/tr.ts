import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** Turkish. Names, plurals, lists and relative time: CLDR 48. */
export const tr: LanguagePack = {
  tag: 'tr',
  nativeName: 'Türkçe',
  englishName: 'Turkish',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '.', minus: '-', percent: '%{0}' }),
  calendars: ['gregory'],
  months: {
    gregory: months('Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık', {
      short: 'Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara',
    }),
    persian: months('Ferverdin|Ordibeheşt|Hordad|Tir|Mordad|Şehriver|Mehr|Aban|Azer|Dey|Behmen|Esfend'),
    islamic: months(
      'Muharrem|Safer|Rebiülevvel|Rebiülahir|Cemaziyelevvel|Cemaziyelahir|Recep|Şaban|Ramazan|Şevval|Zilkade|Zilhicce',
      { short: 'Muhar.|Safer|R.evvel|R.ahir|C.evvel|C.ahir|Recep|Şaban|Ram.|Şevval|Zilkade|Zilhicce' },
    ),
    hebrew: months('Tişri|Heşvan|Kislev|Tevet|Şevat|Adar Rişon|Adar|Nisan|İyar|Sivan|Tamuz|Av|Elul', {
      leapSeventh: 'Veadar',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'Pazar|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi',
    'Paz|Pzt|Sal|Çar|Per|Cum|Cmt',
    'P|P|S|Ç|P|C|C',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{day} {month} {year} {weekday}',
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
    now: 'az önce',
    yesterday: 'dün',
    tomorrow: 'yarın',
    past: units({
      other: '{0} dakika önce|{0} saat önce|{0} gün önce|{0} hafta önce|{0} ay önce|{0} yıl önce',
    }),
    future: units({
      other: '{0} dakika sonra|{0} saat sonra|{0} gün sonra|{0} hafta sonra|{0} ay sonra|{0} yıl sonra',
    }),
  },
  plurals: { cardinal: { one: 'n = 1' }, ordinal: {} },
  lists: { and: list(' ve ', ', ', ' ve '), or: list(' veya ', ', ', ' veya ') },
  quotes: { outer: ['“', '”'], inner: ['‘', '’'] },
  collation: { alphabet: 'a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z' },
  search: {
    letters: 'â:a î:i û:u',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes:
      'larının/3 lerinin/3 larını/3 lerini/3 larına/3 lerine/3 larında/3 lerinde/3 larından/3 lerinden/3 ' +
      'ların/3 lerin/3 ları/3 leri/3 lara/3 lere/3 larda/3 lerde/3 lardan/3 lerden/3 lar/2 ler/2 ' +
      'da/4 de/4 ta/4 te/4 dan/4 den/4 tan/4 ten/4 ının>ı/2 inin>i/2 unun>u/2 ünün>ü/2 ın/4 in/4 un/4 ün/4',
    prefixes: '',
    apostrophe: 'suffix',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: 'dolar polar kiler güler yeniden',
    stopWords:
      've bir bu şu o ile için de da ki mi mı mu mü olan olarak idi ise gibi daha çok en ne kim nerede neden ' +
      'niçin nasıl kaç ben sen biz siz onlar ama fakat her veya ya',
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
  // IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 166,
}

import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { ltrSigns } from './signs.ts'

/** French. Names, plurals, lists and relative time: CLDR 48. */
export const fr: LanguagePack = {
  tag: 'fr',
  nativeName: 'français',
  englishName: 'French',
  script: 'Latn',
  direction: 'ltr',
  numberingSystem: 'latn',
  signs: ltrSigns({ decimal: ',', group: '\u202f', minus: '-', percent: '{0}\u00a0%' }),
  calendars: ['gregory'],
  months: {
    gregory: months('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre', {
      short: 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.',
    }),
    persian: months('farvardin|ordibehešt|khordâd|tir|mordâd|šahrivar|mehr|âbân|âzar|dey|bahman|esfand', {
      short: 'far.|ord.|kho.|tir|mor.|šah.|mehr|âbân|âzar|dey|bah.|esf.',
    }),
    islamic: months(
      'mouharram|safar|rabia al awal|rabia ath-thani|joumada al oula|joumada ath-thania|rajab|chaabane|ramadan|chawwal|dhou al qi`da|dhou al-hijja',
      { short: 'mouh.|saf.|rab. aw.|rab. th.|joum. oul.|joum. tha.|raj.|chaa.|ram.|chaw.|dhou. q.|dhou. h.' },
    ),
    hebrew: months('tichri|hèchvan|kislev|téveth|chevat|adar I|adar|nissan|iyar|sivan|tamouz|av|éloul', {
      short: 'tich.|hèch.|kis.|tév.|chev.|ad.I|adar|nis.|iyar|siv.|tam.|av|él.',
      leapSeventh: 'adar II',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi',
    'dim.|lun.|mar.|mer.|jeu.|ven.|sam.',
    'D|L|M|M|J|V|S',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday} {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{dd}/{mm}/{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date} à {time}',
  },
  // CLDR has no pattern for it: French counts the first of a month, and no other day, as an ordinal.
  firstDay: '{0}er',
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 1,
  weekend: [6, 0],
  relativeTime: {
    now: 'à l’instant',
    yesterday: 'hier',
    tomorrow: 'demain',
    past: units({
      one: 'il y a {0} minute|il y a {0} heure|il y a {0} jour|il y a {0} semaine|il y a {0} mois|il y a {0} an',
      other: 'il y a {0} minutes|il y a {0} heures|il y a {0} jours|il y a {0} semaines|il y a {0} mois|il y a {0} ans',
    }),
    future: units({
      one: 'dans {0} minute|dans {0} heure|dans {0} jour|dans {0} semaine|dans {0} mois|dans {0} an',
      other: 'dans {0} minutes|dans {0} heures|dans {0} jours|dans {0} semaines|dans {0} mois|dans {0} ans',
    }),
  },
  plurals: {
    cardinal: { one: 'i = 0,1', many: 'e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5' },
    ordinal: { one: 'n = 1' },
  },
  lists: { and: list(' et ', ', ', ' et '), or: list(' ou ', ', ', ' ou ') },
  // With their spaces, and marks of another shape inside, as the Imprimerie nationale prescribes for nested quotations in the press.
  quotes: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  collation: { alphabet: '' },
  search: {
    letters: 'œ:oe æ:ae',
    accents: 'fold',
    stemmer: 'suffixes',
    suffixes: 'aux>al/3 eaux>eau/1 eux>eu/1 s/3 x/4',
    prefixes: '',
    apostrophe: 'split',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: 'deux paris temps pays corps prix voix choix paix mois fois fils bras',
    stopWords:
      'le la les un une des du de d l et ou à a au aux en dans par pour sur avec sans sous est sont été être ce ' +
      'cette ces cet il elle ils elles nous vous je tu on se sa son ses leur leurs que qui quoi dont où quand ' +
      'comment pourquoi combien ne pas plus mais si',
  },
  typography: {
    letters: '',
    signs: '',
    persianJoining: false,
    quotes: true,
    digits: false,
    beforeHighSigns: '\u202f',
    apostrophe: true,
  },
  fonts: ['Vazirmatn', 'Noto Sans', 'Arial'],
  slug: { zwnj: 'join', marks: 'keep', fallback: 'article' },
  // IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 195,
}

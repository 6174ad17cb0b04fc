import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Yiddish in the orthography of YIVO. Gregorian months and weekdays: CLDR 48, whose other data is mostly English; those words are as in the Forverts. */
export const yi: LanguagePack = {
  tag: 'yi',
  nativeName: 'ייִדיש',
  englishName: 'Yiddish',
  script: 'Hebr',
  direction: 'rtl',
  numberingSystem: 'latn',
  signs: { ...rtlSigns, latn: { decimal: '.', group: ',', minus: '-', percent: '{0}%' } },
  calendars: ['gregory', 'hebrew'],
  months: {
    gregory: months('יאַנואַר|פֿעברואַר|מערץ|אַפּריל|מיי|יוני|יולי|אויגוסט|סעפּטעמבער|אקטאבער|נאוועמבער|דעצעמבער', {
      // As CLDR has them alone; beside a day it writes them out.
      short: 'יאַנ|פֿעב|מערץ|אַפּר|מיי|יוני|יולי|אויג|סעפּ|אקט|נאוו|דעצ',
    }),
    // CLDR has no Yiddish names for this and the next calendar.
    persian: months('פֿאַרוואַרדין|אָרדיבעהעשט|כאָרדאַד|טיר|מאָרדאַד|שאַהריוואַר|מעהר|אַבאַן|אַזאַר|דיי|באַהמאַן|עספֿאַנד'),
    islamic: months(
      'מוהאַראַם|סאַפֿאַר|ראַבי I|ראַבי II|דזשומאַדאַ I|דזשומאַדאַ II|ראַדזשאַב|שאַבאַן|ראַמאַדאַן|שאַוואַל|דול־קאַדאַ|דול־הידזשאַ',
    ),
    hebrew: months('תשרי|חשוון|כסלו|טבת|שבט|אדר א׳|אדר|ניסן|אייר|סיון|תמוז|אב|אלול', { leapSeventh: 'אדר ב׳' }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'זונטיק|מאָנטיק|דינסטיק|מיטוואך|דאנערשטיק|פֿרײַטיק|שבת',
    'זונטיק|מאָנטיק|דינסטיק|מיטוואך|דאנערשטיק|פֿרײַטיק|שבת',
    'ז|מ|ד|מ|ד|פֿ|ש',
  ),
  patterns: {
    masthead: '{weekday} / {day}טן {monthAlone} / {year}',
    full: '{weekday}, {day}טן {month} {year}',
    medium: '{day}טן {month} {year}',
    short: '{dd}/{mm}/{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}, {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0}טן–{1}טן {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day}טן {month}',
  },
  // CLDR takes Ukraine for the likely country; the readers' week begins after the Sabbath.
  weekStart: 0,
  weekend: [6],
  relativeTime: {
    now: 'איצט',
    yesterday: 'נעכטן',
    tomorrow: 'מאָרגן',
    past: units({
      one: 'מיט {0} מינוט צוריק|מיט {0} שעה צוריק|מיט {0} טאָג צוריק|מיט {0} וואָך צוריק|מיט {0} חודש צוריק|מיט {0} יאָר צוריק',
      other:
        'מיט {0} מינוט צוריק|מיט {0} שעה צוריק|מיט {0} טעג צוריק|מיט {0} וואָכן צוריק|מיט {0} חדשים צוריק|מיט {0} יאָר צוריק',
    }),
    future: units({
      one: 'אין {0} מינוט אַרום|אין {0} שעה אַרום|אין {0} טאָג אַרום|אין {0} וואָך אַרום|אין {0} חודש אַרום|אין {0} יאָר אַרום',
      other:
        'אין {0} מינוט אַרום|אין {0} שעה אַרום|אין {0} טעג אַרום|אין {0} וואָכן אַרום|אין {0} חדשים אַרום|אין {0} יאָר אַרום',
    }),
  },
  plurals: { cardinal: { one: 'i = 1 and v = 0' }, ordinal: {} },
  // CLDR's «or» is English.
  lists: { and: list(' און ', ', ', ' און '), or: list(' אָדער ', ', ', ' אָדער ') },
  // Low and high marks, as Yiddish was set in Vilna and Warsaw and YIVO prescribes; CLDR has those of Hebrew.
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'] },
  collation: { alphabet: '' },
  search: {
    letters: 'ך:כ ם:מ ן:נ ף:פ ץ:צ װ:וו ױ:וי ײ:יי ״: ׳: ":',
    accents: 'keep',
    stemmer: 'suffixes',
    suffixes: 'ענ/3 ימ/3 ס/4 נ/3',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'און די דער דאס דעם א אן אין פון צו מיט אויף איז זיינען זענען האט האבן ניט נישט איך דו ער זי מיר איר וואס ' +
      'ווער וואו ווען ווי פארוואס אז אבער אדער אויך',
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
  slug: { zwnj: 'join', marks: 'keep', fallback: 'אַרטיקל' },
  // Between Hebrew (187) and German (179) of IReST (Trauzettel-Klosinski & Dietz 2012).
  wordsPerMinute: 180,
}

import type { LanguagePack } from '../pack.ts'
import { months, names } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Modern standard Arabic. Month names, plurals, lists and relative time: CLDR 48, except where a comment says otherwise. */
export const ar: LanguagePack = {
  tag: 'ar',
  nativeName: 'العربية',
  englishName: 'Arabic',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arab',
  signs: rtlSigns,
  calendars: ['gregory', 'islamic-umalqura'],
  months: {
    gregory: months('يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
    // CLDR's spellings (فرفردن، أذربيهشت، تار، شهرفار، آيان) are slips; these are the ones of Iran's Arabic press (IRNA, Al-Alam, Mehr).
    persian: months('فروردين|أرديبهشت|خرداد|تير|مرداد|شهريور|مهر|آبان|آذر|دي|بهمن|إسفند'),
    islamic: months('محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة'),
    hebrew: months('تشري|مرحشوان|كيسلو|طيفت|شباط|آذار الأول|آذار|نيسان|أيار|سيفان|تموز|آب|أيلول', {
      leapSeventh: 'آذار الثاني',
    }),
  },
  monthFamilies: {
    levant: months('كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'),
    maghreb: months('جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
    morocco: months('يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر'),
  },
  weekdays: {
    wide: names('الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'),
    short: names('الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'),
    narrow: names('ح|ن|ث|ر|خ|ج|س'),
  },
  patterns: {
    masthead: '{weekday} / {day} {month} / {year}',
    full: '{weekday}، {day} {month} {year}',
    medium: '{day} {month} {year}',
    // The right-to-left mark keeps day, month and year in reading order, as in CLDR.
    short: '{day}\u200f/{m}\u200f/{year}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، الساعة {time}',
  },
  ranges: {
    sameMonth: '{0}–{1} {month} {year}',
    sameYear: '{0} – {1} {year}',
    other: '{0} – {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 6,
  weekend: [5, 6],
  relativeTime: {
    now: 'الآن',
    yesterday: 'أمس',
    tomorrow: 'غدًا',
    past: {
      minute: forms('قبل', 'دقيقة واحدة|دقيقتين|دقائق|دقيقة|دقيقة'),
      hour: forms('قبل', 'ساعة واحدة|ساعتين|ساعات|ساعة|ساعة'),
      day: forms('قبل', 'يوم واحد|يومين|أيام|يومًا|يوم'),
      week: forms('قبل', 'أسبوع واحد|أسبوعين|أسابيع|أسبوعًا|أسبوع'),
      month: forms('قبل', 'شهر واحد|شهرين|أشهر|شهرًا|شهر'),
      year: forms('قبل', 'سنة واحدة|سنتين|سنوات|سنة|سنة'),
    },
    future: {
      minute: forms('خلال', 'دقيقة واحدة|دقيقتين|دقائق|دقيقة|دقيقة'),
      hour: forms('خلال', 'ساعة واحدة|ساعتين|ساعات|ساعة|ساعة'),
      day: forms('خلال', 'يوم واحد|يومين|أيام|يومًا|يوم'),
      week: forms('خلال', 'أسبوع واحد|أسبوعين|أسابيع|أسبوعًا|أسبوع'),
      month: forms('خلال', 'شهر واحد|شهرين|أشهر|شهرًا|شهر'),
      year: forms('خلال', 'سنة واحدة|سنتين|سنوات|سنة|سنة'),
    },
  },
  plurals: {
    cardinal: { zero: 'n = 0', one: 'n = 1', two: 'n = 2', few: 'n % 100 = 3..10', many: 'n % 100 = 11..99' },
    ordinal: {},
  },
  lists: {
    and: { two: '{0} و{1}', start: '{0} و{1}', middle: '{0} و{1}', end: '{0} و{1}' },
    or: { two: '{0} أو {1}', start: '{0} أو {1}', middle: '{0} أو {1}', end: '{0} أو {1}' },
  },
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  collation: {
    alphabet: 'ء أ ؤ إ ئ ا=آ=ٱ ب پ ة ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك=ک گ ل م ن ه=ھ=ہ و ى ي=ی',
  },
  slug: { zwnj: 'join', marks: 'drop', fallback: 'مادة' },
  // IReST (Trauzettel-Klosinski & Dietz 2012): Arabic 138 words a minute.
  wordsPerMinute: 138,
}

/** One, two, few, many and other of a counted noun after its preposition; one and two say their number in the word. */
function forms(preposition: string, nouns: string): Record<'one' | 'two' | 'few' | 'many' | 'other', string> {
  const [one = '', two = '', few = '', many = '', other = ''] = nouns.split('|')
  return {
    one: `${preposition} ${one}`,
    two: `${preposition} ${two}`,
    few: `${preposition} {0} ${few}`,
    many: `${preposition} {0} ${many}`,
    other: `${preposition} {0} ${other}`,
  }
}

import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { rtlSigns } from './signs.ts'

/** Modern standard Arabic. Month names, plurals, lists and relative time: CLDR 48, except where a comment says otherwise. */
export const ar: LanguagePack = {
  tag: 'ar',
  nativeName: 'العربية',
  englishName: 'Arabic',
  script: 'Arab',
  direction: 'rtl',
  // CLDR gives Latin digits to Arabic at large and these to Egypt, the Levant, Iraq and the Gulf; an edition may choose.
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
  weekdays: weekdays(
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
    'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
    'ح|ن|ث|ر|خ|ج|س',
  ),
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
  firstDay: '{0}',
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
    past: units({
      one: 'قبل دقيقة واحدة|قبل ساعة واحدة|قبل يوم واحد|قبل أسبوع واحد|قبل شهر واحد|قبل سنة واحدة',
      two: 'قبل دقيقتين|قبل ساعتين|قبل يومين|قبل أسبوعين|قبل شهرين|قبل سنتين',
      few: 'قبل {0} دقائق|قبل {0} ساعات|قبل {0} أيام|قبل {0} أسابيع|قبل {0} أشهر|قبل {0} سنوات',
      many: 'قبل {0} دقيقة|قبل {0} ساعة|قبل {0} يومًا|قبل {0} أسبوعًا|قبل {0} شهرًا|قبل {0} سنة',
      other: 'قبل {0} دقيقة|قبل {0} ساعة|قبل {0} يوم|قبل {0} أسبوع|قبل {0} شهر|قبل {0} سنة',
    }),
    future: units({
      one: 'خلال دقيقة واحدة|خلال ساعة واحدة|خلال يوم واحد|خلال أسبوع واحد|خلال شهر واحد|خلال سنة واحدة',
      two: 'خلال دقيقتين|خلال ساعتين|خلال يومين|خلال أسبوعين|خلال شهرين|خلال سنتين',
      few: 'خلال {0} دقائق|خلال {0} ساعات|خلال {0} أيام|خلال {0} أسابيع|خلال {0} أشهر|خلال {0} سنوات',
      many: 'خلال {0} دقيقة|خلال {0} ساعة|خلال {0} يومًا|خلال {0} أسبوعًا|خلال {0} شهرًا|خلال {0} سنة',
      other: 'خلال {0} دقيقة|خلال {0} ساعة|خلال {0} يوم|خلال {0} أسبوع|خلال {0} شهر|خلال {0} سنة',
    }),
  },
  plurals: {
    cardinal: { zero: 'n = 0', one: 'n = 1', two: 'n = 2', few: 'n % 100 = 3..10', many: 'n % 100 = 11..99' },
    ordinal: {},
  },
  lists: { and: list(' و', ' و', ' و'), or: list(' أو ', ' أو ', ' أو ') },
  // Guillemets outside, as the agencies and most dailies write; CLDR has curly marks only.
  quotes: { outer: ['«', '»'], inner: ['“', '”'] },
  // As in Arabic indexes hamza on a seat sorts with the seat, alef with madda before alef (CLDR gives each a place of its own before ا);
  // tāʾ marbūṭa is a variant of ت as in CLDR.
  collation: {
    alphabet: 'ء آ ا=أ=إ=ٱ ب پ ت=ة ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك=ک گ ل م ن ه=ھ=ہ و=ؤ ى=ي=ی=ئ',
  },
  search: {
    letters: 'ي:ی ى:ی ې:ی ك:ک أ:ا إ:ا آ:ا ٱ:ا ؤ:و ء: ة:ه ۀ:ه ە:ه ہ:ه ھ:ه',
    accents: 'fold',
    stemmer: 'arabic',
    suffixes: '',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: '',
    partSuffixes: '',
    exceptions: '',
    stopWords:
      'في من على إلى عن مع و أو ثم أن إن أنّ كان كانت يكون تكون هو هي هم هن أنا نحن أنت أنتم هذا هذه ذلك تلك ' +
      'هؤلاء أولئك الذي التي الذين اللذان اللتان اللاتي ما ماذا متى أين كيف كم لماذا هل لم لن لا ليس ليست قد ' +
      'لقد بعد قبل بين عند كل بعض أي غير حتى إذا لو لكن لكنّ بل حيث منذ خلال دون فوق تحت أمام كما مثل عليه ' +
      'عليها فيه فيها منه منها له لها لهم به بها بهم إليه إليها وهو وهي وقد ومن وفي وما ولا كانوا التى الى اي ' +
      'ايضا أيضا ضد نحو حول يا الآن بأن بأنه بأنها لأن لأنه لأنها أنه أنها إنه إنها أنهم أحيانا ذين ' +
      'ماهو ماهي ماهى هى هوا هما إيه ايه مين شو ايش ليش وش بماذا مماذا عماذا لمن ممن مازا بمازا لمادا بمادا مادا فيم فيما بما عما مما أية اللتي اللتى الذى اللذي',
  },
  typography: {
    letters: 'ک:ك ڪ:ك ی:ي',
    signs: ',:، ;:؛ ?:؟',
    persianJoining: false,
    quotes: true,
    digits: true,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Vazirmatn', 'Noto Naskh Arabic', 'Tahoma'],
  slug: { zwnj: 'join', marks: 'drop', fallback: 'مادة' },
  // IReST (Trauzettel-Klosinski & Dietz 2012): Arabic 138 words a minute.
  wordsPerMinute: 138,
}

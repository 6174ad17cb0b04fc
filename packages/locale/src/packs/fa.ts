import type { LanguagePack } from '../pack.ts'
import { list, months, units, weekdays } from './names.ts'
import { persianSigns } from './signs.ts'

/** Persian as written in Iran. Month names, plurals, lists and relative time: CLDR 48. */
export const fa: LanguagePack = {
  tag: 'fa',
  nativeName: 'فارسی',
  englishName: 'Persian',
  script: 'Arab',
  direction: 'rtl',
  numberingSystem: 'arabext',
  signs: persianSigns,
  calendars: ['persian', 'gregory', 'islamic-umalqura'],
  months: {
    gregory: months('ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر', {
      alone: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    }),
    persian: months('فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند'),
    islamic: months('محرم|صفر|ربیع‌الاول|ربیع‌الثانی|جمادی‌الاول|جمادی‌الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه'),
    hebrew: months('تشری|حشوان|کسلو|طوت|شباط|آذار|واذار|نیسان|ایار|سیوان|تموز|آب|ایلول', {
      leapSeventh: 'واذار الثانی',
    }),
  },
  monthFamilies: {},
  weekdays: weekdays(
    'یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه',
    'یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه',
    'ی|د|س|چ|پ|ج|ش',
  ),
  patterns: {
    masthead: '{weekday} / {day} {monthAlone} / {year}',
    full: '{weekday} {day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{year}/{mm}/{dd}',
    month: '{monthAlone} {year}',
    year: '{year}',
    time: '{hh}:{min}',
    datetime: '{date}، ساعت {time}',
  },
  firstDay: '{0}',
  ranges: {
    sameMonth: '{0} تا {1} {month} {year}',
    sameYear: '{0} تا {1} {year}',
    other: '{0} تا {1}',
    dayMonth: '{day} {month}',
  },
  weekStart: 6,
  weekend: [5],
  relativeTime: {
    now: 'همین حالا',
    yesterday: 'دیروز',
    tomorrow: 'فردا',
    past: units({
      other: '{0} دقیقه پیش|{0} ساعت پیش|{0} روز پیش|{0} هفته پیش|{0} ماه پیش|{0} سال پیش',
    }),
    future: units({
      other: '{0} دقیقه بعد|{0} ساعت بعد|{0} روز دیگر|{0} هفته بعد|{0} ماه بعد|{0} سال بعد',
    }),
  },
  plurals: { cardinal: { one: 'i = 0 or n = 1' }, ordinal: {} },
  lists: { and: list(' و ', '،\u200f ', '، و '), or: list(' یا ', '،\u200f ', '، یا ') },
  quotes: { outer: ['«', '»'], inner: ['‹', '›'] },
  // CLDR `fa`, but alef with hamza stays with alef: رأی and رای are two spellings of one word. Letters of Arabic keyboards are variants.
  collation: {
    alphabet: 'آ ا=ٱ=أ=إ ء=ؤ=ئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك=ڪ گ ل م ن و ه=ە=ہ=ة=ۀ=ھ ی=ى=ے=ي=ې=ۍ',
  },
  search: {
    letters: 'ي:ی ى:ی ې:ی ۍ:ی ے:ی ئ:ی ك:ک ڪ:ک أ:ا إ:ا آ:ا ٱ:ا ؤ:و ء: ة:ه ۀ:ه ە:ه ہ:ه ھ:ه',
    accents: 'fold',
    stemmer: 'persian',
    suffixes: '',
    prefixes: '',
    apostrophe: 'join',
    partPrefixes: 'می نمی همی',
    partSuffixes:
      'ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین ترینها تری ام ات اش ای اند ایم اید ایی یی مان تان شان ' +
      'ست است م ت ش ی گی گان هام هات هاش ' +
      'هامون هاتون هاشون مون تون شون ترها ترهای',
    exceptions: '',
    stopWords:
      'اگه یه آخه واسه دیگه و در به از که این آن را با برای است بود شد شده می نمی همی یا تا هم نیز اما اگر چون چه چی کی کجا چرا ' +
      'چگونه چطور چند چندم کدام کدامیک آیا هر همه هیچ یک بر بی پس پیش روی زیر بین ها های هایی ام ات اش اند ایم ' +
      'اید هست هستند نیست باشد باشند باشم بوده بودند بودن شود شوند شدند میشود میشد میشده خواهد خواهند خواهم ' +
      'دارد دارند داشت داشتند داشته کند کنند کرد کردند کرده گردد گردید من تو او ما شما آنها آنان ایشان خود خویش ' +
      'آنچه آنکه اینکه همین همان چنین چنان بلکه ولی لیکن زیرا درباره چیست کیست شدم شدی شدیم شدید شوم شوی شویم ' +
      'شوید بشود بشوم بشوی بشویم بشوید بشوند بشو باش باشی باشیم باشید بودم بودی بودیم بودید خواهی خواهیم خواهید ' +
      'دارم داری داریم دارید داشتم داشتی داشتیم داشتید نشد نشدم نشدی نشدیم نشدید نشدند نشده نشود نشوم نشوی ' +
      'نشویم نشوید نشوند نشو نبود نبودند نخواهد نخواهم نخواهی نخواهیم نخواهید نخواهند ندارد ندارند نداشت کنم ' +
      'کنی کنیم کنید کردم کردی کردیم کردید کردند نکرد نکند ' +
      'کدوم کدومه کدومیک کدامند کدامین کدامها چیه چیا کیه کیا کجاست کجاس چجور چجوری چجوریه چطوری چطوره چقدر چقدره ' +
      'چندتا چندمین چندمی چنده راجب راجع اون اونا اونها داره دارن نداره ندارن میشه نمیشه بشه شه هستن نیستن باشه نباشه',
  },
  typography: {
    letters: 'ي:ی ى:ی ك:ک ڪ:ک ۀ:هٔ',
    signs: ',:، ;:؛ ?:؟ %:٪',
    persianJoining: true,
    quotes: true,
    digits: true,
    beforeHighSigns: '',
    apostrophe: false,
  },
  fonts: ['Vazirmatn', 'Noto Naskh Arabic', 'Tahoma'],
  slug: { zwnj: 'hyphen', marks: 'drop', fallback: 'نوشته' },
  // No published norm for Persian; between Arabic (138) and Hebrew (187) of the IReST study, nearer to the Latin average.
  wordsPerMinute: 180,
}

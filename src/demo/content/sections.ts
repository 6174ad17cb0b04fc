import type { DemoSection, DemoTag } from './types.ts'

/** The desks, in the order of the menu. */
export const sections: readonly DemoSection[] = [
  {
    key: 'environment',
    texts: {
      fa: { slug: 'محیط-زیست', name: 'محیط‌زیست', description: 'تالاب، ساحل و کوه؛ و آنچه در آن‌ها زندگی می‌کند.' },
      ar: { slug: 'بيئة', name: 'البيئة', description: 'الأهوار والشاطئ والجبل، وكلُّ ما يعيش فيها.' },
      en: {
        slug: 'environment',
        name: 'Environment',
        description: 'Wetland, shore and mountain, and all that lives there.',
      },
      ckb: { slug: 'ژینگە', name: 'ژینگە', description: 'زەلکاو، کەنار و چیا؛ و هەموو ئەوانەی تێیاندا دەژین.' },
      ur: { slug: 'ماحول', name: 'ماحول', description: 'دلدل، ساحل اور پہاڑ، اور وہ سب جو ان میں بستا ہے۔' },
      he: { slug: 'סביבה', name: 'סביבה', description: 'ביצות, חופים והרים, וכל מה שחי בהם.' },
    },
  },
  {
    key: 'science',
    texts: {
      fa: { slug: 'دانش', name: 'دانش', description: 'از آسمان شب تا ته چاه قنات: چیزها چگونه کار می‌کنند.' },
      ar: { slug: 'علوم', name: 'العلوم', description: 'من سماء الليل إلى قاع القناة: كيف تعمل الأشياء.' },
      en: {
        slug: 'science',
        name: 'Science',
        description: 'From the night sky to the bottom of a well: how things work.',
      },
      ckb: { slug: 'زانست', name: 'زانست', description: 'لە ئاسمانی شەوەوە تا بنی کارێز: شتەکان چۆن کار دەکەن.' },
      ur: { slug: 'سائنس', name: 'سائنس', description: 'رات کے آسمان سے کنویں کی تہہ تک: چیزیں کیسے کام کرتی ہیں۔' },
      he: { slug: 'מדע', name: 'מדע', description: 'משמי הלילה ועד קרקעית הבאר: איך דברים עובדים.' },
    },
  },
  {
    key: 'culture',
    texts: {
      fa: { slug: 'فرهنگ', name: 'فرهنگ', description: 'کتاب، موسیقی، کاشی و زبان، با دست‌هایی که می‌سازندشان.' },
      ar: { slug: 'ثقافة', name: 'الثقافة', description: 'كتاب ولحن وبلاطة وكلمة، والأيدي التي تصنعها.' },
      en: {
        slug: 'culture',
        name: 'Culture',
        description: 'Books, music, tiles and words, and the hands that make them.',
      },
      ckb: {
        slug: 'کولتوور',
        name: 'کولتوور',
        description: 'کتێب و مۆسیقا و کاشی و وشە، لەگەڵ ئەو دەستانەی دروستیان دەکەن.',
      },
      ur: { slug: 'ثقافت', name: 'ثقافت', description: 'کتاب، موسیقی، ٹائل اور لفظ، اور وہ ہاتھ جو انہیں بناتے ہیں۔' },
      he: { slug: 'תרבות', name: 'תרבות', description: 'ספרים, מוזיקה, אריחים ומילים, והידיים שעושות אותם.' },
    },
  },
  {
    key: 'sport',
    texts: {
      fa: { slug: 'ورزش', name: 'ورزش', description: 'رکاب، طناب و پارو؛ ورزش به روایت کسانی که می‌دوند.' },
      ar: { slug: 'رياضة', name: 'الرياضة', description: 'دوّاسة وحبل ومجداف: الرياضة كما يرويها أهلها.' },
      en: { slug: 'sport', name: 'Sport', description: 'Pedals, ropes and oars: sport as told by those who do it.' },
      ckb: { slug: 'وەرزش', name: 'وەرزش', description: 'پاسکیل، گوریس و سەوڵ: وەرزش بە زمانی ئەوانەی دەیکەن.' },
      ur: { slug: 'کھیل', name: 'کھیل', description: 'پیڈل، رسی اور چپّو: کھیل، کھیلنے والوں کی زبانی۔' },
      he: { slug: 'ספורט', name: 'ספורט', description: 'דוושות, חבלים ומשוטים: ספורט מפי מי שעוסקים בו.' },
    },
  },
  {
    key: 'life',
    texts: {
      fa: { slug: 'زندگی', name: 'زندگی', description: 'نان و کوچه و کار؛ روزهای معمولی شهر.' },
      ar: { slug: 'حياة', name: 'الحياة', description: 'الخبز والزقاق والعمل: أيام المدينة العادية.' },
      en: { slug: 'life', name: 'Life', description: 'Bread, lanes and work: the town on ordinary days.' },
      ckb: { slug: 'ژیان', name: 'ژیان', description: 'نان و کۆڵان و کار: ڕۆژە ئاساییەکانی شار.' },
      ur: { slug: 'زندگی', name: 'زندگی', description: 'روٹی، گلی اور کام: شہر کے عام دن۔' },
      he: { slug: 'חיים', name: 'חיים', description: 'לחם, סמטאות ועבודה: העיר בימים רגילים.' },
    },
  },
  {
    key: 'technology',
    texts: {
      fa: { slug: 'فناوری', name: 'فناوری', description: 'ابزارهایی که کار می‌کنند و آدم‌هایی که می‌سازندشان.' },
      ar: { slug: 'تقنية', name: 'التقنية', description: 'أدوات تعمل، ومن يصنعونها.' },
      en: { slug: 'technology', name: 'Technology', description: 'Tools that work, and the people who make them.' },
    },
  },
  {
    key: 'travel',
    texts: {
      fa: { slug: 'سفر', name: 'سفر', description: 'راه‌های آهسته، پیاده و با قطار.' },
      ar: { slug: 'سفر', name: 'السفر', description: 'طرق على مهل، مشيًا وبالقطار.' },
      en: { slug: 'travel', name: 'Travel', description: 'Slow ways, on foot and by rail.' },
    },
  },
]

/** The topics. */
export const tags: readonly DemoTag[] = [
  {
    key: 'sea',
    texts: {
      fa: { slug: 'دریا', name: 'دریا' },
      ar: { slug: 'البحر', name: 'البحر' },
      en: { slug: 'sea', name: 'The sea' },
      ckb: { slug: 'دەریا', name: 'دەریا' },
      ur: { slug: 'سمندر', name: 'سمندر' },
      he: { slug: 'הים', name: 'הים' },
    },
  },
  {
    key: 'water',
    texts: {
      fa: { slug: 'آب', name: 'آب' },
      ar: { slug: 'المياه', name: 'المياه' },
      en: { slug: 'water', name: 'Water' },
      ckb: { slug: 'ئاو', name: 'ئاو' },
    },
  },
  {
    key: 'birds',
    texts: {
      fa: { slug: 'پرندگان-مهاجر', name: 'پرندگان مهاجر' },
      ar: { slug: 'الطيور-المهاجرة', name: 'الطيور المهاجرة' },
      en: { slug: 'migratory-birds', name: 'Migratory birds' },
    },
  },
  {
    key: 'conservation',
    texts: {
      fa: { slug: 'نگهداری-از-طبیعت', name: 'نگهداری از طبیعت' },
      ar: { slug: 'حماية-الطبيعة', name: 'حماية الطبيعة' },
      en: { slug: 'conservation', name: 'Conservation' },
      ckb: { slug: 'پاراستنی-سروشت', name: 'پاراستنی سروشت' },
      ur: { slug: 'تحفظ-فطرت', name: 'تحفظِ فطرت' },
      he: { slug: 'שמירת-טבע', name: 'שמירת טבע' },
    },
  },
  {
    key: 'night-sky',
    texts: {
      fa: { slug: 'آسمان-شب', name: 'آسمان شب' },
      ar: { slug: 'سماء-الليل', name: 'سماء الليل' },
      en: { slug: 'night-sky', name: 'Night sky' },
    },
  },
  {
    key: 'craft',
    texts: {
      fa: { slug: 'هنر-دست', name: 'هنر دست' },
      ar: { slug: 'حرف-يدوية', name: 'حرف يدوية' },
      en: { slug: 'craft', name: 'Craft' },
      ckb: { slug: 'پیشەی-دەستی', name: 'پیشەی دەستی' },
      ur: { slug: 'دستکاری', name: 'دستکاری' },
      he: { slug: 'מלאכת-יד', name: 'מלאכת יד' },
    },
  },
  {
    key: 'music',
    texts: {
      fa: { slug: 'موسیقی', name: 'موسیقی' },
      ar: { slug: 'موسيقى', name: 'موسيقى' },
      en: { slug: 'music', name: 'Music' },
      he: { slug: 'מוזיקה', name: 'מוזיקה' },
    },
  },
  {
    key: 'books',
    texts: {
      fa: { slug: 'کتاب', name: 'کتاب' },
      ar: { slug: 'كتب', name: 'كتب' },
      en: { slug: 'books', name: 'Books' },
      ckb: { slug: 'کتێب', name: 'کتێب' },
      ur: { slug: 'کتابیں', name: 'کتابیں' },
      he: { slug: 'ספרים', name: 'ספרים' },
    },
  },
  {
    key: 'cycling',
    texts: {
      fa: { slug: 'دوچرخه‌سواری', name: 'دوچرخه‌سواری' },
      ar: { slug: 'الدراجات-الهوائية', name: 'الدراجات الهوائية' },
      en: { slug: 'cycling', name: 'Cycling' },
    },
  },
  {
    key: 'mountains',
    texts: {
      fa: { slug: 'کوهنوردی', name: 'کوهنوردی' },
      ar: { slug: 'تسلق-الجبال', name: 'تسلّق الجبال' },
      en: { slug: 'mountains', name: 'Mountains' },
      ckb: { slug: 'چیاوانی', name: 'چیاوانی' },
    },
  },
  {
    key: 'bread',
    texts: {
      fa: { slug: 'نان', name: 'نان' },
      ar: { slug: 'الخبز', name: 'الخبز' },
      en: { slug: 'bread', name: 'Bread' },
      ckb: { slug: 'نان', name: 'نان' },
      he: { slug: 'לחם', name: 'לחם' },
    },
  },
  {
    key: 'words',
    texts: {
      fa: { slug: 'زبان', name: 'زبان' },
      ar: { slug: 'اللغة', name: 'اللغة' },
      en: { slug: 'language', name: 'Language' },
      ur: { slug: 'زبان', name: 'زبان' },
    },
  },
  {
    key: 'archive',
    texts: {
      fa: { slug: 'از-بایگانی', name: 'از بایگانی' },
      ar: { slug: 'من-الأرشيف', name: 'من الأرشيف' },
      en: { slug: 'from-the-archive', name: 'From the archive' },
      ckb: { slug: 'لە-ئەرشیفەوە', name: 'لە ئەرشیفەوە' },
      ur: { slug: 'آرکائیو-سے', name: 'آرکائیو سے' },
      he: { slug: 'מן-הארכיון', name: 'מן הארכיון' },
    },
  },
  {
    key: 'children',
    texts: {
      fa: { slug: 'کودکان', name: 'کودکان' },
      ar: { slug: 'الأطفال', name: 'الأطفال' },
      en: { slug: 'children', name: 'Children' },
      ur: { slug: 'بچے', name: 'بچے' },
      he: { slug: 'ילדים', name: 'ילדים' },
    },
  },
  {
    key: 'food',
    texts: {
      fa: { slug: 'خوراک', name: 'خوراک' },
      ar: { slug: 'طعام', name: 'طعام' },
      en: { slug: 'food', name: 'Food' },
    },
  },
  {
    key: 'weather',
    texts: {
      fa: { slug: 'هوا', name: 'هوا' },
      ar: { slug: 'الطقس', name: 'الطقس' },
      en: { slug: 'weather', name: 'Weather' },
    },
  },
  {
    key: 'machines',
    texts: {
      fa: { slug: 'ابزار', name: 'ابزار' },
      ar: { slug: 'آلات', name: 'آلات' },
      en: { slug: 'machines', name: 'Machines' },
    },
  },
]

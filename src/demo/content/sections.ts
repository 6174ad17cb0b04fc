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
    },
  },
  {
    key: 'sport',
    texts: {
      fa: { slug: 'ورزش', name: 'ورزش', description: 'رکاب، طناب و پارو؛ ورزش به روایت کسانی که می‌دوند.' },
      ar: { slug: 'رياضة', name: 'الرياضة', description: 'دوّاسة وحبل ومجداف: الرياضة كما يرويها أهلها.' },
      en: { slug: 'sport', name: 'Sport', description: 'Pedals, ropes and oars: sport as told by those who do it.' },
    },
  },
  {
    key: 'life',
    texts: {
      fa: { slug: 'زندگی', name: 'زندگی', description: 'نان و کوچه و کار؛ روزهای معمولی شهر.' },
      ar: { slug: 'حياة', name: 'الحياة', description: 'الخبز والزقاق والعمل: أيام المدينة العادية.' },
      en: { slug: 'life', name: 'Life', description: 'Bread, lanes and work: the town on ordinary days.' },
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
    },
  },
  {
    key: 'water',
    texts: {
      fa: { slug: 'آب', name: 'آب' },
      ar: { slug: 'المياه', name: 'المياه' },
      en: { slug: 'water', name: 'Water' },
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
    },
  },
  {
    key: 'music',
    texts: {
      fa: { slug: 'موسیقی', name: 'موسیقی' },
      ar: { slug: 'موسيقى', name: 'موسيقى' },
      en: { slug: 'music', name: 'Music' },
    },
  },
  {
    key: 'books',
    texts: {
      fa: { slug: 'کتاب', name: 'کتاب' },
      ar: { slug: 'كتب', name: 'كتب' },
      en: { slug: 'books', name: 'Books' },
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
    },
  },
  {
    key: 'bread',
    texts: {
      fa: { slug: 'نان', name: 'نان' },
      ar: { slug: 'الخبز', name: 'الخبز' },
      en: { slug: 'bread', name: 'Bread' },
    },
  },
  {
    key: 'words',
    texts: {
      fa: { slug: 'زبان', name: 'زبان' },
      ar: { slug: 'اللغة', name: 'اللغة' },
      en: { slug: 'language', name: 'Language' },
    },
  },
  {
    key: 'archive',
    texts: {
      fa: { slug: 'از-بایگانی', name: 'از بایگانی' },
      ar: { slug: 'من-الأرشيف', name: 'من الأرشيف' },
      en: { slug: 'from-the-archive', name: 'From the archive' },
    },
  },
  {
    key: 'children',
    texts: {
      fa: { slug: 'کودکان', name: 'کودکان' },
      ar: { slug: 'الأطفال', name: 'الأطفال' },
      en: { slug: 'children', name: 'Children' },
    },
  },
]

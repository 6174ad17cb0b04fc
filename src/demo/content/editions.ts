import type { DemoEdition } from './types.ts'

/** The paper in its six languages: three tell nearly everything, three are short. */
export const editions: readonly DemoEdition[] = [
  {
    language: 'fa',
    name: 'روزنامهٔ کرانه',
    shortName: 'کرانه',
    motto: 'هر روز، از لب دریا',
    description: 'روزنامهٔ کرانه، روزنامهٔ شش‌زبانهٔ بندر سیماب: فرهنگ، دانش، محیط‌زیست، ورزش و زندگی در کنار دریا.',
    footer: 'کرانه روزنامه‌ای خیالی است؛ بندر سیماب و آدم‌هایش را هم برای همین روزنامه ساخته‌ایم.',
    digits: 'arabext',
    country: 'IR',
    calendars: [
      { calendar: 'persian', language: 'fa' },
      { calendar: 'gregory', language: 'en' },
    ],
  },
  {
    language: 'ar',
    name: 'صحيفة كرانة',
    shortName: 'كرانة',
    motto: 'من حافة البحر، كلَّ يوم',
    description: 'صحيفة كرانة، صحيفة ميناء سيماب بستّ لغات: ثقافة وعلوم وبيئة ورياضة وحياة على شاطئ البحر.',
    footer: 'كرانة صحيفة متخيَّلة، وميناء سيماب وأهله من نسج خيالها.',
    digits: 'arab',
    country: 'IR',
    calendars: [
      { calendar: 'gregory', language: 'ar' },
      { calendar: 'islamic-umalqura', language: 'ar' },
    ],
  },
  {
    language: 'en',
    name: 'Karaneh',
    shortName: 'Karaneh',
    motto: 'Daily, from the water’s edge',
    description:
      'Karaneh, the six-language paper of Port Simab: culture, science, environment, sport and life by the sea.',
    footer: 'Karaneh is an imaginary newspaper; Port Simab and everyone in it were made up for its pages.',
    digits: 'latn',
    country: 'IR',
    calendars: [
      { calendar: 'gregory', language: 'en' },
      { calendar: 'persian', language: 'en' },
    ],
  },
  {
    language: 'ckb',
    name: 'ڕۆژنامەی کەرانە',
    shortName: 'کەرانە',
    motto: 'هەموو ڕۆژێک، لە لێواری دەریاوە',
    description:
      'ڕۆژنامەی کەرانە، ڕۆژنامەی بەندەری سیماب بە شەش زمان: ژینگە، زانست، کولتوور، وەرزش و ژیان لە کەناری دەریا.',
    footer: 'کەرانە ڕۆژنامەیەکی خەیاڵییە؛ بەندەری سیماب و خەڵکەکەشی هەر بۆ ئەم ڕۆژنامەیە دروست کراون.',
    digits: 'arab',
    country: 'IR',
    calendars: [
      { calendar: 'persian', language: 'ckb' },
      { calendar: 'gregory', language: 'ckb' },
    ],
  },
  {
    language: 'ur',
    // کرانہ would be read as the grocer's; Urdu has the same word for a shore as کنارہ.
    name: 'روزنامہ کنارہ',
    shortName: 'کنارہ',
    motto: 'ہر روز، پانی کے کنارے سے',
    description: 'روزنامہ کنارہ، سیماب کی بندرگاہ کا چھ زبانوں کا اخبار: ماحول، سائنس، ثقافت، کھیل اور ساحل کی زندگی۔',
    footer: 'کنارہ ایک خیالی اخبار ہے؛ سیماب کی بندرگاہ اور اس کے لوگ بھی اسی اخبار کے لیے گھڑے گئے ہیں۔',
    digits: 'latn',
    country: 'IR',
    calendars: [
      { calendar: 'gregory', language: 'ur' },
      { calendar: 'islamic-umalqura', language: 'ur' },
    ],
  },
  {
    language: 'he',
    name: 'כראנה',
    shortName: 'כראנה',
    motto: 'מדי יום, משפת הים',
    description: 'כראנה, העיתון של נמל סימאב בשש שפות: סביבה, מדע, תרבות, ספורט והחיים לחוף הים.',
    footer: 'כראנה הוא עיתון דמיוני; גם נמל סימאב ותושביו הומצאו למענו.',
    digits: 'latn',
    country: 'IR',
    calendars: [
      { calendar: 'gregory', language: 'he' },
      { calendar: 'hebrew', language: 'he' },
    ],
  },
]

import type { DemoEdition } from './types.ts'

/** The paper in its three languages. */
export const editions: readonly DemoEdition[] = [
  {
    language: 'fa',
    name: 'روزنامهٔ کرانه',
    motto: 'هر روز، از لب دریا',
    description: 'روزنامهٔ کرانه، روزنامهٔ سه‌زبانهٔ بندر سیماب: فرهنگ، دانش، محیط‌زیست، ورزش و زندگی در کنار دریا.',
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
    motto: 'من حافة البحر، كلَّ يوم',
    description: 'صحيفة كرانة، صحيفة ميناء سيماب بثلاث لغات: ثقافة وعلوم وبيئة ورياضة وحياة على شاطئ البحر.',
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
    motto: 'Daily, from the water’s edge',
    description:
      'Karaneh, the three-language paper of Port Simab: culture, science, environment, sport and life by the sea.',
    footer: 'Karaneh is an imaginary newspaper; Port Simab and everyone in it were made up for its pages.',
    digits: 'latn',
    country: 'IR',
    calendars: [
      { calendar: 'gregory', language: 'en' },
      { calendar: 'persian', language: 'en' },
    ],
  },
]

import type { DemoStory } from '../types.ts'
import { p, row, table, th } from '../write.ts'

/** The date harvest and the four names of one fruit. */
export const dateHarvest: DemoStory = {
  key: 'date-harvest',
  kind: 'report',
  section: 'life',
  tags: ['food', 'words'],
  picture: 'palms',
  published: { daysAgo: 23, time: '15:30' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'موسم',
      headline: 'للتمرة أربعة أسماء قبل أن تُؤكل',
      lead: 'يصعد القاطفون إلى النخل أربع مرات في السنة، وفي كل مرة تكون الثمرة قد غيّرت اسمها.',
      dateline: 'بستان الحوراء',
      authors: ['shatei'],
      pictureAlt: 'نخيل محمّل بالتمر وسُلَّم يستند إلى جذع',
      pictureCaption: 'السلّم من جذع نخلة لم تعد تثمر.',
      credit: 'كرانة',
      views: 214,
      body: [
        p(
          'يقول شيخ البستان إن النخلة لا تُستعجل: تعطي أسماءها على مهل. أولها الخلال وهو أخضر، ثم البُسر إذا احمرّ أو اصفرّ، ثم الرُّطب إذا لان نصفه، ثم التمر.',
        ),
        table(
          'أسماء الثمرة',
          row(th('الاسم'), th('اللون'), th('الشهر'), th('المذاق')),
          row(th('خلال'), 'أخضر', 'حزيران', 'عَفِص'),
          row(th('بُسر'), 'أصفر أو أحمر', 'تموز', 'حلو وقاسٍ'),
          row(th('رُطب'), 'بنّي من طرف', 'آب', 'عسل'),
          row(th('تمر'), 'بنّي داكن', 'أيلول', 'حلو يابس'),
        ),
        p('والنخلة التي يزيد عمرها على مئة عام لا تُقطع. تُترك قائمة، ويصعدها الصغار ليتعلّموا.'),
      ],
    },
    en: {
      kicker: 'Harvest',
      headline: 'A date has four names before it is eaten',
      lead: 'The pickers climb four times a year, and each time the fruit has changed its name.',
      dateline: 'Hawra grove',
      authors: ['shatei'],
      pictureAlt: 'Date palms heavy with fruit, a ladder against a trunk',
      pictureCaption: 'The ladder was cut from a palm that no longer bore.',
      credit: 'Karaneh',
      views: 68,
      body: [
        p(
          'You cannot hurry a palm, says the keeper of the grove; it hands out its names slowly. In Arabic the green fruit is khalal, the yellow or red one busr, the half-soft one rutab, and only the last is tamr.',
        ),
        table(
          'One fruit, four names',
          row(th('Name'), th('Colour'), th('Taste')),
          row(th('khalal'), 'green', 'sharp'),
          row(th('busr'), 'yellow or red', 'sweet, hard'),
          row(th('rutab'), 'brown at one end', 'honey'),
          row(th('tamr'), 'dark brown', 'sweet, dry'),
        ),
        p(
          'A palm older than a hundred years is never felled. It is left standing, and the children learn to climb on it.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'ar',
      name: 'سعدون',
      email: 'saadoun@example.org',
      body: 'ونسيتم «الحشف»! لا أحد يريده، لكنه اسم خامس.',
      state: 'approved',
      hoursAfter: 10,
    },
  ],
}

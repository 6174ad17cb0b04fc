import type { DemoStory } from '../types.ts'
import { iso, note, p, sub } from '../write.ts'

/** News: a ferry without an engine's noise. */
export const solarFerryStory: DemoStory = {
  key: 'solar-ferry',
  kind: 'news',
  section: 'technology',
  tags: ['machines', 'sea'],
  picture: 'solarFerry',
  published: { daysAgo: 2, time: '09:10' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'On the water',
      headline: 'The ferry that hums instead of roaring',
      lead: 'A boat with 96 solar panels carried its first passengers to Sadaf Island. The loudest thing aboard was a child.',
      dateline: 'Port Simab',
      authors: ['tidewell'],
      pictureAlt: 'A red ferry with a roof of solar panels on a calm sea',
      pictureCaption: 'The “Hamdam” on her first crossing.',
      credit: 'Karaneh',
      related: ['turtle-hatch'],
      views: 143,
      body: [
        p(
          'The panels give up to ',
          iso('38 kW'),
          ' at noon; the batteries hold ',
          iso('420 kWh'),
          ', enough for three crossings after dark.',
          note('A crossing of 11 km takes 52 minutes at 7 knots and uses about 95 kWh.'),
          ' The old ferry burned 64 litres of diesel each way.',
        ),
        p(
          'Over a year that is some 240 tonnes of CO',
          sub('2'),
          ' that will not be made. What the passengers spoke of was something else: for the first time they heard the water.',
        ),
      ],
    },
    fa: {
      kicker: 'روی آب',
      headline: 'کشتی‌ای که زمزمه می‌کند',
      lead: 'شناوری با ۹۶ صفحهٔ خورشیدی نخستین مسافرانش را به جزیرهٔ صدف برد. پرسروصداترین چیزِ کشتی، یک کودک بود.',
      dateline: 'بندر سیماب',
      authors: ['tidewell'],
      pictureAlt: 'کشتی سرخی با بامی از صفحه‌های خورشیدی بر دریای آرام',
      pictureCaption: '«همدم» در نخستین سفر.',
      credit: 'کرانه',
      related: ['turtle-hatch'],
      views: 377,
      body: [
        p(
          'صفحه‌ها نیمروز تا ',
          iso('38 kW', 'ltr'),
          ' توان می‌دهند و باتری‌ها ',
          iso('420 kWh', 'ltr'),
          ' انرژی نگه می‌دارند؛ یعنی سه سفر پس از تاریکی.',
          note('هر سفرِ ۱۱ کیلومتری ۵۲ دقیقه طول می‌کشد و حدود ۹۵ کیلووات‌ساعت می‌خواهد.'),
          ' کشتی پیشین در هر سفر ۶۴ لیتر گازوئیل می‌سوزاند.',
        ),
        p(
          'در سال، حدود ۲۴۰ تن CO',
          sub('۲'),
          ' کمتر. اما مسافران از چیز دیگری می‌گفتند: نخستین بار بود که صدای آب را می‌شنیدند.',
        ),
      ],
    },
    ar: {
      kicker: 'على الماء',
      headline: 'عبّارة تهمهم ولا تهدر',
      lead: 'حملت عبّارة عليها ٩٦ لوحًا شمسيًّا أول ركّابها إلى جزيرة صدف، وكان أعلى الأصوات فيها صوت طفل.',
      dateline: 'ميناء سيماب',
      authors: ['tidewell'],
      pictureAlt: 'عبّارة حمراء سقفها ألواح شمسية على بحر هادئ',
      pictureCaption: '«همدم» في رحلتها الأولى.',
      credit: 'كرانة',
      views: 84,
      body: [
        p(
          'تبلغ قدرة الألواح عند الظهيرة ',
          iso('38 kW', 'ltr'),
          ' وتختزن البطاريات ',
          iso('420 kWh', 'ltr'),
          '، أي ما يكفي ثلاث رحلات بعد المغيب. وكانت العبّارة القديمة تحرق ٦٤ لترًا من الوقود في كل رحلة.',
        ),
        p('لكن الركّاب تحدّثوا عن أمر آخر: لقد سمعوا صوت الماء أول مرة.'),
      ],
    },
  },
  comments: [],
}

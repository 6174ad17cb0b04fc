import type { DemoStory } from '../types.ts'
import { code, fig, i, iso, note, p, row, sup, table, td, th } from '../write.ts'

const reach = `const kilometres = (metres) => 3.57 * Math.sqrt(metres)

kilometres(1.7) // 4.65
kilometres(38)  // 22.0`

/** How far one sees at sea: a small sum that explains lighthouses. */
export const horizonStory: DemoStory = {
  key: 'horizon',
  kind: 'report',
  section: 'science',
  tags: ['sea', 'machines'],
  picture: 'horizon',
  published: { daysAgo: 3, time: '11:20' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'How things work',
      headline: 'How far away is the end of the sea?',
      lead: 'About four and a half kilometres, if you stand on the beach. A square root does the rest, and explains why lighthouses are tall.',
      authors: ['tidewell'],
      pictureAlt: 'Drawing: a line of sight from a hill touches the curved sea and passes over a ship',
      pictureCaption: 'Beyond the point where the line touches the water, the hull is hidden first.',
      credit: 'Karaneh',
      related: ['lighthouse-keeper', 'tide-clock'],
      views: 264,
      body: [
        p(
          'The earth curves away from your eye, so the horizon is where your line of sight just touches the water. For an eye at height ',
          i('h'),
          ' above a sphere of radius ',
          i('R'),
          ' the distance is √(2',
          i('Rh'),
          ' + ',
          i('h'),
          sup('2'),
          '). With ',
          i('R'),
          ' = 6371 km the second term is too small to matter, and what is left fits on a thumbnail: ',
          iso('d ≈ 3.57 √h'),
          ', metres in, kilometres out.',
          note('Air bends light a little and adds about eight per cent: sailors use 3.86 instead of 3.57.'),
        ),
        code('js', reach),
        table(
          'From where one stands',
          row(th('Eye'), th('Height'), th('Horizon')),
          row(th('Swimmer'), '0.2 m', '1.6 km'),
          row(th('On the beach'), '1.7 m', '4.7 km'),
          row(th('Harbour wall'), '9 m', '10.7 km'),
          row(th('Simab lighthouse'), '38 m', '22 km'),
          row(th('Mount Sepidbal'), '2,410 m', td('175 km')),
        ),
        p(
          'Two heights add up. A captain nine metres above the water and a lamp at thirty-eight can see each other at 10.7 + 22 = 32.7 km. That is why a lighthouse is built high and a lamp, past a point, is not made brighter: what the curve hides, no lamp can show.',
        ),
      ],
    },
    fa: {
      kicker: 'چگونه کار می‌کند',
      headline: 'ته دریا کجاست؟',
      lead: 'اگر کنار ساحل ایستاده باشید، حدود چهار کیلومتر و نیم آن‌طرف‌تر. باقی‌اش با یک جذر درست می‌شود، و معلوم می‌شود چرا فانوس‌ها بلندند.',
      authors: ['tidewell'],
      pictureAlt: 'طرح: خط دید از تپه بر دریای خمیده مماس می‌شود و از بالای کشتی می‌گذرد',
      pictureCaption: 'آن‌سوی نقطهٔ تماس، اول بدنهٔ کشتی پنهان می‌شود.',
      credit: 'کرانه',
      related: ['lighthouse-keeper', 'tide-clock'],
      views: 588,
      body: [
        p(
          'زمین از پیش چشم ما پایین می‌رود و افق همان جایی است که خط نگاه بر آب مماس می‌شود. اگر چشم در بلندای ',
          iso('h', 'ltr'),
          ' باشد و شعاع زمین ',
          iso('R', 'ltr'),
          '، فاصله ',
          iso('√(2Rh + h²)', 'ltr'),
          ' است. چون ',
          iso('R = 6371 km', 'ltr'),
          ' بسیار بزرگ است، جملهٔ دوم به حساب نمی‌آید و می‌ماند: ',
          iso('d ≈ 3.57 √h', 'ltr'),
          '؛ متر بدهید، کیلومتر بگیرید.',
          note('هوا نور را کمی خم می‌کند و نزدیک هشت درصد می‌افزاید؛ دریانوردان به‌جای ۳٫۵۷ عدد ۳٫۸۶ را به کار می‌برند.'),
        ),
        code('js', reach),
        table(
          'از کجا تا کجا',
          row(th('چشم'), th('بلندی'), th('افق')),
          row(th('شناگر'), '۰٫۲ متر', '۱٫۶ کیلومتر'),
          row(th('لب ساحل'), '۱٫۷ متر', '۴٫۷ کیلومتر'),
          row(th('دیوار بندر'), '۹ متر', '۱۰٫۷ کیلومتر'),
          row(th('فانوس سیماب'), '۳۸ متر', '۲۲ کیلومتر'),
          row(th('قلهٔ سپیدبال'), '۲٬۴۱۰ متر', '۱۷۵ کیلومتر'),
        ),
        p(
          'دو بلندی با هم جمع می‌شوند. ناخدایی در ۹ متری آب و چراغی در ۳۸ متری، یکدیگر را از ۳۲٫۷ کیلومتری می‌بینند. برای همین فانوس را بلند می‌سازند، نه فقط پرنور: آنچه خمیدگی زمین پنهان کند هیچ چراغی نشان نمی‌دهد.',
        ),
      ],
    },
    ar: {
      kicker: 'كيف تعمل الأشياء',
      headline: 'أين ينتهي البحر؟',
      lead: 'على بعد أربعة كيلومترات ونصف تقريبًا إن كنت واقفًا على الشاطئ. والباقي جذر تربيعي يفسّر لماذا تُبنى المنارات عالية.',
      authors: ['tidewell'],
      pictureAlt: 'رسم: خط النظر من تلّ يلامس سطح البحر المنحني ويمرّ فوق سفينة',
      pictureCaption: 'بعد نقطة التماس يختفي جسم السفينة أولًا.',
      credit: 'كرانة',
      related: ['lighthouse-keeper'],
      views: 132,
      body: [
        p(
          'ينحني سطح الأرض مبتعدًا عن العين، والأفق هو حيث يلامس خط النظر الماء. فإذا كان ارتفاع العين ',
          iso('h', 'ltr'),
          ' ونصف قطر الأرض ',
          iso('R', 'ltr'),
          ' كانت المسافة ',
          iso('√(2Rh + h²)', 'ltr'),
          '، وتُختصر إلى ',
          iso('d ≈ 3.57 √h', 'ltr'),
          ': الارتفاع بالمتر والمسافة بالكيلومتر.',
        ),
        fig(
          'lighthouse',
          { alt: 'منارة على صخرة وضوؤها يمتدّ فوق الماء', credit: 'كرانة', width: 'text' },
          'منارة سيماب: ٣٨ مترًا، وأفقها على ٢٢ كيلومترًا.',
        ),
        p(
          'والارتفاعان يُجمعان: ربّان على تسعة أمتار ومصباح على ثمانية وثلاثين يرى أحدهما الآخر من ٣٢٫٧ كيلومترًا. لذلك تُبنى المنارة عالية لا ساطعة فحسب، فما يحجبه انحناء الأرض لا يُظهره مصباح.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'en',
      name: 'Ottoline Reeve',
      email: 'ottoline@example.org',
      body: 'I checked the swimmer’s figure from the water this morning. Confirmed, and cold.',
      state: 'approved',
      hoursAfter: 20,
      replies: [
        {
          language: 'en',
          name: 'Maren Tidewell',
          email: 'tidewell@example.org',
          body: 'The best kind of peer review.',
          state: 'approved',
          hoursAfter: 22,
        },
      ],
    },
  ],
}

import type { DemoStory } from '../types.ts'
import { b, iso, p, to } from '../write.ts'
import { ur } from './ur/dawn-regatta.ts'
import { he } from './he/dawn-regatta.ts'

/** Short news: the dawn regatta. */
export const dawnRegatta: DemoStory = {
  key: 'dawn-regatta',
  kind: 'news',
  section: 'sport',
  tags: ['sea'],
  picture: 'rowing',
  published: { daysAgo: 7, time: '09:45' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'قایقرانی',
      headline: 'کهنه‌ترین قایق، نخستین خط پایان',
      lead: '«نهنگ»، قایق شصت‌سالهٔ محلهٔ تنورسازان، مسابقهٔ سپیده‌دم را با نیم قایق فاصله برد.',
      dateline: 'لنگرگاه سیماب',
      authors: ['sahelpour'],
      pictureAlt: 'سه قایق پارویی بلند در طلوع، پاروزنان با کلاه‌های سفید',
      pictureCaption: '«نهنگ» (سرخ) در صد متر پایانی.',
      credit: 'کرانه',
      related: ['tour-of-the-coast', 'bread-ovens'],
      views: 268,
      body: [
        p(
          'مسابقهٔ سپیده‌دم قاعدهٔ ساده‌ای دارد: هر محله یک قایق، هر قایق دوازده پاروزن، و شروع درست وقتی که لبهٔ خورشید از آب بیرون بیاید. امسال خورشید ساعت ',
          iso('۶:۱۲'),
          ' بیرون آمد و قایق «نهنگ» در ',
          b('۷ دقیقه و ۴۱ ثانیه'),
          ' از خط گذشت.',
        ),
        p(
          'نانواهای محله در این قایق پارو می‌زنند و سرپاروزنشان می‌گوید کارشان با دیگران فرقی ندارد، جز اینکه برای آن‌ها ساعت شش وسط روز است. قایق دوم، «صدف»، تا شناور آخر جلو بود و درست همان جا که همه منتظر شتابش بودند، یک پارویش به قلاب ماهیگیری گیر کرد. هر دو گروه بعد از مسابقه با هم ',
          to('bread-ovens', 'نان تازه'),
          ' خوردند. قلاب را روی دیوار باشگاه زده‌اند و زیرش نوشته‌اند: «نفر سوم».',
        ),
      ],
    },
    ar: {
      kicker: 'تجديف',
      headline: 'أقدم القوارب أول الواصلين',
      lead: 'فاز «الحوت»، قارب حيّ الأفران الذي بلغ الستين، بسباق الفجر بفارق نصف قارب.',
      dateline: 'مرسى سيماب',
      authors: ['sahelpour'],
      pictureAlt: 'ثلاثة قوارب تجديف طويلة عند الشروق ومجدّفون بقبّعات بيضاء',
      pictureCaption: '«الحوت» (الأحمر) في المئة متر الأخيرة.',
      credit: 'كرانة',
      related: ['tour-of-the-coast', 'bread-ovens'],
      views: 14,
      body: [
        p(
          'لسباق الفجر قاعدة بسيطة: لكل حيّ قارب، ولكل قارب اثنا عشر مجدّفًا، والانطلاق لحظة تخرج حافة الشمس من الماء. خرجت الشمس هذا العام في ',
          iso('٦:١٢'),
          '، وعبر «الحوت» خط النهاية بعد ',
          b('٧ دقائق و٤١ ثانية'),
          '.',
        ),
        p(
          'مجدّفو القارب خبّازو الحيّ. يقول كبيرهم إنهم لا يختلفون عن غيرهم إلا في أن السادسة عندهم منتصف النهار. وكان القارب الثاني «الصدفة» متقدّمًا حتى العوّامة الأخيرة، ثم علق أحد مجاديفه بصنّارة صيد في اللحظة التي انتظر فيها الجميع اندفاعه. وبعد السباق أكل الفريقان معًا ',
          to('bread-ovens', 'خبزًا طازجًا'),
          '. أما الصنّارة فعُلّقت على جدار النادي وكُتب تحتها: «المركز الثالث».',
        ),
      ],
    },
    en: {
      kicker: 'Rowing',
      headline: 'Oldest boat, first home',
      lead: 'The Whale, the sixty-year-old boat of the Ovens quarter, has won the dawn regatta by half a length.',
      dateline: 'Simab roads',
      authors: ['sahelpour'],
      pictureAlt: 'Three long rowing boats at sunrise, their crews in white caps',
      pictureCaption: 'The Whale (red) in the last hundred metres.',
      credit: 'Karaneh',
      related: ['tour-of-the-coast', 'bread-ovens'],
      views: 41,
      body: [
        p(
          'The rule of the dawn regatta is a simple one: a boat from every quarter, twelve oars to a boat, and the start at the moment the edge of the sun leaves the water. This year that was at ',
          iso('6:12'),
          '. The Whale crossed the line in ',
          b('7 minutes 41 seconds'),
          '.',
        ),
        p(
          'Her crew are the quarter’s bakers. Their stroke says they are no different from the rest, except that six o’clock is the middle of their day. The second boat, the Shell, led as far as the last buoy, and there, just as everyone looked for her sprint, one of her oars was caught by a fishing hook. Afterwards both crews shared ',
          to('bread-ovens', 'fresh bread'),
          '. The hook has gone up on the clubhouse wall, labelled “Third”.',
        ),
      ],
    },
    ur,
    he,
  },
  comments: [],
}

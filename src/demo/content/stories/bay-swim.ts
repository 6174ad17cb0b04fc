import type { DemoStory } from '../types.ts'
import { p, row, table, th } from '../write.ts'

/** The swim across the bay. */
export const baySwim: DemoStory = {
  key: 'bay-swim',
  kind: 'news',
  section: 'sport',
  tags: ['sea'],
  picture: 'swimmers',
  published: { daysAgo: 2, time: '13:00' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'شنای آزاد',
      headline: 'نفر آخر را همه ایستاده تشویق کردند',
      lead: 'صدوبیست‌وشش شناگر پهنای خلیج را شنا کردند؛ کوچک‌ترین ۱۴ سال داشت و بزرگ‌ترین ۷۳ سال.',
      dateline: 'خلیج سیماب',
      authors: ['sahelpour'],
      pictureAlt: 'صف شناگران با کلاه‌های سرخ و زرد در خلیج',
      pictureCaption: 'کیلومتر دوم، پیش از آنکه جریان به چپ بکشد.',
      credit: 'کرانه',
      related: ['dawn-regatta'],
      views: 287,
      body: [
        p(
          'مسیر ۴٫۲ کیلومتر بود، اما شناگران بیشتر رفتند: جریان، هر که را به خط راست دل بسته بود نیم کیلومتر با خود برد. برنده کسی بود که از آغاز، رو به کوه شنا کرد نه رو به ساحل.',
        ),
        table(
          'سه نفر نخست و آخرین نفر',
          row(th('جا'), th('نام'), th('زمان')),
          row(th('۱'), 'موج‌آرا لنگری', '۵۴:۱۲'),
          row(th('۲'), 'هامون بادبانی', '۵۵:۴۰'),
          row(th('۳'), 'شکوفه دریاکنار', '۵۶:۰۳'),
          row(th('۱۲۶'), 'بی‌بی گل‌نار', '۲:۴۱:۳۰'),
        ),
        p('بی‌بی گل‌نار با کلاه زرد از آب بیرون آمد، عینکش را برداشت و پرسید: «چای نمانده؟»'),
      ],
    },
    ar: {
      kicker: 'سباحة',
      headline: 'آخر الواصلين صفّق له الجميع وقوفًا',
      lead: 'عبر ١٢٦ سبّاحًا عرض الخليج، أصغرهم في الرابعة عشرة وأكبرهم في الثالثة والسبعين.',
      dateline: 'خليج سيماب',
      authors: ['sahelpour'],
      pictureAlt: 'صفّ سبّاحين بقبّعات حمراء وصفراء في الخليج',
      pictureCaption: 'الكيلومتر الثاني قبل أن يجرف التيار إلى اليسار.',
      credit: 'كرانة',
      views: 59,
      body: [
        p(
          'كان الطريق ٤٫٢ كيلومترات، لكن التيار أطاله على من سلك الخط المستقيم. وفازت من سبحت من البداية نحو الجبل لا نحو الشاطئ.',
        ),
        p('أما الجدّة كلنار فخرجت بعد ساعتين وإحدى وأربعين دقيقة، ونزعت نظّارتها وسألت: «ألم يبقَ شاي؟».'),
      ],
    },
    en: {
      kicker: 'Open water',
      headline: 'The last one home got the ovation',
      lead: 'A hundred and twenty-six swimmers crossed the bay. The youngest was 14, the oldest 73.',
      dateline: 'Simab Bay',
      authors: ['sahelpour'],
      pictureAlt: 'A line of swimmers in red and yellow caps crossing a bay',
      pictureCaption: 'The second kilometre, before the current takes hold.',
      credit: 'Karaneh',
      related: ['dawn-regatta'],
      views: 92,
      body: [
        p(
          'The course is 4.2 kilometres, but the current carried everyone who trusted a straight line half a kilometre further. The winner had aimed at the mountain from the first stroke, not at the beach.',
        ),
        p(
          'Bibi Golnar, 73, came out in two hours and forty-one minutes, took off her goggles and asked whether there was any tea left.',
        ),
      ],
    },
  },
  comments: [],
}

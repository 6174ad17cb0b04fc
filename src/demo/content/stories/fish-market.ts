import type { DemoStory } from '../types.ts'
import { fig, gallery, iso, p } from '../write.ts'

/** A night at the fish market, in pictures. */
export const fishMarket: DemoStory = {
  key: 'fish-market',
  kind: 'photo-report',
  section: 'life',
  tags: ['food', 'sea'],
  picture: 'marketLamps',
  published: { daysAgo: 11, time: '06:40' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'تقرير مصوّر',
      headline: 'سوق لا يراه النهار',
      lead: 'يُفتح سوق السمك في سيماب عند الثالثة ليلًا ويُغسل قبل أن تطلع الشمس. ليلة كاملة بين المراكب والميزان.',
      dateline: 'رصيف الصيّادين',
      authors: ['shatei'],
      pictureAlt: 'أكشاك السوق تحت حبال المصابيح وأمامها ظلال الناس',
      pictureCaption: 'ساعة الذروة: الرابعة والنصف.',
      credit: 'كرانة',
      views: 284,
      body: [
        p(
          'لا لافتة للسوق ولا باب. من يعرفه يأتيه بالصوت: أولًا المحرّكات، ثم الثلج يُكسر، ثم المنادي الذي لا ينادي إلا همسًا، لأن البيوت قريبة والأطفال نيام.',
        ),
        gallery(
          2,
          fig(
            'marketBoats',
            { alt: 'مراكب بمصابيح مضاءة تعود والسماء تتبدّل', credit: 'كرانة' },
            'الثالثة: أول المراكب.',
          ),
          fig('marketIce', { alt: 'كتل ثلج على أرض مبلّلة', credit: 'كرانة' }, 'الثالثة والنصف: الثلج قبل السمك.'),
          fig(
            'marketFish',
            { alt: 'صفوف سمك فضّي وأحمر على الثلج', credit: 'كرانة' },
            'الرابعة: صيد الليلة مرتّبًا رأسًا إلى ذيل.',
          ),
          fig(
            'marketScale',
            { alt: 'ميزان كبير بوجه كالساعة وتحته سمكة', credit: 'كرانة' },
            'الخامسة: الميزان لا يُجادَل.',
          ),
        ),
        p(
          'عمر الميزان سبعون عامًا، ويُعايَر كل سنة بحجر وزنه ',
          iso('١٠ كغ', 'rtl'),
          ' محفوظ في صندوق عند شيخ السوق. وحين تبلغ الشمس سطح السوق لا يبقى منه إلا أرض مغسولة وقطّ واحد شبعان.',
        ),
      ],
    },
    fa: {
      kicker: 'گزارش تصویری',
      headline: 'بازاری که روز نمی‌بیندش',
      lead: 'بازار ماهی سیماب ساعت سه شب باز می‌شود و پیش از آفتاب شسته‌اند و رفته‌اند. یک شب، میان قایق‌ها و ترازو.',
      dateline: 'اسکلهٔ صیادان',
      authors: ['shatei'],
      pictureAlt: 'بساط‌های بازار زیر رشته‌های چراغ و سایهٔ آدم‌ها در پیش',
      pictureCaption: 'شلوغ‌ترین ساعت: چهار و نیم.',
      credit: 'کرانه',
      views: 433,
      body: [
        p(
          'بازار نه تابلو دارد و نه در. آشناها از صدا پیدایش می‌کنند: اول موتورها، بعد شکستن یخ، بعد جارچی که فقط نجوا می‌کند؛ خانه‌ها نزدیک‌اند و بچه‌ها خواب.',
        ),
        gallery(
          2,
          fig(
            'marketBoats',
            { alt: 'قایق‌ها با چراغ روشن برمی‌گردند و آسمان رنگ عوض می‌کند', credit: 'کرانه' },
            'ساعت سه: نخستین قایق‌ها.',
          ),
          fig('marketIce', { alt: 'قالب‌های یخ بر زمین خیس', credit: 'کرانه' }, 'سه و نیم: یخ پیش از ماهی می‌رسد.'),
          fig('marketFish', { alt: 'ردیف ماهی‌های نقره‌ای و سرخ روی یخ', credit: 'کرانه' }, 'چهار: صید شب، سر به دم.'),
          fig(
            'marketScale',
            { alt: 'ترازوی بزرگی با صفحه‌ای چون ساعت و یک ماهی در کفه', credit: 'کرانه' },
            'پنج: با ترازو کسی بحث نمی‌کند.',
          ),
        ),
        p(
          'ترازو هفتاد ساله است و هر سال با سنگی ده‌کیلویی میزانش می‌کنند که در صندوق ریش‌سفید بازار است. آفتاب که به بام برسد، از بازار فقط زمینی شسته می‌ماند و یک گربهٔ سیر.',
        ),
      ],
    },
    en: {
      kicker: 'Photo report',
      headline: 'The market daylight never sees',
      lead: 'Simab’s fish market opens at three in the morning and is hosed down before sunrise. One night among the boats and the scales.',
      dateline: 'Fishermen’s Quay',
      authors: ['shatei'],
      pictureAlt: 'Market stalls under strings of lamps, people as shadows',
      pictureCaption: 'The busiest hour is half past four.',
      credit: 'Karaneh',
      views: 158,
      body: [
        p(
          'The market has no sign and no door. Those who know it find it by ear: first the engines, then ice breaking, then a crier who only whispers, because the houses are near and the children asleep.',
        ),
        gallery(
          2,
          fig(
            'marketBoats',
            { alt: 'Boats with lit lamps coming in as the sky turns', credit: 'Karaneh' },
            'Three o’clock: the first boats.',
          ),
          fig(
            'marketIce',
            { alt: 'Blocks of ice on a wet floor', credit: 'Karaneh' },
            'Half past three: ice comes before fish.',
          ),
          fig(
            'marketFish',
            { alt: 'Rows of silver and red fish on ice', credit: 'Karaneh' },
            'Four: the night’s catch, head to tail.',
          ),
          fig(
            'marketScale',
            { alt: 'A big scale with a face like a clock and a fish on the pan', credit: 'Karaneh' },
            'Five: nobody argues with the scale.',
          ),
        ),
        p(
          'The scale is seventy years old and is set once a year against a ten-kilogram stone kept in the elder’s chest. When the sun reaches the roof, nothing is left but a washed floor and one well-fed cat.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'ar',
      name: 'هدى البحري',
      email: 'huda@example.org',
      body: 'جدّي كان صاحب الحجر قبل أربعين سنة. شكرًا لأنكم ذكرتموه.',
      state: 'approved',
      hoursAfter: 5,
      replies: [
        {
          language: 'ar',
          name: 'طارق الشاطئي',
          email: 'shatei@example.org',
          body: 'الحجر بخير، ويسلّم عليك أهل السوق.',
          state: 'approved',
          hoursAfter: 7,
        },
      ],
    },
  ],
}

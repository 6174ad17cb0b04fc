import type { DemoStory } from '../types.ts'
import { embed, iso, p, to } from '../write.ts'
import { ckb } from './ckb/turtle-hatch.ts'
import { ur } from './ur/turtle-hatch.ts'

const map =
  'https://www.openstreetmap.org/export/embed.html?bbox=56.0%2C16.0%2C68.0%2C25.5&layer=mapnik&marker=21.0%2C62.0'

/** News: the first nest of the season has hatched. */
export const turtleHatch: DemoStory = {
  key: 'turtle-hatch',
  kind: 'news',
  section: 'environment',
  tags: ['sea', 'conservation'],
  picture: 'turtle',
  published: { minutesAgo: 48 },
  front: { slot: 'list', position: 0 },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'جزیرهٔ صدف',
      headline: 'نخستین لانهٔ لاک‌پشت‌ها پیش از سپیده سر باز کرد',
      lead: 'نود و چهار نوزاد در کمتر از چهل دقیقه به آب رسیدند؛ ساحل مهتابی تا پایان فصل شب‌ها بی‌چراغ می‌ماند.',
      dateline: 'جزیرهٔ صدف',
      authors: ['daryaban'],
      pictureAlt: 'نمای ساحل از بالا در مهتاب؛ رد پای چند نوزاد لاک‌پشت از لانه تا کف موج',
      pictureCaption: 'رد پای نوزادها از لانه تا لب آب؛ هر کدام راه خودش را پیدا کرده است.',
      credit: 'کرانه',
      related: ['dorna-wetland'],
      views: 212,
      body: [
        p(
          'نخستین لانهٔ لاک‌پشت‌های سبز در ساحل مهتابیِ جزیرهٔ صدف، ساعتی پیش از طلوع سر باز کرد. نگهبانان ساحل ۹۴ نوزاد شمردند که همه به دریا رسیدند. گوشهٔ لانه را موج برده بود و نگهبانان دو هفتهٔ تمام آن را با دیواری از کیسهٔ شن نگه داشته بودند.',
        ),
        p(
          '«اول شن کمی فرو نشست، انگار کسی زیر آن نفس کشیده باشد.» این را سرپرست نگهبانان می‌گوید که آن شب کشیک بود. «بعد یک سر بیرون آمد، و یک‌باره همه با هم.»',
        ),
        p(
          'چراغ اسکله و دو مهمان‌سرای جزیره تا پایان فصل، از ساعت ',
          iso('۲۰:۰۰'),
          ' تا ',
          iso('۶:۰۰'),
          ' خاموش است؛ نوزادها روشن‌ترین جای افق را دریا می‌پندارند. بازدیدکنندگان می‌توانند با راهنما و چراغ سرخ به ساحل بروند، همان چراغی که ',
          to('dark-sky', 'رصدخانهٔ شب‌تاب'),
          ' هم به مهمانانش می‌دهد.',
        ),
        p(
          'مادر این لانه سه سال پیش فرستنده‌ای کوچک بر لاک داشت. نقشه، آخرین جایی را نشان می‌دهد که صدای فرستنده از آن شنیده شد: آب‌های باز، دور از هر ساحلی.',
        ),
        embed('openstreetmap', map, 'آخرین نشانی فرستندهٔ لاک‌پشت', 'آخرین نشانی فرستنده، در آب‌های باز.'),
      ],
    },
    ar: {
      kicker: 'جزيرة صدف',
      headline: 'أول أعشاش السلاحف يفقس قبيل الفجر',
      lead: 'أربعة وتسعون صغيرًا بلغت الماء في أقلَّ من أربعين دقيقة، وأضواء الشاطئ تبقى مطفأة ليلًا حتى نهاية الموسم.',
      dateline: 'جزيرة صدف',
      authors: ['daryaban'],
      pictureAlt: 'الشاطئ من علٍ تحت ضوء القمر، وآثار صغار السلاحف تمتدّ من العش إلى زبد الموج',
      pictureCaption: 'آثار الصغار من العش إلى حافة الماء، ولكلٍّ منها طريقه.',
      credit: 'كرانة',
      related: ['dorna-wetland'],
      views: 11,
      body: [
        p(
          'فقس أول أعشاش السلاحف الخضراء على «الشاطئ المقمر» في جزيرة صدف قبل الشروق بساعة. أحصى الحرّاس ٩٤ صغيرًا بلغت البحر جميعًا. وكان الموج قد جرف طرف العش، فحماه الحرّاس أسبوعين كاملين بجدار من أكياس الرمل.',
        ),
        p(
          'تقول المشرفة التي كانت في نوبتها تلك الليلة: «هبط الرمل قليلًا أول الأمر، كأن أحدًا تنفّس تحته. ثم ظهر رأس واحد، ثم خرجت كلها دفعة واحدة».',
        ),
        p(
          'وتُطفأ أضواء المرسى ونُزُلَي الجزيرة من الساعة ',
          iso('٢٠:٠٠'),
          ' إلى ',
          iso('٦:٠٠'),
          ' حتى نهاية الموسم؛ فالصغار تحسب أسطع مواضع الأفق بحرًا. وللزائر أن ينزل إلى الشاطئ مع دليل وبمصباح أحمر، وهو المصباح نفسه الذي يعطيه ',
          to('dark-sky', 'مرصد شبتاب'),
          ' لضيوفه.',
        ),
        p(
          'كانت أمُّ هذا العش تحمل قبل ثلاثة أعوام جهاز إرسال صغيرًا على درقتها. وتُظهر الخريطة آخر موضع سُمعت منه إشارته: عرض البحر، بعيدًا عن كل شاطئ.',
        ),
        embed('openstreetmap', map, 'آخر موضع لإشارة السلحفاة', 'آخر موضع لإشارة الجهاز، في عرض البحر.'),
      ],
    },
    en: {
      kicker: 'Sadaf Island',
      headline: 'First turtle nest hatches just before dawn',
      lead: 'Ninety-four hatchlings reached the water in under forty minutes. The beach will stay dark at night until the season ends.',
      dateline: 'Sadaf Island',
      authors: ['daryaban'],
      pictureAlt: 'A moonlit beach from above, with hatchlings’ tracks fanning out from the nest to the foam',
      pictureCaption: 'Tracks from the nest to the water’s edge. Each hatchling finds its own way.',
      credit: 'Karaneh',
      related: ['dorna-wetland'],
      views: 57,
      body: [
        p(
          'The season’s first nest of green turtles on Moonlit Beach, Sadaf Island, opened an hour before sunrise. Wardens counted 94 hatchlings, and all of them reached the sea. Waves had bitten into one corner of the nest, and for two weeks the wardens had held it together with a wall of sandbags.',
        ),
        p(
          '“First the sand sank a little, as if someone had breathed underneath,” said the head warden, who was on watch that night. “Then one head came up. Then everybody at once.”',
        ),
        p(
          'The jetty lamps and the island’s two guesthouses are dark from ',
          iso('20:00'),
          ' to ',
          iso('6:00'),
          ' for the rest of the season, because hatchlings take the brightest part of the horizon for the sea. Visitors may walk down with a guide and a red torch, the same kind that ',
          to('dark-sky', 'Shabtab Observatory'),
          ' lends its guests.',
        ),
        p(
          'Three years ago the mother of this nest carried a small transmitter on her shell. The map shows the last place it was heard from: open water, far from any shore.',
        ),
        embed(
          'openstreetmap',
          map,
          'Last position of the turtle’s transmitter',
          'The transmitter’s last position, in open water.',
        ),
      ],
    },
    ckb,
    ur,
  },
  comments: [
    {
      language: 'fa',
      name: 'مهتاب کشتی‌ساز',
      email: 'mahtab@example.org',
      body: 'دو سال پیش همان‌جا با دخترم تا صبح نشستیم و هیچ لانه‌ای باز نشد. امشب دوباره می‌رویم. دمتان گرم که چراغ‌ها را خاموش کردید.',
      state: 'approved',
      hoursAfter: 0.4,
    },
    {
      language: 'fa',
      name: 'مسافر',
      email: 'mosafer@example.org',
      body: 'برای بازدید باید از پیش وقت گرفت؟ شمارهٔ تماس راهنماها را هم بنویسید لطفاً.',
      state: 'held',
      hoursAfter: 0.6,
    },
    {
      language: 'en',
      name: 'Ivo Pennant',
      email: 'ivo@example.org',
      body: '“As if someone had breathed underneath” — I read that line twice. Thank you for printing the warden’s words as she said them.',
      state: 'approved',
      hoursAfter: 0.5,
    },
    {
      language: 'en',
      name: 'Beach Deals',
      email: 'deals@example.org',
      body: 'CHEAP beach hotels best price click http://deals.example.org/beach http://deals.example.org/beach2 limited offer!!!',
      state: 'spam',
      hoursAfter: 0.7,
    },
  ],
}

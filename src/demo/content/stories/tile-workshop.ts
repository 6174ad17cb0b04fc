import type { InlineImage } from '../../../richtext/document.ts'
import type { DemoStory } from '../types.ts'
import { b, c, fig, gallery, h2, i, iso, p, rule, toThe } from '../write.ts'
import { ur } from './ur/tile-workshop.ts'

const star = (alt: string): InlineImage => ({ type: 'inlineImage', attrs: { media: 'picture:starTile', alt } })

/** A photo report from a workshop of glazed tiles. */
export const tileWorkshop: DemoStory = {
  key: 'tile-workshop',
  kind: 'photo-report',
  section: 'culture',
  tags: ['craft'],
  picture: 'girih',
  published: { daysAgo: 3, time: '16:40' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'گزارش تصویری',
      headline: 'هشت پر، هزار و پنجاه درجه',
      secondHeadline: 'یک روز در کارگاه هفت‌رنگ، از گِل تا دیوار',
      lead: 'کاشی‌های دیوار تازهٔ ایستگاه قطار سیماب را هشت نفر در کارگاهی ساختند که کوره‌اش دو بار در ماه روشن می‌شود. یک روز، از سپیده تا باز شدن در کوره، کنارشان بودیم.',
      dateline: 'کوچهٔ کوره‌پزها',
      authors: ['daryaban', 'sahelpour'],
      pictureAlt: 'دیواری از کاشی‌های ستارهٔ هشت‌پر و چلیپا به رنگ‌های فیروزه‌ای، کرم و سرخ',
      pictureCaption: 'بخشی از دیوار تمام‌شده. هیچ دو ستاره‌ای یک رنگ نیستند.',
      credit: 'کرانه',
      related: ['qanat'],
      views: 1120,
      body: [
        p(
          'در کارگاه هفت‌رنگ کسی نمی‌گوید «کاشی»؛ می‌گویند «ستاره» و «چلیپا». دیوار ایستگاه ۳۱۲ ستارهٔ هشت‌پر ',
          star('ستارهٔ هشت‌پر'),
          ' می‌خواست و به همان اندازه چلیپا که جای خالی میان ستاره‌ها را پر کند. استاد کارگاه، گوهر لعاب‌کار، می‌گوید: «ستاره را همه می‌بینند. هنر در چلیپاست که کسی نمی‌بیندش.»',
        ),
        gallery(
          3,
          fig(
            'tileDrawing',
            { alt: 'پرگار و خط‌کش روی کاغذ؛ نقش ستارهٔ هشت‌پر از دو مربع', credit: 'کرانه' },
            'ساعت ۶: دو مربع، یک چرخش. همهٔ نقش از همین است.',
          ),
          fig(
            'tileClay',
            { alt: 'گل نرم روی میز و قالب‌های ستاره‌ای کنار هم', credit: 'کرانه' },
            'ساعت ۸: گل رس تالاب، سه روز ورزداده.',
          ),
          fig(
            'tileGlaze',
            { alt: 'کاسه‌های لعاب به رنگ‌های گوناگون از بالا', credit: 'کرانه' },
            'ساعت ۱۱: هفت کاسه لعاب. رنگ‌ها پیش از کوره چیز دیگری‌اند.',
          ),
          fig(
            'tileBrush',
            { alt: 'قلم‌مویی که روی کاشی ستاره‌ای نقش گل می‌کشد', credit: 'کرانه' },
            'ساعت ۱۴: قلم از موی یک بز مشخص است؛ نامش را هم می‌دانند.',
          ),
          fig(
            'tileKiln',
            { alt: 'دهانهٔ کوره با نور نارنجی و ردیف کاشی‌ها در درون', credit: 'کرانه' },
            'ساعت ۱۹: کوره به دمای خود می‌رسد.',
          ),
          fig('tileWall', { alt: 'ردیف آخر کاشی‌ها روی دیوار در حال نصب', credit: 'کرانه' }, 'دو هفته بعد: آخرین ردیف.'),
        ),
        h2('عددی که با چشم می‌خوانند'),
        p(
          'لعاب فیروزه‌ای در ',
          iso('۱٬۰۵۰'),
          ' درجه می‌نشیند. کوره دماسنج دارد و صفحه‌اش ',
          c('1050 °C'),
          ' را نشان می‌دهد، اما گوهر به رنگ آتش نگاه می‌کند: «سرخِ آلبالویی زود است، ',
          b('پرتقالی'),
          ' خوب است، زرد که شد دیر شده.» از او پرسیدیم تا حالا اشتباه کرده است؟ خندید و به حیاط اشاره کرد؛ باغچه را با ستاره‌های ',
          i('دیرشده'),
          ' فرش کرده‌اند.',
        ),
        rule,
        p(
          'درِ کوره دو روز بسته می‌ماند. هیچ‌کس آن را زودتر باز نمی‌کند، حتی کسی که عجله دارد. سومین صبح، کاشی‌ها یکی‌یکی بیرون می‌آیند و هنگام سرد شدن صدا می‌دهند: جیرینگ‌های ریزی که در کارگاه به آن می‌گویند «حرف زدن لعاب». برای دیدن کارهای دیگر این کوچه، ',
          toThe('tag', 'craft', 'برچسب هنر دست'),
          ' را دنبال کنید.',
        ),
      ],
    },
    ar: {
      kicker: 'تقرير مصوّر',
      headline: 'ثمانية رؤوس وألف وخمسون درجة',
      secondHeadline: 'يوم في ورشة «الألوان السبعة»، من الطين إلى الجدار',
      lead: 'صنع ثمانية أشخاص بلاط الجدار الجديد في محطة قطار سيماب، في ورشة يُوقد فرنها مرتين في الشهر. أمضينا معهم يومًا من الفجر إلى أن فُتح باب الفرن.',
      dateline: 'زقاق الفخّارين',
      authors: ['daryaban', 'sahelpour'],
      pictureAlt: 'جدار من بلاط على هيئة نجوم ثمانية ووصلات بينها بألوان الفيروز والعاج والأحمر',
      pictureCaption: 'جزء من الجدار بعد تمامه. لا نجمتين فيه من لون واحد.',
      credit: 'كرانة',
      related: ['qanat'],
      views: 5,
      body: [
        p(
          'لا يقول أحد في الورشة «بلاطة»، بل «نجمة» و«وصلة». احتاج جدار المحطة إلى ٣١٢ نجمة ثمانية الرؤوس ',
          star('نجمة ثمانية الرؤوس'),
          ' ومثلها من الوصلات التي تملأ الفراغ بين النجوم. تقول معلّمة الورشة كوهر لعابكار: «النجمة يراها الجميع، والصنعة في الوصلة التي لا يراها أحد».',
        ),
        gallery(
          3,
          fig(
            'tileDrawing',
            { alt: 'فرجار ومسطرة على ورقة رُسمت عليها نجمة ثمانية من مربّعين', credit: 'كرانة' },
            'السادسة: مربّعان ودورة واحدة، ومنهما يخرج النقش كله.',
          ),
          fig(
            'tileClay',
            { alt: 'طين ليّن على طاولة وبجانبه قوالب على هيئة نجوم', credit: 'كرانة' },
            'الثامنة: طين الهور، عُجن ثلاثة أيام.',
          ),
          fig(
            'tileGlaze',
            { alt: 'أوعية طلاء زجاجي بألوان مختلفة من أعلى', credit: 'كرانة' },
            'الحادية عشرة: سبعة أوعية من الطلاء، ألوانها قبل الفرن غير ألوانها بعده.',
          ),
          fig(
            'tileBrush',
            { alt: 'فرشاة ترسم زهرة على بلاطة نجمية', credit: 'كرانة' },
            'الثانية ظهرًا: الفرشاة من شعر معزاة بعينها، ويعرفون اسمها.',
          ),
          fig(
            'tileKiln',
            { alt: 'فوهة الفرن متوهّجة بالبرتقالي وفيها صفوف البلاط', credit: 'كرانة' },
            'السابعة مساءً: يبلغ الفرن حرارته.',
          ),
          fig(
            'tileWall',
            { alt: 'الصف الأخير من البلاط وهو يُركّب على الجدار', credit: 'كرانة' },
            'بعد أسبوعين: الصف الأخير.',
          ),
        ),
        h2('رقم يُقرأ بالعين'),
        p(
          'يستوي الطلاء الفيروزي عند ',
          iso('١٬٠٥٠'),
          ' درجة. في الفرن مقياس تظهر على شاشته ',
          c('1050 °C'),
          '، لكن كوهر تنظر إلى لون النار: «الكرزيّ مبكّر، و',
          b('البرتقاليّ'),
          ' هو المطلوب، فإذا اصفرّت فقد فات الأوان». سألناها: هل أخطأتِ يومًا؟ فضحكت وأشارت إلى الفناء؛ لقد رُصف حوض الزهور بالنجوم ',
          i('المتأخرة'),
          '.',
        ),
        rule,
        p(
          'يبقى باب الفرن مغلقًا يومين، ولا يفتحه أحد قبل أوانه وإن كان على عجل. وفي الصباح الثالث يخرج البلاط واحدةً واحدة، وله وهو يبرد صوت: رنين دقيق يسمّونه في الورشة «كلام الطلاء». ولمن أراد المزيد من هذا الزقاق: ',
          toThe('tag', 'craft', 'وسم الحرف اليدوية'),
          '.',
        ),
      ],
    },
    en: {
      kicker: 'In pictures',
      headline: 'Eight points at a thousand and fifty degrees',
      secondHeadline: 'A day in the Seven Colours workshop, from clay to wall',
      lead: 'The tiles for the new wall of Simab’s railway station were made by eight people in a workshop that fires its kiln twice a month. We spent a day with them, from dawn until the kiln door opened.',
      dateline: 'Kiln Lane',
      authors: ['daryaban', 'sahelpour'],
      pictureAlt: 'A wall of eight-pointed star tiles and cross tiles in turquoise, cream and red',
      pictureCaption: 'Part of the finished wall. No two stars are of one colour.',
      credit: 'Karaneh',
      related: ['qanat'],
      views: 301,
      body: [
        p(
          'Nobody in the workshop says “tile”. They say “star” and “cross”. The station wall called for 312 eight-pointed stars ',
          star('an eight-pointed star'),
          ' and as many crosses to fill the space between them. “Everybody sees the star,” says Gowhar Laabkar, who runs the place. “The art is in the cross, which nobody sees.”',
        ),
        gallery(
          3,
          fig(
            'tileDrawing',
            { alt: 'Compass and ruler on paper, an eight-pointed star drawn from two squares', credit: 'Karaneh' },
            'Six o’clock: two squares and one turn. The whole pattern is in that.',
          ),
          fig(
            'tileClay',
            { alt: 'Soft clay on a table beside star-shaped moulds', credit: 'Karaneh' },
            'Eight: clay from the wetland, kneaded for three days.',
          ),
          fig(
            'tileGlaze',
            { alt: 'Bowls of glaze in different colours seen from above', credit: 'Karaneh' },
            'Eleven: seven bowls of glaze. Before the kiln, the colours are other colours.',
          ),
          fig(
            'tileBrush',
            { alt: 'A brush painting a flower on a star tile', credit: 'Karaneh' },
            'Two: the brush is the hair of one particular goat. They know her name.',
          ),
          fig(
            'tileKiln',
            { alt: 'The mouth of the kiln glowing orange, rows of tiles inside', credit: 'Karaneh' },
            'Seven in the evening: the kiln comes up to heat.',
          ),
          fig(
            'tileWall',
            { alt: 'The last row of tiles being set on the wall', credit: 'Karaneh' },
            'Two weeks later: the last row.',
          ),
        ),
        h2('A number read by eye'),
        p(
          'Turquoise glaze settles at ',
          iso('1,050'),
          ' degrees. The kiln has a thermometer and its dial says ',
          c('1050 °C'),
          ', but Gowhar looks at the colour of the fire. “Cherry is too soon. ',
          b('Orange'),
          ' is right. When it goes yellow you are late.” Has she ever been wrong? She laughs and points into the yard, where the flower bed is paved with stars that were ',
          i('late'),
          '.',
        ),
        rule,
        p(
          'The kiln door stays shut for two days. Nobody opens it early, not even those in a hurry. On the third morning the tiles come out one by one, and as they cool they make a sound, a fine tinkling that the workshop calls the glaze talking. For more from the lane, follow ',
          toThe('tag', 'craft', 'our craft pages'),
          '.',
        ),
      ],
    },
    ur,
  },
  comments: [
    {
      language: 'fa',
      name: 'نقش‌بند',
      email: 'naghshband@example.org',
      body: 'نام بز را هم می‌نوشتید خب!',
      state: 'approved',
      hoursAfter: 1,
      replies: [
        {
          language: 'fa',
          name: 'کیان ساحل‌پور',
          email: 'sahelpour@example.org',
          body: 'پشمک. اجازه گرفتیم و می‌نویسیم.',
          state: 'approved',
          hoursAfter: 2,
        },
      ],
    },
    {
      language: 'en',
      name: 'Greta Kilnworth',
      email: 'greta@example.org',
      body: 'The glaze talking! We call it pinging in our studio. Yours is better.',
      state: 'approved',
      hoursAfter: 7,
    },
  ],
}

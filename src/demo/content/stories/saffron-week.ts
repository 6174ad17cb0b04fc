import type { DemoStory } from '../types.ts'
import { fig, gallery, iso, lang, note, p, pull, to } from '../write.ts'

/** A photo report of the ten days in which the saffron flowers. */
export const saffronWeek: DemoStory = {
  key: 'saffron-week',
  kind: 'photo-report',
  section: 'life',
  tags: ['food', 'craft'],
  picture: 'saffronField',
  published: { daysAgo: 1, time: '07:30' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'گزارش تصویری',
      headline: 'ده روزِ بنفش',
      secondHeadline: 'از گلی که پیش از آفتاب می‌چینند تا چای طلایی پشت پنجره',
      lead: 'زعفران سالی ده روز گل می‌دهد و هر گل یک صبح بیشتر نمی‌ماند. ده روز با خانواده‌ای از روستای لالان سر زمین رفتیم.',
      dateline: 'روستای لالان',
      authors: ['daryaban'],
      pictureAlt: 'ردیف‌های گل بنفش زعفران در سپیده‌دم، کوه‌ها در دوردست',
      pictureCaption: 'زمین خانوادهٔ سرخ‌دانه، نیم‌ساعت پیش از طلوع.',
      credit: 'کرانه',
      related: ['bread-ovens', 'seven-teas'],
      views: 764,
      body: [
        p(
          'ساعت پنج صبح است و کسی حرف نمی‌زند. زعفران را باید پیش از باز شدن چید؛ آفتاب که بالا بیاید، گل باز می‌شود و عطرش می‌پرد. سبدها از شاخهٔ بید است، چون پلاستیک گل را عرق می‌اندازد.',
        ),
        gallery(
          2,
          fig(
            'saffronFlower',
            { alt: 'یک گل باز زعفران با سه رشتهٔ سرخ', credit: 'کرانه' },
            'شش گلبرگ، سه پرچم زرد و یک کلالهٔ سرخِ سه‌شاخه: همه برای همان یکی.',
          ),
          fig(
            'saffronBasket',
            { alt: 'سبدی پر از گل بنفش از بالا', credit: 'کرانه' },
            'یک سبد، نزدیک هزار گل؛ شش گرم زعفران خشک.',
          ),
          fig(
            'saffronThreads',
            { alt: 'رشته‌های سرخ زعفران بر کاغذ سفید', credit: 'کرانه' },
            'شب، سر میز: رشته‌ها را با ناخن جدا می‌کنند، هیچ ابزاری به این نرمی نیست.',
          ),
          fig(
            'saffronScale',
            { alt: 'ترازوی برنجی؛ زعفران در یک کفه و وزنه در دیگری', credit: 'کرانه' },
            'هنوز با «مثقال» می‌کشند: چهار گرم و شش دهم.',
          ),
          fig(
            'saffronTea',
            { alt: 'لیوان کمرباریک چای زعفرانی پشت پنجره', credit: 'کرانه' },
            'مزد روز دهم: چای زعفران، بی قند.',
          ),
        ),
        p(
          'گیاه‌شناسان آن را ',
          lang('la', 'ltr', 'Crocus sativus'),
          ' می‌نامند. دانه نمی‌دهد و بی دست آدم نمی‌ماند؛ هر پیازی از پیازی دیگر جدا شده است.',
          note('گل زعفران سه دست کروموزوم دارد و عقیم است؛ برای همین فقط با تقسیم پیاز زیاد می‌شود.'),
          ' پیرترین زن خانه می‌گوید: «این گل را ما نگه داشته‌ایم، او هم ما را.»',
        ),
        pull('این گل را ما نگه داشته‌ایم، او هم ما را.', 'مادربزرگ سرخ‌دانه، ۸۱ ساله'),
        p(
          'از هر صدوپنجاه گل، یک گرم زعفران می‌ماند. گلبرگ‌ها را دور نمی‌ریزند؛ بخشی را به ',
          to('loom-street', 'کوچهٔ دستگاه‌ها'),
          ' می‌فرستند که نخ را با آن رنگ کنند.',
        ),
      ],
    },
    ar: {
      kicker: 'تقرير مصوّر',
      headline: 'عشرة أيام بنفسجية',
      lead: 'لا يُزهر الزعفران إلا عشرة أيام في السنة، ولا تعيش الزهرة منه إلا صباحًا واحدًا. رافقنا أسرة من قرية لالان إلى حقلها.',
      dateline: 'قرية لالان',
      authors: ['daryaban'],
      pictureAlt: 'صفوف من زهر الزعفران البنفسجي عند الفجر وخلفها الجبال',
      pictureCaption: 'حقل الأسرة قبل الشروق بنصف ساعة.',
      credit: 'كرانة',
      related: ['bread-ovens'],
      views: 203,
      body: [
        p(
          'الساعة الخامسة صباحًا ولا أحد يتكلم. يُقطف الزعفران قبل أن يتفتّح، فإذا ارتفعت الشمس انفتحت الزهرة وطار عطرها. والسلال من أغصان الصفصاف، لأن البلاستيك يُعرّق الزهر.',
        ),
        gallery(
          2,
          fig(
            'saffronFlower',
            { alt: 'زهرة زعفران متفتحة بخيوطها الحمراء الثلاثة', credit: 'كرانة' },
            'ستّ بتلات وثلاثة خيوط حمراء: هذا كل ما في الأمر.',
          ),
          fig(
            'saffronBasket',
            { alt: 'سلّة ملأى بالزهر البنفسجي من أعلى', credit: 'كرانة' },
            'سلّة واحدة: نحو ألف زهرة، أي ستة غرامات من الزعفران الجاف.',
          ),
          fig(
            'saffronThreads',
            { alt: 'خيوط الزعفران الحمراء على ورق أبيض', credit: 'كرانة' },
            'ليلًا على الطاولة: تُفصل الخيوط بالأظافر.',
          ),
          fig('saffronScale', { alt: 'ميزان نحاسي في إحدى كفّتيه زعفران', credit: 'كرانة' }, 'ما زالوا يزنون بالمثقال.'),
          fig(
            'saffronTea',
            { alt: 'كأس شاي بالزعفران أمام النافذة', credit: 'كرانة' },
            'أجر اليوم العاشر: شاي بالزعفران بلا سكّر.',
          ),
        ),
        p(
          'اسمها عند علماء النبات ',
          lang('la', 'ltr', 'Crocus sativus'),
          '، وهي لا تُعطي بذرًا ولا تبقى من دون يد الإنسان: كل بصلة منها قُسمت من بصلة قبلها. تقول كبيرة البيت: «نحن حفظنا هذه الزهرة، وهي حفظتنا».',
        ),
      ],
    },
    en: {
      kicker: 'Photo report',
      headline: 'Ten purple days',
      secondHeadline: 'From a flower picked before sunrise to a glass of golden tea',
      lead: 'Saffron flowers for ten days a year, and each flower lasts one morning. We spent all ten in a field at Lalan.',
      dateline: 'Lalan',
      authors: ['daryaban'],
      pictureAlt: 'Rows of purple saffron flowers at dawn with mountains behind',
      pictureCaption: 'The family’s field, half an hour before sunrise.',
      credit: 'Karaneh',
      related: ['bread-ovens', 'seven-teas'],
      views: 311,
      body: [
        p(
          'It is five in the morning and nobody speaks. Saffron has to be picked closed; once the sun is up the flower opens and its scent goes. The baskets are willow, because plastic makes the petals sweat.',
        ),
        gallery(
          2,
          fig(
            'saffronFlower',
            { alt: 'An open saffron flower with three red threads', credit: 'Karaneh' },
            'Six petals, three yellow stamens, one red stigma in three parts. All of it for that last one.',
          ),
          fig(
            'saffronBasket',
            { alt: 'A basket full of purple flowers from above', credit: 'Karaneh' },
            'One basket is about a thousand flowers, or six grams of dry saffron.',
          ),
          fig(
            'saffronThreads',
            { alt: 'Red threads of saffron on white paper', credit: 'Karaneh' },
            'At night, at the table: the threads are parted with a fingernail.',
          ),
          fig(
            'saffronScale',
            { alt: 'Brass scales with saffron on one pan', credit: 'Karaneh' },
            'They still weigh in mithqals: four point six grams.',
          ),
          fig(
            'saffronTea',
            { alt: 'A waisted glass of saffron tea in a window', credit: 'Karaneh' },
            'The wage of the tenth day: saffron tea, no sugar.',
          ),
        ),
        p(
          'Botanists call it ',
          lang('la', 'ltr', 'Crocus sativus'),
          '. It sets no seed and cannot last without people; every corm was parted from another.',
          note(
            'The plant has three sets of chromosomes and is sterile, so it is only ever multiplied by dividing its corms.',
          ),
          ' “We kept this flower,” says the oldest woman of the house, “and it kept us.”',
        ),
        p(
          'A hundred and fifty flowers make one gram, at ',
          iso('0.006–0.007 g'),
          ' a flower. Nothing else is thrown away: some of the petals go to ',
          to('loom-street', 'the weavers’ lane'),
          ' to colour yarn.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'fa',
      name: 'پروین باغبان',
      email: 'parvin@example.org',
      body: 'عکس سبد را بزرگ کردم و گذاشتم پشت میزم. بوی کودکی می‌دهد.',
      state: 'approved',
      hoursAfter: 2,
      replies: [
        {
          language: 'fa',
          name: 'نیلوفر دریابان',
          email: 'daryaban@example.org',
          body: 'من هم هر بار نگاهش می‌کنم، انگشت‌هایم زرد می‌شود!',
          state: 'approved',
          hoursAfter: 4,
        },
      ],
    },
    {
      language: 'en',
      name: 'Wren Harbord',
      email: 'wren@example.org',
      body: 'I did not know saffron was sterile. A plant that survives only by being shared: there is a whole book in that footnote.',
      state: 'approved',
      hoursAfter: 6,
    },
  ],
}

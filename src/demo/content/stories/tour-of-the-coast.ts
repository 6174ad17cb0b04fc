import type { DemoStory } from '../types.ts'
import { amend, b, h2, iso, p, pull, row, s, table, td, th, to, video } from '../write.ts'

const film = 'https://media.example.org/tour-of-the-coast/stage-3.mp4'

/** A stage of the bicycle race, told from the road. */
export const tourOfTheCoast: DemoStory = {
  key: 'tour-of-the-coast',
  kind: 'report',
  section: 'sport',
  tags: ['cycling', 'mountains'],
  picture: 'race',
  published: { minutesAgo: 170 },
  front: { slot: 'pair', position: 0 },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'دور کرانه، مرحلهٔ سوم',
      headline: 'باد از روبه‌رو، گردنه از پشت سر',
      secondHeadline: 'تیم کوچک لنگرگاه با یک ترفند قدیمی سخت‌ترین مرحله را برد',
      lead: 'مرحلهٔ سوم دور کرانه نه در سربالایی گردنهٔ مرغ باران، که در دوازده کیلومتر دشت بادخیزِ پس از آن تعیین شد؛ جایی که هیچ‌کس تنها به مقصد نمی‌رسد.',
      dateline: 'گردنهٔ مرغ باران',
      authors: ['sahelpour'],
      pictureAlt: 'صف دوچرخه‌سواران بر جادهٔ پیچ‌درپیچ تپه‌ها، دریا در دوردست',
      pictureCaption: 'دستهٔ پیشتاز در آخرین پیچ پیش از گردنه.',
      credit: 'کرانه',
      related: ['setigh-climbers'],
      views: 486,
      body: [
        p(
          'در کرانه به بادی که پس از نیمروز از دریا بلند می‌شود می‌گویند «دم‌دار»؛ یعنی کسی که دم در ایستاده و نمی‌گذارد بروی. دوچرخه‌سواران مرحلهٔ سوم، صبح که از بارانداز راه افتادند، همه می‌دانستند که دم‌دار ساعت دو در دشت پشت گردنه منتظرشان است. مسابقه، مسابقهٔ زودتر رسیدن به باد بود.',
        ),
        p(
          'مسیر ۱۴۶ کیلومتر بود با ۲٬۳۱۰ متر صعود. گردنهٔ مرغ باران، بلندترین نقطهٔ مسابقه، ۱۱ کیلومتر شیب ',
          iso('۷٫۴٪'),
          ' دارد و سه پیچ آخرش را محلی‌ها «سه خواهر» می‌نامند. پیش از خواهر نخست، دسته هنوز شصت نفر بود؛ بعد از خواهر سوم، نُه نفر.',
        ),
        h2('پنج رکاب‌زن و یک بادبان'),
        p(
          'از آن نُه نفر، پنج تن پیراهن سرخ لنگرگاه بر تن داشتند؛ تیمی که بودجه‌اش از فروش ماهی دودی تأمین می‌شود و مکانیکش روزها قایق تعمیر می‌کند. همه منتظر بودند یکی‌شان حمله کند. هیچ‌کدام نکرد. در عوض، بالای گردنه، پیش از سرازیری، سرعت کم کردند تا هر پنج نفر به هم برسند.',
        ),
        p(
          '«پدرم ماهیگیر است. همیشه می‌گوید در باد، قایق تندرو زودتر خسته می‌شود.» این را آرش لنگرچی، کاپیتان لنگرگاه، در خط پایان گفت؛ با صورتی که نمک روی آن خشک شده بود. «ما تصمیم گرفتیم تندرو نباشیم. تصمیم گرفتیم بادبان باشیم.»',
        ),
        pull('تصمیم گرفتیم تندرو نباشیم. تصمیم گرفتیم بادبان باشیم.', 'آرش لنگرچی، کاپیتان تیم لنگرگاه'),
        p(
          'در دشت، پنج نفر آرایشی ساختند که دوچرخه‌سواران به آن ',
          b('پلکان'),
          ' می‌گویند: صفی مورب، شانه‌به‌شانه، که هر کس بیست ثانیه سینه به باد می‌دهد و بعد پشت دیگری پناه می‌گیرد. چهار رکاب‌زنِ دیگر، از سه تیم جدا، هرگز نتوانستند چنین صفی بسازند؛ هیچ‌کس نمی‌خواست برای رقیبش دیوار باشد. فاصله در هشت کیلومتر از صفر به یک دقیقه و چهل ثانیه رسید.',
        ),
        p(
          'در دویست متر پایانی، لنگرگاهی‌ها به هم نگاه کردند و کنار کشیدند تا مهرداد تورباف، جوان‌ترینشان که نوزده سال دارد و همهٔ روز کمتر از همه استراحت کرده بود، نفر اول از خط بگذرد.',
        ),
        table(
          'پنج نفر نخست مرحلهٔ سوم و جدول کلی',
          row(th('رتبه', { rowspan: 2 }), th('مرحلهٔ سوم', { colspan: 2 }), th('جدول کلی', { colspan: 2 })),
          row(th('رکاب‌زن'), th('زمان'), th('رکاب‌زن'), th('فاصله')),
          row(th('۱'), 'مهرداد تورباف', td(iso('۳:۵۸:۱۲')), 'آرش لنگرچی', td(iso('۱۰:۴۱:۳۷'))),
          row(th('۲'), 'آرش لنگرچی', td('همان زمان', { rowspan: 2 }), 'مهرداد تورباف', td(iso('+۰:۰۹', 'ltr'))),
          row(th('۳'), 'سام دکل‌بند', 'رودی هالیارد', td(iso('+۰:۵۲', 'ltr'))),
          row(th('۴'), 'یونس جاشو', td(iso('+۰:۰۲', 'ltr')), 'سام دکل‌بند', td(iso('+۱:۱۵', 'ltr'))),
          row(th('۵'), 'رودی هالیارد', td(iso('+۱:۴۰', 'ltr')), 'یونس جاشو', td(iso('+۱:۲۸', 'ltr'))),
        ),
        h2('فردا: سنگ‌فرش و بندر'),
        p(
          'مرحلهٔ چهارم از ',
          s('جادهٔ ساحلی'),
          ' کوچه‌های سنگ‌فرش شهر کهنه می‌گذرد و در بارانداز، روبه‌روی ',
          to('quay-library', 'کتابخانه'),
          '، تمام می‌شود. داوران مسیر را پس از ریزش صخره در کیلومتر ۴۱ عوض کردند. مکانیک لنگرگاه از همین عصر لاستیک‌های پهن‌تر را کنار گذاشته و وقتی پرسیدیم چرا این‌قدر زود، گفت: «فردا صبح باید یک لنج را راه بیندازم.»',
        ),
        video(film, 'دوازده کیلومتر باد: فیلم پلکان لنگرگاه', 'فیلم کوتاه مرحلهٔ سوم، از موتور داوران.'),
        amend(
          'update',
          1.5,
          p('زمان نفر چهارم پس از بازبینی عکس خط پایان دو ثانیه اصلاح شد و جدول بالا زمان تازه را نشان می‌دهد.'),
        ),
      ],
    },
    ar: {
      kicker: 'طواف الساحل، المرحلة الثالثة',
      headline: 'الريح في الوجه والجبل في الظهر',
      secondHeadline: 'فريق «المرسى» الصغير يفوز بأصعب المراحل بحيلة قديمة',
      lead: 'لم تُحسم المرحلة الثالثة من طواف الساحل عند عقبة طائر المطر، بل في اثني عشر كيلومترًا من السهل العاصف بعدها، حيث لا يصل أحد وحده.',
      dateline: 'عقبة طائر المطر',
      authors: ['sahelpour'],
      pictureAlt: 'صفّ من الدرّاجين على طريق متعرّج بين التلال والبحر في الأفق',
      pictureCaption: 'مجموعة المقدّمة عند المنعطف الأخير قبل العقبة.',
      credit: 'كرانة',
      related: ['setigh-climbers'],
      views: 102,
      body: [
        p(
          'يسمّي أهل الساحل الريح التي تهبّ من البحر بعد الظهر «البوّاب»، لأنه يقف على الباب ولا يدعك تمرّ. وحين انطلق درّاجو المرحلة الثالثة صباحًا من الرصيف، كانوا يعلمون جميعًا أن البوّاب ينتظرهم في الثانية ظهرًا في السهل الذي وراء العقبة. كان السباق، في حقيقته، سباقًا على من يبلغ الريح أولًا.',
        ),
        p(
          'طول المسار ١٤٦ كيلومترًا، ومجموع صعوده ٢٬٣١٠ أمتار. وعقبة طائر المطر، أعلى نقطة في الطواف، ترتفع أحد عشر كيلومترًا بانحدار ',
          iso('٧٫٤٪'),
          '، ويسمّي الناس منعطفاتها الثلاثة الأخيرة «الأخوات الثلاث». قبل الأخت الأولى كانت الكوكبة ستين درّاجًا، وبعد الثالثة لم يبقَ منهم إلا تسعة.',
        ),
        h2('خمسة درّاجين وشراع'),
        p(
          'من التسعة خمسةٌ يرتدون قميص «المرسى» الأحمر؛ فريق ميزانيته من بيع السمك المدخَّن، وميكانيكيّه يصلح القوارب في النهار. انتظر الجميع أن يهاجم أحدهم فلم يفعل. بل أبطؤوا في أعلى العقبة قبل المنحدر حتى اجتمع الخمسة.',
        ),
        p(
          'قال آرش لنكرجي، قائد الفريق، عند خط النهاية وقد جفّ الملح على وجهه: «أبي صيّاد، وهو يقول دائمًا إن القارب السريع يتعب في الريح قبل غيره. قرّرنا ألّا نكون قاربًا سريعًا. قرّرنا أن نكون شراعًا».',
        ),
        pull('قرّرنا ألّا نكون قاربًا سريعًا. قرّرنا أن نكون شراعًا.', 'آرش لنكرجي، قائد فريق المرسى'),
        p(
          'في السهل صنع الخمسة تشكيلًا يعرفه الدرّاجون باسم ',
          b('السلّم'),
          ': صفٌّ مائل، كتفًا إلى كتف، يستقبل كلٌّ منهم الريح بصدره عشرين ثانية ثم يحتمي بغيره. أما الأربعة الباقون، وهم من ثلاثة فرق، فلم يستطيعوا أن يبنوا مثله؛ إذ لم يشأ أحد أن يكون جدارًا لمنافسه. وفي ثمانية كيلومترات اتّسع الفارق من لا شيء إلى دقيقة وأربعين ثانية.',
        ),
        p(
          'وفي آخر مئتي متر تبادل رجال المرسى النظر ثم أفسحوا الطريق لمهرداد تورباف، أصغرهم، ابن التاسعة عشرة الذي استراح أقلَّ من الجميع طوال اليوم، ليعبر الخط أولًا.',
        ),
        table(
          'الخمسة الأوائل في المرحلة الثالثة والترتيب العام',
          row(
            th('الترتيب', { rowspan: 2 }),
            th('المرحلة الثالثة', { colspan: 2 }),
            th('الترتيب العام', { colspan: 2 }),
          ),
          row(th('الدرّاج'), th('الزمن'), th('الدرّاج'), th('الفارق')),
          row(th('١'), 'مهرداد تورباف', td(iso('٣:٥٨:١٢')), 'آرش لنكرجي', td(iso('١٠:٤١:٣٧'))),
          row(th('٢'), 'آرش لنكرجي', td('الزمن نفسه', { rowspan: 2 }), 'مهرداد تورباف', td(iso('+٠:٠٩', 'ltr'))),
          row(th('٣'), 'سام دكلبند', 'رودي هاليارد', td(iso('+٠:٥٢', 'ltr'))),
          row(th('٤'), 'يونس جاشو', td(iso('+٠:٠٢', 'ltr')), 'سام دكلبند', td(iso('+١:١٥', 'ltr'))),
          row(th('٥'), 'رودي هاليارد', td(iso('+١:٤٠', 'ltr')), 'يونس جاشو', td(iso('+١:٢٨', 'ltr'))),
        ),
        h2('غدًا: حجارة الأزقّة والميناء'),
        p(
          'تمرّ المرحلة الرابعة عبر ',
          s('الطريق الساحلي'),
          ' أزقّة المدينة القديمة المرصوفة بالحجر، وتنتهي على الرصيف قبالة ',
          to('quay-library', 'المكتبة'),
          '. وقد غيّر الحكّام المسار بعد سقوط صخور عند الكيلومتر ٤١. وضع ميكانيكي المرسى الإطارات العريضة جانبًا منذ العصر، ولمّا سألناه عن سرّ العجلة قال: «عليّ أن أشغّل محرّك قارب في الصباح».',
        ),
        video(film, 'اثنا عشر كيلومترًا من الريح: سلّم المرسى', 'فيلم قصير عن المرحلة الثالثة، من درّاجة الحكّام النارية.'),
        amend(
          'update',
          1.5,
          p('عُدّل زمن صاحب المركز الرابع بفارق ثانيتين بعد مراجعة صورة خط النهاية، والجدول أعلاه يثبت الزمن الجديد.'),
        ),
      ],
    },
    en: {
      kicker: 'Tour of the Coast, stage three',
      headline: 'Headwind before them, mountain behind',
      secondHeadline: 'Little Langargah wins the queen stage with an old trick',
      lead: 'Stage three of the Tour of the Coast was decided not on Rainbird Pass but in the twelve windswept kilometres after it, where nobody arrives alone.',
      dateline: 'Rainbird Pass',
      authors: ['sahelpour'],
      pictureAlt: 'A line of cyclists on a road winding through hills, the sea in the distance',
      pictureCaption: 'The leading group on the last bend before the pass.',
      credit: 'Karaneh',
      related: ['setigh-climbers'],
      views: 138,
      body: [
        p(
          'On this coast the wind that gets up from the sea after noon is called the Doorman: it stands in the doorway and will not let you leave. When the riders rolled off the quay in the morning, every one of them knew that the Doorman would be waiting at two o’clock on the plain behind the pass. The race was, in truth, a race to get to the wind first.',
        ),
        p(
          'The course ran to 146 kilometres with 2,310 metres of climbing. Rainbird Pass, the highest point of the Tour, rises for eleven kilometres at ',
          iso('7.4%'),
          ', and its last three hairpins are known as the Three Sisters. Before the first sister there were sixty riders in the bunch. After the third there were nine.',
        ),
        h2('Five riders and a sail'),
        p(
          'Five of the nine wore the red of Langargah, a team paid for by the sale of smoked fish, whose mechanic mends boats by day. Everyone waited for one of them to attack. None did. At the top, before the descent, they slowed until all five were together.',
        ),
        p(
          '“My father is a fisherman,” Arash Langarchi, their captain, said at the finish with salt drying on his face. “He says the fast boat is the first to tire in a wind. We decided not to be a fast boat. We decided to be a sail.”',
        ),
        pull('We decided not to be a fast boat. We decided to be a sail.', 'Arash Langarchi, captain of Langargah'),
        p(
          'On the plain the five built what cyclists call an ',
          b('echelon'),
          ': a slanting line, shoulder to shoulder, in which each rider takes the wind on his chest for twenty seconds and then shelters behind the next. The other four, from three different teams, never managed one; nobody cared to be a wall for a rival. In eight kilometres the gap went from nothing to a minute and forty seconds.',
        ),
        p(
          'With two hundred metres to go the Langargah riders looked at one another and drew aside, so that Mehrdad Turbaf, nineteen years old, who had rested least all day, could cross the line first.',
        ),
        table(
          'The first five of stage three, and overall',
          row(th('Place', { rowspan: 2 }), th('Stage three', { colspan: 2 }), th('Overall', { colspan: 2 })),
          row(th('Rider'), th('Time'), th('Rider'), th('Gap')),
          row(th('1'), 'Mehrdad Turbaf', '3:58:12', 'Arash Langarchi', '10:41:37'),
          row(th('2'), 'Arash Langarchi', td('same time', { rowspan: 2 }), 'Mehrdad Turbaf', '+0:09'),
          row(th('3'), 'Sam Dakalband', 'Rudi Halyard', '+0:52'),
          row(th('4'), 'Yunes Jashu', '+0:02', 'Sam Dakalband', '+1:15'),
          row(th('5'), 'Rudi Halyard', '+1:40', 'Yunes Jashu', '+1:28'),
        ),
        h2('Tomorrow: cobbles and the harbour'),
        p(
          'Stage four takes ',
          s('the coast road'),
          ' the cobbled lanes of the old town and ends on the quay, in front of the ',
          to('quay-library', 'library'),
          '. The judges moved the route after a rockfall at kilometre 41. Langargah’s mechanic had the wider tyres out by late afternoon. Why so early? “I have a launch to get running in the morning,” he said.',
        ),
        video(
          film,
          'Twelve kilometres of wind: the Langargah echelon',
          'A short film of stage three, from the judges’ motorcycle.',
        ),
        amend(
          'update',
          1.5,
          p(
            'The fourth rider’s time was corrected by two seconds after a second look at the finish photograph; the table above shows the new time.',
          ),
        ),
      ],
    },
  },
  comments: [
    {
      language: 'fa',
      name: 'بهنام رکاب',
      email: 'behnam@example.org',
      body: 'من کنار «خواهر سوم» ایستاده بودم. وقتی لنگرگاهی‌ها سرعت کم کردند همه داد زدیم که چرا! حالا فهمیدم چرا.',
      state: 'approved',
      hoursAfter: 0.6,
      replies: [
        {
          language: 'fa',
          name: 'دریا پاروزن',
          email: 'darya@example.org',
          body: 'من هم همان‌جا بودم، آن طرف جاده، با پرچم آبی. یکی از آن‌هایی که داد می‌زد شما بودید پس :)',
          state: 'approved',
          hoursAfter: 1,
          replies: [
            {
              language: 'fa',
              name: 'بهنام رکاب',
              email: 'behnam@example.org',
              body: 'بلندترینشان! فردا روبه‌روی کتابخانه می‌بینمتان؟',
              state: 'approved',
              hoursAfter: 1.3,
              replies: [
                {
                  language: 'fa',
                  name: 'دریا پاروزن',
                  email: 'darya@example.org',
                  body: 'حتماً. با همان پرچم می‌آیم، چای هم با من.',
                  state: 'approved',
                  hoursAfter: 1.6,
                },
              ],
            },
          ],
        },
        {
          language: 'fa',
          name: 'ناشناس',
          email: 'anon@example.org',
          body: 'این‌ها همه تبانی است، خودتان هم می‌دانید!!',
          state: 'trash',
          hoursAfter: 1.1,
        },
      ],
    },
    {
      language: 'fa',
      name: 'پیمان سنگ‌تراش',
      email: 'peyman@example.org',
      body: 'در جدول، نفر پنجم مرحله یک دقیقه و چهل ثانیه فاصله دارد ولی در جدول کلی سوم است. درست است یا جابه‌جا شده؟',
      state: 'held',
      hoursAfter: 2.2,
    },
    {
      language: 'ar',
      name: 'نورس البحري',
      email: 'nawras@example.org',
      body: '«قرّرنا أن نكون شراعًا». جملة تستحق أن تُكتب على قمصانهم في العام القادم.',
      state: 'approved',
      hoursAfter: 1.2,
    },
    {
      language: 'en',
      name: 'Tamsin Oarlock',
      email: 'tamsin@example.org',
      body: 'The mechanic is the hero of this piece and I will not be argued with.',
      state: 'approved',
      hoursAfter: 1.4,
    },
  ],
}

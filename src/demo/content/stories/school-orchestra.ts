import type { DemoStory } from '../types.ts'
import { audio, b, br, h2, i, iso, li, p, pull, quote, rule, to, ul } from '../write.ts'
import { he } from './he/school-orchestra.ts'

/** A school orchestra with more instruments lost than found. */
export const schoolOrchestra: DemoStory = {
  key: 'school-orchestra',
  kind: 'report',
  section: 'culture',
  tags: ['music', 'children'],
  picture: 'score',
  published: { daysAgo: 12, time: '17:05' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'Mowj School orchestra',
      headline: 'Twenty-six players, eleven instruments and a bucket',
      lead: 'An orchestra that could not afford an orchestra wrote a suite for what it had. On Friday it plays in the old ice house, where a note lasts four seconds after the player has stopped.',
      dateline: 'Port Simab',
      authors: ['saltmarsh'],
      pictureAlt: 'Five lines of music turning into waves, with notes floating on them like boats at evening',
      pictureCaption: 'The suite’s third movement is to be played “as if the stave were moving”.',
      credit: 'Karaneh',
      related: ['quay-library', 'bread-ovens'],
      views: 96,
      body: [
        p(
          'The bucket is in F. It took three weeks to find that out, and in the end it was a girl of nine who noticed that the harbour bucket and the first string of the old setar agree whenever there is a hand’s breadth of water in it. There is a chalk line on the inside now, and a pupil whose part in the suite includes the instruction ',
          i('top up'),
          '.',
        ),
        p(
          'Mowj School has eleven instruments that were made as instruments. It has twenty-six children who want to play. Their teacher, Delaram Zakhmeh, took this to be a question of arithmetic and then decided that it was one of listening. She sent everyone home to bring back one sound.',
        ),
        h2('What they brought'),
        ul(
          li([b('A net weight'), ', which rings']),
          li([
            b('Two tiles'),
            ' from the yard of the ',
            to('tile-workshop', 'Seven Colours workshop'),
            ', cracked, a third apart',
          ]),
          li([b('A door'), ', on loan, with its frame']),
          li([b('A grandfather'), ', who hums']),
        ),
        p(
          'From these she wrote ',
          i('Low Water'),
          ', a suite in five movements, each named after a state of the tide. It lasts ',
          iso('19 minutes'),
          ', or twenty-one when the door sticks. The second movement is the one the players like best: a tune for setar in a mode with a neutral third, which sits between major and minor as the shore sits between land and sea.',
        ),
        audio(
          'pluck',
          'Low Water, second movement: the opening',
          'The opening of the second movement, recorded at rehearsal. Six seconds.',
        ),
        p(
          'Rehearsals have their own tide table. On Mondays the strings play alone. On Wednesdays everybody plays with their eyes shut, because the teacher noticed that children who watch the conductor stop listening to the door. On Tuesdays nobody plays at all. They walk through the town in single file, very slowly, and afterwards write down what they heard between the school and the quay. The longest list so far has sixty-three sounds. The shortest has one, and is still pinned to the wall: “my own shoes”.',
        ),
        pull(
          'I asked for one sound each. I got twenty-six people who had begun to listen to their houses.',
          'Delaram Zakhmeh, teacher',
        ),
        h2('The room as an instrument'),
        p(
          'The concert is in the old ice house, a brick dome that has not held ice for sixty years. Its echo lasts about four seconds, long enough to ruin a speech and to make a single plucked string sound like company. The children have learned to wait. In the last movement each of them plays one note and then listens until it has quite gone before the next begins; the score says so in the composer’s hand:',
        ),
        quote(p('Not yet.', br, 'Not yet.', br, 'Now.')),
        rule,
        p(
          'Doors open at six. There are ninety seats, cushions for children, and no encore, because the bucket has to be back on its boat by eight.',
        ),
      ],
    },
    fa: {
      kicker: 'ارکستر مدرسهٔ موج',
      headline: 'بیست‌وشش نوازنده، یازده ساز و یک سطل',
      lead: 'ارکستری که پول ساز نداشت، برای هر چه داشت سوئیتی نوشت. جمعه آن را در یخچال آجری کهنه می‌نوازد؛ جایی که هر نت، چهار ثانیه پس از دست کشیدنِ نوازنده هم می‌ماند.',
      dateline: 'بندر سیماب',
      authors: ['saltmarsh'],
      pictureAlt: 'پنج خط حامل که موج شده‌اند و نت‌ها مثل قایق‌های غروب روی آن‌ها شناورند',
      pictureCaption: 'موومان سوم را باید چنان نواخت که «انگار خط‌های حامل تکان می‌خورند».',
      credit: 'کرانه',
      related: ['quay-library', 'bread-ovens'],
      views: 540,
      body: [
        p(
          'سطل، «فا» می‌خواند. سه هفته طول کشید تا این را بفهمند و آخر سر دختری نُه‌ساله متوجه شد که سطل اسکله، وقتی به اندازهٔ یک کف دست آب داشته باشد، با سیم اول سه‌تارِ کهنهٔ مدرسه هم‌صداست. حالا درون سطل خطی گچی کشیده‌اند و در پارت یکی از بچه‌ها نوشته شده است: ',
          i('آب اضافه کن'),
          '.',
        ),
        p(
          'مدرسهٔ موج یازده سازی دارد که از اول ساز بوده‌اند و بیست‌وشش دانش‌آموزی که می‌خواهند بنوازند. آموزگارشان، دلارام زخمه، نخست خیال کرد این مسئلهٔ حساب است و بعد دید مسئلهٔ شنیدن است. همه را فرستاد خانه که هر کدام یک صدا بیاورند.',
        ),
        h2('چه آوردند'),
        ul(
          li([b('یک سنگ تور'), ' که زنگ می‌زند']),
          li([b('دو کاشی'), ' ترک‌خورده از حیاط ', to('tile-workshop', 'کارگاه هفت‌رنگ'), '، با فاصلهٔ سوم']),
          li([b('یک در'), '، امانتی، با چهارچوبش']),
          li([b('یک پدربزرگ'), ' که زمزمه می‌کند']),
        ),
        p(
          'از این‌ها سوئیتی درآمد به نام ',
          i('آبِ پایین'),
          ' در پنج موومان، هر کدام به نام یکی از حال‌های جزر و مد. ',
          iso('۱۹ دقیقه'),
          ' طول می‌کشد، و اگر در گیر کند بیست‌ویک دقیقه. بچه‌ها موومان دوم را از همه بیشتر دوست دارند: نغمه‌ای برای سه‌تار با سومی که نه بزرگ است و نه کوچک؛ میان آن دو نشسته، همان‌طور که ساحل میان خشکی و آب.',
        ),
        audio('pluck', 'آبِ پایین، موومان دوم: آغاز', 'آغاز موومان دوم، ضبط‌شده در تمرین. شش ثانیه.'),
        p(
          'تمرین‌ها هم جزر و مد خودشان را دارند. دوشنبه‌ها فقط سازهای زهی می‌نوازند. چهارشنبه‌ها همه با چشم بسته، چون آموزگار دیده است بچه‌هایی که به رهبر نگاه می‌کنند دیگر به در گوش نمی‌دهند. سه‌شنبه‌ها هیچ‌کس نمی‌نوازد؛ به صف و خیلی آهسته در شهر راه می‌روند و بعد می‌نویسند میان مدرسه و بارانداز چه شنیده‌اند. بلندترین فهرست تا امروز شصت‌وسه صدا دارد. کوتاه‌ترینشان یکی، که هنوز به دیوار است: «کفش‌های خودم».',
        ),
        pull('از هر کدام یک صدا خواستم. بیست‌وشش نفر برگشتند که به خانه‌شان گوش می‌دادند.', 'دلارام زخمه، آموزگار'),
        h2('اتاقی که ساز است'),
        p(
          'کنسرت در یخچال کهنه است؛ گنبدی آجری که شصت سال است یخی به خود ندیده. پژواکش نزدیک چهار ثانیه می‌ماند؛ آن‌قدر که یک سخنرانی را خراب کند و یک سیمِ تنها را از تنهایی درآورد. بچه‌ها صبر کردن را یاد گرفته‌اند. در موومان آخر هر کس یک نت می‌زند و گوش می‌دهد تا کاملاً برود، بعد نوبت نفر بعد است. در دفتر نت، به خط آهنگ‌ساز نوشته شده:',
        ),
        quote(p('هنوز نه.', br, 'هنوز نه.', br, 'حالا.')),
        rule,
        p(
          'درها ساعت شش باز می‌شود. نود صندلی هست و برای بچه‌ها تشکچه. تکرار هم در کار نیست، چون سطل باید تا ساعت هشت به قایقش برگردد.',
        ),
      ],
    },
    ar: {
      kicker: 'أوركسترا مدرسة الموج',
      headline: 'ستة وعشرون عازفًا وإحدى عشرة آلة ودلو',
      lead: 'أوركسترا لا تملك ثمن أوركسترا كتبت متتالية لِما عندها. وستعزفها يوم الجمعة في مخزن الثلج القديم، حيث تبقى النغمة أربع ثوانٍ بعد أن يكفّ العازف.',
      dateline: 'ميناء سيماب',
      authors: ['saltmarsh'],
      pictureAlt: 'خطوط المدرج الموسيقي الخمسة وقد صارت أمواجًا تطفو عليها النغمات كقوارب المساء',
      pictureCaption: 'تُعزف الحركة الثالثة «كأن المدرج يتحرّك».',
      credit: 'كرانة',
      related: ['quay-library', 'bread-ovens'],
      views: 2,
      body: [
        p(
          'الدلو على «فا». احتاج اكتشاف ذلك إلى ثلاثة أسابيع، ثم انتبهت طفلة في التاسعة إلى أن دلو المرسى يوافق الوتر الأول من السهتار العتيق كلما كان فيه من الماء قدر كفّ. وفي داخل الدلو اليوم خطٌّ بالطباشير، وفي نوتة أحد التلاميذ تعليمة تقول: ',
          i('زد ماءً'),
          '.',
        ),
        p(
          'في مدرسة الموج إحدى عشرة آلة صُنعت لتكون آلات، وستة وعشرون طفلًا يريدون العزف. ظنّت معلّمتهم دلارام زخمة أن المسألة مسألة حساب، ثم رأت أنها مسألة إصغاء. فأرسلتهم إلى بيوتهم ليعود كلٌّ منهم بصوت واحد.',
        ),
        h2('ماذا أحضروا'),
        ul(
          li([b('ثقل شبكة'), ' له رنين']),
          li([b('بلاطتين'), ' مشقوقتين من فناء ', to('tile-workshop', 'ورشة الألوان السبعة'), '، بينهما بُعد ثالثة']),
          li([b('بابًا'), '، على سبيل الإعارة، بإطاره']),
          li([b('جَدًّا'), ' يدندن']),
        ),
        p(
          'ومن هذا كله كتبت ',
          i('الماء المنحسر'),
          '، وهي متتالية من خمس حركات سُمّيت كلٌّ منها بحال من أحوال المدّ والجزر. مدتها ',
          iso('١٩ دقيقة'),
          '، أو إحدى وعشرون إذا علق الباب. وأحبُّها إلى العازفين الحركة الثانية: لحن للسهتار فيه ثالثة لا كبيرة ولا صغيرة، تجلس بينهما كما يجلس الشاطئ بين البرّ والبحر.',
        ),
        audio('pluck', 'الماء المنحسر، الحركة الثانية: المطلع', 'مطلع الحركة الثانية كما سُجّل في التدريب. ست ثوانٍ.'),
        p(
          'وللتدريب أيضًا مدٌّ وجزر. يوم الاثنين للأوتار وحدها. ويوم الأربعاء يعزف الجميع مغمضي العيون، فقد لاحظت المعلّمة أن من ينظر إلى قائد الأوركسترا يكفّ عن الإصغاء إلى الباب. أما يوم الثلاثاء فلا يعزف أحد؛ يمشون في المدينة صفًّا واحدًا على مهل، ثم يكتبون ما سمعوه بين المدرسة والرصيف. أطول القوائم حتى اليوم فيها ثلاثة وستون صوتًا، وأقصرها فيها صوت واحد، وما زالت معلّقة على الجدار: «حذائي أنا».',
        ),
        pull('طلبتُ من كلٍّ منهم صوتًا، فعاد إليّ ستة وعشرون إنسانًا بدؤوا يصغون إلى بيوتهم.', 'دلارام زخمة، معلّمة'),
        h2('القاعة آلة'),
        p(
          'تُقام الحفلة في مخزن الثلج القديم، وهو قبّة من الآجرّ لم تعرف ثلجًا منذ ستين عامًا. صداها يدوم نحو أربع ثوانٍ؛ وهذا يكفي لإفساد خطبة، ويكفي ليؤنس وترًا وحيدًا. وقد تعلّم الأطفال أن ينتظروا. ففي الحركة الأخيرة يعزف كلٌّ نغمة واحدة ثم يصغي حتى تذهب كلها قبل أن يبدأ التالي. كذلك كتبت المؤلِّفة بخطها على النوتة:',
        ),
        quote(p('ليس بعد.', br, 'ليس بعد.', br, 'الآن.')),
        rule,
        p(
          'تُفتح الأبواب في السادسة. المقاعد تسعون، وللأطفال وسائد، ولا إعادة في آخر الحفلة؛ فعلى الدلو أن يعود إلى قاربه قبل الثامنة.',
        ),
      ],
    },
    he,
  },
  comments: [
    {
      language: 'en',
      name: 'Corin Reed',
      email: 'corin@example.org',
      body: 'I was the door last year at another school. It is a demanding part.',
      state: 'approved',
      hoursAfter: 4,
    },
    {
      language: 'fa',
      name: 'مادر سطل‌نواز',
      email: 'satl@example.org',
      body: 'در خانه هم دست از سر سطل‌ها برنمی‌دارد. هر شب یک نت تازه کشف می‌کنیم.',
      state: 'approved',
      hoursAfter: 6,
    },
    {
      language: 'fa',
      name: 'فروش ساز',
      email: 'saz@example.org',
      body: 'بهترین سازها با قیمت استثنایی http://saz.example.org همین حالا سفارش دهید',
      state: 'spam',
      hoursAfter: 9,
    },
    {
      language: 'he',
      name: 'סבא של יונה',
      email: 'saba@example.org',
      body: 'אני הסבא שמזמזם. אפשר לקבל תפקיד עם מילים?',
      state: 'approved',
      hoursAfter: 9,
    },
  ],
}

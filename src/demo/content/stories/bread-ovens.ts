import type { DemoStory } from '../types.ts'
import { b, h2, i, iso, li, note, ol, p, pull, s, to, ul } from '../write.ts'
import { ckb } from './ckb/bread-ovens.ts'
import { he } from './he/bread-ovens.ts'

/** A lane of bread ovens before dawn, and its leaven. */
export const breadOvens: DemoStory = {
  key: 'bread-ovens',
  kind: 'report',
  section: 'life',
  tags: ['bread', 'craft'],
  picture: 'ovens',
  published: { daysAgo: 6, time: '07:10' },
  front: { slot: 'list', position: 2 },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'حيّ الأفران',
      headline: 'خميرة لا يعرف أحد عمرها',
      secondHeadline: 'أربعة أفران وعجينة أمّ واحدة تُقسم كل مساء وتجتمع كل صباح',
      lead: 'في حيّ الأفران بسيماب أربعة مخابز متنافسة تخبز كلها من خميرة واحدة. وحين برد أحد الأفران في الشتاء الماضي لم ينقص الخبز رغيفًا.',
      dateline: 'حيّ الأفران',
      authors: ['shatei'],
      pictureAlt: 'فوهة فرن متوهّجة في زقاق مظلم وأرغفة مستديرة على لوح خشبي',
      pictureCaption: 'الثالثة والنصف فجرًا في الفرن الثاني.',
      credit: 'كرانة',
      related: ['school-orchestra', 'dark-sky'],
      views: 199,
      body: [
        p(
          'في الثالثة فجرًا لا يُسمع في حيّ الأفران إلا صوتان: صوت الحطب، وصوت ماهور الخبّاز وهو يكلّم جرّة. الجرّة من فخّار مكسوّة بخرقة مبلولة، وفيها ما يسمّيه أهل الحيّ «الأم»: عجينة حيّة تُخمَّر بها عجينة كل يوم. يقول لها: «صباح الخير، كيف نمتِ؟»، ثم يرفع الخرقة ويشمّ. فإن كانت رائحتها تفّاحًا فهي راضية، وإن كانت خلًّا فقد جاعت.',
        ),
        p(
          'لا يعرف أحد عمر الأم. تقول الجدّات إن خبّازة جاءت بها في قارب، وإنها كانت تضعها تحت ثوبها كي لا تبرد. والثابت أنها ',
          i('لم تنقطع يومًا'),
          '، وأنها أقدم من الأفران الأربعة التي تعيش منها.',
        ),
        h2('عهد الجرار الأربع'),
        p(
          'المخابز الأربعة متجاورة ومتنافسة؛ لكلٍّ زبائنه ونوع خبزه وطبعه. ومع ذلك يلتقي أصحابها كل مساء بعد إغلاق الأبواب، فيخلطون ما بقي من خمائرهم في جرّة واحدة، ثم يقسمونها أربعًا. فإذا فسدت واحدة أو نُسيت أو انكسرت عاشت الثلاث. هكذا منذ أن يذكر الناس.',
        ),
        p(
          'في الشتاء الماضي انشقّ سقف الفرن الثالث وبرد أحد عشر يومًا. لم يُعلَّق على بابه إعلان. كان صاحبه يعجن في بيته ويخبز عند الثلاثة الآخرين بالتناوب، ويبيع من دكّانه كعادته. قال لنا صاحب الفرن الأول، وهو أشدُّ منافسيه: «لو أغلق لجاء زبائنه إليّ، ولصرت أعمل ضعفين وأتعب ضعفين. ثم إن أمّه أمّي».',
        ),
        pull('هو منافسي، نعم. لكنّ أمّه أمّي.', 'صاحب الفرن الأول'),
        h2('رغيف الحيّ، لمن أراد أن يجرّب'),
        p('أعطانا ماهور الطريقة بلا تردّد، ثم أضاف: «الطريقة ليست السرّ. السرّ أن تستيقظ».'),
        ul(
          li(
            [b('للعجين'), ':'],
            ul('٥٠٠ غرام طحين قمح كامل', '٣٥٠ غرامًا ماءً فاترًا', '١٠٠ غرام خميرة بلدية', '١٠ غرامات ملحًا'),
          ),
          li([b('للوجه'), ':'], ul('سمسم', 'حبّة البركة، لمن يحبّها')),
        ),
        ol(
          'اخلط الطحين والماء ودعهما ساعة بلا عجن.',
          'أضف الخميرة والملح، واطوِ العجين أربع مرات، كل نصف ساعة مرة.',
          li([
            'اتركه في البرد ',
            iso('١٢ ساعة'),
            '. ',
            s('ويمكن الاستعجال.'),
            ' لا يمكن الاستعجال.',
            note('الشطب بيد ماهور على ورقتنا.'),
          ]),
          'اخبزه على حجر ساخن حتى ترى على وجهه خريطة لا تعرفها.',
        ),
        p(
          'في الخامسة تُفتح الأبواب. أول الداخلين أحد حكّام ',
          to('tour-of-the-coast', 'سباق الدراجات'),
          '، وبعده أطفال يحملون قطع قماش نظيفة، ثم صيّادون عائدون. كلٌّ يعرف فرنه. وعلى عتبة الفرن الثالث رغيف واحد موضوع على قماش أبيض، كما كل صباح: إنه لمن يأتي بلا نقود، ولا يسأل أحد لمن هو.',
        ),
      ],
    },
    fa: {
      kicker: 'محلهٔ تنورسازان',
      headline: 'خمیرمایه‌ای که کسی سنش را نمی‌داند',
      secondHeadline: 'چهار تنور و یک «مادر» که هر غروب قسمت می‌شود و هر صبح به هم می‌رسد',
      lead: 'در محلهٔ تنورسازان سیماب، چهار نانوایی رقیب همه از یک خمیرمایه نان می‌پزند. زمستان گذشته که یکی از تنورها سرد شد، یک نان هم از سفرهٔ محله کم نشد.',
      dateline: 'محلهٔ تنورسازان',
      authors: ['shatei'],
      pictureAlt: 'دهانهٔ روشن تنور در کوچه‌ای تاریک و نان‌های گرد روی تختهٔ چوبی',
      pictureCaption: 'سه‌ونیم بامداد در نانوایی دوم.',
      credit: 'کرانه',
      related: ['school-orchestra', 'dark-sky'],
      views: 1015,
      body: [
        p(
          'ساعت سه بامداد در محلهٔ تنورسازان دو صدا بیشتر نیست: صدای هیزم و صدای ماهورِ نانوا که با کوزه‌ای حرف می‌زند. کوزه سفالی است، پارچه‌ای نم‌دار رویش کشیده‌اند و در آن چیزی است که اهل محل به آن «مادر» می‌گویند: خمیری زنده که خمیر هر روز را با آن ور می‌آورند. می‌گوید: «صبح به‌خیر، خوب خوابیدی؟» بعد پارچه را کنار می‌زند و بو می‌کشد. اگر بوی سیب بدهد راضی است، اگر بوی سرکه بدهد گرسنه مانده.',
        ),
        p(
          'سنِ مادر را کسی نمی‌داند. مادربزرگ‌ها می‌گویند زنی خمیرگیر آن را با قایق آورد و زیر پیراهنش نگه می‌داشت که سردش نشود. آنچه می‌دانیم این است که ',
          i('یک روز هم قطع نشده'),
          ' و از هر چهار تنوری که از آن نان می‌خورند پیرتر است.',
        ),
        h2('پیمان چهار کوزه'),
        p(
          'چهار نانوایی دیواربه‌دیوارند و رقیب؛ هر کدام با مشتری و نان و اخلاق خودش. با این همه، هر غروب بعد از بستن در، دور هم می‌نشینند، ته‌ماندهٔ خمیرمایه‌ها را در یک کوزه به هم می‌زنند و چهار قسمت می‌کنند. اگر یکی ترش شود، یا یادشان برود، یا بشکند، سه تای دیگر زنده است. تا یادشان می‌آید همین بوده.',
        ),
        p(
          'زمستان گذشته سقف تنور سوم ترک خورد و یازده روز سرد ماند. به درش اعلانی نزدند. صاحبش در خانه خمیر می‌گرفت، نوبتی در سه تنور دیگر می‌پخت و مثل همیشه در دکان خودش می‌فروخت. صاحب تنور اول که سرسخت‌ترین رقیبش است گفت: «اگر می‌بست، مشتری‌هایش می‌آمدند پیش من. دو برابر کار می‌کردم و دو برابر خسته می‌شدم. تازه، مادرش مادر من هم هست.»',
        ),
        pull('رقیبم است، بله. ولی مادرش مادر من هم هست.', 'صاحب تنور اول'),
        h2('نان محله، برای کسی که بخواهد امتحان کند'),
        p('ماهور دستور را بی هیچ تعارفی داد و بعد گفت: «دستور که راز نیست. راز بیدار شدن است.»'),
        ul(
          li([b('خمیر'), ':'], ul('۵۰۰ گرم آرد کامل گندم', '۳۵۰ گرم آب ولرم', '۱۰۰ گرم خمیرمایهٔ ترش', '۱۰ گرم نمک')),
          li([b('روی نان'), ':'], ul('کنجد', 'سیاه‌دانه، اگر دوست دارید')),
        ),
        ol(
          'آرد و آب را به هم بزنید و یک ساعت رها کنید؛ ورز ندهید.',
          'خمیرمایه و نمک را اضافه کنید و خمیر را چهار بار، هر نیم ساعت یک بار، تا بزنید.',
          li([
            iso('۱۲ ساعت'),
            ' در جای خنک بگذارید. ',
            s('می‌شود عجله کرد.'),
            ' نمی‌شود عجله کرد.',
            note('خط‌خوردگی از ماهور است، روی کاغذ ما.'),
          ]),
          'روی سنگ داغ بپزید تا بر پوسته‌اش نقشه‌ای ببینید که نمی‌شناسید.',
        ),
        p(
          'ساعت پنج درها باز می‌شود. اول داور ',
          to('tour-of-the-coast', 'مسابقهٔ دوچرخه‌سواری'),
          ' می‌آید، بعد بچه‌هایی با پارچه‌های تمیز، بعد ماهیگیرهایی که از دریا برگشته‌اند. هر کس تنور خودش را می‌شناسد. روی آستانهٔ تنور سوم، مثل هر صبح، یک نان روی پارچهٔ سفید است؛ برای کسی که پول همراهش نیست. هیچ‌کس نمی‌پرسد سهم کیست.',
        ),
      ],
    },
    en: {
      kicker: 'The Ovens quarter',
      headline: 'The leaven whose age nobody knows',
      secondHeadline: 'Four ovens, and one mother that is parted every evening and meets again every dawn',
      lead: 'In Simab’s Ovens quarter four rival bakeries all bake from a single leaven. When one of the ovens went cold last winter, the quarter was not a loaf short.',
      dateline: 'The Ovens quarter',
      authors: ['shatei'],
      pictureAlt: 'A glowing oven mouth in a dark lane and round loaves on a wooden board',
      pictureCaption: 'Half past three in the morning at the second oven.',
      credit: 'Karaneh',
      related: ['school-orchestra', 'dark-sky'],
      views: 144,
      body: [
        p(
          'At three in the morning there are two sounds in the Ovens quarter: the firewood, and Mahur the baker talking to a jar. The jar is clay, covered with a damp cloth, and it holds what the quarter calls the mother, the living dough that raises every day’s bread. “Good morning,” he says, “did you sleep?” Then he lifts the cloth and sniffs. If she smells of apples, she is content. If she smells of vinegar, she has gone hungry.',
        ),
        p(
          'Nobody knows how old she is. Grandmothers say that a kneader brought her by boat, under her shirt to keep her warm. What is certain is that she has ',
          i('never once stopped'),
          ', and that she is older than any of the four ovens that live off her.',
        ),
        h2('The treaty of four jars'),
        p(
          'The four bakeries stand side by side and compete; each has its customers, its bread and its temper. All the same, every evening after closing, the owners sit down together, stir what is left of their leaven into one jar and divide it into four. If one sours, or is forgotten, or breaks, three are alive. It has been so for as long as anyone remembers.',
        ),
        p(
          'Last winter the roof of the third oven cracked, and it was cold for eleven days. No notice went up. Its owner made his dough at home, baked by turns in the other three ovens and sold from his own counter as usual. “If he had shut, his customers would have come to me,” said the owner of the first, his keenest rival. “I’d have done twice the work and been twice as tired. Besides, his mother is my mother.”',
        ),
        pull('He is my rival, yes. But his mother is my mother.', 'The owner of the first oven'),
        h2('The quarter’s loaf, for anyone who cares to try'),
        p(
          'Mahur handed over the recipe without a second thought. “The recipe isn’t the secret,” he said. “The secret is getting up.”',
        ),
        ul(
          li(
            [b('For the dough'), ':'],
            ul('500 g wholewheat flour', '350 g lukewarm water', '100 g sourdough leaven', '10 g salt'),
          ),
          li([b('For the top'), ':'], ul('sesame', 'nigella, if you like it')),
        ),
        ol(
          'Stir the flour and water together and leave them for an hour. Do not knead.',
          'Add the leaven and salt, and fold the dough four times, once every half-hour.',
          li([
            'Leave it somewhere cold for ',
            iso('12 hours'),
            '. ',
            s('It can be hurried.'),
            ' It cannot be hurried.',
            note('The crossing-out is Mahur’s, on our paper.'),
          ]),
          'Bake on a hot stone until the crust shows a map you do not recognise.',
        ),
        p(
          'At five the doors open. The first in is a judge from the ',
          to('tour-of-the-coast', 'bicycle race'),
          ', then children with clean cloths, then fishermen on their way home. Everyone knows which oven is theirs. On the sill of the third, as on every morning, a single loaf lies on a white cloth. It is for whoever comes without money, and nobody asks who that was.',
        ),
      ],
    },
    ckb,
    he,
  },
  comments: [
    {
      language: 'ar',
      name: 'أم زيتون',
      email: 'zaytun@example.org',
      body: 'جرّبت الطريقة واستعجلت. خرج الرغيف يعاتبني. سأنتظر هذه المرة.',
      state: 'approved',
      hoursAfter: 26,
      replies: [
        {
          language: 'ar',
          name: 'طارق الشاطئي',
          email: 'shatei@example.org',
          body: 'قرأت تعليقك على ماهور فضحك وقال: «أخبرها أن الأول للقطط دائمًا».',
          state: 'approved',
          hoursAfter: 30,
        },
      ],
    },
    {
      language: 'fa',
      name: 'گندم‌زار',
      email: 'gandom@example.org',
      body: 'آن نان روی پارچهٔ سفید را یک زمستان من برمی‌داشتم. حالا خودم هر ماه یکی می‌گذارم. ممنون که ننوشتید سهم کیست.',
      state: 'approved',
      hoursAfter: 5,
    },
    {
      language: 'fa',
      name: 'ناشناس',
      email: 'nashenas@example.org',
      body: 'نشانی دقیق تنور سوم کجاست؟',
      state: 'held',
      hoursAfter: 12,
    },
    {
      language: 'en',
      name: 'Nell Hearth',
      email: 'nell@example.org',
      body: 'Mine smells of pear. Is pear content?',
      state: 'approved',
      hoursAfter: 9,
    },
    {
      language: 'ckb',
      name: 'نانی گەرم',
      email: 'nani@example.org',
      body: 'نەنکم دەیگوت هەویرترش قسەی خۆشی دەوێت. وا دیارە ڕاستی دەکرد.',
      state: 'approved',
      hoursAfter: 5,
    },
  ],
}

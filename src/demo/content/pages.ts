import type { DemoPage } from './types.ts'
import { a, b, h2, li, ol, p, quote, row, table, th, toThe, ul } from './write.ts'

/** The static pages of each edition. */
export const pages: readonly DemoPage[] = [
  {
    key: 'about',
    texts: {
      fa: {
        slug: 'درباره-ما',
        title: 'دربارهٔ ما و راه‌های تماس',
        lead: 'کرانه را گروه کوچکی در بندر سیماب می‌نویسد، به سه زبان، برای کسانی که دوست دارند خبر را آرام بخوانند.',
        body: [
          p(
            'کرانه روزنامه‌ای محلی است. دربارهٔ جایی می‌نویسیم که از پنجرهٔ تحریریه پیداست: بندر، تالاب، کوه سپیدبال و دشت خموش. اگر خبری از آن سوی افق برسد، تنها وقتی چاپش می‌کنیم که چیزی از زندگی همین‌جا را روشن‌تر کند.',
          ),
          h2('سه زبان، یک روزنامه'),
          p(
            'هر نوشته یک بار و به زبان نویسنده‌اش نوشته می‌شود. مترجم‌های ما آن را بازمی‌نویسند، نه آنکه فقط برگردانند؛ برای همین گاهی تیتر سه نسخه با هم فرق دارد. نسخهٔ اصلی همیشه در پای نوشته معلوم است.',
          ),
          h2('با ما در تماس باشید'),
          ul(
            li([b('تحریریه: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([
              b('نامه به سردبیر: '),
              a('mailto:letters@example.org', 'letters@example.org'),
              '؛ نامه‌های کوتاه‌تر از ۲۰۰ واژه زودتر چاپ می‌شوند.',
            ]),
            li([b('نشانی: '), 'بندر سیماب، بارانداز کهنه، پلاک ۷، طبقهٔ بالای کتابخانه']),
          ),
          p(
            'اگر در نوشته‌ای خطایی دیدید، پیش از هر چیز ',
            toThe('page', 'corrections', 'شیوهٔ اصلاح خطاها'),
            ' را بخوانید و بعد برایمان بنویسید.',
          ),
        ],
      },
      ar: {
        slug: 'من-نحن',
        title: 'من نحن وكيف تتواصلون معنا',
        lead: 'تكتب كرانةَ مجموعةٌ صغيرة في ميناء سيماب، بثلاث لغات، لمن يحبّون أن يقرؤوا الخبر على مهل.',
        body: [
          p(
            'كرانة صحيفة محلية. نكتب عمّا نراه من نافذة التحرير: الميناء والهور وجبل سبيدبال وسهل خموش. وإن جاءنا خبر من وراء الأفق لم ننشره إلا إذا أضاء شيئًا من حياتنا هنا.',
          ),
          h2('ثلاث لغات وصحيفة واحدة'),
          p(
            'تُكتب كل مادة مرة واحدة بلغة كاتبها، ثم يعيد مترجمونا كتابتها ولا يكتفون بنقلها؛ ولهذا قد يختلف العنوان بين طبعة وأخرى. ويُذكر الأصل دائمًا في ذيل المادة.',
          ),
          h2('للتواصل معنا'),
          ul(
            li([b('التحرير: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([
              b('بريد القرّاء: '),
              a('mailto:letters@example.org', 'letters@example.org'),
              '؛ والرسائل التي تقلّ عن ٢٠٠ كلمة أسبق إلى النشر.',
            ]),
            li([b('العنوان: '), 'ميناء سيماب، الرصيف القديم، رقم ٧، الطابق الذي فوق المكتبة']),
          ),
          p(
            'إن وجدتم خطأً في مادة فاقرؤوا أولًا ',
            toThe('page', 'corrections', 'كيف نصحّح أخطاءنا'),
            '، ثم اكتبوا إلينا.',
          ),
        ],
      },
      en: {
        slug: 'about',
        title: 'About us, and how to reach us',
        lead: 'Karaneh is written by a handful of people in Port Simab, in three languages, for readers who like their news unhurried.',
        body: [
          p(
            'Karaneh is a local paper. We write about what can be seen from the newsroom window: the harbour, the wetland, Mount Sepidbal and the Silent Plain. News from beyond the horizon is printed only when it throws light on life here.',
          ),
          h2('Three languages, one paper'),
          p(
            'Every piece is written once, in its author’s own language. Our translators then write it again rather than merely carry it over, which is why a headline may differ from one edition to the next. The original is always named at the foot of the article.',
          ),
          h2('Write to us'),
          ul(
            li([b('Newsroom: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([
              b('Letters: '),
              a('mailto:letters@example.org', 'letters@example.org'),
              '. Letters under 200 words reach print sooner.',
            ]),
            li([b('Address: '), '7 Old Quay, Port Simab, on the floor above the library']),
          ),
          p(
            'If you have found a mistake, please read ',
            toThe('page', 'corrections', 'how we correct'),
            ' first, and then tell us.',
          ),
        ],
      },
    },
  },
  {
    key: 'corrections',
    texts: {
      fa: {
        slug: 'شیوه-اصلاح-خطاها',
        title: 'چگونه خطاهایمان را اصلاح می‌کنیم',
        lead: 'هر روزنامه‌ای خطا می‌کند. فرق در این است که خواننده بتواند ببیند چه چیزی، کی و چرا عوض شده است.',
        body: [
          p(
            'ما نوشتهٔ منتشرشده را بی‌صدا دست نمی‌زنیم. هر تغییری که معنای جمله‌ای را عوض کند، با یادداشتی تاریخ‌دار در همان نوشته می‌آید. سه نوع یادداشت داریم:',
          ),
          table(
            'سه نوع یادداشت و کاربرد هر یک',
            row(th('یادداشت'), th('کی به کار می‌رود'), th('نمونه')),
            row(th('اصلاحیه'), 'چیزی نادرست نوشته بودیم', 'نام یا عددی غلط'),
            row(th('توضیح'), 'درست بود، اما بد فهمیده می‌شد', 'جمله‌ای دوپهلو'),
            row(th('به‌روزرسانی'), 'خبر پیش رفته است', 'نتیجه‌ای که تازه رسیده'),
          ),
          h2('از نامهٔ شما تا یادداشت ما'),
          ol(
            'نامه به دبیر بخش می‌رسد و او همان روز آن را با یادداشت‌ها و صدای ضبط‌شده می‌سنجد.',
            'اگر حق با شما باشد، متن اصلاح و یادداشت نوشته می‌شود؛ نسخهٔ پیشین هم می‌ماند.',
            'نسخه‌های دیگر همان نوشته، به زبان‌های دیگر، تا فردای آن روز اصلاح می‌شوند.',
          ),
          quote(p('غلط املایی را بی‌یادداشت درست می‌کنیم؛ غلط در نام آدم‌ها را هرگز.')),
          p('نشانی ما برای اصلاح خطاها: ', a('mailto:corrections@example.org', 'corrections@example.org'), '.'),
        ],
      },
      ar: {
        slug: 'كيف-نصحح-أخطاءنا',
        title: 'كيف نصحّح أخطاءنا',
        lead: 'كل صحيفة تخطئ؛ والفرق أن يرى القارئ ما الذي تغيّر، ومتى، ولماذا.',
        body: [
          p(
            'لا نمسّ مادةً منشورة في صمت. كل تغيير يبدّل معنى جملة يُذكر في المادة نفسها بتنويه مؤرَّخ. والتنويهات عندنا ثلاثة:',
          ),
          table(
            'أنواع التنويهات ومواضعها',
            row(th('التنويه'), th('متى يُستعمل'), th('مثال')),
            row(th('تصحيح'), 'كتبنا ما ليس صحيحًا', 'اسم أو رقم خاطئ'),
            row(th('توضيح'), 'كان صحيحًا لكنه يوهم', 'جملة تحتمل معنيين'),
            row(th('تحديث'), 'تقدّم الخبر', 'نتيجة وصلت لتوّها'),
          ),
          h2('من رسالتكم إلى تنويهنا'),
          ol(
            'تصل الرسالة إلى محرر القسم، فيقابلها في اليوم نفسه بالملاحظات والتسجيلات.',
            'فإن كان الحق معكم صُحّح النص وكُتب التنويه، وبقيت النسخة السابقة محفوظة.',
            'وتُصحَّح ترجمات المادة في الطبعات الأخرى قبل انقضاء اليوم التالي.',
          ),
          quote(p('أخطاء الإملاء نصلحها بلا تنويه، أما الخطأ في أسماء الناس فلا.')),
          p('بريد التصحيحات: ', a('mailto:corrections@example.org', 'corrections@example.org'), '.'),
        ],
      },
      en: {
        slug: 'how-we-correct',
        title: 'How we correct',
        lead: 'Every paper makes mistakes. What matters is that readers can see what was changed, when and why.',
        body: [
          p(
            'We never touch a published article in silence. Any change that alters the meaning of a sentence is marked in the article itself by a dated note. There are three kinds:',
          ),
          table(
            'Three kinds of note and what they are for',
            row(th('Note'), th('When we use it'), th('For example')),
            row(th('Correction'), 'What we wrote was wrong', 'A name or a figure'),
            row(th('Clarification'), 'It was right, but misleading', 'A sentence that reads two ways'),
            row(th('Update'), 'The story has moved on', 'A result just in'),
          ),
          h2('From your letter to our note'),
          ol(
            'Your letter goes to the desk editor, who checks it the same day against notes and recordings.',
            'If you are right, the text is mended and a note written; the earlier version is kept.',
            'The same article in the other languages is corrected by the end of the next day.',
          ),
          quote(p('Spelling we mend without a note. A person’s name, never.')),
          p('For corrections write to ', a('mailto:corrections@example.org', 'corrections@example.org'), '.'),
        ],
      },
    },
  },
]

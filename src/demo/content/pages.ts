import type { DemoPage } from './types.ts'
import { a, b, h2, li, ol, p, quote, row, table, th, toThe, ul } from './write.ts'

/** The static pages; the short editions have the first only. */
export const pages: readonly DemoPage[] = [
  {
    key: 'about',
    texts: {
      fa: {
        slug: 'درباره-ما',
        title: 'دربارهٔ ما و راه‌های تماس',
        lead: 'کرانه را گروه کوچکی در بندر سیماب می‌نویسد، به شش زبان، برای کسانی که دوست دارند خبر را آرام بخوانند.',
        body: [
          p(
            'کرانه روزنامه‌ای محلی است. دربارهٔ جایی می‌نویسیم که از پنجرهٔ تحریریه پیداست: بندر، تالاب، کوه سپیدبال و دشت خموش. اگر خبری از آن سوی افق برسد، تنها وقتی چاپش می‌کنیم که چیزی از زندگی همین‌جا را روشن‌تر کند.',
          ),
          h2('شش زبان، یک روزنامه'),
          p(
            'هر نوشته یک بار و به زبان نویسنده‌اش نوشته می‌شود. مترجم‌های ما آن را بازمی‌نویسند، نه آنکه فقط برگردانند؛ برای همین گاهی تیتر یک نسخه با دیگری فرق دارد. نسخهٔ اصلی همیشه در پای نوشته معلوم است. بیشتر نوشته‌ها به فارسی، عربی و انگلیسی درمی‌آیند؛ نسخه‌های کردی، اردو و عبری کوتاه‌ترند و گزیده‌ای از همان‌ها را می‌آورند.',
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
        lead: 'تكتب كرانةَ مجموعةٌ صغيرة في ميناء سيماب، بستّ لغات، لمن يحبّون أن يقرؤوا الخبر على مهل.',
        body: [
          p(
            'كرانة صحيفة محلية. نكتب عمّا نراه من نافذة التحرير: الميناء والهور وجبل سبيدبال وسهل خموش. وإن جاءنا خبر من وراء الأفق لم ننشره إلا إذا أضاء شيئًا من حياتنا هنا.',
          ),
          h2('ستّ لغات وصحيفة واحدة'),
          p(
            'تُكتب كل مادة مرة واحدة بلغة كاتبها، ثم يعيد مترجمونا كتابتها ولا يكتفون بنقلها؛ ولهذا قد يختلف العنوان بين طبعة وأخرى. ويُذكر الأصل دائمًا في ذيل المادة. ومعظم المواد يصدر بالفارسية والعربية والإنجليزية، أما الطبعات الكردية والأردية والعبرية فأقصر، وتنشر مختارات منها.',
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
        lead: 'Karaneh is written by a handful of people in Port Simab, in six languages, for readers who like their news unhurried.',
        body: [
          p(
            'Karaneh is a local paper. We write about what can be seen from the newsroom window: the harbour, the wetland, Mount Sepidbal and the Silent Plain. News from beyond the horizon is printed only when it throws light on life here.',
          ),
          h2('Six languages, one paper'),
          p(
            'Every piece is written once, in its author’s own language. Our translators then write it again rather than merely carry it over, which is why a headline may differ from one edition to the next. The original is always named at the foot of the article. Most pieces appear in Persian, Arabic and English; the Kurdish, Urdu and Hebrew editions are shorter and print a choice of them.',
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
      ckb: {
        slug: 'دەربارەی-ئێمە',
        title: 'دەربارەی ئێمە و پەیوەندی',
        lead: 'کەرانە کۆمەڵێکی بچووک لە بەندەری سیماب دەینووسن، بە شەش زمان، بۆ ئەو خوێنەرانەی حەز دەکەن هەواڵ بە هێمنی بخوێننەوە.',
        body: [
          p(
            'کەرانە ڕۆژنامەیەکی ناوخۆییە. لەبارەی ئەو شتانەوە دەنووسین کە لە پەنجەرەی نووسینگەکەمانەوە دیارن: بەندەر، زەلکاو، چیای سپیباڵ و دەشتی خامۆش. هەواڵێک کە لەودیوی ئاسۆوە بێت تەنیا ئەو کاتە چاپی دەکەین کە شتێک لە ژیانی ئێرە ڕوون بکاتەوە.',
          ),
          h2('شەش زمان، یەک ڕۆژنامە'),
          p(
            'هەر بابەتێک یەک جار، بە زمانی نووسەرەکەی، دەنووسرێت. پاشان بۆ زمانەکانی تر سەرلەنوێ دەینووسینەوە، نەک تەنیا وەریبگێڕین؛ بۆیە سەردێڕەکان هەموو جارێک وەک یەک نین. بەشی زۆری بابەتەکان بە فارسی، عەرەبی و ئینگلیزی دەردەچن. چاپی کوردی کورتترە و هەڵبژاردەیەک لەوانە دەگێڕێتەوە.',
          ),
          h2('بۆمان بنووسن'),
          ul(
            li([b('دەستەی نووسەران: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([b('نامەی خوێنەران: '), a('mailto:letters@example.org', 'letters@example.org')]),
            li([b('ناونیشان: '), 'بەندەری سیماب، لەنگەرگەی کۆن، ژمارە ٧، نهۆمی سەرووی کتێبخانە']),
          ),
        ],
      },
      ur: {
        slug: 'ہمارے-بارے-میں',
        title: 'ہمارے بارے میں، اور رابطہ',
        lead: 'کنارہ کو سیماب کی بندرگاہ کے چند لوگ چھ زبانوں میں لکھتے ہیں، ان پڑھنے والوں کے لیے جنہیں خبر ٹھہر ٹھہر کر پڑھنا پسند ہے۔',
        body: [
          p(
            'کنارہ ایک مقامی اخبار ہے۔ ہم اسی کے بارے میں لکھتے ہیں جو دفتر کی کھڑکی سے نظر آتا ہے: بندرگاہ، دلدل، کوہِ سپید بال اور دشتِ خموش۔ افق کے پار کی خبر تبھی چھپتی ہے جب اس سے یہاں کی زندگی پر کچھ روشنی پڑے۔',
          ),
          h2('چھ زبانیں، ایک اخبار'),
          p(
            'ہر تحریر ایک بار، اپنے لکھنے والے کی زبان میں لکھی جاتی ہے۔ دوسری زبانوں میں ہم اسے نئے سرے سے لکھتے ہیں، صرف ترجمہ نہیں کرتے؛ اسی لیے کبھی کبھی سرخیاں ایک دوسرے سے نہیں ملتیں۔ زیادہ تر تحریریں فارسی، عربی اور انگریزی میں چھپتی ہیں۔ اردو ایڈیشن مختصر ہے اور ان میں سے چنیدہ تحریریں پیش کرتا ہے۔',
          ),
          h2('ہمیں لکھیے'),
          ul(
            li([b('ادارہ: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([b('قارئین کے خطوط: '), a('mailto:letters@example.org', 'letters@example.org')]),
            li([b('پتا: '), 'پرانا گھاٹ، مکان نمبر 7، کتب خانے کے اوپر کی منزل، سیماب']),
          ),
        ],
      },
      he: {
        slug: 'אודות',
        title: 'מי אנחנו, ואיך כותבים אלינו',
        lead: 'את כראנה כותבת חבורה קטנה בנמל סימאב, בשש שפות, לקוראים שאוהבים לקרוא חדשות בנחת.',
        body: [
          p(
            'כראנה הוא עיתון מקומי. אנחנו כותבים על מה שרואים מחלון המערכת: הנמל, הביצות, הר ספידבאל והמישור השותק. ידיעה שבאה מעבר לאופק נדפסת רק אם היא שופכת אור על החיים כאן.',
          ),
          h2('שש שפות, עיתון אחד'),
          p(
            'כל כתבה נכתבת פעם אחת, בשפתו של מי שכתב אותה. לשפות האחרות אנחנו כותבים אותה מחדש, לא רק מתרגמים, ולכן קורה שהכותרות שונות זו מזו. רוב הכתבות יוצאות לאור בפרסית, בערבית ובאנגלית. המהדורה העברית קצרה, ומביאה מבחר מהן.',
          ),
          h2('כתבו אלינו'),
          ul(
            li([b('המערכת: '), a('mailto:newsroom@example.org', 'newsroom@example.org')]),
            li([b('מכתבים למערכת: '), a('mailto:letters@example.org', 'letters@example.org')]),
            li([b('הכתובת: '), 'הרציף הישן 7, נמל סימאב, בקומה שמעל הספרייה']),
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

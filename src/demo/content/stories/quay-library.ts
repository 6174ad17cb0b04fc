import type { DemoStory } from '../types.ts'
import { b, c, en, foreign, h2, h3, h4, i, iso, lang, li, note, ol, p, pull, quote, to, toThe, ul } from '../write.ts'
import { ckb } from './ckb/quay-library.ts'
import { he } from './he/quay-library.ts'

/** A library in an old customs shed catalogues what readers wrote in its margins. */
export const quayLibrary: DemoStory = {
  key: 'quay-library',
  kind: 'report',
  section: 'culture',
  tags: ['books', 'archive', 'sea'],
  picture: 'library',
  published: { daysAgo: 1, time: '09:00' },
  front: { slot: 'list', position: 1 },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'مكتبة الرصيف',
      headline: 'ما كتبه البحّارة على الهامش',
      secondHeadline: 'مكتبة كانت مخزن جمارك تفهرس حواشي قرّائها قبل متون كتبها',
      lead: 'ترك البحّارة كتبهم في سيماب رهنًا أو هديةً أو نسيانًا، وتركوا معها في الهوامش أسعار السمك وأحوال الريح ورسائل لم تُرسل. والمكتبة اليوم تقرؤها سطرًا سطرًا.',
      dateline: 'الرصيف القديم',
      authors: ['marjani'],
      pictureAlt: 'ممرّ طويل من رفوف الكتب تحت أقواس متتابعة، وفي آخره نافذة مضيئة على البحر',
      pictureCaption: 'القاعة الكبرى في مكتبة الرصيف. كانت الأقواس تحمل رافعات البضائع.',
      credit: 'كرانة',
      related: ['lighthouse-keeper', 'names-of-waves'],
      views: 374,
      body: [
        p(
          'على الصفحة ٢١٢ من كتاب في طبخ السواحل، بجانب وصفة حساء العدس، كتب أحدهم بقلم الرصاص: «جرّبتُها في عاصفة. ينقصها الملح، والبحر زاد منه». لا اسم ولا تاريخ. لكنّ أمينة المكتبة تعرف هذا الخط؛ فصاحبه كتب في أربعة عشر كتابًا آخر، وكان يشكو في كلٍّ منها من قلة الملح.',
        ),
        p(
          'تقع مكتبة الرصيف في مخزن الجمارك القديم، ورفوفها مبنيّة من ألواح الصناديق، وما زال على بعضها أثر الحبر: اسم ميناء، أو رسم كأس مكسورة تعني «بحذر». وفيها نحو ثمانية عشر ألف كتاب بإحدى عشرة لغة، أكثرها جاء في جيوب البحّارة.',
        ),
        h2('فهرس للحواشي'),
        p(
          'قبل ثلاث سنوات بدأت المكتبة بمشروع لا يشبه سواه: فهرسة الحواشي. لكل كتاب بطاقتان، واحدة لما طُبع فيه وأخرى لما كُتب عليه. ورقم الحاشية يُبنى هكذا: ',
          iso('QM-0417/212', 'ltr'),
          '، أي الكتاب ٤١٧، الصفحة ٢١٢. وعند البحث في الحاسوب يُضاف الحرف ',
          c('m'),
          ' في أول السطر.',
        ),
        p('صنّف المتطوّعون ما قرؤوه حتى الآن، وهو نحو ستة آلاف حاشية، في شجرة ما زالت تنمو:'),
        ul(
          li(
            'البحر',
            ul(li('الطقس', ul('ريح أخّرت سفينة', 'ضباب، وهو أكثرها')), 'الأعماق والشِّعاب', 'ما لا يُعرف (وله درج وحده)'),
          ),
          li('البرّ', ul('أسعار السمك والحبال', 'عناوين مخابز، وديون لها')),
          li('القلب', ul('رسائل لم تُرسل', 'أسماء، بلا شيء آخر')),
        ),
        pull('المتن يقوله الكتاب لكل الناس، والحاشية يقولها القارئ لنفسه. نحن نسترق السمع.', 'أمينة مكتبة الرصيف'),
        h3('خطّ واحد بثلاث لغات'),
        p(
          'أحبُّ ما في الفهرس إلى العاملين فيه درجٌ كتبوا عليه «المسافر». فيه اثنتان وتسعون حاشية بخط واحد، بالعربية والفارسية والإنجليزية، امتدّت على ما يبدو أربعين عامًا. كان صاحبها يكتب بلغة الكتاب الذي بين يديه. كتب على ديوان فارسي:',
        ),
        foreign('fa', 'rtl', 'این بیت را در بندری خواندم که دریا نداشت.'),
        p('وكتب في كتاب إنجليزي عن صناعة الأشرعة:'),
        foreign('en', 'ltr', 'Page 40 is wrong. I have done it the other way and lived.'),
        p(
          'ثم كتب بالعربية على غلاف دفتر فارغ، وهي آخر حاشية عُثر عليها: «انتهت الكتب. سأكتب هنا».',
          note('الدفتر فارغ حقًا. رقمه ', iso('QM-9001/0', 'ltr'), ' ويمكن طلبه من قاعة المطالعة.'),
        ),
        h4('من كان؟'),
        p(
          'لا أحد يعلم. يرى بعض المتطوّعين أنه حارس ',
          to('lighthouse-keeper', 'المنارة'),
          '، ويرى آخرون أنهم ثلاثة كتبوا بخط متشابه. أما أمينة المكتبة فلا تريد أن تعلم.',
        ),
        h2('كيف تقرأ حاشية'),
        ol(
          li([b('لا تمحُ. '), 'حتى ما يبدو شخبطة له رقم ودرج.']),
          li([b('اقرأ ما قبلها. '), 'الحاشية نصف حوار، ونصفه الآخر مطبوع.']),
          li([b('اسأل قلمًا. '), 'قلم رصاص أم حبر؟ فالحبر يعني أن صاحبه كان ', i('واثقًا'), '، أو على اليابسة.']),
        ),
        quote(
          p('ومن شاء أن يكتب حاشيته اليوم فله كتاب عند الباب تُرك لهذا وحده، وكل صفحاته بيضاء إلا الأولى، وفيها: «تفضّل».'),
        ),
        p(
          'تفتح المكتبة أبوابها من التاسعة إلى غروب الشمس. وللمزيد عن الكتب والقرّاء في الميناء: ',
          toThe('tag', 'books', 'كل ما نشرناه عن الكتب'),
          '، أو اكتبوا إلى ',
          toThe('author', 'marjani', 'كاتبة هذا التقرير'),
          '. وقد يسأل سائل عن معنى الاسم المنقوش فوق الباب، ',
          lang('fa', 'rtl', 'بارانداز'),
          '؛ إنه كلمة فارسية معناها المكان الذي يُنزل فيه المرء حمله.',
        ),
      ],
    },
    fa: {
      kicker: 'کتابخانهٔ بارانداز',
      headline: 'آنچه دریانوردان در حاشیه نوشتند',
      secondHeadline: 'کتابخانه‌ای که انبار گمرک بود، حاشیه‌ها را پیش از متن‌ها فهرست می‌کند',
      lead: 'دریانوردان کتاب‌هایشان را در سیماب گرو گذاشتند، هدیه دادند یا جا گذاشتند؛ و در حاشیه‌ها قیمت ماهی، حال باد و نامه‌هایی که هرگز فرستاده نشد. حالا کتابخانه دارد همهٔ آن‌ها را سطربه‌سطر می‌خواند.',
      dateline: 'بارانداز کهنه',
      authors: ['marjani'],
      pictureAlt: 'راهرویی بلند از قفسه‌های کتاب زیر طاق‌های پیاپی، و در انتها پنجره‌ای روشن رو به دریا',
      pictureCaption: 'تالار بزرگ کتابخانهٔ بارانداز. این طاق‌ها زمانی جرثقیل بار را نگه می‌داشتند.',
      credit: 'کرانه',
      related: ['lighthouse-keeper', 'book-boat'],
      views: 861,
      body: [
        p(
          'در صفحهٔ ۲۱۲ یک کتاب آشپزی ساحلی، کنار دستور آش عدس، کسی با مداد نوشته است: «در توفان پختم. نمکش کم بود، دریا جبران کرد.» نه نامی هست و نه تاریخی. ولی کتابدار این خط را می‌شناسد؛ صاحبش در چهارده کتاب دیگر هم نوشته و در همه‌شان از کم‌نمکی شکایت دارد.',
        ),
        p(
          'کتابخانهٔ بارانداز در انبار کهنهٔ گمرک است. قفسه‌ها را از تختهٔ صندوق‌ها ساخته‌اند و هنوز روی بعضی‌شان رد جوهر پیداست: نام یک بندر، یا نقش جام شکسته‌ای که یعنی «با احتیاط». نزدیک به هجده هزار کتاب به یازده زبان دارد که بیشترشان در جیب دریانوردها به اینجا رسیده‌اند.',
        ),
        h2('فهرستی برای حاشیه‌ها'),
        p(
          'سه سال پیش، کتابخانه کاری را شروع کرد که مانندش را نمی‌شناسیم: فهرست کردن حاشیه‌ها. هر کتاب دو برگه دارد؛ یکی برای آنچه در آن چاپ شده و یکی برای آنچه روی آن نوشته‌اند. شمارهٔ هر حاشیه چنین ساخته می‌شود: ',
          iso('QM-0417/212', 'ltr'),
          '، یعنی کتاب ۴۱۷، صفحهٔ ۲۱۲. در جست‌وجوی رایانه‌ای هم باید حرف ',
          c('m'),
          ' را اول سطر گذاشت.',
        ),
        p('داوطلبان تا امروز نزدیک به شش هزار حاشیه خوانده‌اند و آن‌ها را در درختی جا داده‌اند که هنوز شاخه می‌دهد:'),
        ul(
          li(
            'دریا',
            ul(
              li('هوا', ul('بادی که کشتی را دیر رساند', 'مه، که از همه بیشتر است')),
              'ژرفا و آب‌سنگ‌ها',
              'نمی‌دانیم‌ها (که کشوی خودشان را دارند)',
            ),
          ),
          li('خشکی', ul('قیمت ماهی و طناب', 'نشانی نانوایی‌ها، و بدهی به همان نانوایی‌ها')),
          li('دل', ul('نامه‌های نفرستاده', 'نام‌ها، بی هیچ چیز دیگر')),
        ),
        pull('متن را کتاب به همه می‌گوید، حاشیه را خواننده به خودش. ما گوش ایستاده‌ایم.', 'کتابدار بارانداز'),
        h3('یک خط به سه زبان'),
        p(
          'محبوب‌ترین کشوی کارکنان آن است که رویش نوشته‌اند «مسافر»: نودودو حاشیه به یک خط، به عربی و فارسی و انگلیسی، که انگار چهل سال طول کشیده است. صاحبش به زبان همان کتابی می‌نوشت که در دست داشت. بر دیوانی فارسی نوشته: «این بیت را در بندری خواندم که دریا نداشت.» و در کتابی دربارهٔ دوختن بادبان:',
        ),
        foreign('en', 'ltr', 'Page 40 is wrong. I have done it the other way and lived.'),
        p(
          'و آخرین حاشیه‌ای که پیدا شده، به عربی، روی جلد دفتری سفید است: ',
          lang('ar', 'rtl', '«انتهت الكتب. سأكتب هنا»'),
          '؛ کتاب‌ها تمام شد، اینجا می‌نویسم.',
          note(
            'دفتر واقعاً سفید است. شماره‌اش ',
            iso('QM-9001/0', 'ltr'),
            ' است و می‌شود آن را از تالار مطالعه امانت گرفت.',
          ),
        ),
        h4('که بود؟'),
        p(
          'کسی نمی‌داند. بعضی داوطلبان می‌گویند نگهبان ',
          to('lighthouse-keeper', 'فانوس دریایی'),
          ' بوده و بعضی می‌گویند سه نفر بوده‌اند با خطی شبیه هم. کتابدار دوست ندارد بداند.',
        ),
        h2('حاشیه را چطور بخوانیم'),
        ol(
          li([b('پاک نکنید. '), 'حتی چیزی که خط‌خطی به نظر می‌رسد شماره و کشو دارد.']),
          li([b('سطر پیش از آن را بخوانید. '), 'حاشیه نیمی از گفت‌وگوست و نیمهٔ دیگر چاپ شده است.']),
          li([b('از قلم بپرسید. '), 'مداد است یا جوهر؟ جوهر یعنی نویسنده یا ', i('مطمئن'), ' بوده یا روی خشکی.']),
        ),
        quote(
          p(
            'هر که امروز می‌خواهد حاشیه‌ای بنویسد، کتابی دم در برای همین گذاشته‌اند. همهٔ صفحه‌هایش سفید است جز اولی، که رویش نوشته: «بفرمایید».',
          ),
        ),
        p(
          'کتابخانه از ساعت نُه تا غروب باز است. برای خواندن بیشتر: ',
          toThe('tag', 'books', 'همهٔ نوشته‌های کرانه دربارهٔ کتاب'),
          '، یا نوشته‌های دیگرِ ',
          toThe('author', 'marjani', 'سلمی المرجانی'),
          '. تابلوی کوچک انگلیسیِ سردر، ',
          en('The Quay Library'),
          '، یادگار روزی است که کشتی‌ها هنوز اینجا پهلو می‌گرفتند.',
        ),
      ],
    },
    en: {
      kicker: 'The Quay Library',
      headline: 'What the sailors wrote in the margins',
      secondHeadline: 'A library in a customs shed is cataloguing its readers before its books',
      lead: 'Sailors left their books in Simab as pledges, as presents or by mistake. In the margins they left the price of fish, the state of the wind and letters never sent. The library is now reading them, line by line.',
      dateline: 'The Old Quay',
      authors: ['marjani'],
      pictureAlt: 'A long aisle of bookshelves under a row of arches, ending in a bright window on the sea',
      pictureCaption: 'The great hall of the Quay Library. The arches once carried cargo hoists.',
      credit: 'Karaneh',
      related: ['lighthouse-keeper', 'dark-sky'],
      views: 219,
      body: [
        p(
          'On page 212 of a book of coastal cooking, beside the recipe for lentil soup, someone has written in pencil: “Made this in a gale. Wanted salt; the sea obliged.” There is no name and no date. But the librarian knows the hand. Its owner wrote in fourteen other books and complained in every one of them about the salt.',
        ),
        p(
          'The Quay Library occupies the old customs shed. Its shelves were built of packing cases, and some still bear their ink: the name of a port, or the broken glass that means handle with care. It holds some eighteen thousand books in eleven languages, most of which arrived in a sailor’s pocket.',
        ),
        h2('A catalogue of margins'),
        p(
          'Three years ago the library began something we have not met elsewhere: it started to catalogue what people had written in its books. Every volume has two cards, one for what was printed in it and one for what was added. A note’s number is built like this: ',
          iso('QM-0417/212', 'ltr'),
          ', meaning book 417, page 212. On the computer, put the letter ',
          c('m'),
          ' at the head of the line.',
        ),
        p(
          'So far volunteers have read about six thousand notes and hung them on a tree that is still putting out branches:',
        ),
        ul(
          li(
            'Sea',
            ul(
              li('Weather', ul('Winds that made a ship late', 'Fog, the largest class')),
              'Depths and reefs',
              'Don’t know (which has a drawer to itself)',
            ),
          ),
          li('Land', ul('Prices of fish and rope', 'Addresses of bakeries, and debts to them')),
          li('Heart', ul('Letters never sent', 'Names, and nothing else')),
        ),
        pull(
          'The text is what a book says to everyone. The margin is what a reader says to himself. We are eavesdropping.',
          'The librarian',
        ),
        h3('One hand, three languages'),
        p(
          'The staff’s favourite drawer is labelled “The Traveller”. It holds ninety-two notes in a single hand, in Arabic, Persian and English, made over what seems to be forty years. Whoever it was wrote in the language of the book at hand. In a volume of Persian verse:',
        ),
        foreign('fa', 'rtl', 'این بیت را در بندری خواندم که دریا نداشت.'),
        p(
          '“I read this couplet in a port that had no sea.” In an English manual of sailmaking: “Page 40 is wrong. I have done it the other way and lived.” And on the cover of an empty notebook, in Arabic, the last of the notes to be found:',
        ),
        foreign('ar', 'rtl', 'انتهت الكتب. سأكتب هنا.'),
        p(
          '“The books are finished. I shall write here.”',
          note(
            'The notebook is indeed empty. Its number is ',
            iso('QM-9001/0', 'ltr'),
            ' and it may be requested in the reading room.',
          ),
        ),
        h4('Who was it?'),
        p(
          'Nobody knows. Some of the volunteers hold that it was the keeper of the ',
          to('lighthouse-keeper', 'lighthouse'),
          '; others that it was three people with similar handwriting. The librarian would rather not find out.',
        ),
        h2('How to read a margin'),
        ol(
          li([b('Rub nothing out. '), 'Even what looks like a scribble has a number and a drawer.']),
          li([
            b('Read the line before it. '),
            'A marginal note is half of a conversation. The other half is in print.',
          ]),
          li([b('Ask the pen. '), 'Pencil or ink? Ink means that the writer was ', i('certain'), ', or ashore.']),
        ),
        quote(
          p(
            'Anyone who wishes to write a margin today will find a book by the door, left there for the purpose. All its pages are blank but the first, which says: “After you.”',
          ),
        ),
        p(
          'The library is open from nine until sunset. For more, see ',
          toThe('tag', 'books', 'everything we have printed about books'),
          ', or other pieces by ',
          toThe('author', 'marjani', 'Salma al-Marjani'),
          '. As for the word over the door, ',
          lang('fa', 'rtl', 'بارانداز'),
          ': it is Persian for the place where one puts down one’s load.',
        ),
      ],
    },
    ckb,
    he,
  },
  comments: [
    {
      language: 'ar',
      name: 'بشرى الورّاق',
      email: 'bushra@example.org',
      body: 'كان أبي بحّارًا ويشكو دائمًا من قلة الملح! سأذهب غدًا لأرى الخط بنفسي.',
      state: 'approved',
      hoursAfter: 2,
      replies: [
        {
          language: 'ar',
          name: 'سلمى المرجاني',
          email: 'marjani@example.org',
          body: 'اسألي عن الدرج السابع، وأخبرينا بما تجدين. لن ننام قبل أن نعرف.',
          state: 'approved',
          hoursAfter: 3,
          replies: [
            {
              language: 'ar',
              name: 'بشرى الورّاق',
              email: 'bushra@example.org',
              body: 'ذهبت. ليس خطه. لكني وجدت في كتاب آخر اسم أمي، بلا شيء آخر.',
              state: 'approved',
              hoursAfter: 20,
              replies: [
                {
                  language: 'ar',
                  name: 'عابر',
                  email: 'aber@example.org',
                  body: 'هذه الجملة وحدها حاشية تستحق رقمًا ودرجًا.',
                  state: 'approved',
                  hoursAfter: 21.5,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      language: 'ar',
      name: 'كتب مجانية',
      email: 'free@example.org',
      body: 'حمّل آلاف الكتب مجانًا الآن!! http://free.example.org/download',
      state: 'spam',
      hoursAfter: 5,
    },
    {
      language: 'fa',
      name: 'شهره ورق‌زن',
      email: 'shohreh@example.org',
      body: 'من از همان‌هایی هستم که در کتاب امانتی می‌نویسم و همیشه عذاب وجدان داشتم. امروز راحت شدم.',
      state: 'approved',
      hoursAfter: 4,
    },
    {
      language: 'fa',
      name: 'داوطلب',
      email: 'davtalab@example.org',
      body: 'برای داوطلب شدن باید به چه کسی ایمیل بزنیم؟',
      state: 'held',
      hoursAfter: 8,
    },
    {
      language: 'en',
      name: 'Odile Marsh',
      email: 'odile@example.org',
      body: 'Page 40 of what, exactly? I make sails and would like to know how close I have come.',
      state: 'approved',
      hoursAfter: 3,
    },
  ],
}

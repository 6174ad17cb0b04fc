import type { DemoStory } from '../types.ts'
import { b, i, li, ol, p, pull, to } from '../write.ts'
import { ckb } from './ckb/loom-street.ts'

/** A weaver who weaves the weather. */
export const loomStreet: DemoStory = {
  key: 'loom-street',
  kind: 'report',
  section: 'life',
  tags: ['craft', 'sea'],
  picture: 'loom',
  published: { daysAgo: 15, time: '16:00' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'شارع الأنوال',
      headline: 'امرأة تنسج الطقس',
      lead: 'منذ أحد عشر عامًا تضيف دُرّة النسّاج إلى نولها صفًّا كل مساء، لونُه لون البحر في ذلك اليوم. بلغ طول القماش ثلاثين مترًا، وصار الصيّادون يقرؤونه.',
      dateline: 'شارع الأنوال',
      authors: ['shatei'],
      pictureAlt: 'نول خشبي عليه قماش أحمر وأزرق بنقوش معيّنات وطيور، ومكّوك بين الخيوط',
      pictureCaption: 'نول آخر في الورشة نفسها. قماش الطقس ملفوف ولا يُصوَّر قبل تمامه.',
      credit: 'كرانة',
      related: ['tile-workshop', 'names-of-waves'],
      views: 118,
      body: [
        p(
          'قبل الغروب بقليل تخرج دُرّة إلى العتبة وتنظر إلى البحر مقدار ما يُشرب كوب شاي. ثم تعود فتختار خيطًا من بين أربعين، وتمرّر المكّوك مرة واحدة. هذا هو اليوم. وغدًا صفٌّ آخر.',
        ),
        p(
          'بدأت ذلك يوم سافر أخوها على سفينة، لتريه حين يعود ',
          i('كيف كان البحر في غيابه'),
          '. عاد بعد عام وقرأ القماش بإصبعه صفًّا صفًّا، وتوقّف عند خيط بنيّ وقال: «كنت هنا أخاف». فأكملت.',
        ),
        p(
          'لا تصبغ دُرّة خيوطها لهذا القماش ولا تشتريها. يأتيها بها أهل الحيّ من أطراف ما ينسجون: فضلة من شال عروس، وخيط من شبكة قديمة، وصوف كان سترة طفل كبر. تقول إن الرمادي وحده يعوزها دائمًا، لأن الناس لا يلبسونه، والبحر يلبسه نصف الشتاء. فصار جيرانها يغزلون لها الرمادي خاصة، ويتركونه على العتبة بلا اسم.',
        ),
        p(
          'وفي القماش أيام لها قصص يعرفها الحيّ. صفٌّ أبيض كله، يوم نزل الضباب حتى لم ترَ البحر فنسجت ما رأت. وصفٌّ فيه عقدة، يوم وُلدت بنتها بين العصر والمغرب. وصفّان بلون واحد لا يفرّق بينهما أحد سواها، وتقول إنهما مختلفان جدًّا: «هذا قبل المطر، وهذا بعده».',
        ),
        pull('الخيط لا يكذب، لأنني أختاره قبل أن أفكّر.', 'دُرّة النسّاج'),
        p(
          'للقماش اليوم قرّاء. يأتي صيّادون ليروا متى يشتدّ الأزرق عادةً ومتى يميل إلى الرمادي، وقد طلبت محطة علوم البحر أن تصوّره صفًّا صفًّا. وضعت دُرّة ثلاثة شروط:',
        ),
        ol(
          'أن يجلس الباحث ساعة على العتبة قبل أن يقيس.',
          'ألّا يُسمّى اللون برقم.',
          li([b('أن يُقرأ من أوله. '), 'لا أحد يبدأ البحر من منتصفه.']),
        ),
        p(
          'قبلت المحطة. وفي الأسبوع الماضي جلس باحثان على العتبة ساعة كاملة، ثم ساعة أخرى. وكتب أحدهما في دفتره كلمة لم نجدها في ',
          to('names-of-waves', 'دفتر أسماء الموج'),
          '.',
        ),
      ],
    },
    fa: {
      kicker: 'کوچهٔ دستگاه‌ها',
      headline: 'زنی که هوا را می‌بافد',
      lead: 'یازده سال است که دُرّه نساج هر غروب یک رج به دستگاهش اضافه می‌کند، به رنگ دریای همان روز. پارچه سی متر شده است و ماهیگیرها می‌آیند آن را بخوانند.',
      dateline: 'کوچهٔ دستگاه‌ها',
      authors: ['shatei'],
      pictureAlt: 'دستگاه بافندگی چوبی با پارچه‌ای سرخ و آبی، نقش‌های لوزی و پرنده، و ماکویی میان تارها',
      pictureCaption: 'دستگاهی دیگر در همان کارگاه. پارچهٔ هوا لوله شده است و تا تمام نشود از آن عکس نمی‌گیرند.',
      credit: 'کرانه',
      related: ['tile-workshop', 'half-space'],
      views: 402,
      body: [
        p(
          'کمی پیش از غروب، دُرّه می‌آید روی آستانه و به اندازهٔ خوردن یک استکان چای به دریا نگاه می‌کند. بعد برمی‌گردد، از میان چهل نخ یکی را برمی‌دارد و ماکو را یک بار رد می‌کند. این شد امروز. فردا رجِ دیگری است.',
        ),
        p(
          'این کار را روزی شروع کرد که برادرش با کشتی رفت؛ می‌خواست وقتی برگشت نشانش بدهد ',
          i('دریا در نبودنش چطور بوده است'),
          '. برادر یک سال بعد آمد و پارچه را رج‌به‌رج با انگشت خواند، روی نخی قهوه‌ای ایستاد و گفت: «اینجا می‌ترسیدم.» دُرّه ادامه داد.',
        ),
        p(
          'نخ‌های این پارچه را نه رنگ می‌کند و نه می‌خرد. همسایه‌ها برایش می‌آورند، از دم‌قیچیِ هر چه می‌بافند: سرِ شال یک عروس، رشته‌ای از توری کهنه، کاموای ژاکت کودکی که بزرگ شده است. می‌گوید فقط خاکستری همیشه کم می‌آید، چون آدم‌ها کم خاکستری می‌پوشند و دریا نیمی از زمستان را. حالا همسایه‌ها خاکستری را مخصوص او می‌ریسند و بی‌نام روی آستانه می‌گذارند.',
        ),
        p(
          'بعضی رج‌ها قصه‌ای دارند که همهٔ کوچه می‌داند. یک رج یک‌سر سفید است؛ روزی که مه آمد و دریا پیدا نبود و دُرّه همان را که دید بافت. یک رج گره دارد؛ روزی که دخترش میان عصر و غروب به دنیا آمد. دو رج هم هست به یک رنگ که جز خودش هیچ‌کس فرقشان را نمی‌بیند. می‌گوید خیلی فرق دارند: «این پیش از باران است، آن پس از باران.»',
        ),
        pull('نخ دروغ نمی‌گوید، چون پیش از آنکه فکر کنم برمی‌دارمش.', 'دُرّه نساج'),
        p(
          'پارچه حالا خواننده دارد. ماهیگیرها می‌آیند ببینند آبی کِی پررنگ می‌شود و کِی رو به خاکستری می‌رود. ایستگاه دریاشناسی هم خواسته است از همهٔ رج‌ها عکس بگیرد. دُرّه سه شرط گذاشت:',
        ),
        ol(
          'پژوهشگر پیش از اندازه گرفتن یک ساعت روی آستانه بنشیند.',
          'رنگ را با عدد صدا نزنند.',
          li([b('از اول بخوانند. '), 'هیچ‌کس دریا را از وسط شروع نمی‌کند.']),
        ),
        p(
          'ایستگاه پذیرفت. هفتهٔ پیش دو پژوهشگر یک ساعت تمام روی آستانه نشستند و بعد یک ساعت دیگر هم ماندند. روبه‌رویشان ',
          to('tide-clock', 'ساعت جزر و مد'),
          ' بود، اما هیچ‌کدام نگاهش نکرد.',
        ),
      ],
    },
    en: {
      kicker: 'Loom Street',
      headline: 'The woman who weaves the weather',
      lead: 'Every evening for eleven years Durra al-Nassaj has added one row to her loom in the colour of that day’s sea. The cloth is thirty metres long, and fishermen come to read it.',
      dateline: 'Loom Street',
      authors: ['shatei'],
      pictureAlt: 'A wooden loom with red and blue cloth, diamonds and birds, and a shuttle among the threads',
      pictureCaption:
        'Another loom in the same workshop. The weather cloth is kept rolled and may not be drawn until it is done.',
      credit: 'Karaneh',
      related: ['tile-workshop', 'dark-sky'],
      views: 87,
      body: [
        p(
          'A little before sunset Durra comes out on to the step and looks at the sea for as long as it takes to drink a glass of tea. Then she goes in, picks one thread out of forty and passes the shuttle once. That was today. Tomorrow is another row.',
        ),
        p(
          'She began on the day her brother went to sea, so that she could show him, when he came home, ',
          i('what the water had been like without him'),
          '. He came back a year later and read the cloth row by row with his finger. At a brown thread he stopped. “Here I was afraid,” he said. She went on.',
        ),
        p(
          'She neither dyes nor buys the thread for this cloth. The street brings it, from the ends of whatever it happens to be making: the last of a bride’s shawl, a strand of old net, wool that was once the jersey of a child who grew. Only grey is always short, she says, because people seldom wear it and the sea wears it for half the winter. So her neighbours have taken to spinning grey especially and leaving it on the step without a name.',
        ),
        p(
          'Some of the rows have stories that the street knows. One is white from end to end: the day of the fog, when she could not see the water and wove what she saw. One has a knot in it: the day her daughter was born, between afternoon and dusk. And there are two of a single colour, which nobody but Durra can tell apart. She says they are nothing alike. “This one is before rain. That one is after.”',
        ),
        pull('The thread does not lie, because I pick it before I think.', 'Durra al-Nassaj'),
        p(
          'The cloth has readers now. Fishermen come to see when the blue tends to deepen and when it turns to grey, and the marine station has asked to photograph every row. Durra laid down three conditions:',
        ),
        ol(
          'The researcher must sit on the step for an hour before measuring anything.',
          'No colour is to be called by a number.',
          li([b('It must be read from the beginning. '), 'Nobody starts the sea in the middle.']),
        ),
        p(
          'The station agreed. Last week two researchers sat on the step for a whole hour, and then for another. The ',
          to('tide-clock', 'tide clock'),
          ' was straight in front of them. Neither looked at it.',
        ),
      ],
    },
    ckb,
  },
  comments: [
    {
      language: 'ar',
      name: 'بنت البحر',
      email: 'bint@example.org',
      body: 'ما لون هذا المساء يا دُرّة؟',
      state: 'approved',
      hoursAfter: 2,
    },
    {
      language: 'fa',
      name: 'نخ‌ریس',
      email: 'nakhris@example.org',
      body: 'من چهار رنگ از آن چهل نخ را می‌ریسم. حالا هر بار که خاکستری می‌ریسم دلم می‌گیرد.',
      state: 'approved',
      hoursAfter: 10,
    },
  ],
}

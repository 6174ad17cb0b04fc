import type { DemoStory } from '../types.ts'
import { b, iso, note, p, to } from '../write.ts'
import { ur } from './ur/tide-clock.ts'
import { he } from './he/tide-clock.ts'

/** Short news: the tide clock on the quay runs again. */
export const tideClock: DemoStory = {
  key: 'tide-clock',
  kind: 'news',
  section: 'science',
  tags: ['sea', 'archive'],
  picture: 'tideClock',
  published: { daysAgo: 1, time: '15:20' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'Old Quay',
      headline: 'The tide clock runs again, and it is still right',
      lead: 'After nine years on half past low water, the stone clock on the Old Quay has been cleaned, oiled and set by the moon.',
      dateline: 'Port Simab',
      authors: ['tidewell'],
      pictureAlt: 'A stone clock tower on the sea with a single red hand and a moon in the dial',
      pictureCaption: 'One hand, two high waters a day, and a moon that turns in its window.',
      credit: 'Karaneh',
      related: ['turtle-hatch', 'lighthouse-keeper'],
      views: 73,
      body: [
        p(
          'The clock does not tell the time. It has one hand, which goes round once in a lunar day of ',
          iso('24 h 50 min'),
          ' and points to the state of the tide. It stopped nine years ago when a gull’s nest got into the works. The nest has been moved to a box on the roof, with its owner’s consent, as far as that could be established.',
        ),
        p(
          'The gear that makes a lunar day out of an ordinary one has ',
          b('57 teeth'),
          ' meeting 59, an approximation that is out by a few seconds a day.',
          note('57/59 of a turn a day gives 24 h 50 min 32 s. The mean lunar day is about 24 h 50 min 28 s.'),
          ' “Somebody worked that out with a pencil,” said the clockmaker who restored it. “I only put back the oil.” At its first low water it disagreed with the harbour’s electronic gauge by four minutes. On inspection, the gauge was wrong.',
        ),
      ],
    },
    fa: {
      kicker: 'بارانداز کهنه',
      headline: 'ساعت جزر و مد دوباره کار می‌کند و هنوز درست می‌گوید',
      lead: 'ساعت سنگی بارانداز که نُه سال روی «نیم‌ساعت پس از پایین‌ترین آب» مانده بود، پاک و روغن‌کاری و با ماه میزان شد.',
      dateline: 'بندر سیماب',
      authors: ['tidewell'],
      pictureAlt: 'برج ساعت سنگی در دریا با یک عقربهٔ سرخ و ماهی میان صفحه',
      pictureCaption: 'یک عقربه، روزی دو مدِ کامل، و ماهی که در پنجره‌اش می‌چرخد.',
      credit: 'کرانه',
      related: ['lighthouse-keeper', 'turtle-hatch'],
      views: 318,
      body: [
        p(
          'این ساعت وقت را نشان نمی‌دهد. یک عقربه دارد که هر روزِ قمری، یعنی ',
          iso('۲۴ ساعت و ۵۰ دقیقه'),
          '، یک دور می‌زند و حال دریا را می‌گوید. نُه سال پیش که لانهٔ یک مرغ دریایی به چرخ‌هایش رسید، ایستاد. لانه را به جعبه‌ای روی بام برده‌اند؛ با رضایت صاحبش، تا آنجا که می‌شد فهمید.',
        ),
        p(
          'چرخ‌دنده‌ای که از روز معمولی روز قمری می‌سازد ',
          b('۵۷ دندانه'),
          ' دارد و با چرخی ۵۹ دندانه می‌گردد؛ تقریبی که در روز تنها چند ثانیه خطا دارد.',
          note(
            'نسبت ۵۷ به ۵۹، روزی برابر ۲۴ ساعت و ۵۰ دقیقه و ۳۲ ثانیه می‌دهد. میانگین روز قمری نزدیک به ۲۴ ساعت و ۵۰ دقیقه و ۲۸ ثانیه است.',
          ),
          ' ساعت‌سازی که آن را مرمت کرد می‌گوید: «کسی این را با مداد حساب کرده. من فقط روغنش را برگرداندم.» ساعت در نخستین جزر خود با سنجهٔ الکترونیکی بندر چهار دقیقه اختلاف داشت. بررسی کردند؛ سنجه اشتباه می‌کرد. خبر تازهٔ ساحل را هم بخوانید: ',
          to('turtle-hatch', 'لانهٔ لاک‌پشت‌ها'),
          '.',
        ),
      ],
    },
    ar: {
      kicker: 'الرصيف القديم',
      headline: 'ساعة المدّ تعود إلى الدوران، وما زالت صادقة',
      lead: 'بعد تسعة أعوام وقفت فيها عند «نصف ساعة بعد الجزر»، نُظّفت ساعة الرصيف الحجرية وزُيّتت وضُبطت على القمر.',
      dateline: 'ميناء سيماب',
      authors: ['tidewell'],
      pictureAlt: 'برج ساعة حجري في البحر له عقرب أحمر واحد وقمر في وسط المينا',
      pictureCaption: 'عقرب واحد، ومدّان في اليوم، وقمر يدور في نافذته.',
      credit: 'كرانة',
      related: ['names-of-waves', 'lighthouse-keeper'],
      views: 0,
      body: [
        p(
          'هذه الساعة لا تدلّ على الوقت. لها عقرب واحد يدور دورة كل يوم قمري، أي كل ',
          iso('٢٤ ساعة و٥٠ دقيقة'),
          '، ويشير إلى حال البحر. وقد توقّفت قبل تسعة أعوام حين بلغ عشُّ نورس تروسها. نُقل العش إلى صندوق على السطح برضا صاحبته، بقدر ما أمكن التحقّق من ذلك.',
        ),
        p(
          'أما الترس الذي يصنع من اليوم العادي يومًا قمريًّا فله ',
          b('٥٧ سنًّا'),
          ' يقابلها ترس من ٥٩، وهو تقريب لا يخطئ في اليوم إلا ثواني معدودة.',
          note(
            'نسبة ٥٧ إلى ٥٩ تعطي يومًا من ٢٤ ساعة و٥٠ دقيقة و٣٢ ثانية، ومتوسط اليوم القمري نحو ٢٤ ساعة و٥٠ دقيقة و٢٨ ثانية.',
          ),
          ' يقول الساعاتي الذي رمّمها: «أحدهم حسب هذا بقلم رصاص. أنا لم أُعِد إلا الزيت». وفي أول جزر لها خالفت مقياس الميناء الإلكتروني بأربع دقائق، فلما فُحص الأمر تبيّن أن المقياس هو المخطئ.',
        ),
      ],
    },
    ur,
    he,
  },
  comments: [
    {
      language: 'en',
      name: 'A gull',
      email: 'gull@example.org',
      body: 'The box is adequate.',
      state: 'approved',
      hoursAfter: 2,
    },
  ],
}

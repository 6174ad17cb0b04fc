import type { DemoStory } from '../types.ts'
import { en, iso, p, pull, row, table, th, to } from '../write.ts'

/** A railway that stops where it is asked to. */
export const slowTrain: DemoStory = {
  key: 'slow-train',
  kind: 'report',
  section: 'travel',
  tags: ['mountains'],
  picture: 'train',
  published: { daysAgo: 5, time: '08:00' },
  front: { slot: 'list', position: 3 },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'با قطار',
      headline: 'قطار شش‌وچهل‌دقیقه هر جا بگویی می‌ایستد',
      lead: 'از دریا تا پای سپیدبال ۷۸ کیلومتر راه است و قطار سه ساعت طولش می‌دهد. کسی هم گله ندارد.',
      dateline: 'ایستگاه سیماب',
      authors: ['sahelpour'],
      pictureAlt: 'قطاری کوچک روی پلی با طاق‌های سنگی، کوه در پشت',
      pictureCaption: 'پل بیست‌ونه‌طاق؛ چپ بنشینید.',
      credit: 'کرانه',
      related: ['setigh-climbers', 'qanat'],
      views: 459,
      body: [
        p(
          'بلیت را از پنجره‌ای می‌خرید که رویش هنوز نوشته ',
          en('TICKETS'),
          ' و زیرش با گچ: «اگر نبودم، نانوایی». قطار ',
          iso('۶:۴۰'),
          ' راه می‌افتد، مگر اینکه ساعت مدرسهٔ دخترِ لوکوموتیوران چیز دیگری بگوید.',
        ),
        table(
          'زمان‌نامه، به شرط خدا',
          row(th('ایستگاه'), th('ساعت'), th('بلندی'), th('چه بخورید')),
          row(th('سیماب'), '۶:۴۰', '۴ متر', 'نان تنور'),
          row(th('نمک‌زار'), '۷:۱۵', '۲ متر', 'ماهی دودی'),
          row(th('دشت خموش'), '۸:۰۵', '۳۹۰ متر', 'ماست'),
          row(th('مهرکاریز'), '۸:۵۰', '۸۲۰ متر', 'انار'),
          row(th('پای سپیدبال'), '۹:۴۰', '۱٬۳۱۰ متر', 'آش'),
        ),
        p(
          'در مهرکاریز پیاده شوید و ',
          to('qanat', 'قنات'),
          ' را ببینید؛ قطار برمی‌گردد و سوارتان می‌کند. اگر دست تکان ندهید هم می‌ایستد، چون راننده همه را به قیافه می‌شناسد.',
        ),
        pull('تند رفتن را جاده یاد گرفته، ما نه.', 'لوکوموتیوران'),
      ],
    },
    en: {
      kicker: 'By rail',
      headline: 'The 6:40 stops wherever you ask it to',
      lead: 'It is 78 kilometres from the sea to the foot of Sepidbal, and the train takes three hours. Nobody complains.',
      dateline: 'Simab station',
      authors: ['sahelpour'],
      pictureAlt: 'A small train on a viaduct of stone arches, mountains behind',
      pictureCaption: 'The viaduct of 29 arches. Sit on the left.',
      credit: 'Karaneh',
      related: ['setigh-climbers', 'qanat'],
      views: 167,
      body: [
        p(
          'You buy a ticket at a window marked TICKETS, with a line in chalk below: “If I am not here, try the baker.” The train leaves at 6:40 unless the driver’s daughter is late for school.',
        ),
        table(
          'Timetable, God willing',
          row(th('Stop'), th('Time'), th('Height'), th('What to eat')),
          row(th('Simab'), '6:40', '4 m', 'oven bread'),
          row(th('The salt pans'), '7:15', '2 m', 'smoked fish'),
          row(th('Silent Plain'), '8:05', '390 m', 'yoghurt'),
          row(th('Mehrkariz'), '8:50', '820 m', 'pomegranates'),
          row(th('Foot of Sepidbal'), '9:40', '1,310 m', 'soup'),
        ),
        p(
          'Get off at Mehrkariz and see ',
          to('qanat', 'the qanat'),
          '. The train will pick you up on its way back whether you wave or not, because the driver knows every face.',
        ),
      ],
    },
    ar: {
      kicker: 'بالقطار',
      headline: 'قطار السادسة وأربعين دقيقة يقف حيث تشاء',
      lead: 'بين البحر وسفح سبيدبال ٧٨ كيلومترًا يقطعها القطار في ثلاث ساعات، ولا أحد يشكو.',
      dateline: 'محطة سيماب',
      authors: ['sahelpour'],
      pictureAlt: 'قطار صغير على جسر ذي أقواس حجرية ووراءه الجبال',
      pictureCaption: 'جسر الأقواس التسعة والعشرين؛ اجلس إلى اليسار.',
      credit: 'كرانة',
      related: ['qanat'],
      views: 104,
      body: [
        p(
          'تُشترى التذكرة من نافذة كُتب تحتها بالطبشور: «إن لم تجدني فأنا عند الخبّاز». ينطلق القطار في السادسة وأربعين دقيقة، إلا إذا تأخّرت ابنة السائق عن مدرستها.',
        ),
        p(
          'انزل عند القناة وتفرّج على ',
          to('qanat', 'النهر الذي لم يره أحد'),
          '، فالقطار يعود ويأخذك وإن لم تلوّح له، لأن السائق يعرف الوجوه كلها.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'fa',
      name: 'مسافر همیشگی',
      email: 'hamishegi@example.org',
      body: 'واگن سوم، ردیف آخر، پنجره‌اش باز می‌شود. به کسی نگویید.',
      state: 'approved',
      hoursAfter: 8,
    },
  ],
}

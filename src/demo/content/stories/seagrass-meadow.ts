import type { DemoStory } from '../types.ts'
import { b, en, iso, p, sub, to } from '../write.ts'
import { he } from './he/seagrass-meadow.ts'

/** Short news: seagrass is planted in the bay. */
export const seagrassMeadow: DemoStory = {
  key: 'seagrass-meadow',
  kind: 'news',
  section: 'environment',
  tags: ['sea', 'conservation', 'children'],
  picture: 'seagrass',
  published: { daysAgo: 20, time: '14:10' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'Simab Bay',
      headline: 'Divers plant a meadow no one will mow',
      lead: 'Four thousand shoots of seagrass have been set in the bay by hand, each tied to a bamboo peg by a pupil of Mowj School.',
      dateline: 'Simab Bay',
      authors: ['tidewell'],
      pictureAlt: 'A seagrass meadow under clear water, fishes swimming through shafts of light',
      pictureCaption: 'The old meadow at the mouth of the bay, from which the shoots were taken.',
      credit: 'Karaneh',
      related: ['turtle-hatch', 'school-orchestra'],
      views: 52,
      body: [
        p(
          'Seagrass is not a weed but a flowering plant that went back to the sea. Its meadows shelter young fish, hold the sand in place and take up CO',
          sub('2'),
          ' from the water. The bay lost most of its own when the channel was dredged; a patch the size of two tennis courts survived at the mouth.',
        ),
        p(
          'From it divers of the marine station took one shoot in fifty. The children of Mowj School, the same who ',
          to('school-orchestra', 'play the bucket'),
          ', tied each to a peg with a knot of their own devising. It took the divers eleven mornings to plant them, and by the last count ',
          b('nine in ten'),
          ' were standing. “It looks like nothing now,” said the dive leader. “Come back in four years and bring a turtle.”',
        ),
      ],
    },
    fa: {
      kicker: 'خلیج سیماب',
      headline: 'غواصان چمنی کاشتند که هیچ‌کس کوتاهش نمی‌کند',
      lead: 'چهار هزار نشای علف دریایی با دست در خلیج کاشته شد؛ هر کدام را دانش‌آموزی از مدرسهٔ موج به میخی از نی خیزران بسته بود.',
      dateline: 'خلیج سیماب',
      authors: ['tidewell'],
      pictureAlt: 'علفزار دریایی زیر آب روشن و ماهی‌هایی که از میان پرتوهای نور می‌گذرند',
      pictureCaption: 'علفزار کهنهٔ دهانهٔ خلیج که نشاها را از آن برداشتند.',
      credit: 'کرانه',
      related: ['turtle-hatch', 'school-orchestra'],
      views: 175,
      body: [
        p(
          'علف دریایی (',
          en('seagrass'),
          ') جلبک نیست؛ گیاهی گل‌دار است که به دریا برگشته. ماهی‌های جوان در آن پناه می‌گیرند، شن را سر جایش نگه می‌دارد و ',
          iso('CO₂', 'ltr'),
          ' را از آب می‌گیرد. خلیج سیماب بیشترِ علفزارش را هنگام لایروبی آبراه از دست داد و تنها لکه‌ای به اندازهٔ دو زمین تنیس در دهانه‌اش ماند.',
        ),
        p(
          'غواصان ایستگاه دریاشناسی از هر پنجاه بوته یکی را برداشتند. بچه‌های مدرسهٔ موج، همان‌ها که ',
          to('school-orchestra', 'سطل می‌نوازند'),
          '، هر نشا را با گره‌ای که خودشان ساخته بودند به میخ بستند. کاشتن یازده صبح طول کشید و در آخرین شمارش از هر ده نشا ',
          b('نُه‌تا'),
          ' سر پا بود. سرگروه غواصان گفت: «فعلاً به چشم نمی‌آید. چهار سال دیگر بیایید و یک لاک‌پشت هم با خودتان بیاورید.»',
        ),
      ],
    },
    ar: {
      kicker: 'خليج سيماب',
      headline: 'غوّاصون يزرعون مرجًا لن يجزّه أحد',
      lead: 'غُرست في الخليج باليد أربعة آلاف شتلة من عشب البحر، ربط كلًّا منها إلى وتد من الخيزران تلميذٌ من مدرسة الموج.',
      dateline: 'خليج سيماب',
      authors: ['tidewell'],
      pictureAlt: 'مرج من عشب البحر تحت ماء صافٍ وأسماك تعبر أشعة الضوء',
      pictureCaption: 'المرج القديم عند مدخل الخليج، ومنه أُخذت الشتلات.',
      credit: 'كرانة',
      related: ['turtle-hatch', 'school-orchestra'],
      views: 3,
      body: [
        p(
          'ليس عشب البحر (',
          en('seagrass'),
          ') طحلبًا، بل نبات مزهر عاد إلى الماء. تأوي إليه صغار السمك، ويُمسك الرمل في موضعه، ويمتصّ ',
          iso('CO₂', 'ltr'),
          ' من الماء. وقد خسر الخليج أكثره حين عُمّقت القناة، ولم تبقَ منه عند المدخل إلا رقعة بمساحة ملعبي تنس.',
        ),
        p(
          'أخذ غوّاصو محطة علوم البحر من كل خمسين نبتة واحدة. وربط أطفال مدرسة الموج، وهم أنفسهم الذين ',
          to('school-orchestra', 'يعزفون على الدلو'),
          '، كل شتلة إلى وتدها بعقدة من ابتكارهم. استغرق الغرس أحد عشر صباحًا، وفي آخر إحصاء كانت ',
          b('تسع من كل عشر'),
          ' قائمة. وقال قائد الغوّاصين: «لا تبدو شيئًا الآن. عودوا بعد أربعة أعوام وأحضروا معكم سلحفاة».',
        ),
      ],
    },
    he,
  },
  comments: [],
}

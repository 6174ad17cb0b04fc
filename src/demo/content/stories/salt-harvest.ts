import type { DemoStory } from '../types.ts'
import { iso, note, p } from '../write.ts'

/** Salt made by sun and patience. */
export const saltHarvest: DemoStory = {
  key: 'salt-harvest',
  kind: 'report',
  section: 'environment',
  tags: ['sea', 'craft', 'food'],
  picture: 'saltPans',
  published: { daysAgo: 19, time: '08:45' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'نمک‌زار',
      headline: 'کشاورزانی که باران را دوست ندارند',
      lead: 'در نمک‌زار سیماب آب را می‌کارند و آفتاب را درو می‌کنند. رنگ هر حوض می‌گوید چند روز به برداشت مانده است.',
      dateline: 'نمک‌زار غربی',
      authors: ['daryaban'],
      pictureAlt: 'حوضچه‌های نمک از بالا به رنگ‌های سبز و صورتی و سفید',
      pictureCaption: 'از سبز تا صورتی تا سفید: یک ماه، در یک نگاه.',
      credit: 'کرانه',
      related: ['dorna-wetland'],
      views: 341,
      body: [
        p(
          'آب دریا ۳٫۵ درصد نمک دارد و نمک خوراکی وقتی می‌نشیند که این عدد به نزدیک ۲۶ برسد. میان این دو، آب از هفت حوض می‌گذرد و در هر کدام چیزی را جا می‌گذارد: اول گِل، بعد آهک، بعد گچ.',
        ),
        p(
          'رنگ صورتی کار جاندارانی ریز است که در شورترین آب زنده‌اند.',
          note('جلبک Dunaliella salina و باکتری‌های شوردوست.'),
          ' نمک‌کارها می‌گویند حوض «رسیده». پارو را سبک می‌کشند تا گِل کف بالا نیاید؛ رویهٔ نازک و ترد را جدا می‌فروشند، با سبد و پیش از نیمروز.',
        ),
        p(
          'یک باران پاییزی همهٔ این‌ها را در ',
          iso('۲۰'),
          ' دقیقه به دریا برمی‌گرداند. پیرمرد نمک‌کار شانه بالا می‌اندازد: «قرض بود.»',
        ),
      ],
    },
    en: {
      kicker: 'The salt pans',
      headline: 'Farmers who do not like rain',
      lead: 'West of Simab they sow water and reap sunshine. The colour of a pan tells how many days are left.',
      dateline: 'The western pans',
      authors: ['daryaban'],
      pictureAlt: 'Salt pans from above in green, pink and white',
      pictureCaption: 'Green, pink, white: a month at one glance.',
      credit: 'Karaneh',
      related: ['dorna-wetland'],
      views: 99,
      body: [
        p(
          'Sea water holds 3.5 per cent of salt. Table salt settles when that reaches about 26. In between the water passes through seven pans and leaves something in each: first mud, then lime, then gypsum.',
        ),
        p(
          'The pink comes from tiny beings that live in the saltiest water.',
          note('The alga Dunaliella salina, and salt-loving microbes.'),
          ' One autumn shower gives all of it back to the sea in twenty minutes. The old salter shrugs: “It was a loan.”',
        ),
      ],
    },
  },
  comments: [],
}

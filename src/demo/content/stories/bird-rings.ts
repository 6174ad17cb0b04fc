import type { DemoStory } from '../types.ts'
import { iso, p } from '../write.ts'

/** A ring read twice, years apart. */
export const birdRings: DemoStory = {
  key: 'bird-rings',
  kind: 'news',
  section: 'science',
  tags: ['birds', 'conservation'],
  published: { daysAgo: 3, time: '18:45' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'Ringing station',
      headline: 'A swallow with eleven springs behind it',
      lead: 'The ring was worn thin, but the number could still be read.',
      authors: ['tidewell'],
      views: 61,
      body: [
        p(
          'Ring ',
          iso('SM 04417'),
          ' went on to a young swallow at the Dorna station eleven years ago. Most of its kind live about four. It weighed 19 grams then, and 19 grams on Tuesday.',
        ),
        p(
          'By a careful reckoning it has flown 200,000 kilometres, half the way to the moon. It was given water, written down and let go.',
        ),
      ],
    },
    fa: {
      kicker: 'ایستگاه حلقه‌گذاری',
      headline: 'پرستویی با یازده بهار',
      lead: 'حلقه نازک شده بود، اما شماره‌اش هنوز خوانده می‌شد.',
      authors: ['tidewell'],
      views: 239,
      body: [
        p(
          'حلقهٔ ',
          iso('SM 04417', 'ltr'),
          ' یازده سال پیش در ایستگاه درنا به پای جوجه‌پرستویی رفت. پرستوها بیشتر چهار سال می‌مانند. آن روز ۱۹ گرم بود و سه‌شنبه هم ۱۹ گرم.',
        ),
        p(
          'با حسابی محتاط، دویست هزار کیلومتر پرواز کرده است: نیمی از راه ماه. آبش دادند، شماره‌اش را نوشتند و رهایش کردند.',
        ),
      ],
    },
  },
  comments: [],
}

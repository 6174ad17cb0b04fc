import type { DemoStory } from '../types.ts'
import { c, p, pull } from '../write.ts'

/** Chess by the hour of the tide; told only in Persian. */
export const quayChess: DemoStory = {
  key: 'quay-chess',
  kind: 'report',
  section: 'sport',
  tags: ['sea'],
  published: { daysAgo: 16, time: '19:00' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'شطرنج',
      headline: 'بازی تا وقتی آب بالا بیاید',
      lead: 'روی پله‌های بارانداز ساعت شطرنج لازم نیست: خانهٔ اول که خیس شد، نوبت تمام است.',
      authors: ['sahelpour'],
      views: 176,
      body: [
        p(
          'صفحه را سال‌ها پیش روی پلهٔ سوم کنده‌اند. بازی با جزر شروع می‌شود و مدّ، آن را تمام می‌کند. هفتهٔ گذشته گل‌بهار لنگرچی با ',
          c('Qh5#'),
          ' مات کرد، درست وقتی موج به ',
          c('a1'),
          ' رسید.',
        ),
        pull('هیچ‌کس با دریا سرِ وقت بحث نمی‌کند.', 'گل‌بهار لنگرچی'),
        p('مهره‌ها از چوب بلوط‌اند تا روی آب بمانند. سالی یکی دو سرباز به دریا می‌رود و بیشترشان برمی‌گردند.'),
      ],
    },
  },
  comments: [],
}

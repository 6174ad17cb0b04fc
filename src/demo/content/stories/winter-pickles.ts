import type { DemoStory } from '../types.ts'
import { h2, ol, p, ul } from '../write.ts'

/** A recipe, told only in Persian. */
export const winterPickles: DemoStory = {
  key: 'winter-pickles',
  kind: 'report',
  section: 'life',
  tags: ['food'],
  published: { daysAgo: 12, time: '10:00' },
  sourceLanguage: 'fa',
  editions: {
    fa: {
      kicker: 'دستور',
      headline: 'ترشیِ صبر',
      lead: 'ترشی بادمجان به شیوهٔ جزیره: نیم ساعت کار، چهل روز نگاه نکردن.',
      authors: ['daryaban'],
      views: 547,
      body: [
        h2('مواد'),
        ul(
          'بادمجان ریز، ۱ کیلو',
          'سرکهٔ خرما، ۴ پیمانه',
          'سیر، ۱۰ حبه',
          'تخم گشنیز و سیاه‌دانه، هر کدام ۱ قاشق',
          'نمک دریا، ۳ قاشق',
        ),
        h2('روش'),
        ol(
          'بادمجان‌ها را چاک بزنید و سه دقیقه در سرکهٔ جوشان نگه دارید.',
          'لای هر کدام سیر کوبیده و سیاه‌دانه بگذارید.',
          'در شیشه بچینید، سرکه را سرد رویش بریزید و در را ببندید.',
          'تاریخ را روی شیشه بنویسید و آن را جایی بگذارید که یادتان برود.',
        ),
        p('روز چهلم در را باز کنید. اگر زودتر باز کردید، به کسی نگویید.'),
      ],
    },
  },
  comments: [],
}

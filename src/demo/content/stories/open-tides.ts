import type { DemoStory } from '../types.ts'
import { a, c, code, h2, iso, ol, p } from '../write.ts'

const answer = `{
  "station": "simab-quay-3",
  "time": "2026-01-14T05:30:00Z",
  "level_m": 1.42,
  "trend": "rising"
}`

/** A tide gauge that anyone may read. */
export const openTides: DemoStory = {
  key: 'open-tides',
  kind: 'report',
  section: 'technology',
  tags: ['machines', 'water'],
  picture: 'sensor',
  published: { daysAgo: 13, time: '10:05' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'Open data',
      headline: 'A tide gauge built by a school, read by a whole harbour',
      lead: 'Three pupils, a plastic pipe and a sensor that cost less than a pair of shoes. Now skippers check it before they check the sky.',
      authors: ['tidewell'],
      pictureAlt: 'A tide gauge on a post in the water, its curve drawn beside it',
      pictureCaption: 'Box number three, under the quay library.',
      credit: 'Karaneh',
      related: ['tide-clock'],
      views: 118,
      body: [
        p(
          'The sensor looks down a pipe and times an echo. Sound takes about 5.8 milliseconds for each metre there and back, so a change of one centimetre is a change of 58 microseconds. The pipe keeps out the waves; only the tide gets in.',
        ),
        h2('Ask it yourself'),
        p('Anyone may ask ', c('https://tides.example.org/simab-quay-3'), ' and get an answer like this:'),
        code('json', answer),
        ol(
          'Read ten echoes and keep the middle one.',
          'Correct for the temperature of the air.',
          'Send one number every six minutes, and never guess.',
        ),
        p(
          'The drawings are free to copy from ',
          a('https://tides.example.org/build', 'tides.example.org'),
          '. Four villages have done so.',
        ),
      ],
    },
    fa: {
      kicker: 'دادهٔ باز',
      headline: 'جزرسنجی که یک مدرسه ساخت و یک بندر می‌خواند',
      lead: 'سه دانش‌آموز، یک لولهٔ پلاستیکی و حسگری ارزان‌تر از یک جفت کفش. حالا ناخداها پیش از آسمان، به آن نگاه می‌کنند.',
      authors: ['tidewell'],
      pictureAlt: 'جعبهٔ جزرسنج بر تیری در آب و منحنی جزر و مد در کنارش',
      pictureCaption: 'جعبهٔ شمارهٔ سه، زیر کتابخانهٔ بارانداز.',
      credit: 'کرانه',
      related: ['tide-clock'],
      views: 296,
      body: [
        p(
          'حسگر ته لوله را می‌بیند و زمان پژواک را می‌گیرد. صدا برای هر متر رفت‌وبرگشت نزدیک ',
          iso('5.8 ms', 'ltr'),
          ' زمان می‌خواهد؛ پس یک سانتی‌متر یعنی ',
          iso('58 µs', 'ltr'),
          '. لوله موج را راه نمی‌دهد، فقط جزر و مد را.',
        ),
        h2('خودتان بپرسید'),
        p('هر کس می‌تواند نشانی ', c('https://tides.example.org/simab-quay-3'), ' را باز کند و چنین پاسخی بگیرد:'),
        code('json', answer),
        ol(
          'ده پژواک بخوان و میانی را نگه دار.',
          'دمای هوا را به حساب بیاور.',
          'هر شش دقیقه یک عدد بفرست و هرگز حدس نزن.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'en',
      name: 'Bram Quill',
      email: 'bram@example.org',
      body: 'Why the middle one of ten and not the average?',
      state: 'approved',
      hoursAfter: 3,
      replies: [
        {
          language: 'en',
          name: 'Maren Tidewell',
          email: 'tidewell@example.org',
          body: 'Because a crab sat on the pipe. One echo was 40 cm off; the middle one did not care.',
          state: 'approved',
          hoursAfter: 4,
        },
      ],
    },
  ],
}

import type { DemoStory } from '../types.ts'
import { en, i, p, quote, ul } from '../write.ts'

/** New signs for the quay: two directions of reading on one plate. */
export const quaySigns: DemoStory = {
  key: 'quay-signs',
  kind: 'report',
  section: 'technology',
  tags: ['words', 'craft'],
  picture: 'ferrySigns',
  published: { daysAgo: 17, time: '12:30' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'تصميم',
      headline: 'سهم واحد لا يكفي قارئَين',
      lead: 'لافتات الرصيف الجديدة تُقرأ من اليمين ومن اليسار معًا. كان أصعب ما فيها أبسط علاماتها: السهم.',
      authors: ['marjani'],
      pictureAlt: 'ثلاث لافتات ملوّنة على عمود وعليها أسهم وعلامات',
      pictureCaption: 'العمود التجريبي عند الرصيف الثالث.',
      credit: 'كرانة',
      views: 107,
      body: [
        p(
          'من يقرأ العربية يبدأ من اليمين، ومن يقرأ ',
          en('English'),
          ' يبدأ من اليسار، والسهم بينهما لا يعرف إلى أيهما ينتمي. جرّبت الورشة تسعة عشر تصميمًا وراقبت أين تتوقف العيون.',
        ),
        ul(
          'يُكتب السطران على محور واحد في الوسط، لا على حافّتين.',
          'السهم في جهة ما يشير إليه دائمًا، لا في أول السطر.',
          'الأرقام لا تُعكس: الرصيف ١٢ هو الرصيف ١٢ عند الجميع.',
        ),
        quote(p('اللافتة الجيدة هي التي لا تتذكّر أنك قرأتها.')),
      ],
    },
    en: {
      kicker: 'Design',
      headline: 'One arrow, two readers',
      lead: 'The quay’s new signs are read from the right and from the left at once. The hardest thing to draw was the simplest: the arrow.',
      authors: ['marjani'],
      pictureAlt: 'Three coloured signs on a post with arrows and marks',
      pictureCaption: 'The trial post at Pier Three.',
      credit: 'Karaneh',
      views: 76,
      body: [
        p(
          'A reader of Arabic starts at the right, a reader of English at the left, and an arrow between them belongs to neither. The workshop tried nineteen designs and watched where eyes stopped.',
        ),
        ul(
          'Both lines share one axis in the middle, not two edges.',
          'The arrow stands on the side it points to, never at the start of the line.',
          'Numbers are not mirrored. Nor are anchors, clocks or stairs that really go up to the left.',
        ),
        quote(p('A good sign is one you ', i('don’t'), ' remember reading.')),
      ],
    },
  },
  comments: [],
}

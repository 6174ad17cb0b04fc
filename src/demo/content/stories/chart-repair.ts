import type { DemoStory } from '../types.ts'
import { i, p, pull } from '../write.ts'

/** A column about mending old charts; told only in English. */
export const chartRepair: DemoStory = {
  key: 'chart-repair',
  kind: 'opinion',
  section: 'culture',
  tags: ['archive', 'craft'],
  published: { daysAgo: 26, time: '09:30' },
  sourceLanguage: 'en',
  editions: {
    en: {
      kicker: 'From the archive',
      headline: 'Mending a map without correcting it',
      lead: 'The island on sheet nine does not exist. I have glued it back in place.',
      authors: ['saltmarsh'],
      views: 83,
      body: [
        p(
          'A chart comes to my table in pieces, and some of the pieces are wrong. A shoal has moved since. A cape was drawn by a man who, to judge by the line, was seasick. It is tempting, with the brush already wet, to put things right.',
        ),
        p(
          'One must not. Sheet nine shows an island where there has never been anything but weather. Three crews looked for it and one reported ',
          i('good water'),
          '. If I leave it out, their logs become lies, and they were only hopes.',
        ),
        pull('A mended map should be exactly as mistaken as before.', 'Rule pinned above the bench'),
        p('So I match the paper, thin the paste and set the island down within a hair of where it never was.'),
      ],
    },
  },
  comments: [
    {
      language: 'en',
      name: 'Ivo Pennant',
      email: 'ivo@example.org',
      body: 'What is it called, the island?',
      state: 'approved',
      hoursAfter: 12,
      replies: [
        {
          language: 'en',
          name: 'Jonah Saltmarsh',
          email: 'saltmarsh@example.org',
          body: '“Perhaps.” In a very confident hand.',
          state: 'approved',
          hoursAfter: 15,
        },
      ],
    },
  ],
}

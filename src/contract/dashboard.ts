import { z } from 'zod'
import { commentCounts } from './comments.ts'
import { instant, thingId } from './fields.ts'
import { direction, languageTag } from './text.ts'

const article = {
  id: thingId,
  code: z.int().describe('The number of the article: in its address and its short link, never given twice.'),
  headline: z.string().describe('The headline, in the language of the article.'),
}

/** What somebody sees first; a part that is not theirs to see is null. */
export const dashboard = z.strictObject({
  today: z
    .array(
      z.strictObject({
        language: languageTag,
        dir: direction,
        day: z.string().describe('ISO date in the zone of the edition.'),
        views: z.int().describe('Visits that counted as reading.'),
        readers: z.int().describe('Readers of the day, each once.'),
        mostRead: z
          .array(
            z.strictObject({
              ...article,
              views: z.int().describe('Visits that counted as reading.'),
              readers: z.int().describe('Readers of the day, each once.'),
            }),
          )
          .describe('What was read most today.'),
      }),
    )
    .nullable()
    .describe('Today in each edition; null for who may not see it.'),
  comments: commentCounts.nullable().describe('Comments in each state; null for who may not see them.'),
  late: z
    .array(
      z.strictObject({
        ...article,
        language: languageTag,
        dir: direction,
        publishAt: instant,
      }),
    )
    .nullable()
    .describe('Scheduled for a time that has passed.'),
  misses: z
    .array(
      z.strictObject({
        language: languageTag,
        dir: direction,
        query: z.string().describe('What was searched for, as it is folded.'),
        misses: z.int().describe('How often.'),
      }),
    )
    .nullable()
    .describe('Searches of the last seven days that found nothing, as they are folded.'),
  failedJobs: z.int().nullable().describe('Jobs that were given up.'),
})

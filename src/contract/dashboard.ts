import { z } from 'zod'
import { commentCounts } from './comments.ts'
import { instant } from './fields.ts'
import { direction } from './text.ts'

const article = { id: z.string(), code: z.int(), headline: z.string() }

/** What somebody sees first; a part that is not theirs to see is null. */
export const dashboard = z.strictObject({
  today: z
    .array(
      z.strictObject({
        language: z.string(),
        dir: direction,
        day: z.string().describe('ISO date in the zone of the edition.'),
        views: z.int().describe('Visits that counted as reading.'),
        readers: z.int().describe('Readers of the day, each once.'),
        mostRead: z.array(z.strictObject({ ...article, views: z.int(), readers: z.int() })),
      }),
    )
    .nullable(),
  comments: commentCounts.nullable(),
  late: z
    .array(z.strictObject({ ...article, language: z.string(), dir: direction, publishAt: instant }))
    .nullable()
    .describe('Scheduled for a time that has passed.'),
  misses: z
    .array(z.strictObject({ language: z.string(), dir: direction, query: z.string(), misses: z.int() }))
    .nullable()
    .describe('Searches of the last seven days that found nothing, as they are folded.'),
  failedJobs: z.int().nullable().describe('Jobs that were given up.'),
})

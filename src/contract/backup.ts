import { z } from 'zod'
import { instant } from './fields.ts'

/** What a backup would hold now, and when the last one was taken. */
export const backupOverview = z.strictObject({
  articles: z.int(),
  media: z.int(),
  mediaBytes: z.int().describe('Of the files as they were brought in, without the forms that are made of them.'),
  people: z.int(),
  comments: z.int(),
  last: z.strictObject({ at: instant, byName: z.string().nullable() }).nullable(),
})

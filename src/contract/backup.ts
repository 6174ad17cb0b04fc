import { z } from 'zod'
import { instant } from './fields.ts'

/** What a backup would hold now, and when the last one was taken. */
export const backupOverview = z.strictObject({
  articles: z.int().describe('Articles, working copies with them.'),
  media: z.int().describe('Files of the media library.'),
  mediaBytes: z.int().describe('Of the files as they were brought in, without the forms that are made of them.'),
  people: z.int().describe('People of the newsroom.'),
  comments: z.int().describe('Comments in every state.'),
  last: z
    .strictObject({
      at: instant,
      byName: z.string().nullable().describe('Who took it; null where it was taken on the server.'),
    })
    .nullable()
    .describe('The last one that was taken; null for none.'),
})

import { z } from 'zod'
import { articleKind } from './drafts.ts'
import { id, name } from './fields.ts'
import { humanText, language } from './text.ts'

/** What the list of articles is narrowed to, as its query has it. */
const articleFilter = z.strictObject({
  q: humanText(200).optional().describe('Words of the headline, in whatever spelling.'),
  state: z
    .string()
    .max(100)
    .regex(/^[a-z-]+(?:,[a-z-]+)*$/)
    .optional()
    .describe('States, with commas between.'),
  kind: articleKind.optional().describe('Of which kind.'),
  language: language.optional(),
  section: id.optional().describe('Of which section.'),
  author: id.optional().describe('Of which author.'),
  own: z.enum(['true', 'false']).optional().describe('`true`: only what I made.'),
  sort: z.enum(['updated', 'published']).optional().describe('By which date, the newest first.'),
})

/** The filters that somebody gave a name, in their order. */
export const articleFilters = z.strictObject({
  items: z
    .array(z.strictObject({ name, filter: articleFilter.describe('What the list is narrowed to.') }))
    .max(50)
    .default([])
    .describe('The filters, in the order in which they are shown.'),
})

/** Which mail somebody gets, as far as their role has a use for it. */
export const mailSwitches = z.strictObject({
  commentQueue: z.boolean().default(true).describe('Once a day what waits in the queue of comments.'),
  failedSchedule: z.boolean().default(true).describe('At once when what was to be published at a time was not.'),
})

import { z } from 'zod'
import { id, thingId } from './fields.ts'

/** What is done to several articles at once. */
const change = [
  z.strictObject({
    action: z.enum(['trash', 'restore', 'archive', 'reinstate']).describe('What is done to each of them.'),
  }),
  z.strictObject({
    action: z.literal('move').describe('What is done to each of them.'),
    sectionId: id.nullable().describe('The section they move to; null for none.'),
  }),
  z.strictObject({
    action: z.enum(['tag', 'untag']).describe('What is done to each of them.'),
    tagId: id.describe('The tag they get or lose.'),
  }),
] as const

/** Each article once, with the version it was seen in, if that matters. */
const items = z
  .array(
    z.strictObject({
      id,
      etag: z
        .string()
        .max(110)
        .optional()
        .describe('The version it was seen in or has now; left out of a request, any will do.'),
    }),
  )
  .min(1)
  .max(100)
  .refine((list) => new Set(list.map((item) => item.id)).size === list.length)
  .describe('The articles, each once, with the version it was seen in, if that matters.')
export const manyArticlesChange = z.discriminatedUnion('action', [
  change[0].extend({ items }),
  change[1].extend({ items }),
  change[2].extend({ items }),
])

export const manyArticlesChanged = z.strictObject({
  items: z
    .array(
      z.discriminatedUnion('isDone', [
        z.strictObject({
          id: thingId,
          isDone: z.literal(true).describe('Whether it was done.'),
          etag: z.string().describe('The version it was seen in or has now; left out of a request, any will do.'),
          isUnchanged: z.boolean().describe('Whether it was like that already.'),
          waits: z.boolean().describe('Whether readers get it only with the working copy that is open.'),
        }),
        z.strictObject({
          id: thingId,
          isDone: z.literal(false).describe('Whether it was done.'),
          code: z.string().describe('The code of the refusal, with its words in the language of who asked.'),
          title: z.string().describe('What happened.'),
          detail: z.string().describe('Why.'),
          remedy: z.string().describe('What to do.'),
        }),
      ]),
    )
    .describe('In the order in which they were asked for.'),
  undo: z
    .array(manyArticlesChange)
    .describe('Requests to the same address that take back what was done, unless somebody has changed it again since.'),
})
export type ManyArticlesChange = z.output<typeof manyArticlesChange>
export type ManyArticlesChanged = z.output<typeof manyArticlesChanged>

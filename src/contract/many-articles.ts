import { z } from 'zod'
import { id } from './fields.ts'

/** What is done to several articles at once. */
const change = [
  z.strictObject({ action: z.enum(['trash', 'restore', 'archive', 'reinstate']) }),
  z.strictObject({ action: z.literal('move'), sectionId: id.nullable() }),
  z.strictObject({ action: z.enum(['tag', 'untag']), tagId: id }),
] as const

/** Each article once, with the version it was seen in, if that matters. */
const items = z
  .array(z.strictObject({ id, etag: z.string().max(110).optional() }))
  .min(1)
  .max(100)
  .refine((list) => new Set(list.map((item) => item.id)).size === list.length)
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
          id: z.string(),
          isDone: z.literal(true),
          etag: z.string(),
          isUnchanged: z.boolean().describe('Whether it was like that already.'),
          waits: z.boolean().describe('Whether readers get it only with the working copy that is open.'),
        }),
        z.strictObject({
          id: z.string(),
          isDone: z.literal(false),
          code: z.string().describe('The code of the refusal, with its words in the language of who asked.'),
          title: z.string(),
          detail: z.string(),
          remedy: z.string(),
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

import { z } from 'zod'
import { id, instant, listOf, paging, thingId } from './fields.ts'
import { humanText } from './text.ts'

const path = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^\/(?![/\\])[^\p{Cc}]*$/u)
  .refine((text) => text.isWellFormed())
  .describe('A path of this site, beginning with a slash.')
const target = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['article', 'page', 'section', 'tag', 'author', 'media']).describe('What it leads to.'),
      id,
    }),
    z.strictObject({ kind: z.literal('path').describe('What it leads to.'), path }),
  ])
  .describe('What it leads to.')

/** An old address and where it leads. 410: what stood there is gone for good. */
export const redirect = z.strictObject({
  id: thingId,
  path: z.string().describe('A path of this site, beginning with a slash.'),
  target: z.record(z.string(), z.unknown()).describe('What it leads to.'),
  url: z.string().nullable().describe('Where it leads now; null where what it led to is not shown to readers.'),
  status: z.literal([301, 410]).describe('301 leads on; 410 says that it is gone for good.'),
  createdAt: instant,
})
export const redirects = listOf(redirect)
export const redirectQuery = z.strictObject({
  ...paging,
  cursor: z
    .string()
    .max(4_000)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('The `nextCursor` of the part before; left out for the first.'),
  begins: humanText(1_000).optional().describe('How the path begins.'),
  q: humanText(200).optional().describe('Words of the path or of the one it leads to, in whatever spelling.'),
})
export const newRedirect = z.strictObject({
  path,
  target,
  status: z.literal([301, 410]).default(301).describe('301 leads on; 410 says that it is gone for good.'),
})

/** Rows of a table with two columns: the old address, and the path or address of this site that it leads to. */
export const redirectImport = z.strictObject({
  isTrial: z.boolean().describe('Whether it is only tried: nothing is written.'),
  rows: z
    .array(
      z.strictObject({
        from: humanText(4_000).describe('The old address.'),
        to: humanText(4_000).describe('The path or address of this site that it leads to.'),
      }),
    )
    .max(1_000)
    .describe('The rows, in their order.'),
})
/** What became of each row, in their order. */
export const redirectImportReport = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        from: z.string().describe('The old address.'),
        to: z.string().describe('The path or address of this site that it leads to.'),
        result: z.enum(['added', 'changed', 'same', 'refused']).describe('What became of it.'),
        code: z.string().nullable().describe('Why it was refused.'),
        loop: z.array(z.string()).describe('The ring that it would close.'),
      }),
    )
    .describe('The rows, in their order.'),
})

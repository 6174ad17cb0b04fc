import { z } from 'zod'
import { id, instant, listOf, paging } from './fields.ts'
import { humanText } from './text.ts'

const path = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^\/(?![/\\])[^\p{Cc}]*$/u)
  .refine((text) => text.isWellFormed())
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['article', 'page', 'section', 'tag', 'author', 'media']), id }),
  z.strictObject({ kind: z.literal('path'), path }),
])

/** An old address and where it leads. 410: what stood there is gone for good. */
export const redirect = z.strictObject({
  id: z.string(),
  path: z.string(),
  target: z.record(z.string(), z.unknown()),
  url: z.string().nullable().describe('Where it leads now; null where what it led to is not shown to readers.'),
  status: z.literal([301, 410]),
  createdAt: instant,
})
export const redirects = listOf(redirect)
export const redirectQuery = z.strictObject({
  ...paging,
  cursor: z
    .string()
    .max(4_000)
    .regex(/^[\w-]+$/)
    .optional(),
  begins: humanText(1_000).optional().describe('How the path begins.'),
  q: humanText(200).optional().describe('Words of the path or of the one it leads to, in whatever spelling.'),
})
export const newRedirect = z.strictObject({ path, target, status: z.literal([301, 410]).default(301) })

/** Rows of a table with two columns: the old address, and the path or address of this site that it leads to. */
export const redirectImport = z.strictObject({
  isTrial: z.boolean().describe('Whether it is only tried: nothing is written.'),
  rows: z.array(z.strictObject({ from: humanText(4_000), to: humanText(4_000) })).max(1_000),
})
/** What became of each row, in their order. */
export const redirectImportReport = z.strictObject({
  rows: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      result: z.enum(['added', 'changed', 'same', 'refused']),
      code: z.string().nullable().describe('Why it was refused.'),
      loop: z.array(z.string()).describe('The ring that it would close.'),
    }),
  ),
})

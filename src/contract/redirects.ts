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
  /** How the path begins. */
  begins: humanText(1_000).optional(),
})
export const newRedirect = z.strictObject({ path, target, status: z.literal([301, 410]).default(301) })

import { z } from 'zod'
import { id, instant, listOf, paging } from './fields.ts'

const word = z
  .string()
  .max(100)
  .regex(/^[\w.-]+$/)

/** What the log is searched by. */
export const auditQuery = z.strictObject({
  ...paging,
  event: word.optional(),
  actor: id.optional(),
  target: word.optional(),
  since: instant.optional(),
  until: instant.optional(),
})

export const auditLog = listOf(
  z.strictObject({
    seq: z.int().describe('The number of the row; each names the hash of the one before.'),
    at: instant,
    actorKind: z.enum(['user', 'system', 'import', 'api-key']),
    actorId: z.string().nullable(),
    actorName: z.string().nullable(),
    event: z.string(),
    targetKind: z.string(),
    targetId: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
)

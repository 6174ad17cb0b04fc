import { z } from 'zod'
import { id, instant, listOf, paging } from './fields.ts'

const word = z
  .string()
  .max(100)
  .regex(/^[\w.-]+$/)

/** What the log is searched by. */
export const auditQuery = z.strictObject({
  ...paging,
  event: word.optional().describe('Only events of this name, such as `article.published`.'),
  actor: id.optional().describe('Only what this person did.'),
  target: word.optional().describe('Only what was done to the thing with this id.'),
  since: instant.optional().describe('From this moment on (ISO 8601, UTC).'),
  until: instant.optional().describe('Before this moment (ISO 8601, UTC).'),
})

export const auditLog = listOf(
  z.strictObject({
    seq: z.int().describe('The number of the row; each names the hash of the one before.'),
    at: instant,
    actorKind: z
      .enum(['user', 'system', 'import', 'api-key'])
      .describe('Who did it: a person, the program, an import, a key of the API.'),
    actorId: z.string().nullable().describe('The person, or whose key it is; null for none.'),
    actorName: z.string().nullable().describe('Their name as it is now; null where they are gone.'),
    event: z.string().describe('What happened, such as `article.published`.'),
    targetKind: z.string().describe('What kind of thing it was done to.'),
    targetId: z.string().describe('Its id; empty for none.'),
    detail: z.record(z.string(), z.unknown()).describe('What else the log tells of it.'),
  }),
)

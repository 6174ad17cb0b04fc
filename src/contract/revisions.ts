import { z } from 'zod'
import { draftFields, named } from './drafts.ts'
import { instant, listOf, paging } from './fields.ts'

/** A part of the revisions. */
export const revisionQuery = z.strictObject(paging)

const head = {
  number: z.int(),
  createdAt: instant,
  by: named.nullable().describe('Who published it; null where nobody of the newsroom did.'),
  actorKind: z.enum(['user', 'system', 'import', 'api-key']),
  note: z.string(),
}

/** Publications of an article, the newest first. */
export const revisions = listOf(z.strictObject(head))

/** What readers were shown then. */
export const revision = z.strictObject({
  ...head,
  language: z.string(),
  dir: z.enum(['rtl', 'ltr']),
  fields: draftFields,
})

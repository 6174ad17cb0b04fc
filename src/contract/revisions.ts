import { z } from 'zod'
import { languageTag } from './text.ts'
import { draftFields, named } from './drafts.ts'
import { instant, listOf, paging } from './fields.ts'

/** A part of the revisions. */
export const revisionQuery = z.strictObject(paging)

const head = {
  number: z.int().describe('Counted from 1 with every publication.'),
  createdAt: instant,
  by: named.nullable().describe('Who published it; null where nobody of the newsroom did.'),
  actorKind: z.enum(['user', 'system', 'import', 'api-key']).describe('By what it was published.'),
  note: z.string().describe('What was said with it; may be empty.'),
}

/** Publications of an article, the newest first. */
export const revisions = listOf(z.strictObject(head))

/** What readers were shown then. */
export const revision = z.strictObject({
  ...head,
  language: languageTag,
  dir: z.enum(['rtl', 'ltr']).describe('In which direction the language is written.'),
  fields: draftFields.describe('All that stood in it.'),
})

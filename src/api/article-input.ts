import type { DraftChange } from '../contract/drafts.ts'
import type { WrittenFields } from '../content/desk/working-copy.ts'
import type { Document } from '../richtext/document.ts'
import type { BodyLimits } from './route.ts'

/** Some 250,000 words with all that marks them; each level of a document is two of JSON. */
export const bodyOfArticle: BodyLimits = { mostBytes: 4_000_000, deepest: 80 }

/** What an editor sent, without what was left out. The contract has checked the document by its schema. */
export function toWritten({ document, ...changes }: DraftChange): WrittenFields {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as WrittenFields
  return document === undefined ? given : { ...given, document: document as unknown as Document }
}

import type { Reference } from '../../richtext/document.ts'
import type { Work } from '../work.ts'
import { deleteReferences, type ReferenceSource } from './queries.ts'

/** Records what a document points to, in place of what it pointed to before. */
export async function recordReferences(
  work: Work,
  source: ReferenceSource,
  references: readonly Reference[],
  isNew: boolean,
): Promise<void> {
  if (!isNew) await deleteReferences(work.tx, source)
  const distinct = new Map(references.map((ref) => [`${ref.kind}:${ref.id}`, ref]))
  work.append(
    'content_references',
    [...distinct.values()].map((ref) => ({
      source_kind: source.kind,
      source_id: source.id,
      target_kind: ref.kind,
      target_id: ref.id,
    })),
  )
}

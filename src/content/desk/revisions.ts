import { problem } from '../../problems.ts'
import { type FieldColumns, toFields } from '../articles/fields.ts'
import type { ContentContext } from '../context.ts'
import { findDraft } from '../drafts/queries.ts'
import { saveDraft } from '../drafts/save.ts'
import { startDraft } from '../drafts/start.ts'
import { findRevision } from '../revisions/queries.ts'
import { changeArticle } from './change.ts'
import { requireUnlocked } from './locks.ts'
import type { Reviewed } from './review.ts'
import { keepKnown, type WrittenFields } from './working-copy.ts'

/**
 * Puts what was published once into the working copy, where it can be looked at and published; one is opened where there is
 * none. What has gone since (a section, a tag, an author, a picture) is left out.
 */
export function restoreRevision(context: ContentContext, target: Reviewed, number: number): Promise<void> {
  return changeArticle(context, { ...target, verb: 'edit' }, async (work, standing) => {
    const { id: articleId, language } = standing
    const row = await findRevision(work.tx, articleId, number)
    if (row === undefined) throw problem('not-found')
    // What somebody wrote and nobody published is not written over unseen.
    if (standing.draft !== undefined && target.seen === undefined) throw problem('precondition-required')
    await requireUnlocked(work, standing)
    await startDraft(work, articleId)
    const draft = await findDraft(work.tx, articleId)
    if (draft === undefined) throw problem('not-found')
    const fields = await keepKnown(work, language, readSnapshot(row.snapshot))
    await saveDraft(work, { ...fields, articleId, version: draft.version, state: 'draft', publishAt: null })
    work.record({ event: 'draft.revision-restored', targetKind: 'article', targetId: articleId, detail: { number } })
  })
}

function readSnapshot(snapshot: string): WrittenFields {
  type Snapshot = FieldColumns & { readonly bylines: readonly string[]; readonly tags: readonly string[] }
  const { bylines, tags, ...columns } = JSON.parse(snapshot) as Snapshot
  const {
    language: _,
    extra: _extra,
    sourceArticleId: _id,
    sourceRevision: _r,
    ...fields
  } = toFields(columns, bylines, tags)
  return fields
}

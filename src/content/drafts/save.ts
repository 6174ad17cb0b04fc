import type { DraftState } from '../../db/schema.ts'
import { conflict, notFound } from '../../errors.ts'
import { type ArticleFields, toColumns, toFields } from '../articles/fields.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { readJson } from '../json.ts'
import { inTransaction } from '../work.ts'
import { findDraft, updateDraft } from './queries.ts'

/** Changed fields of a draft; those left out stay as they are. The language of a draft never changes. */
export interface DraftChanges extends Partial<Omit<ArticleFields, 'language'>> {
  readonly articleId: string
  /** The version the changes were made on. */
  readonly version: number
  readonly state?: DraftState
  readonly publishAt?: number | null
  readonly publishZone?: string
}

/** Saves changes of a draft; a version that is no longer the current one is a conflict and changes nothing. */
export function saveDraft(context: ContentContext, input: DraftChanges): Promise<{ readonly version: number }> {
  return inTransaction(context, async (work) => {
    const { articleId, version, state, publishAt, publishZone, ...changes } = input
    const draft = await findDraft(work.tx, articleId)
    if (draft === undefined || draft.deleted_at !== null) throw notFound('The draft')
    if (draft.version !== version) throw staleDraft()
    const before = toFields(draft, readJson<readonly string[]>(draft.bylines), readJson<readonly string[]>(draft.tags))
    const fields = { ...before, ...changes }
    const isSaved = await updateDraft(work.tx, articleId, version, {
      ...toColumns(fields),
      bylines: JSON.stringify(fields.bylines),
      tags: JSON.stringify(fields.tags),
      state: state ?? draft.state,
      publish_at: publishAt === undefined ? draft.publish_at : publishAt,
      publish_zone: publishZone ?? draft.publish_zone,
      updated_at: work.clock(),
      updated_by: whoActs(work.actor),
    })
    if (!isSaved) throw staleDraft()
    work.listed.add(articleId)
    if (state !== undefined && state !== draft.state) {
      work.record({ event: `draft.${state}`, targetKind: 'article', targetId: articleId })
    }
    return { version: version + 1 }
  })
}

function staleDraft(): Error {
  return conflict('The draft was not saved.', 'Somebody else has changed it meanwhile.')
}

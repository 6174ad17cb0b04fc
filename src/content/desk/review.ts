import type { DraftState } from '../../db/schema.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { type DraftRow, findDraft, updateDraft } from '../drafts/queries.ts'
import type { Work } from '../work.ts'
import { changeArticle } from './change.ts'
import { requireHeadline } from './headline.ts'
import type { Standing } from './standing.ts'

/** Which working copy, and what it was seen as. */
export interface Reviewed {
  readonly articleId: string
  readonly seen: string | undefined
}

/** Hands a draft in: from then on others decide about it. */
export const submitDraft = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'submit' }, (work, standing) => move(work, standing, 'in-review'))

/** Says that a draft can be published. */
export const approveDraft = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'approve' }, (work, standing) => move(work, standing, 'approved'))

/** Gives a draft back to who wrote it, saying why; a plan to publish it is gone. */
export const returnDraft = (context: ContentContext, target: Reviewed, note: string): Promise<void> =>
  changeArticle(context, { ...target, verb: 'return' }, (work, standing) =>
    move(work, standing, 'draft', { note, publish_at: null }),
  )

/** Plans the publication for an instant; the zone is that in which it was chosen. */
export const scheduleDraft = (
  context: ContentContext,
  target: Reviewed,
  { at, zone }: { readonly at: number; readonly zone: string },
): Promise<void> =>
  changeArticle(context, { ...target, verb: 'schedule' }, async (work, standing) => {
    if (at <= work.clock()) throw problem('time-passed')
    await requireComplete(work, standing)
    await move(work, standing, 'scheduled', { publish_at: at, publish_zone: zone })
  })

/** Gives such a plan up; that it can be published stays said. */
export const unscheduleDraft = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'unschedule' }, (work, standing) =>
    move(work, standing, 'approved', { publish_at: null }),
  )

/** Changes where a working copy stands. */
export async function move(
  work: Work,
  { id, draft }: Standing,
  state: DraftState,
  more: Partial<Pick<DraftRow, 'note' | 'publish_at' | 'publish_zone'>> = {},
): Promise<void> {
  if (draft === undefined) throw problem('wrong-state')
  const cleared = state === 'draft' ? {} : { note: '' }
  if (!(await updateDraft(work.tx, id, draft.version, { state, ...cleared, ...more }))) throw problem('conflict')
  work.listed.add(id)
  const detail = more.note === undefined || more.note === '' ? {} : { note: more.note }
  const event = more.note === undefined ? `draft.${state}` : 'draft.returned'
  work.record({ event, targetKind: 'article', targetId: id, detail })
}

/** Throws `incomplete` where readers would miss something: then it must not go out, not even later. */
export async function requireComplete(work: Work, { id }: Standing): Promise<void> {
  const draft = await findDraft(work.tx, id)
  if (draft === undefined) throw problem('not-found')
  requireHeadline(draft.headline)
}

import { MatbaaError } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { findDraft, listDueDrafts, updateDraft } from '../drafts/queries.ts'
import { tellOfFailedSchedule } from '../users/notices.ts'
import { inTransaction } from '../work.ts'
import { publishArticle } from './publish.ts'
import type { PublishedRevision } from './write.ts'

/**
 * Publishes scheduled drafts whose time has come, those of a time before a restart included; each is its own transaction,
 * and of several processes one publishes it. What another process took is passed over; what cannot be published loses its
 * schedule, so that it does not stand in the way of the others; where the newsroom sends mail, those concerned are told.
 */
export async function publishDueDrafts(
  context: ContentContext,
  { sendsMail = false }: { readonly sendsMail?: boolean } = {},
): Promise<readonly PublishedRevision[]> {
  const published: PublishedRevision[] = []
  for (const articleId of await listDueDrafts(context.db.reader, context.clock(), mostAtOnce)) {
    try {
      published.push(await publishArticle(context, { articleId, onlyIfDue: true }))
    } catch (error) {
      if (!(error instanceof MatbaaError) || error.status >= 500) throw error
      await unschedule(context, articleId, error, sendsMail)
    }
  }
  return published
}

const mostAtOnce = 50

async function unschedule(
  context: ContentContext,
  articleId: string,
  reason: MatbaaError,
  sendsMail: boolean,
): Promise<void> {
  await inTransaction(context, async (work) => {
    const draft = await findDraft(work.tx, articleId)
    const isDue = draft?.state === 'scheduled' && draft.publish_at !== null && draft.publish_at <= work.clock()
    if (draft === undefined || !isDue) return
    const changes = { state: 'approved', publish_at: null } as const
    if (!(await updateDraft(work.tx, articleId, draft.version, changes))) return
    work.listed.add(articleId)
    const detail = { code: reason.code, why: reason.why }
    work.record({ event: 'draft.unscheduled', targetKind: 'article', targetId: articleId, detail })
    if (sendsMail) await tellOfFailedSchedule(work, articleId, reason.code)
  })
}

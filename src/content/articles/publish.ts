import { conflict, notFound } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { readJson } from '../json.ts'
import { refreshReferring } from '../references/refresh.ts'
import { takeDraft } from '../drafts/queries.ts'
import { inTransaction } from '../work.ts'
import { pickColumns } from './fields.ts'
import { findArticle } from './queries.ts'
import { type PublishedRevision, writePublication } from './write.ts'

/** Which draft to publish, and as of when. */
export interface PublishRequest {
  readonly articleId: string
  /** The draft's version that was approved; left out, whatever stands there. */
  readonly version?: number
  /** The first publication's time; left out, the scheduled time that has passed, or now. A published article keeps its own. */
  readonly publishedAt?: number
  readonly publishedZone?: string
  readonly note?: string
  /** Publish only what is scheduled and due. */
  readonly onlyIfDue?: boolean
}

/** Publishes a draft: it becomes the article that readers see, and a revision. Of several who try, one succeeds. */
export function publishArticle(context: ContentContext, request: PublishRequest): Promise<PublishedRevision> {
  return inTransaction(context, async (work) => {
    const draft = await takeDraft(work.tx, request.articleId)
    if (draft === undefined || draft.deleted_at !== null) {
      if (request.version === undefined) throw notFound('The draft')
      throw conflict('The draft was not published.', 'Somebody else has published it or thrown it away meanwhile.')
    }
    if (request.version !== undefined && request.version !== draft.version) {
      throw conflict('The draft was not published.', 'Somebody else has changed it meanwhile.')
    }
    const now = work.clock()
    const isDue = draft.state === 'scheduled' && draft.publish_at !== null && draft.publish_at <= now
    if (request.onlyIfDue === true && !isDue) {
      throw conflict('The draft was not published.', 'It is no longer scheduled for this time.')
    }
    const previous = await findArticle(work.tx, draft.article_id)
    if (previous !== undefined && previous.revision !== draft.base_revision) {
      throw conflict('The draft was not published.', 'It began from a revision that is no longer the newest.')
    }
    const scheduledAt = isDue ? draft.publish_at : null
    const published = await writePublication(work, {
      id: draft.article_id,
      storyId: draft.story_id,
      code: draft.code,
      columns: pickColumns(draft),
      bylines: readJson<readonly string[]>(draft.bylines),
      tags: readJson<readonly string[]>(draft.tags),
      state: 'published',
      publishedAt: previous?.published_at ?? request.publishedAt ?? scheduledAt ?? now,
      publishedZone: previous?.published_zone ?? request.publishedZone ?? draft.publish_zone,
      updatedAt: previous === undefined ? (request.publishedAt ?? scheduledAt ?? now) : now,
      createdAt: previous?.created_at ?? draft.created_at,
      createdBy: previous?.created_by ?? draft.created_by,
      note: request.note ?? '',
      previous,
    })
    if (previous === undefined || previous.slug !== published.slug) await refreshReferring(work, published.articleId)
    return published
  })
}

import { MatbaaError } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { listDueDrafts } from '../drafts/queries.ts'
import { publishArticle } from './publish.ts'
import type { PublishedRevision } from './write.ts'

/**
 * Publishes scheduled drafts whose time has come, the latest after a restart included; each is its own transaction, and
 * of several processes one publishes it. What another process took, or an editor changed, is passed over.
 */
export async function publishDueDrafts(context: ContentContext, limit = 50): Promise<readonly PublishedRevision[]> {
  const published: PublishedRevision[] = []
  for (const articleId of await listDueDrafts(context.db.reader, context.clock(), limit)) {
    try {
      published.push(await publishArticle(context, { articleId, onlyIfDue: true }))
    } catch (error) {
      if (!(error instanceof MatbaaError) || (error.status !== 404 && error.status !== 409)) throw error
    }
  }
  return published
}

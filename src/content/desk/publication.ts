import { archiveArticle, reinstateArticle, withdrawArticle } from '../articles/standing.ts'
import { publishArticle } from '../articles/publish.ts'
import type { ContentContext } from '../context.ts'
import { expirePreviewLinks } from '../preview-links/queries.ts'
import { changeArticle } from './change.ts'
import { move, requireComplete, type Reviewed } from './review.ts'

/** Publishes the working copy now: for the first time, or over what readers have. */
export const publishNow = (context: ContentContext, target: Reviewed, note: string): Promise<void> =>
  changeArticle(context, { ...target, verb: 'publish' }, async (work, standing) => {
    await requireComplete(work, standing)
    await publishArticle(work, {
      articleId: standing.id,
      note,
      ...(standing.draft === undefined ? {} : { version: standing.draft.version }),
    })
  })

/** Puts an article into the archive: it answers and is marked, but stands in no list. */
export const archive = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'archive' }, (work, { id }) => archiveArticle(work, { articleId: id }))

/** Takes an article back from readers: its address answers 410, and links for outsiders end. */
export const withdraw = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'withdraw' }, async (work, standing) => {
    await withdrawArticle(work, { articleId: standing.id })
    await expirePreviewLinks(work.tx, standing.id, work.clock())
    // It would come back by itself.
    if (standing.draft?.state === 'scheduled') await move(work, standing, 'approved', { publish_at: null })
  })

/** Brings an archived or withdrawn article back into its lists. */
export const reinstate = (context: ContentContext, target: Reviewed): Promise<void> =>
  changeArticle(context, { ...target, verb: 'reinstate' }, (work, { id }) => reinstateArticle(work, { articleId: id }))

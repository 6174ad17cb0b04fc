import { setTimeout as pause } from 'node:timers/promises'
import type { ContentContext } from '../../context.ts'
import { cacheTag } from '../../invalidations/tags.ts'
import { inTransaction } from '../../work.ts'
import type { ArticleFinder } from '../find.ts'
import { duplicateLikeness } from './find-similar.ts'
import { listUncompared, replaceSimilar } from './queries.ts'

/** What an article's page may show of them. */
const mostKept = 6

const articlesAtOnce = 20

/** Readers who search use the same thread: it is left to them in between. */
const usualRestMs = 100

/**
 * Looks for articles about the same as those that have not been compared yet, so many at most. What is nearly the same text is left
 * out: who has read one has read the other. Ends after the one it is at where it is told to; rests `restMs` after each.
 */
export async function compareArticles(
  context: ContentContext,
  { similar }: Pick<ArticleFinder, 'similar'>,
  most: number,
  ending?: AbortSignal,
  restMs = usualRestMs,
): Promise<number> {
  const isOver = (): boolean => ending?.aborted === true
  let done = 0
  while (done < most && !isOver()) {
    const articles = await listUncompared(context.db.worker, Math.min(articlesAtOnce, most - done))
    if (articles.length === 0) break
    for (const { id, language, headline, lead, text } of articles) {
      const found = await similar({ language, headline, lead, text, articleId: id })
      const ids = found.filter(({ likeness }) => likeness < duplicateLikeness).map(({ articleId }) => articleId)
      await inTransaction(context, async (work) => {
        await replaceSimilar(work.tx, id, ids.slice(0, mostKept))
        work.invalidate(cacheTag.similar(id))
      })
      done += 1
      if (isOver()) break
      await pause(restMs)
    }
  }
  return done
}

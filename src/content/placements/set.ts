import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { randomId } from '../random-id.ts'
import { inTransaction } from '../work.ts'
import { deleteEndedPlacements, deletePlacements, insertPlacements } from './queries.ts'

/** What shall stand in a slot of a page, in order; the articles' own languages are those of the edition. */
export interface SlotContent {
  readonly language: string
  readonly page: string
  readonly slot: string
  readonly articles: readonly { readonly articleId: string; readonly until?: number | null }[]
}

/** Fills a slot by choice, replacing what stood in it; an empty list leaves it to the rules. */
export function setPlacements(context: ContentContext, input: SlotContent): Promise<void> {
  return inTransaction(context, async (work) => {
    const { language, page, slot, articles } = input
    await deletePlacements(work.tx, language, page, slot)
    const rows = articles.map(({ articleId, until }, position) => ({
      id: randomId(work),
      language,
      page,
      slot,
      position,
      article_id: articleId,
      until: until ?? null,
    }))
    await insertPlacements(work.tx, rows)
    work.invalidate(cacheTag.list(language))
    const ids = articles.map((article) => article.articleId)
    work.record({
      event: 'placement.set',
      targetKind: 'placement',
      targetId: `${language}/${page}/${slot}`,
      detail: { ids },
    })
  })
}

/** Takes away placements whose time is over. */
export function expirePlacements(context: ContentContext): Promise<void> {
  return inTransaction(context, async (work) => {
    const languages = await deleteEndedPlacements(work.tx, work.clock())
    work.invalidate(...languages.map(cacheTag.list))
  })
}

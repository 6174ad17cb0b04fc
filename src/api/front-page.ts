import { directionOf } from '@matbaa/locale'
import {
  arrangement,
  arrangementQuery,
  frontPage,
  frontPageName,
  type FrontPageOutput,
  type FrontSlot,
  slotSizes,
} from '../contract/front-page.ts'
import type { ArticleCard } from '../content/cards/card.ts'
import { findUserNames } from '../content/desk/queries.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { arrangePage, type ArrangedPage, slotsOf, undoArrangement } from '../content/placements/arrange.ts'
import { layOutTop, newestOnFront } from '../content/placements/lay-out.ts'
import { findArrangement, listChosen, listPlacedCards } from '../content/placements/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { toPersonName } from './article-output.ts'
import { iso } from './output.ts'
import { htmlPage } from './previews.ts'
import { type Answer, route, type Route } from './route.ts'

const arranges = { to: 'allowed', action: 'front-page.arrange', keys: true } as const
/** Arranging compares versions itself. */
const arrangesSeen = { ...arranges, versioned: true } as const

/** The front-page desk: what stands at the top of front pages and sections. */
export const frontPageRoutes: readonly Route[] = [
  route('GET', '/front-page', arranges, { input: frontPageName, output: frontPage }, ({ context, input }) =>
    answerPage(context, input),
  ),
  route(
    'PUT',
    '/front-page',
    arrangesSeen,
    { input: arrangement, output: frontPage },
    async ({ context, input, seen }) => {
      const { language, page, ...slots } = input
      const chosen = (slot: FrontSlot) =>
        slots[slot].map(({ articleId, until }) => ({ articleId, until: until === null ? null : Date.parse(until) }))
      const choices = { lead: chosen('lead'), pair: chosen('pair'), list: chosen('list') }
      await arrangePage(context, { language, page }, { choices, seen })
      return answerPage(context, { language, page })
    },
  ),
  route(
    'POST',
    '/front-page/restoration',
    arrangesSeen,
    { input: frontPageName, output: frontPage },
    async ({ context, input, seen }) => {
      await undoArrangement(context, input, seen)
      return answerPage(context, input)
    },
  ),
  route(
    'GET',
    '/front-page/preview',
    arranges,
    { input: arrangementQuery, output: htmlPage },
    async ({ input: { language, page, lead, pair, list }, pages }) => {
      const chosen = (ids: readonly string[]) => ids.map((articleId) => ({ articleId, until: null }))
      const slots =
        page === 'front' ? { lead: chosen(lead), pair: chosen(pair), list: chosen(list) } : { list: chosen(list) }
      const made = await pages.front({ language, page, slots })
      if (made === undefined) throw problem('not-found')
      return { page: made }
    },
  ),
]

async function answerPage(context: AccessContext, { language, page }: ArrangedPage): Promise<Answer> {
  const db = context.db.reader
  const now = context.clock()
  const row = await findArrangement(db, language, page)
  const chosen = await listChosen(db, language, page, now)
  const placed = await listPlacedCards(db, language, page, now)
  const list = page === 'front' ? listName.language(language) : listName.section(page)
  const newest = await listArticles(db, list, newestOnFront)
  const top = layOutTop(placed, newest.items)
  const isChosen = new Set(placed.map(({ card }) => card.id))
  const standing: Readonly<Record<FrontSlot, readonly ArticleCard[]>> = {
    lead: top.lead === undefined ? [] : [top.lead],
    pair: top.pair,
    list: page === 'front' ? top.list : newest.items.slice(0, slotSizes.list),
  }
  const names = await findUserNames(db, row?.changed_by == null ? [] : [row.changed_by])
  const etag = String(row?.version ?? 0)
  const body: FrontPageOutput = {
    language,
    dir: directionOf(language),
    page,
    slots: slotsOf(page).map((slot) => ({
      slot,
      size: slotSizes[slot],
      chosen: chosen
        .filter((entry) => entry.slot === slot)
        .map((entry) => ({
          articleId: entry.id,
          code: entry.code,
          headline: entry.headline,
          publishedAt: iso(entry.published_at),
          until: entry.until === null ? null : iso(entry.until),
          state: entry.deleted_at === null ? entry.state : 'trashed',
          isShown: isChosen.has(entry.id),
        })),
      filled: standing[slot]
        .filter(({ id }) => !isChosen.has(id))
        .map((card) => ({
          articleId: card.id,
          code: card.code,
          headline: card.headline,
          publishedAt: iso(card.publishedAt),
        })),
    })),
    canUndo: row?.previous != null,
    changedAt: row === undefined ? null : iso(row.changed_at),
    changedBy: toPersonName(row?.changed_by ?? null, names),
    etag,
  }
  return { body, etag }
}

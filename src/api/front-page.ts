import { directionOf } from '@matbaa/locale'
import {
  arrangement,
  arrangementQuery,
  filling,
  frontPage,
  frontPageName,
  type FrontPageOutput,
  type FrontSlot,
  slotSizes,
} from '../contract/front-page.ts'
import type { Queryable } from '../db/database.ts'
import type { ArticleCard } from '../content/cards/card.ts'
import { findUserNames } from '../content/desk/queries.ts'
import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { arrangePage, type ArrangedPage, slotsOf, undoArrangement } from '../content/placements/arrange.ts'
import { layOutTop, newestOnFront } from '../content/placements/lay-out.ts'
import {
  findArrangement,
  findPlaceableCards,
  listChosen,
  listPlacedCards,
  type PlacedCard,
} from '../content/placements/queries.ts'
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
    '/front-page/filling',
    arranges,
    { input: arrangementQuery, output: filling },
    async ({ context, input: { language, page, ...tried } }) => {
      const db = context.db.reader
      const cards = await findPlaceableCards(db, language, [...tried.lead, ...tried.pair, ...tried.list])
      const placed = slotsOf(page).flatMap((slot) =>
        tried[slot].flatMap((id) => {
          const card = cards.get(id)
          return card === undefined ? [] : [{ slot, card }]
        }),
      )
      const filled = await fill(db, { language, page }, placed)
      return { body: { slots: slotsOf(page).map((slot) => ({ slot, filled: filled(slot) })) } }
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
  const isChosen = new Set(placed.map(({ card }) => card.id))
  const filled = await fill(db, { language, page }, placed)
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
      filled: filled(slot),
    })),
    canUndo: row?.previous != null,
    changedAt: row === undefined ? null : iso(row.changed_at),
    changedBy: toPersonName(row?.changed_by ?? null, names),
    etag,
  }
  return { body, etag }
}

/** What the rules put where nothing is placed: they are those of the site itself. */
async function fill(
  db: Queryable,
  { language, page }: ArrangedPage,
  placed: readonly Pick<PlacedCard, 'slot' | 'card'>[],
): Promise<(slot: FrontSlot) => FrontPageOutput['slots'][number]['filled']> {
  const list = page === 'front' ? listName.language(language) : listName.section(page)
  const newest = await listArticles(db, list, newestOnFront)
  const top = layOutTop(placed, newest.items)
  const isPlaced = new Set(placed.map(({ card }) => card.id))
  const room = slotSizes.list - isPlaced.size
  const others = newest.items.filter(({ id }) => !isPlaced.has(id))
  const standing: Readonly<Record<FrontSlot, readonly ArticleCard[]>> = {
    lead: top.lead === undefined ? [] : [top.lead],
    pair: top.pair,
    list: page === 'front' ? top.list : others.slice(0, Math.max(0, room)),
  }
  return (slot) =>
    standing[slot]
      .filter(({ id }) => !isPlaced.has(id))
      .map((card) => ({
        articleId: card.id,
        code: card.code,
        headline: card.headline,
        publishedAt: iso(card.publishedAt),
      }))
}

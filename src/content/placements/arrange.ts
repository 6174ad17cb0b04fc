import { frontSlots, type FrontSlot } from '../../contract/front-page.ts'
import { isAllowed } from '../../permissions.ts'
import { faultyFields, problem } from '../../problems.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { findActor } from '../desk/change.ts'
import { requireEdition } from '../editions/require.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { findSections } from '../sections/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { findArrangement, findPlaceable, listChosen, writeArrangement } from './queries.ts'
import { setPlacements } from './set.ts'

/** An article chosen for a place, and until when. */
export interface Choice {
  readonly articleId: string
  readonly until: number | null
}

/** What was chosen, by place. */
export type Choices = Readonly<Record<FrontSlot, readonly Choice[]>>

/** A page of an edition: the front page, or that of a section by its id. */
export interface ArrangedPage {
  readonly language: string
  readonly page: string
}

/** Places that a page has. */
export const slotsOf = (page: string): readonly FrontSlot[] => (page === 'front' ? frontSlots : ['list'])

/** Arranges a page whole, over the version that was seen; what stood there is kept, to go back to. */
export function arrangePage(
  context: ContentContext,
  page: ArrangedPage,
  { choices, seen }: { readonly choices: Choices; readonly seen: string | undefined },
): Promise<void> {
  return inTransaction(context, async (work) => {
    await requireArranger(work)
    await requirePage(work, page)
    await requirePlaceable(work, page, choices)
    if (seen === undefined) throw problem('precondition-required')
    const version = (await findArrangement(work.tx, page.language, page.page))?.version ?? 0
    if (seen !== String(version)) throw stale(seen, version)
    await replace(work, page, choices, version)
  })
}

/** Goes back to what stood there before; done again, it comes forward. What readers can no longer have stays away. */
export function undoArrangement(context: ContentContext, page: ArrangedPage, seen: string | undefined): Promise<void> {
  return inTransaction(context, async (work) => {
    await requireArranger(work)
    const row = await findArrangement(work.tx, page.language, page.page)
    const version = row?.version ?? 0
    if (seen !== undefined && seen !== String(version)) throw stale(seen, version)
    if (row?.previous == null) throw problem('wrong-state')
    const before = readJson<Choices>(row.previous)
    const ids = frontSlots.flatMap((slot) => before[slot].map(({ articleId }) => articleId))
    const known = await findPlaceable(work.tx, page.language, ids)
    const isGood = ({ articleId, until }: Choice): boolean =>
      known.has(articleId) && (until === null || until > work.clock())
    const choices: Choices = {
      lead: before.lead.filter(isGood),
      pair: before.pair.filter(isGood),
      list: before.list.filter(isGood),
    }
    await replace(work, page, choices, row.version)
  })
}

async function replace(work: Work, { language, page }: ArrangedPage, choices: Choices, seen: number): Promise<void> {
  const now = work.clock()
  const rows = await listChosen(work.tx, language, page, now)
  const standing = (slot: FrontSlot): readonly Choice[] =>
    rows.filter((row) => row.slot === slot).map(({ id, until }) => ({ articleId: id, until }))
  const previous: Choices = { lead: standing('lead'), pair: standing('pair'), list: standing('list') }
  const row = {
    language,
    page,
    version: seen + 1,
    previous: JSON.stringify(previous),
    changed_by: whoActs(work.actor),
    changed_at: now,
  }
  if (!(await writeArrangement(work.tx, row, seen))) throw stale(String(seen), seen + 1)
  for (const slot of slotsOf(page)) await setPlacements(work, { language, page, slot, articles: choices[slot] })
  if (page !== 'front') work.invalidate(cacheTag.section(page))
}

async function requireArranger(work: Work): Promise<void> {
  const actor = await findActor(work)
  if (actor !== undefined && !isAllowed(actor.person, 'front-page.arrange')) throw problem('forbidden')
}

/** Throws where there is no such page. */
async function requirePage(work: Work, { language, page }: ArrangedPage): Promise<void> {
  await requireEdition(work.tx, language)
  if (page === 'front') return
  const [section] = await findSections(work.tx, [page])
  if (section?.language !== language) throw faulty('page')
}

/** Throws where something cannot stand there: what readers do not have, what stands twice, what has ended already. */
async function requirePlaceable(work: Work, { language, page }: ArrangedPage, choices: Choices): Promise<void> {
  const ids = frontSlots.flatMap((slot) => choices[slot].map(({ articleId }) => articleId))
  const known = await findPlaceable(work.tx, language, ids)
  const now = work.clock()
  for (const slot of frontSlots) {
    const isThere = slotsOf(page).includes(slot) || choices[slot].length === 0
    const isGood = choices[slot].every(
      ({ articleId, until }) => known.has(articleId) && (until === null || until > now),
    )
    if (!isThere || !isGood) throw faulty(slot)
  }
  if (new Set(ids).size !== ids.length) throw faulty('list')
}

const stale = (yours: string, current: number): Error =>
  problem('version-conflict', { details: { yours, current: String(current) } })

const faulty = (path: string): Error => faultyFields('unknown-reference', [path])

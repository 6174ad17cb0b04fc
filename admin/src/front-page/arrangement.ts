import type { Endpoints } from '../api/endpoints.ts'

/** A page as the newsroom has it. */
export type Page = Endpoints['GET /front-page']['output']

/** A place of a page. */
export type Slot = Page['slots'][number]['slot']

/** An article of the paper as the desk shows it. */
export interface Entry {
  readonly articleId: string
  readonly code: number
  readonly headline: string
  readonly publishedAt: string
}

/** An article that is chosen for a place. */
export interface Chosen extends Entry {
  /** An instant, or null for as long as nothing else is chosen. */
  readonly until: string | null
  /** False where readers can no longer have it: it leaves when the page is published. */
  readonly isShown: boolean
}

/** What is chosen, by place; a page has either all of them or the list alone. */
export type Arrangement = Readonly<Partial<Record<Slot, readonly Chosen[]>>>

/** Where somebody puts an article: before the one that stands at `index`. */
export interface Place {
  readonly slot: Slot
  readonly index: number
}

/** What is chosen on a page as the newsroom has it. */
export const arrangementOf = ({ slots }: Page): Arrangement =>
  Object.fromEntries(
    slots.map(({ slot, chosen }) => [
      slot,
      chosen.map(({ articleId, code, headline, publishedAt, until, isShown }) => ({
        articleId,
        code,
        headline,
        publishedAt,
        until,
        isShown,
      })),
    ]),
  )

/** Where an article stands, if it does. */
export function findPlace(arrangement: Arrangement, articleId: string): Place | undefined {
  for (const [slot, chosen] of Object.entries(arrangement) as [Slot, readonly Chosen[]][]) {
    const index = chosen.findIndex((one) => one.articleId === articleId)
    if (index >= 0) return { slot, index }
  }
  return undefined
}

/**
 * Puts articles into a place, from wherever they stand: no article stands twice. A place that is full lets its last ones go; what
 * let go is said, for it is no longer chosen at all.
 */
export function put(
  arrangement: Arrangement,
  entries: readonly Entry[],
  { slot, index }: Place,
  sizes: Readonly<Partial<Record<Slot, number>>>,
): { readonly arrangement: Arrangement; readonly dropped: readonly Chosen[] } {
  const ids = new Set(entries.map(({ articleId }) => articleId))
  const before = (arrangement[slot] ?? []).slice(0, index).filter(({ articleId }) => !ids.has(articleId))
  const after = (arrangement[slot] ?? []).slice(index).filter(({ articleId }) => !ids.has(articleId))
  const moved = entries.map((entry): Chosen => {
    const place = findPlace(arrangement, entry.articleId)
    const standing = place && arrangement[place.slot]?.[place.index]
    return standing ?? { ...entry, until: null, isShown: true }
  })
  const size = sizes[slot] ?? 0
  const wanted = [...before, ...moved, ...after]
  // What was put there stays, also at the end of a place that is full.
  const surplus = Math.max(0, wanted.length - size)
  const others = [...before, ...after]
  const leaving = new Set(others.slice(others.length - surplus).map(({ articleId }) => articleId))
  const kept = wanted.filter(({ articleId }) => !leaving.has(articleId)).slice(0, size)
  const next = Object.fromEntries(
    (Object.entries(arrangement) as [Slot, readonly Chosen[]][]).map(([name, chosen]) => [
      name,
      name === slot ? kept : chosen.filter(({ articleId }) => !ids.has(articleId)),
    ]),
  )
  return { arrangement: next, dropped: others.filter(({ articleId }) => leaving.has(articleId)) }
}

/**
 * One up or down; over the end of a place into the next one, where it changes places with what stands there if there is no room.
 * What is at the very top or bottom stays.
 */
export function step(
  arrangement: Arrangement,
  articleId: string,
  by: -1 | 1,
  sizes: Readonly<Partial<Record<Slot, number>>>,
): Arrangement {
  const place = findPlace(arrangement, articleId)
  const entry = place && arrangement[place.slot]?.[place.index]
  if (place === undefined || entry === undefined) return arrangement
  const { slot, index } = place
  const chosen = arrangement[slot] ?? []
  const neighbour = chosen[index + by]
  if (neighbour !== undefined) {
    return { ...arrangement, [slot]: chosen.with(index, neighbour).with(index + by, entry) }
  }
  const slots = (['lead', 'pair', 'list'] as const).filter((one) => arrangement[one] !== undefined)
  const next = slots[slots.indexOf(slot) + by]
  if (next === undefined) return arrangement
  const there = arrangement[next] ?? []
  const rest = chosen.filter((one) => one !== entry)
  const isFull = there.length >= (sizes[next] ?? 0)
  const displaced = isFull ? there.slice(by === 1 ? 0 : -1).slice(0, 1) : []
  const stays = there.filter((one) => !displaced.includes(one))
  return {
    ...arrangement,
    [slot]: by === 1 ? [...rest, ...displaced] : [...displaced, ...rest],
    [next]: by === 1 ? [entry, ...stays] : [...stays, entry],
  }
}

/** Takes an article away. */
export const without = (arrangement: Arrangement, articleId: string): Arrangement =>
  change(arrangement, (chosen) => chosen.filter((one) => one.articleId !== articleId))

/** Says until when an article is chosen. */
export const withUntil = (arrangement: Arrangement, articleId: string, until: string | null): Arrangement =>
  change(arrangement, (chosen) => chosen.map((one) => (one.articleId === articleId ? { ...one, until } : one)))

/** Whether two arrangements would be the same page at the same times. */
export const isSame = (one: Arrangement, other: Arrangement): boolean =>
  JSON.stringify(toInput(one)) === JSON.stringify(toInput(other))

/** Whether the time of a choice is over: one that was kept in the browser for long. */
export const isOver = ({ until }: Chosen): boolean => until !== null && Date.parse(until) <= Date.now()

/** As the newsroom takes it: what readers cannot have, and what is over, is left out. */
export function toInput(arrangement: Arrangement) {
  const chosen = (slot: Slot) =>
    (arrangement[slot] ?? [])
      .filter((one) => one.isShown && !isOver(one))
      .map(({ articleId, until }) => ({ articleId, until }))
  return { lead: chosen('lead'), pair: chosen('pair'), list: chosen('list') }
}

/** The ids of a place, as addresses carry them. */
export const toQuery = (arrangement: Arrangement): Readonly<Record<Slot, string>> => {
  const { lead, pair, list } = toInput(arrangement)
  const ids = (some: typeof lead): string => some.map(({ articleId }) => articleId).join(',')
  return { lead: ids(lead), pair: ids(pair), list: ids(list) }
}

const change = (arrangement: Arrangement, each: (chosen: readonly Chosen[]) => readonly Chosen[]): Arrangement =>
  Object.fromEntries(Object.entries(arrangement).map(([slot, chosen]) => [slot, each(chosen)]))

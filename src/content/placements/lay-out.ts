import { slotSizes } from '../../contract/front-page.ts'
import type { ArticleCard } from '../cards/card.ts'
import type { PlacedCard } from './queries.ts'

/** Among so many of the newest the rules choose. */
export const newestOnFront = 30

/** What stands at the top of a front page. */
export interface Top {
  readonly lead: ArticleCard | undefined
  readonly pair: readonly ArticleCard[]
  readonly list: readonly ArticleCard[]
}

/**
 * Slots that the desk filled keep what it chose; the newest fill the others, the sticky ones first: never with what was chosen for a place
 * further down. No article stands twice.
 */
export function layOutTop(placed: readonly Pick<PlacedCard, 'slot' | 'card'>[], newest: readonly ArticleCard[]): Top {
  const used = new Set<string>()
  const isChosen = new Set(placed.map(({ card }) => card.id))
  const free = newest.filter(({ id }) => !isChosen.has(id))
  const take = (slot: string, wanted: number): ArticleCard[] => {
    const chosen = placed.filter((entry) => entry.slot === slot).map(({ card }) => card)
    const found: ArticleCard[] = []
    for (const card of [...chosen, ...free]) {
      if (found.length >= Math.max(wanted, chosen.length)) break
      if (used.has(card.id)) continue
      used.add(card.id)
      found.push(card)
    }
    return found
  }
  const [lead] = take('lead', slotSizes.lead)
  return { lead, pair: take('pair', slotSizes.pair), list: take('list', slotSizes.list) }
}

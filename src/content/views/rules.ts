/** Within so long, a reader's visits of an article are one view. */
export const sameViewMs = 30 * 60_000

/** So many views of one article are counted for one network in an hour; what exceeds it is a crowd that nobody can tell from a flood. */
export const mostOfNetworkAndHour = 60

const hourMs = 3_600_000

/** A visit as it is kept until it is counted: no address, nor what one could be found from. */
export interface Visit {
  readonly language: string
  readonly code: number
  /** ISO date in the edition's zone. */
  readonly day: string
  readonly at: number
  /** Key of the reader on this day. */
  readonly visitor: string
  /** Key of the same reader on the day before, as long as a visit of then may still be the same view. */
  readonly earlier?: string
  readonly network: string
}

/** What is known of those who were counted before. */
export interface CountedBefore {
  /** When each visitor was last counted. */
  readonly visitors: ReadonlyMap<string, number>
  /** Views of a network in an hour, by `placeOf`. */
  readonly networks: ReadonlyMap<string, number>
}

/** What visits come to. */
export interface Decision {
  /** Visits that are views, and whether the visitor is a new reader of the day. */
  readonly views: readonly { readonly visit: Visit; readonly isNewReader: boolean }[]
  /** Visits beyond what is counted for their network. */
  readonly held: readonly Visit[]
}

/** The key of a network in the hour of a visit. */
export const placeOf = ({ network, at }: Pick<Visit, 'network' | 'at'>): string => `${network} ${hourOf(at)}`

/** Hours since 1970. */
export const hourOf = (at: number): number => Math.floor(at / hourMs)

/** Decides which visits are views, in the order they came. */
export function decideViews(visits: readonly Visit[], before: CountedBefore): Decision {
  const visitors = new Map(before.visitors)
  const networks = new Map(before.networks)
  const views: { visit: Visit; isNewReader: boolean }[] = []
  const held: Visit[] = []
  for (const visit of visits) {
    const last = visitors.get(visit.visitor)
    const yesterday = visit.earlier === undefined ? undefined : visitors.get(visit.earlier)
    if (isSameView(visit.at, last) || isSameView(visit.at, yesterday)) continue
    const place = placeOf(visit)
    const counted = networks.get(place) ?? 0
    if (counted >= mostOfNetworkAndHour) {
      held.push(visit)
      continue
    }
    networks.set(place, counted + 1)
    visitors.set(visit.visitor, visit.at)
    views.push({ visit, isNewReader: last === undefined })
  }
  return { views, held }
}

/** Both ways: a clock that was set back must not silence a reader until it has caught up. */
const isSameView = (at: number, last: number | undefined): boolean =>
  last !== undefined && Math.abs(at - last) < sameViewMs

import type { RefusalReason } from './refusals.ts'

/** Visits that wait longer than this wait for more than the next flush. */
const behindAfterMs = 30_000
/** Refusals are looked at over this time and the same time before. */
const periodMs = 5 * 60_000
/** Of fewer visits nothing can be said. */
const fewestVisits = 200
const mostRefusedShare = 0.5

/**
 * Refusals that speak of readers who should have counted, or of somebody who tries to be counted; robots and pages fetched
 * ahead are everyday.
 */
const suspicious: readonly RefusalReason[] = ['foreign', 'ticket', 'agent', 'address', 'network', 'overload']

/** What goes wrong: visits wait to be written, or most of them are refused. */
export type ViewTrouble = 'behind' | 'refused'

/** Watches over the counting of one process and says when trouble begins, and when it is over. */
export interface ViewAlarm {
  /** A visit was taken. */
  readonly take: () => void
  readonly refuse: (reason: RefusalReason, times: number) => void
  /** Looks at what waits, and since when (epoch milliseconds; `undefined` when nothing does). */
  readonly look: (now: number, waiting: { readonly visits: number; readonly since: number | undefined }) => void
  /** Since the start of the process. */
  readonly taken: () => number
  readonly refused: () => ReadonlyMap<RefusalReason, number>
  readonly troubles: () => ReadonlySet<ViewTrouble>
}

export interface ViewAlarmLog {
  readonly warn: (details: object, message: string) => void
  readonly info: (details: object, message: string) => void
}

interface Period {
  readonly began: number
  taken: number
  readonly refused: Map<RefusalReason, number>
}

const emptyPeriod = (began: number): Period => ({ began, taken: 0, refused: new Map() })

/** Makes an alarm that is silent. */
export function createViewAlarm(log: ViewAlarmLog, now: number): ViewAlarm {
  const troubles = new Set<ViewTrouble>()
  const sums = emptyPeriod(now)
  let current = emptyPeriod(now)
  let previous = emptyPeriod(now)

  const set = (trouble: ViewTrouble, isThere: boolean, details: object): void => {
    if (isThere === troubles.has(trouble)) return
    if (isThere) troubles.add(trouble)
    else troubles.delete(trouble)
    const tell = isThere ? log.warn : log.info
    tell.call(log, { trouble, ...details }, sentences[trouble][isThere ? 'begins' : 'ends'])
  }
  const lookAtRefusals = (): void => {
    const reasons = Object.fromEntries(
      suspicious.flatMap((reason) => {
        const times = (current.refused.get(reason) ?? 0) + (previous.refused.get(reason) ?? 0)
        return times === 0 ? [] : [[reason, times] as const]
      }),
    )
    const refused = Object.values(reasons).reduce((sum, times) => sum + times, 0)
    const visits = current.taken + previous.taken + refused
    set('refused', visits >= fewestVisits && refused > visits * mostRefusedShare, { visits, refused, reasons })
  }

  return {
    take() {
      current.taken += 1
      sums.taken += 1
    },
    refuse(reason, times) {
      for (const { refused } of [current, sums]) refused.set(reason, (refused.get(reason) ?? 0) + times)
    },
    look(now, { visits, since }) {
      set('behind', since !== undefined && now - since > behindAfterMs, { waiting: visits })
      lookAtRefusals()
      if (now - current.began < periodMs) return
      previous = now - current.began < 2 * periodMs ? current : emptyPeriod(now)
      current = emptyPeriod(now)
    },
    taken: () => sums.taken,
    refused: () => sums.refused,
    troubles: () => troubles,
  }
}

const sentences: Readonly<Record<ViewTrouble, { readonly begins: string; readonly ends: string }>> = {
  behind: { begins: 'the counting of views falls behind', ends: 'the counting of views has caught up' },
  refused: { begins: 'most visits are refused', ends: 'visits are counted again' },
}

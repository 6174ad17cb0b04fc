import type { Refusal, ViewBatch } from './record.ts'
import { sameViewMs, type Visit } from './rules.ts'

/** A batch is closed at so many visits. */
const mostOfBatch = 5_000
/** So many visits are kept while the database is away; what comes then is refused. */
const mostKept = 100_000

/** Visits that are not yet in the database. */
export interface VisitBuffer {
  /** `false` when there is no room. */
  readonly add: (visit: Visit) => boolean
  readonly refuse: (refusal: Omit<Refusal, 'times'>) => void
  /** Closes the batch under way and gives the oldest that waits. */
  readonly oldest: () => ViewBatch | undefined
  /** Forgets a batch that was recorded. */
  readonly remove: (batch: ViewBatch) => void
  /** How many visits wait. */
  readonly size: () => number
  /** When the oldest of them was made, in epoch milliseconds. */
  readonly since: () => number | undefined
  /** Whether a batch is full. */
  readonly isFull: () => boolean
}

interface OpenBatch {
  readonly visits: Visit[]
  /** When each visitor in it came: who reloads again and again takes no more room. */
  readonly last: Map<string, number>
  readonly refusals: Map<string, Refusal>
}

const emptyBatch = (): OpenBatch => ({ visits: [], last: new Map(), refusals: new Map() })

/** Makes an empty buffer; `name` is of this process alone, so that no two batches in the world have one id. */
export function createVisitBuffer(name: string): VisitBuffer {
  const closed: ViewBatch[] = []
  let open = emptyBatch()
  let batches = 0
  let waiting = 0

  const close = (): void => {
    if (open.visits.length === 0 && open.refusals.size === 0) return
    batches += 1
    closed.push({ id: `${name}-${batches}`, visits: open.visits, refusals: [...open.refusals.values()] })
    open = emptyBatch()
  }

  return {
    add(visit) {
      const last = open.last.get(visit.visitor)
      if (last !== undefined && Math.abs(visit.at - last) < sameViewMs) return true
      if (waiting >= mostKept) return false
      open.last.set(visit.visitor, visit.at)
      open.visits.push(visit)
      waiting += 1
      if (open.visits.length >= mostOfBatch) close()
      return true
    },
    refuse(refusal) {
      const { reason, day, language, code } = refusal
      const key = `${reason} ${day} ${language} ${code}`
      open.refusals.set(key, { ...refusal, times: (open.refusals.get(key)?.times ?? 0) + 1 })
    },
    oldest() {
      if (closed.length === 0) close()
      return closed[0]
    },
    remove(batch) {
      if (closed[0] !== batch) return
      closed.shift()
      waiting -= batch.visits.length
    },
    size: () => waiting,
    since: () => [...closed, open].find(({ visits }) => visits.length > 0)?.visits[0]?.at,
    isFull: () => closed.length > 0,
  }
}

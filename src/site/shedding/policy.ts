/** What a request costs and is worth, from what is given up first to what is given up last; a page that is kept is never given up. */
export const sacrificeOrder = ['search', 'comment', 'list', 'page', 'admin'] as const

/** A class of requests that have to be worked for. */
export type RequestClass = (typeof sacrificeOrder)[number]

/** How busy a process is. */
export interface Load {
  readonly running: number
  readonly waiting: number
  /** Milliseconds that the event loop comes late, on the average of the last half second. */
  readonly delayMs: number
}

/** How much a process takes on at once. */
export interface Capacity {
  readonly running: number
  readonly waiting: number
}

/**
 * How full the queue may be, and how late the event loop, for a class still to be taken on. So late do the pages come that are kept:
 * for the sake of a search none of them should wait as long as a reader notices.
 */
const tolerance: Readonly<Record<RequestClass, { readonly queue: number; readonly delayMs: number }>> = {
  search: { queue: 0.1, delayMs: 6 },
  comment: { queue: 0.25, delayMs: 100 },
  list: { queue: 0.5, delayMs: 200 },
  page: { queue: 0.9, delayMs: 400 },
  admin: { queue: 1, delayMs: Number.POSITIVE_INFINITY },
}

/** Whether a request is worked for, at once or in its turn, or given up. */
export function isTaken(what: RequestClass, { running, waiting, delayMs }: Load, mostWaiting: number): boolean {
  const tolerated = tolerance[what]
  // A loop that was late while nothing was worked for was late for another reason.
  const isLate = running + waiting > 0 && delayMs > tolerated.delayMs
  return !isLate && waiting < mostWaiting * tolerated.queue
}

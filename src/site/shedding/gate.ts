import { overloaded } from '../../errors.ts'
import { type Capacity, isTaken, type Load, type RequestClass, sacrificeOrder } from './policy.ts'

/** Where everything goes through that is worked for and may be given up. */
export interface Gate {
  /** Does the work in its turn, what matters most first; rejects with `overloaded` what is given up. */
  readonly run: <T>(what: RequestClass, work: () => Promise<T>) => Promise<T>
  /** Whether work of this class would be given up now; then it is counted as given up. */
  readonly refuses: (what: RequestClass) => boolean
  readonly load: () => Load
  /** How many of each class were given up since the start. */
  readonly shed: () => Readonly<Record<RequestClass, number>>
}

interface Waiting {
  readonly start: () => void
  readonly patience: NodeJS.Timeout
}

/** Nobody reads what comes later; where the database hangs, this is what ends the queue. */
const waitsAtMostMs = 5_000

/** What a gate cannot know of itself. */
export interface Signals {
  /** How late the event loop comes. */
  readonly delayMs: () => number
  /** Pages whose work is done here and that are not ready to be sent yet: behind it, compressing has a queue too. */
  readonly backlog: () => number
}

/** Of the event loop, for work: what is begun later than so many milliseconds after its turn began waits for the next one. */
const turnMs = 5
const mostInOneTurn = 4

/** Makes a gate. */
export function createGate(capacity: Capacity, { delayMs, backlog }: Signals): Gate {
  let running = 0
  const queues = new Map<RequestClass, Waiting[]>(sacrificeOrder.toReversed().map((what) => [what, []]))
  const shed = { search: 0, comment: 0, list: 0, page: 0, admin: 0 } satisfies Record<RequestClass, number>

  const load = (): Load => {
    let waiting = backlog()
    for (const queue of queues.values()) waiting += queue.length
    return { running, waiting, delayMs: delayMs() }
  }
  const giveUp = (what: RequestClass): Error => {
    shed[what] += 1
    return overloaded()
  }
  const waitForTurn = (what: RequestClass): Promise<void> => {
    const queue = queues.get(what) ?? []
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        start: resolve,
        patience: setTimeout(() => {
          queue.splice(queue.indexOf(waiting), 1)
          reject(giveUp(what))
        }, waitsAtMostMs),
      }
      queue.push(waiting)
    })
  }
  const hasQueued = (): boolean => [...queues.values()].some(({ length }) => length > 0)
  const startNext = (): void => {
    if (running >= capacity.running) return
    for (const queue of queues.values()) {
      const next = queue.shift()
      if (next === undefined) continue
      clearTimeout(next.patience)
      running += 1
      next.start()
      return
    }
  }
  let isTurning = false
  /**
   * Begins some work in each turn of the event loop: a page is made without a pause where the database is in this process, and
   * between two turns those are answered whose page is at hand, however many were asked for at once.
   */
  const turn = (): void => {
    if (isTurning) return
    isTurning = true
    let began: number | undefined
    for (let step = 1; step <= mostInOneTurn; step += 1) {
      setImmediate(() => {
        began ??= performance.now()
        if (performance.now() - began < turnMs) startNext()
        if (step < mostInOneTurn) return
        isTurning = false
        if (running < capacity.running && hasQueued()) turn()
      })
    }
  }

  return {
    async run(what, work) {
      if (!isTaken(what, load(), capacity.waiting)) throw giveUp(what)
      const started = waitForTurn(what)
      turn()
      await started
      try {
        return await work()
      } finally {
        running -= 1
        turn()
      }
    },
    refuses(what) {
      const isRefused = !isTaken(what, load(), capacity.waiting)
      if (isRefused) shed[what] += 1
      return isRefused
    },
    load,
    shed: () => ({ ...shed }),
  }
}

import type { Queryable } from '../../db/database.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { type RateLimit, waitFor } from '../rate-limits.ts'
import { inTransaction } from '../work.ts'
import { deleteAttempts, insertAttempts, listTimesOfSubject } from './queries.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * How many tries may fail before the next has to wait. A browser that signed in to an account before is counted by itself, so that
 * nobody locks people out by guessing at their accounts.
 */
const limits = {
  account: [
    { within: 15 * minute, most: 5 },
    { within: day, most: 30 },
  ],
  network: [
    { within: 15 * minute, most: 5 },
    { within: day, most: 60 },
  ],
  device: [
    { within: 15 * minute, most: 5 },
    { within: day, most: 30 },
  ],
  code: [
    { within: 15 * minute, most: 5 },
    { within: day, most: 20 },
  ],
  reset: [{ within: 60 * minute, most: 3 }],
  'reset-network': [{ within: 60 * minute, most: 10 }],
} as const satisfies Readonly<Record<string, readonly RateLimit[]>>

/** The longest time that any limit looks back. */
export const attemptsAreKeptMs = day

/** What tries are counted by: the kind of limit, and a keyed hash or an id. */
export interface Subject {
  readonly limit: keyof typeof limits
  readonly key: string
}

/** A try that was counted. */
export interface Attempt {
  readonly nonce: string
  readonly subjects: readonly Subject[]
}

const nameOf = ({ limit, key }: Subject): string => `${limit} ${key}`

/** Throws `too-many-attempts` where one of the subjects has to wait; asks without writing, so that a flood costs little. */
export async function refuseTooMany(db: Queryable, subjects: readonly Subject[], now: number): Promise<void> {
  let waitMs = 0
  for (const subject of subjects) {
    const kinds: readonly RateLimit[] = limits[subject.limit]
    const longest = Math.max(...kinds.map(({ within }) => within))
    const most = Math.max(...kinds.map((kind) => kind.most))
    const times = await listTimesOfSubject(db, nameOf(subject), now - longest, most)
    waitMs = Math.max(waitMs, waitFor(kinds, times, now))
  }
  if (waitMs > 0) throw problem('too-many-attempts', { retryAfterMs: waitMs })
}

/** Counts a try before it is made: however many come at once, no more than the limits are made. */
export function countAttempt(context: ContentContext, subjects: readonly Subject[]): Promise<Attempt> {
  return inTransaction(context, async (work) => {
    await work.lock('sign-in')
    const at = work.clock()
    await refuseTooMany(work.tx, subjects, at)
    const nonce = Buffer.from(work.random(12)).toString('base64url')
    await insertAttempts(
      work.tx,
      subjects.map((subject) => ({ subject: nameOf(subject), at, nonce })),
    )
    return { nonce, subjects }
  })
}

/**
 * A try was right: all that failed before is forgotten, but for the network's: with an account of one's own one must not
 * be able to go on guessing at others.
 */
export async function forgetAttempts(tx: Queryable, { nonce, subjects }: Attempt): Promise<void> {
  for (const subject of subjects) {
    const isShared = subject.limit === 'network' || subject.limit === 'reset-network'
    await deleteAttempts(tx, nameOf(subject), isShared ? nonce : undefined)
  }
}

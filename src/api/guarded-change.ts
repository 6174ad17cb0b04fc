import { createHash } from 'node:crypto'
import { lockRow } from '../content/transactions/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction } from '../content/work.ts'
import type { Queryable } from '../db/database.ts'
import { authorize } from './caller.ts'
import { entityTag, queryOf, requireSame } from './conditions.ts'
import { insideOf } from './idempotency.ts'
import { codeOf } from './problem.ts'
import type { Answer, Asked, Caller, Route } from './route.ts'

/** A change of something that can be read. */
export interface GuardedChange {
  readonly route: Route
  /** Reads what is changed. */
  readonly resource: Route
  readonly asked: Omit<Asked<unknown>, 'context'>
  readonly caller: Caller | undefined
  /** The entity tag the change was made on; without one it is made over whatever stands there. */
  readonly seen: string | undefined
}

/** Names of locks stay in the database: a few for all things, so that they do not grow with them. */
const locks = 64

/**
 * Changes a thing while nobody else changes it by the API, after it was compared with what was seen: reading it, comparing and changing
 * are one transaction. No transaction waits for the bytes of a file: it is compared before them, and again where it is written.
 */
export async function changeGuarded(context: AccessContext, change: GuardedChange): Promise<Answer> {
  const { route, asked, caller } = change
  const run = (inside: AccessContext): Promise<Answer> => route.answer({ ...asked, context: inside }, caller)
  if (route.takesFile === true) {
    await inTransaction(context, (work) => compare(insideOf(context, work), work.tx, change))
    return run(guardingContext(context, change))
  }
  return inTransaction(context, async (work) => {
    const inside = insideOf(context, work)
    await compare(inside, work.tx, change)
    return run(inside)
  })
}

function guardingContext(context: AccessContext, change: GuardedChange): AccessContext {
  const { db } = context
  let isCompared = false
  const transaction: typeof db.transaction = (body) =>
    db.transaction(async (tx) => {
      // What comes after the first one builds on what that has written.
      if (!isCompared) await compare({ ...context, db: { ...db, reader: tx, worker: tx } }, tx, change)
      isCompared = true
      return body(tx)
    })
  return { ...context, db: { ...db, transaction } }
}

async function compare(context: AccessContext, tx: Queryable, change: GuardedChange): Promise<void> {
  const { resource, asked, caller, seen } = change
  // Who changes it without having seen it waits as well: otherwise theirs would be written over unseen.
  const name = createHash('sha256').update(`${resource.path} ${asked.parameter}`).digest()
  await lockRow(tx, `thing ${name.readUInt32BE(0) % locks}`)
  if (seen === undefined) return
  try {
    // The refusal shows the thing as it stands: to nobody who could not have read it.
    await authorize(context, resource.access, caller, asked.parameter)
    const input = queryOf(resource, asked.input)
    const { body = {}, etag } = await resource.answer({ ...asked, input, seen: undefined, context }, caller)
    const parsed = resource.output.parse(body)
    requireSame(seen, entityTag(JSON.stringify(parsed), etag, true), parsed)
  } catch (error) {
    if (codeOf(error) !== 'not-found') throw error
    requireSame(seen, undefined, undefined)
  }
}

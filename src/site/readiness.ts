import { setTimeout as pause } from 'node:timers/promises'
import { invalidationHead } from '../content/invalidations/queries.ts'
import type { Clock } from '../db/database.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { pendingMigrations } from '../db/migrate.ts'

/** An answer is good for a second, so that asking often costs nothing. */
const goodFor = 1_000
/** A database that takes longer is not to be waited for: whoever asks wants to send readers somewhere. */
const patienceMs = 2_000

/** Makes the question whether this process can serve: the database answers and has the tables of this version. */
export function createReadiness(database: ConnectedDatabase, clock: Clock): () => Promise<boolean> {
  let asked: { readonly at: number; readonly isReady: Promise<boolean> } | undefined
  // A question without an answer holds a connection: there is never more than one.
  let underWay: Promise<boolean> | undefined
  return () => {
    if (asked === undefined || clock() - asked.at >= goodFor || clock() < asked.at) {
      underWay ??= ask(database).finally(() => (underWay = undefined))
      asked = { at: clock(), isReady: Promise.race([underWay, soon()]) }
    }
    return asked.isReady
  }
}

/** Says no when the patience ends. */
const soon = (): Promise<boolean> => pause(patienceMs, false, { ref: false })

async function ask(database: ConnectedDatabase): Promise<boolean> {
  try {
    await invalidationHead(database.reader)
    return (await pendingMigrations(database)).length === 0
  } catch {
    return false
  }
}

import { invalidationHead } from '../content/invalidations/queries.ts'
import type { Clock } from '../db/database.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { pendingMigrations } from '../db/migrate.ts'

/** An answer is good for a second, so that asking often costs nothing. */
const goodFor = 1_000

/** Makes the question whether this process can serve: the database answers and has the tables of this version. */
export function createReadiness(database: ConnectedDatabase, clock: Clock): () => Promise<boolean> {
  let asked: { readonly at: number; readonly isReady: Promise<boolean> } | undefined
  return () => {
    if (asked === undefined || clock() - asked.at >= goodFor || clock() < asked.at) {
      asked = { at: clock(), isReady: ask(database) }
    }
    return asked.isReady
  }
}

async function ask(database: ConnectedDatabase): Promise<boolean> {
  try {
    await invalidationHead(database.reader)
    return (await pendingMigrations(database)).length === 0
  } catch {
    return false
  }
}

import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'

/** Holds a named lock until the end of the transaction: writing its row makes others wait, in both databases. */
export async function lockRow(tx: Queryable, name: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key: `lock:${name}`, value: 'null' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: 'null' }))
    .execute()
}

/** Marks a place to which a transaction can go back. */
export async function setSavepoint(tx: Queryable): Promise<void> {
  await sql`savepoint attempt`.execute(tx)
}

/** Forgets the last mark, keeping what was done since. */
export async function releaseSavepoint(tx: Queryable): Promise<void> {
  await sql`release savepoint attempt`.execute(tx)
}

/** Undoes what was done since the last mark, and forgets the mark. */
export async function rollBackToSavepoint(tx: Queryable): Promise<void> {
  await sql`rollback to savepoint attempt`.execute(tx)
  await sql`release savepoint attempt`.execute(tx)
}

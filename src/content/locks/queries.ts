import type { Queryable } from '../../db/database.ts'

/** Holds a named lock until the end of the transaction: writing its row makes others wait, in both databases. */
export async function lockRow(tx: Queryable, name: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key: `lock:${name}`, value: 'null' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: 'null' }))
    .execute()
}

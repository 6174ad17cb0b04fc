import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { PasskeysTable } from '../../db/schema.ts'

/** A row of `passkeys`. */
export type PasskeyRow = Selectable<PasskeysTable>

/** A passkey by what its authenticator calls it. */
export function findPasskey(db: Queryable, credentialId: string): Promise<PasskeyRow | undefined> {
  return db.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
}

/** Somebody's passkeys, oldest first. */
export function listPasskeys(db: Queryable, userId: string): Promise<readonly PasskeyRow[]> {
  return db
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('credential_id')
    .execute()
}

/** Writes a passkey. */
export async function insertPasskey(tx: Queryable, row: PasskeyRow): Promise<void> {
  await tx.insertInto('passkeys').values(row).execute()
}

/** Notes that a passkey was used. */
export async function markPasskeyUsed(tx: Queryable, credentialId: string, counter: number, at: number): Promise<void> {
  await tx.updateTable('passkeys').set({ counter, used_at: at }).where('credential_id', '=', credentialId).execute()
}

/** Removes one of somebody's passkeys; false where they have none of that name. */
export async function deletePasskey(tx: Queryable, userId: string, credentialId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkeys')
    .where('user_id', '=', userId)
    .where('credential_id', '=', credentialId)
    .returning('credential_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes all of somebody's passkeys. */
export async function deletePasskeysOf(tx: Queryable, userId: string): Promise<void> {
  await tx.deleteFrom('passkeys').where('user_id', '=', userId).execute()
}

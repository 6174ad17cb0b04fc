import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { ApiKeysTable } from '../../db/schema.ts'

/** A row of `api_keys`. */
export type ApiKeyRow = Selectable<ApiKeysTable>

/** A key by its hash. */
export function findApiKeyByHash(db: Queryable, keyHash: string): Promise<ApiKeyRow | undefined> {
  return db.selectFrom('api_keys').selectAll().where('key_hash', '=', keyHash).executeTakeFirst()
}

/** A key with the name of whose it is. */
export interface OwnedApiKey extends ApiKeyRow {
  readonly ownerName: string
}

/** Keys of everybody or of one person, after an id; one more than asked for where more follow. */
export function listApiKeys(
  db: Queryable,
  { after, limit, ownerId }: { readonly after: string; readonly limit: number; readonly ownerId?: string | undefined },
): Promise<readonly OwnedApiKey[]> {
  return db
    .selectFrom('api_keys')
    .innerJoin('users', 'users.id', 'api_keys.user_id')
    .selectAll('api_keys')
    .select('users.name as ownerName')
    .where('api_keys.id', '>', after)
    .$if(ownerId !== undefined, (query) => query.where('api_keys.user_id', '=', ownerId ?? ''))
    .orderBy('api_keys.id')
    .limit(limit + 1)
    .execute()
}

/** A key with the name and role of whose it is. */
export function findApiKey(db: Queryable, id: string): Promise<ApiKeyRow | undefined> {
  return db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes a key. */
export async function insertApiKey(tx: Queryable, row: ApiKeyRow): Promise<void> {
  await tx.insertInto('api_keys').values(row).execute()
}

/** Notes that a key was used; false where it was revoked. */
export async function markApiKeyUsed(tx: Queryable, id: string, at: number): Promise<boolean> {
  const row = await tx
    .updateTable('api_keys')
    .set({ used_at: at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes a key; false where there is none. */
export async function deleteApiKey(tx: Queryable, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('api_keys').where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

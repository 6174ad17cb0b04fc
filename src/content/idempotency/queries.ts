import type { Queryable } from '../../db/database.ts'
import type { IdempotencyKeysTable } from '../../db/schema.ts'

/** Takes a key for somebody; false when it was taken before. Another transaction that takes it is waited for. */
export async function takeIdempotencyKey(
  tx: Queryable,
  row: Pick<IdempotencyKeysTable, 'key' | 'actor_id' | 'request_hash' | 'created_at'>,
): Promise<boolean> {
  const written = await tx
    .insertInto('idempotency_keys')
    .values({ ...row, status: 0, response: '' })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return written !== undefined
}

/** What was answered under a key. */
export function findIdempotentAnswer(
  db: Queryable,
  actorId: string,
  key: string,
): Promise<IdempotencyKeysTable | undefined> {
  return db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Keeps an answer for who asks again. */
export async function keepAnswer(
  tx: Queryable,
  actorId: string,
  key: string,
  answer: Pick<IdempotencyKeysTable, 'status' | 'response'>,
): Promise<void> {
  await tx.updateTable('idempotency_keys').set(answer).where('actor_id', '=', actorId).where('key', '=', key).execute()
}

/** Forgets a key that was taken too long ago. */
export async function deleteStaleKey(tx: Queryable, actorId: string, key: string, before: number): Promise<void> {
  await tx
    .deleteFrom('idempotency_keys')
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .where('created_at', '<', before)
    .execute()
}

/** Forgets all keys that were taken before an instant. */
export async function deleteStaleKeys(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('idempotency_keys').where('created_at', '<', before).execute()
}

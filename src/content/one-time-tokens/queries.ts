import type { Queryable } from '../../db/database.ts'
import type { OneTimeTokensTable, TokenPurpose } from '../../db/schema.ts'

/** Writes a token; false when it was written before. */
export async function insertOneTimeToken(tx: Queryable, row: OneTimeTokensTable): Promise<boolean> {
  const written = await tx
    .insertInto('one_time_tokens')
    .values(row)
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .returning('token_hash')
    .executeTakeFirst()
  return written !== undefined
}

/** Marks a token as used; `undefined` unless it can still be. Of two at once one gets it. */
export function useOneTimeToken(
  tx: Queryable,
  purpose: TokenPurpose,
  tokenHash: string,
  now: number,
): Promise<{ readonly user_id: string | null } | undefined> {
  return tx
    .updateTable('one_time_tokens')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst()
}

/** A token that can still be used. */
export function findUsableToken(
  db: Queryable,
  purpose: TokenPurpose,
  tokenHash: string,
  now: number,
): Promise<{ readonly user_id: string | null } | undefined> {
  return db
    .selectFrom('one_time_tokens')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Removes the tokens of a purpose that were given for somebody, or for nobody in particular. */
export async function deleteTokensOf(tx: Queryable, purpose: TokenPurpose, userId: string | null): Promise<void> {
  await tx
    .deleteFrom('one_time_tokens')
    .where('purpose', '=', purpose)
    .where('user_id', userId === null ? 'is' : '=', userId)
    .execute()
}

/** Forgets tokens that ran out. */
export async function deleteExpiredTokens(tx: Queryable, now: number): Promise<void> {
  await tx.deleteFrom('one_time_tokens').where('expires_at', '<', now).execute()
}

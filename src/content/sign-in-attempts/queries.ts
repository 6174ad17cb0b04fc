import type { Queryable } from '../../db/database.ts'
import type { SignInAttemptsTable } from '../../db/schema.ts'

/** When tries of a subject came since then, newest first. */
export async function listTimesOfSubject(
  db: Queryable,
  subject: string,
  since: number,
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('sign_in_attempts')
    .select('at')
    .where('subject', '=', subject)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at }) => at)
}

/** Writes tries. */
export async function insertAttempts(tx: Queryable, rows: readonly SignInAttemptsTable[]): Promise<void> {
  await tx.insertInto('sign_in_attempts').values(rows).execute()
}

/** Forgets the tries of a subject, or those that belong to one try. */
export async function deleteAttempts(tx: Queryable, subject: string, nonce?: string): Promise<void> {
  await tx
    .deleteFrom('sign_in_attempts')
    .where('subject', '=', subject)
    .$if(nonce !== undefined, (query) => query.where('nonce', '=', nonce ?? ''))
    .execute()
}

/** Forgets old tries. */
export async function deleteAttemptsBefore(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('sign_in_attempts').where('at', '<', before).execute()
}

import { type ExpressionBuilder, type Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { DatabaseSchema, RecoveryCodesTable, UsersTable } from '../../db/schema.ts'
import { clampLimit } from '../paging.ts'

/** A row of `users`. */
export type UserRow = Selectable<UsersTable>

/** A person as signing in sees them: with what it is checked by. */
export interface User extends UserRow {
  readonly passkeys: number
}

const countPasskeys = (eb: ExpressionBuilder<DatabaseSchema, 'users'>) =>
  eb
    .selectFrom('passkeys')
    .whereRef('passkeys.user_id', '=', 'users.id')
    .select((inner) => inner.fn.countAll<number>().as('passkeys'))
    .as('passkeys')

const selectUsers = (db: Queryable) => db.selectFrom('users').selectAll('users').select(countPasskeys)

const whole = (row: UserRow & { readonly passkeys: number | null }): User => ({ ...row, passkeys: row.passkeys ?? 0 })

/** Somebody by address, in the form `normalEmail` gives it. */
export async function findUserByEmail(db: Queryable, email: string): Promise<User | undefined> {
  const row = await selectUsers(db).where('email', '=', email).executeTakeFirst()
  return row === undefined ? undefined : whole(row)
}

/** Somebody by id. */
export async function findUser(db: Queryable, id: string): Promise<User | undefined> {
  const row = await selectUsers(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : whole(row)
}

/** Everybody after an id, in the order they came; one more than asked for where more follow. */
export async function listUsers(db: Queryable, after: string, limit?: number): Promise<readonly User[]> {
  const rows = await selectUsers(db)
    .where('id', '>', after)
    .orderBy('id')
    .limit(clampLimit(limit, 50, 100) + 1)
    .execute()
  return rows.map(whole)
}

/** Writes a person. */
export async function insertUser(tx: Queryable, row: UserRow): Promise<void> {
  await tx.insertInto('users').values(row).execute()
}

/** Changes a person. */
export async function updateUser(tx: Queryable, id: string, changes: Partial<UserRow>): Promise<void> {
  await tx
    .updateTable('users')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Whether there is an owner, whatever their state. */
export async function hasOwner(db: Queryable): Promise<boolean> {
  return (await db.selectFrom('users').select('id').where('role', '=', 'owner').executeTakeFirst()) !== undefined
}

/** Whether there is an owner who can sign in, beside one. */
export async function hasOtherOwner(db: Queryable, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .where('state', '=', 'active')
    .where('id', '!=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a step of the authenticator as used; false where it, or a later one, was used before. Of two at once one gets it. */
export async function takeTotpStep(tx: Queryable, id: string, step: number): Promise<boolean> {
  const row = await tx
    .updateTable('users')
    .set({ totp_step: step })
    .where('id', '=', id)
    .where('totp_step', '<', step)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a recovery code up; false where there is none. */
export async function takeRecoveryCode(tx: Queryable, userId: string, codeHash: string, now: number): Promise<boolean> {
  const row = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Queryable,
  userId: string,
  rows: readonly RecoveryCodesTable[],
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  if (rows.length > 0) await tx.insertInto('recovery_codes').values(rows).execute()
}

/** How many recovery codes somebody can still use. */
export async function countRecoveryCodes(db: Queryable, userId: string): Promise<number> {
  const { codes } = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('codes'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return codes
}

import { z } from 'zod'
import type { Queryable } from '../../db/database.ts'
import { invalidInput } from '../../errors.ts'
import { type SettingKey, settingSchemas, type Settings, type SettingValue } from './keys.ts'

const secretSchema = z.string().min(1)

/** One setting, its default where it was never stored. */
export async function readSetting<Key extends SettingKey>(db: Queryable, key: Key): Promise<SettingValue<Key>> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return parseSetting(key, row?.value)
}

/** All settings in one statement. */
export async function readSettings(db: Queryable): Promise<Settings> {
  const rows = await db
    .selectFrom('settings')
    .select(['key', 'value'])
    .where('key', 'in', Object.keys(settingSchemas))
    .execute()
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  const keys = Object.keys(settingSchemas) as SettingKey[]
  return Object.fromEntries(keys.map((key) => [key, parseSetting(key, stored.get(key))])) as unknown as Settings
}

/** Stores a setting. */
export async function writeSetting(tx: Queryable, key: SettingKey, value: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Gives a setting its default again. */
export async function deleteSetting(tx: Queryable, key: SettingKey): Promise<void> {
  await tx.deleteFrom('settings').where('key', '=', key).execute()
}

/** What keys of secrets begin with; the rest of the row is nobody's business. */
const secretPrefix = 'secret:'

/** Whether a row of `settings` holds a secret. */
export const isSecretKey = (key: string): boolean => key.startsWith(secretPrefix)

/** A stored secret. */
export async function readSecret(db: Queryable, name: string): Promise<string | undefined> {
  const key = `${secretPrefix}${name}`
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? undefined : secretSchema.parse(JSON.parse(row.value))
}

/** Stores a secret unless another process was first; returns the one that counts. */
export async function insertSecret(tx: Queryable, name: string, secret: string): Promise<string> {
  const row = { key: `${secretPrefix}${name}`, value: JSON.stringify(secret) }
  await tx
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return (await readSecret(tx, name)) ?? secret
}

/** Checks a setting's value, stored or given; undefined becomes the default. */
export function parseSetting<Key extends SettingKey>(key: Key, json: string | undefined): SettingValue<Key> {
  const parsed = settingSchemas[key].safeParse(json === undefined ? undefined : JSON.parse(json))
  if (parsed.success) return parsed.data as SettingValue<Key>
  throw invalidInput(
    `The setting “${key}” cannot be used.`,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    'Give it a value of the documented form.',
  )
}

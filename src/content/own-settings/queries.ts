import type { z } from 'zod'
import type { Queryable } from '../../db/database.ts'
import { type OwnSettingKey, ownSettingSchemas } from './keys.ts'

type Value<Key extends OwnSettingKey> = z.output<(typeof ownSettingSchemas)[Key]>

/** What somebody has set; the default where they have set nothing, or a later version stored what this one cannot read. */
export async function readOwnSetting<Key extends OwnSettingKey>(
  db: Queryable,
  userId: string,
  key: Key,
): Promise<Value<Key>> {
  const row = await db
    .selectFrom('own_settings')
    .select('value')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst()
  const schema = ownSettingSchemas[key]
  const parsed = schema.safeParse(row === undefined ? {} : JSON.parse(row.value))
  return (parsed.success ? parsed.data : schema.parse({})) as Value<Key>
}

/** Writes what somebody has set. */
export async function writeOwnSetting<Key extends OwnSettingKey>(
  tx: Queryable,
  userId: string,
  key: Key,
  value: Value<Key>,
): Promise<void> {
  const text = JSON.stringify(value)
  await tx
    .insertInto('own_settings')
    .values({ user_id: userId, key, value: text })
    .onConflict((conflict) => conflict.columns(['user_id', 'key']).doUpdateSet({ value: text }))
    .execute()
}

import { createHash } from 'node:crypto'
import { problem } from '../../problems.ts'
import type { Work } from '../work.ts'
import type { SettingKey } from './keys.ts'
import { readSetting } from './queries.ts'

/** What tells one value of a setting from another. */
export const versionOfSetting = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)

/**
 * Throws `version-conflict`, with the value as it stands, unless a setting is still what was seen. Until the transaction ends nobody
 * else writes it: of two who saw the same, the second finds what the first wrote, whether or not it says what it saw.
 */
export async function requireSeen(work: Work, key: SettingKey, seen: string | undefined): Promise<void> {
  await work.lock(`setting ${key}`)
  if (seen === undefined) return
  const value: unknown = await readSetting(work.tx, key)
  const current = versionOfSetting(value)
  if (current !== seen) throw problem('version-conflict', { details: { yours: seen, current, value } })
}

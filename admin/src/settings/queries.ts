import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { isGuarded, type SettingKey, type SettingValues } from './values.ts'

/** All settings, with what each was when it was read. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call('GET /settings', { signal }),
})

/** The months that were announced. */
export const monthsQuery = queryOptions({
  queryKey: ['announced-months'],
  queryFn: ({ signal }) => call('GET /announced-months', { signal }),
})

/** A setting with the mark of what it was when it was read. */
export interface Seen<Value> {
  readonly value: Value
  readonly etag: string
}

/** Writes a setting over what was seen of it. */
export async function putSetting<Key extends SettingKey>(
  key: Key,
  value: SettingValues[Key],
  etag: string,
): Promise<Seen<SettingValues[Key]>> {
  const name = isGuarded(key) ? 'PUT /guarded-settings/:id' : 'PUT /settings/:id'
  const saved = await call(name, { id: key, input: { value }, headers: { 'if-match': `"${etag}"` } })
  return { value: saved.value as SettingValues[Key], etag: saved.etag }
}

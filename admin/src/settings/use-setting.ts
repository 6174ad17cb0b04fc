import type { Find } from './settings.tsx'
import { putSetting } from './queries.ts'
import { type Saving, useSaving } from './use-saving.tsx'
import type { SettingKey, SettingValues } from './values.ts'

/** Holds one setting while it is changed. */
export function useSetting<Key extends SettingKey>(key: Key, find: Find): Saving<SettingValues[Key]> {
  return useSaving<SettingValues[Key]>({
    name: key,
    seen: find(key),
    put: (value, etag) => putSetting(key, value, etag),
    stale: [['settings']],
  })
}

import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import type { SettingKey, SettingValue } from './keys.ts'
import { parseSetting, writeSetting } from './queries.ts'

/** Checks and stores a setting. */
export function saveSetting<Key extends SettingKey>(
  context: ContentContext,
  key: Key,
  value: SettingValue<Key>,
): Promise<void> {
  return inTransaction(context, async (work) => {
    const checked = parseSetting(key, JSON.stringify(value))
    await writeSetting(work.tx, key, JSON.stringify(checked))
    work.memo.settings = undefined
    work.invalidate(cacheTag.settings())
    work.record({ event: 'setting.saved', targetKind: 'setting', targetId: key })
  })
}

import type { Storage, StoredFile } from '../../storage/storage.ts'
import type { ContentContext } from '../context.ts'
import { readJson } from '../json.ts'
import { readSetting } from '../settings/queries.ts'
import { mediaIdInKey } from './key.ts'
import type { Derivative } from './picture.ts'
import { listStoredMedia } from './queries.ts'

/** Longer than any upload takes, and than any cached page shows the earlier forms of a picture. */
const spareMs = 2 * 24 * 3_600_000
const filesAtOnce = 200

/**
 * Removes stored files that belong to no media item any more: those of uploads that broke off, of items that are gone,
 * and earlier forms of pictures. Returns how many.
 */
export async function sweepMedia(context: ContentContext, storage: Storage): Promise<number> {
  let removed = 0
  let batch: StoredFile[] = []
  const sweepBatch = async (): Promise<void> => {
    for (const key of await findUnowned(context, batch)) if (await storage.remove(key)) removed += 1
    batch = []
  }
  for await (const file of storage.list()) {
    if (file.modifiedAt > context.clock() - spareMs) continue
    batch.push(file)
    if (batch.length === filesAtOnce) await sweepBatch()
  }
  await sweepBatch()
  return removed
}

async function findUnowned(context: ContentContext, files: readonly StoredFile[]): Promise<readonly string[]> {
  const ids = new Set(files.map(({ key }) => mediaIdInKey(key)).filter((id) => id !== undefined))
  const rows = await listStoredMedia(context.db.worker, [...ids])
  const owned = new Set(
    rows.flatMap((row) => [row.storage_key, ...readJson<readonly Derivative[]>(row.derivatives).map(({ key }) => key)]),
  )
  for (const { key } of (await readSetting(context.db.worker, 'look-icons'))?.files ?? []) owned.add(key)
  return files.map(({ key }) => key).filter((key) => !owned.has(key))
}

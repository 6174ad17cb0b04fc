import { problem } from '../../problems.ts'
import type { Storage } from '../../storage/storage.ts'
import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { inTransaction } from '../work.ts'
import { deleteImport, findImport, isImporting, updateImport } from './queries.ts'
import { importKind } from './receive.ts'

/**
 * Has an export that was read written into the newsroom; one that failed or was cut short goes on where it stood. Throws `wrong-state`
 * where another is under way, and `not-found` where its file has been swept away.
 */
export async function startImport(
  context: ContentContext,
  storage: Storage,
  id: string,
  options: { readonly fetchesMedia: boolean },
): Promise<void> {
  const row = await findImport(context.db.reader, id)
  if (row === undefined || (await storage.stat(row.storage_key)) === undefined) throw problem('not-found')
  await inTransaction(context, async (work) => {
    await work.lock('imports')
    if (await isImporting(work.tx)) throw problem('wrong-state')
    await updateImport(work.tx, id, {
      state: 'importing',
      options: JSON.stringify(options),
      step: '',
      done: 0,
      total: 0,
      error: '',
      finished_at: null,
    })
    await enqueueJob(work, { kind: importKind, payload: { importId: id }, dedupeKey: `${importKind}:${id}` })
    work.record({ event: 'import.started', targetKind: 'import', targetId: id, detail: { name: row.name, ...options } })
  })
}

/** Forgets an export and its report; what was imported stays. Throws `wrong-state` while it is under way. */
export async function forgetImport(context: ContentContext, storage: Storage, id: string): Promise<void> {
  const key = await inTransaction(context, async (work) => {
    await work.lock('imports')
    const row = await findImport(work.tx, id)
    if (row === undefined) throw problem('not-found')
    if (row.state === 'checking' || row.state === 'importing') throw problem('wrong-state')
    await deleteImport(work.tx, id)
    work.record({ event: 'import.forgotten', targetKind: 'import', targetId: id, detail: { name: row.name } })
    return row.storage_key
  })
  await storage.remove(key)
}

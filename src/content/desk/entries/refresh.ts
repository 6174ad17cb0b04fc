import type { Queryable } from '../../../db/database.ts'
import type { ContentContext } from '../../context.ts'
import { deleteSetting, readSetting, writeSetting } from '../../settings/queries.ts'
import { inTransaction } from '../../work.ts'
import { listListableIds } from './queries.ts'

/** Raised when entries are written another way than before. */
const deskVersion = 1
const articlesInTransaction = 100

/**
 * Fills the newsroom's list where it was written by an older version, or after a restore. In short transactions; ended at any
 * moment, it is done again.
 */
export async function refreshDesk(context: ContentContext): Promise<void> {
  if ((await readSetting(context.db.worker, 'desk-version')) === deskVersion) return
  let after = ''
  for (;;) {
    const ids = await listListableIds(context.db.worker, after, articlesInTransaction)
    if (ids.length === 0) break
    await inTransaction(context, async (work) => {
      for (const id of ids) work.listed.add(id)
    })
    after = ids.at(-1) ?? after
  }
  await inTransaction(context, (work) => writeSetting(work.tx, 'desk-version', String(deskVersion)))
}

/** Writes the whole list anew. */
export async function rebuildDesk(context: ContentContext): Promise<void> {
  await inTransaction(context, (work) => forgetDeskVersion(work.tx))
  await refreshDesk(context)
}

/** The list has to be filled: after a restore, for a backup holds none. */
export const forgetDeskVersion = (tx: Queryable): Promise<void> => deleteSetting(tx, 'desk-version')

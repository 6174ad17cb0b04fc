import type { Queryable } from '../../db/database.ts'
import type { ContentContext } from '../context.ts'
import { deleteSetting, readSetting, writeSetting } from '../settings/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { forgetUnusedTerms } from './known-terms.ts'
import { bringInLine } from './names/index-names.ts'
import { clearKeys, listTargetsAfter } from './names/queries.ts'
import { clearSearchTables, countUnindexed, listUnfindable, listUnindexed } from './queries.ts'
import { searchVersion } from './version.ts'

/** Others that publish wait for one transaction: a tenth of a second on SQLite, twice that on PostgreSQL. */
const articlesInTransaction = 100
const namesInTransaction = 200

/** Hears how many articles were done. */
type OnProgress = (done: number, total: number) => void

/**
 * Analyses what the index does not hold in this version: all articles of a newsroom that had no index, and those an older analyser
 * wrote. In short transactions, while the older entries go on answering; ended at any moment, it goes on where it stood.
 */
export async function refreshSearch(context: ContentContext, onProgress?: OnProgress): Promise<void> {
  if ((await readSetting(context.db.worker, 'search-version')) === searchVersion) return
  await indexMissing(context, onProgress)
  await indexMissingNames(context)
  await inTransaction(context, async (work) => {
    await work.lock('search')
    // What was renamed meanwhile is left to the next time.
    if ((await listUnindexed(work.tx, searchVersion, 0, 1)).length > 0) return
    await writeSetting(work.tx, 'search-version', String(searchVersion))
  })
}

/** Brings the index in line with the articles; `isForced` builds it from nothing. */
export async function rebuildSearch(
  context: ContentContext,
  isForced: boolean,
  onProgress?: OnProgress,
): Promise<void> {
  await inTransaction(context, async (work) => {
    await work.lock('search')
    await forgetSearchVersion(work.tx)
    if (isForced) await clearSearch(work)
  })
  await refreshSearch(context, onProgress)
  if (!isForced) return
  await inTransaction(context, async (work) => {
    await work.lock('search')
    await forgetUnusedTerms(work.tx)
  })
}

/** Empties the index. */
export async function clearSearch({ tx, db }: Work): Promise<void> {
  await clearSearchTables(tx)
  await clearKeys(tx)
  await db.tokenIndex.clear(tx)
}

/** The index has to be looked over: after a restore, for a backup holds none. */
export function forgetSearchVersion(tx: Queryable): Promise<void> {
  return deleteSetting(tx, 'search-version')
}

async function indexMissing(context: ContentContext, onProgress: OnProgress = () => undefined): Promise<void> {
  const { worker } = context.db
  const total = await countUnindexed(worker, searchVersion)
  let done = 0
  let after = 0
  let writing = Promise.resolve(0)
  const told = async (): Promise<void> => {
    const written = await writing
    if (written === 0) return
    done += written
    onProgress(done, Math.max(total, done))
  }
  for (;;) {
    const rows = await listUnindexed(worker, searchVersion, after, articlesInTransaction)
    if (rows.length === 0) break
    after = rows.at(-1)?.code ?? after
    // These are analysed while a server writes those before.
    const next = indexAnew(
      context,
      rows.map(({ id }) => id),
    )
    // What fails of them is told in its turn.
    next.catch(() => undefined)
    await told().catch(async (error: unknown) => {
      await Promise.allSettled([next])
      throw error
    })
    writing = next
  }
  await told()
  for (;;) {
    const ids = await listUnfindable(worker, articlesInTransaction)
    if (ids.length === 0) break
    await indexAnew(context, ids)
  }
}

/** Indexes articles by their ids in a transaction of its own; returns how many. */
async function indexAnew(context: ContentContext, ids: readonly string[]): Promise<number> {
  await inTransaction(context, async (work) => {
    for (const id of ids) work.searchable.add(id)
  })
  return ids.length
}

async function indexMissingNames(context: ContentContext): Promise<void> {
  for (const kind of ['tag', 'author'] as const) {
    let after = ''
    for (;;) {
      const ids = await listTargetsAfter(context.db.worker, kind, after, namesInTransaction)
      const last = ids.at(-1)
      if (last === undefined) break
      after = last
      await inTransaction(context, async (work) => {
        await work.lock('search')
        await bringInLine(work, { tag: [], author: [], [kind]: ids })
      })
    }
  }
}

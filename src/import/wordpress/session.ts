import type { Queryable } from '../../db/database.ts'
import type { ImportItemsTable } from '../../db/schema.ts'
import type { ContentContext } from '../../content/context.ts'
import { inTransaction, type Work } from '../../content/work.ts'
import { MatbaaError, reasonOf } from '../../errors.ts'
import type { Checked } from './check.ts'
import type { Identify } from './identity.ts'
import type { MapSettings } from './map.ts'
import type { OldSite } from './old-site.ts'
import type { Recorder } from './report.ts'
import type { TermPlan } from './terms.ts'

/** What every step of an import works with. */
export interface ImportSession {
  readonly context: ContentContext
  readonly source: { readonly id: string; readonly startedAt: number }
  /** Whether no earlier run has written anything of this source. */
  readonly isFirstRun: boolean
  readonly identify: Identify
  readonly site: OldSite
  /** The site with the other hosts that its pictures lie on. */
  readonly mediaSite: OldSite
  readonly checked: Checked
  readonly settings: MapSettings
  /** The edition of a language tag of the export; `''` is that of the run. */
  readonly languageOf: (tag: string) => string
  /** The editions this import writes to. */
  readonly languages: readonly string[]
  readonly categories: TermPlan
  readonly tags: TermPlan
  readonly recorder: Recorder
  readonly pace: Pace
  /** The last code that was given out because the wished one was taken; `undefined` before the first. */
  readonly codes: { last: number | undefined }
}

/** How long a transaction may work before it is committed, in milliseconds: with the disk's answer some fifty. */
const batchMs = 36

/** How long an item of a kind has taken so far, so that the next batch of them has the right size. */
export interface Pace {
  msPerItem: number
}

/** What a written item asks to be done once it is committed. */
export type AfterCommit = () => void

/**
 * Writes items in short transactions. An item that cannot be written is left out, told to `refuse`, and takes none of its
 * neighbours with it.
 */
export async function writeInBatches<Item>(
  context: ContentContext,
  items: readonly Item[],
  write: (work: Work, items: readonly Item[]) => Promise<AfterCommit>,
  refuse: (item: Item, why: string) => void | Promise<void>,
  { most = 50, pace = { msPerItem: 1 } }: { readonly most?: number; readonly pace?: Pace } = {},
): Promise<void> {
  let at = 0
  while (at < items.length) {
    const size = Math.max(1, Math.min(most, Math.floor(batchMs / pace.msPerItem)))
    const left = items.length - at
    // Of what is left no small rest: equal parts need as many transactions.
    const batch = items.slice(at, at + Math.ceil(left / Math.ceil(left / size)))
    await writeOrSplit(context, batch, write, refuse, pace)
    at += batch.length
  }
}

async function writeOrSplit<Item>(
  context: ContentContext,
  items: readonly Item[],
  write: (work: Work, items: readonly Item[]) => Promise<AfterCommit>,
  refuse: (item: Item, why: string) => void | Promise<void>,
  pace: Pace,
): Promise<void> {
  try {
    const afterCommit = await inTransaction(context, async (work) => {
      const started = performance.now()
      const done = await write(work, items)
      await work.flush()
      // The mean of this batch and those before.
      pace.msPerItem = (pace.msPerItem + Math.max(0.01, (performance.now() - started) / items.length)) / 2
      return done
    })
    afterCommit()
  } catch (error) {
    const [only] = items
    if (error instanceof MatbaaError && error.status >= 500) throw error
    if (only === undefined) return
    if (items.length === 1) {
      await assertReachable(context.db.worker)
      await refuse(only, error instanceof MatbaaError ? `${error.message} ${error.why}` : reasonOf(error))
      return
    }
    for (const item of items) await writeOrSplit(context, [item], write, refuse, pace)
  }
}

/** A database that is gone is no fault of the item: then the import ends here and is resumed by the next run. */
async function assertReachable(db: Queryable): Promise<void> {
  await db.selectFrom('import_sources').select('id').limit(1).execute()
}

/** The note of what became of an item. */
export function importedRow(
  session: Pick<ImportSession, 'source' | 'context'>,
  row: Pick<ImportItemsTable, 'type' | 'external_id' | 'target_kind' | 'target_id' | 'source_hash'> &
    Partial<Pick<ImportItemsTable, 'target_hash' | 'outcome' | 'reason' | 'extra'>>,
): ImportItemsTable {
  return {
    source_id: session.source.id,
    target_hash: '',
    outcome: 'imported',
    reason: '',
    extra: '{}',
    imported_at: session.context.clock(),
    ...row,
  }
}

import { isUniqueViolation } from '../db/connect.ts'
import type { Queryable } from '../db/database.ts'
import { conflict } from '../errors.ts'
import type { Addresses } from '../routes.ts'
import { appendAudit, type AuditEntry } from './audit/append.ts'
import type { ContentContext } from './context.ts'
import type { ContentEvent } from './events.ts'
import { insertInvalidations } from './invalidations/queries.ts'
import { writeEntries } from './desk/entries/write.ts'
import { createPendingRows, type PendingRows } from './pending-rows.ts'
import { indexArticles } from './search/index-articles.ts'
import { indexNames } from './search/names/index-names.ts'
import { deleteSimilar } from './search/similar/queries.ts'
import { addressesOf } from './settings/addresses.ts'
import type { Settings } from './settings/keys.ts'
import { readSettings } from './settings/queries.ts'
import { enqueueDeliveries } from './webhooks/enqueue.ts'
import { lockRow, releaseSavepoint, rollBackToSavepoint, setSavepoint } from './transactions/queries.ts'

/** A verb's running transaction. What it records is written together at the end, and nothing of it if the verb fails. */
export interface Work extends ContentContext {
  readonly tx: Queryable
  /** Marks every page that shows one of these tags as stale. */
  readonly invalidate: (...tags: readonly string[]) => void
  readonly record: (entry: AuditEntry) => void
  /** Emits an event after the commit. */
  readonly announce: (event: ContentEvent) => void
  /** Takes a named lock that is held until the end of the transaction; a second time costs nothing. */
  readonly lock: (name: string) => Promise<void>
  /** Adds new rows that are written together at the end, or before the next verb that could read them. */
  readonly append: PendingRows['add']
  /** Writes what was appended; for whoever reads those tables in the same transaction. */
  readonly flush: () => Promise<void>
  /** The settings as this transaction sees them. */
  readonly settings: () => Promise<Settings>
  /** The addresses of editions as those settings have them. */
  readonly addresses: () => Promise<Addresses>
  /** Ids of articles whose place in the search index is written anew at the end, from what they are then. */
  readonly searchable: Set<string>
  /** Ids of articles whose entry in the newsroom's list is written anew at the end. */
  readonly listed: Set<string>
  readonly pending: PendingRows
  readonly locks: Set<string>
  readonly memo: WorkMemo
}

/** What one transaction need read only once. Verbs that change such a thing drop it here. */
export interface WorkMemo {
  sectionParents: Promise<ReadonlyMap<string, string | null>> | undefined
  settings: Promise<Settings> | undefined
  /** Codes by the articles they were taken for ahead of their verbs. */
  readonly reservedCodes: Map<string, number>
}

interface Ledger {
  readonly tags: Set<string>
  readonly entries: AuditEntry[]
  readonly events: ContentEvent[]
}

/**
 * Runs a verb as one transaction. Inside another verb's transaction (a `Work` as the context) it joins that one, so
 * that a batch of verbs is committed together. Rows that wait are written before it, unless it reads none of their tables.
 */
export async function inTransaction<T>(
  context: ContentContext,
  verb: (work: Work) => Promise<T>,
  reads: 'anything' | 'no pending rows' = 'anything',
): Promise<T> {
  if (isWork(context)) {
    if (reads === 'anything') await context.flush()
    return verb(context)
  }
  const ledger: Ledger = { tags: new Set(), entries: [], events: [] }
  const result = await context.db.transaction((tx) => runVerb(context, tx, ledger, verb)).catch(asConflict)
  for (const event of ledger.events) context.emit(event)
  return result
}

async function runVerb<T>(
  context: ContentContext,
  tx: Queryable,
  ledger: Ledger,
  verb: (work: Work) => Promise<T>,
): Promise<T> {
  const work = openWork(context, tx, ledger)
  const value = await verb(work)
  await work.flush()
  await indexArticles(work, [...work.searchable])
  await writeEntries(work, [...new Set([...work.searchable, ...work.listed])])
  await indexNames(work, ledger.tags)
  await deleteSimilar(work.tx, [...work.searchable])
  await enqueueDeliveries(work, ledger.entries)
  await writeLedger(context, tx, ledger)
  return value
}

/** Verbs look before they write; what two of them wrote at the same moment, only the database can tell. */
function asConflict(error: unknown): never {
  if (!isUniqueViolation(error)) throw error
  throw conflict('The change was not saved.', 'Something else has taken the same place at the same moment.', error)
}

/** Runs a part of a transaction that may fail alone: what it wrote and recorded is undone, the transaction goes on. */
export async function attempt<T>(work: Work, part: (work: Work) => Promise<T>): Promise<T> {
  const ledger: Ledger = { tags: new Set(), entries: [], events: [] }
  const restorePending = work.pending.remember()
  const locks = [...work.locks]
  await setSavepoint(work.tx)
  try {
    const result = await part({ ...work, ...recorders(ledger) })
    await releaseSavepoint(work.tx)
    work.invalidate(...ledger.tags)
    for (const entry of ledger.entries) work.record(entry)
    for (const event of ledger.events) work.announce(event)
    return result
  } catch (error) {
    // A full disk has ended the whole transaction; its reason is the one to tell.
    await rollBackToSavepoint(work.tx).catch(() => Promise.reject(error))
    restorePending()
    // Some databases let go of locks that were taken after the savepoint.
    work.locks.clear()
    for (const lock of locks) work.locks.add(lock)
    work.memo.sectionParents = undefined
    work.memo.settings = undefined
    throw error
  }
}

function isWork(context: ContentContext): context is Work {
  return 'tx' in context
}

function openWork(context: ContentContext, tx: Queryable, ledger: Ledger): Work {
  const locks = new Set<string>()
  const pending = createPendingRows()
  const memo: WorkMemo = { sectionParents: undefined, settings: undefined, reservedCodes: new Map() }
  const settings = (): Promise<Settings> => (memo.settings ??= readSettings(tx))
  return {
    ...context,
    tx,
    ...recorders(ledger),
    pending,
    searchable: new Set(),
    listed: new Set(),
    locks,
    append: pending.add,
    flush: () => pending.write(tx),
    async lock(name) {
      if (locks.has(name)) return
      await lockRow(tx, name)
      locks.add(name)
    },
    settings,
    addresses: async () => addressesOf(await settings()),
    memo,
  }
}

function recorders(ledger: Ledger): Pick<Work, 'invalidate' | 'record' | 'announce'> {
  return {
    invalidate: (...tags) => {
      for (const tag of tags) ledger.tags.add(tag)
    },
    record: (entry) => void ledger.entries.push(entry),
    announce: (event) => void ledger.events.push(event),
  }
}

async function writeLedger(context: ContentContext, tx: Queryable, ledger: Ledger): Promise<void> {
  if (ledger.tags.size === 0 && ledger.entries.length === 0) return
  // Numbers of both ledgers are given under one lock, in the order of commits: a follower that has read number n has
  // missed nothing below n, and each hash covers the row before.
  await lockRow(tx, 'ledger')
  const at = context.clock()
  if (ledger.entries.length > 0) await appendAudit(tx, context.actor, at, ledger.entries)
  if (ledger.tags.size > 0) {
    const tags = [...ledger.tags]
    const seqs = await insertInvalidations(tx, tags, at)
    ledger.events.push({ type: 'invalidated', seqs, tags })
  }
}

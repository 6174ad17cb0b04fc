import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { ContentContext } from '../content/context.ts'
import { isDemoUntouched } from '../content/demo/remove.ts'
import { findImport, type ImportRow, updateImport } from '../content/imports/queries.ts'
import { importKind } from '../content/imports/receive.ts'
import { readJson } from '../content/json.ts'
import type { MediaTools } from '../content/media/receive.ts'
import { inTransaction } from '../content/work.ts'
import { importFaults } from '../contract/imports.ts'
import { isUnavailable, MatbaaError, reasonOf } from '../errors.ts'
import { importWordpress, type ImportProgress } from '../import/wordpress/run.ts'
import type { OutsideFetch } from '../outbound/fetch-public.ts'
import type { JobKind } from './kinds.ts'

const payloadSchema = z.strictObject({ importId: z.string() })
const tellEveryMs = 1_000

/** What an import works with beside the newsroom. */
export interface ImportVoice {
  /** Brings pictures of the old site in. */
  readonly fetch?: OutsideFetch | undefined
  /** Tells that the process is to end: the import is given back, and goes on in the next one. */
  readonly stopping?: AbortSignal | undefined
}

/**
 * Reads an export that was brought in, and, once somebody has said so, writes what is in it by the code of the command. A process that
 * is killed meanwhile loses nothing: the next one takes the job, and the import goes on where it stood.
 */
export function importJobKind(
  context: ContentContext,
  { storage, images }: MediaTools,
  { fetch, stopping }: ImportVoice,
): JobKind {
  return {
    name: importKind,
    lane: 'imports',
    atOnce: 1,
    leaseMs: 60_000,
    isLong: true,
    attempts: 8,
    async run(payload, { isLast }) {
      const { importId } = payloadSchema.parse(payload)
      const row = await findImport(context.db.worker, importId)
      if (row === undefined || (row.state !== 'checking' && row.state !== 'importing')) return
      const write = (changes: Partial<ImportRow>): Promise<void> =>
        inTransaction(context, (work) => updateImport(work.tx, importId, changes))
      const progress = tellProgress(write, stopping)
      try {
        const report = await readOrWrite(row, progress)
        await progress.end()
        const { files: _, ...rest } = report
        await write({
          state: row.state === 'checking' ? 'checked' : 'done',
          step: '',
          report: JSON.stringify({ ...rest, files: [row.name] }),
          error: '',
          error_code: '',
          finished_at: context.clock(),
        })
      } catch (error) {
        await progress.end()
        // What may pass is tried again by the queue; what the export itself is refused for stays so.
        const isHopeless = error instanceof MatbaaError && !isUnavailable(error)
        if (!isHopeless && !isLast) throw error
        const why = error instanceof MatbaaError ? `${error.message} ${error.why}` : reasonOf(error)
        const fault = error instanceof MatbaaError ? error.details?.['fault'] : undefined
        await write({
          state: 'failed',
          step: '',
          error: why.slice(0, 2_000),
          error_code: importFaults.find((code) => code === fault) ?? 'trouble',
          finished_at: context.clock(),
        })
        if (!isHopeless) throw error
      }
    },
  }

  async function readOrWrite(row: ImportRow, progress: ImportProgress) {
    const importing: ContentContext = { ...context, actor: { kind: 'import', id: null } }
    const directory = await mkdtemp(join(tmpdir(), 'matbaa-import-'))
    try {
      const file = join(directory, 'export.xml')
      const stored = await storage.open(row.storage_key)
      if (stored === undefined) throw new MatbaaError(gone)
      await pipeline(stored.stream, createWriteStream(file, { mode: 0o600 }))
      const isDryRun = row.state === 'checking'
      const isDemo = await isDemoUntouched(context.db.worker)
      const { fetchesMedia = false } = readJson<{ readonly fetchesMedia?: boolean }>(row.options)
      return await importWordpress(
        importing,
        {
          files: [file],
          isDryRun,
          ...(isDemo ? { replaceDemo: forgetFiles } : {}),
          ...(fetchesMedia && !isDryRun && fetch !== undefined
            ? { media: { tools: { storage, images }, folder: undefined, fetch } }
            : {}),
        },
        progress,
      )
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }

  async function forgetFiles(keys: readonly string[]): Promise<void> {
    for (const key of keys) await storage.remove(key)
  }
}

const gone = {
  code: 'unreadable-input',
  status: 422,
  what: 'The file is no longer there.',
  why: 'An export that was brought in is kept for two days.',
  remedy: 'Bring it in again.',
  details: { fault: 'gone' },
} as const

/** Writes down where an import is, about once a second. */
function tellProgress(
  write: (changes: Partial<ImportRow>) => Promise<void>,
  stopping: AbortSignal | undefined,
): ImportProgress & { readonly end: () => Promise<void> } {
  let now: Partial<ImportRow> | undefined
  let step = ''
  let writing: Promise<void> = Promise.resolve()
  const tell = (): void => {
    if (now === undefined) return
    const changes = now
    now = undefined
    // Where it cannot be told, the import itself finds out why.
    writing = writing.then(() => write(changes)).catch(() => undefined)
  }
  const timer = setInterval(tell, tellEveryMs)
  return {
    step(name) {
      stopping?.throwIfAborted()
      step = name
      now = { step, done: 0, total: 0 }
    },
    update(done, total) {
      stopping?.throwIfAborted()
      now = { step, done: Math.round(done), total: Math.round(total) }
    },
    end() {
      clearInterval(timer)
      return writing
    },
  }
}

import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { attachFile } from '../../content/media/ingest.ts'
import type { MediaTools } from '../../content/media/receive.ts'
import { MatbaaError, reasonOf } from '../../errors.ts'
import type { OutsideFetch } from '../../outbound/fetch-public.ts'
import { listMissingMedia, type MissingMedia } from './queries.ts'
import type { ImportSession } from './session.ts'

/** Where the files of attachments come from. */
export interface MediaSources {
  readonly tools: MediaTools
  /** A copy of the folder of uploads. */
  readonly folder: string | undefined
  /** Gets them from the old site; absent where that was not asked for. */
  readonly fetch: OutsideFetch | undefined
}

/** A picture may be large and the old site slow. */
const fetchLimits = { totalMs: 60_000, idleMs: 15_000, bytes: 100_000_000, redirects: 5 } as const
const fetchedAtOnce = 4
const rowsAtOnce = 200

/** Brings in the files that attachments still lack; what is found in the folder is not fetched. */
export async function bringInFiles(
  session: ImportSession,
  sources: MediaSources,
  onFile: (files: number) => void,
): Promise<void> {
  const { context, source, recorder } = session
  let after = ''
  let files = 0
  for (;;) {
    const rows = await listMissingMedia(context.db.worker, source.id, after, rowsAtOnce)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.externalId
    for (let start = 0; start < rows.length; start += fetchedAtOnce) {
      const some = rows.slice(start, start + fetchedAtOnce)
      const outcomes = await Promise.all(some.map((row) => bringInFile(session, sources, row)))
      for (const [index, why] of outcomes.entries()) {
        const row = some[index]
        if (why === undefined) recorder.count('media files', 'imported')
        else if (row !== undefined) {
          recorder.count('media files', 'skipped')
          recorder.note(
            why.isRefused ? 'media refused' : 'media without a file',
            `attachment ${row.externalId} ${row.originalName}`,
            why.text,
          )
        }
      }
      files += some.length
      onFile(files)
    }
  }
}

interface Failure {
  readonly text: string
  readonly isRefused: boolean
}

/** Gives an attachment its file; says why it did not where it could not. */
async function bringInFile(
  session: ImportSession,
  sources: MediaSources,
  row: MissingMedia,
): Promise<Failure | undefined> {
  const { context } = session
  const { originalName, sourceUrl } = row
  try {
    const path = sources.folder === undefined ? undefined : await findFile(sources.folder, row.uploadPath)
    if (path !== undefined) {
      await attachFile(context, sources.tools, row.id, { content: createReadStream(path), originalName, sourceUrl })
      return undefined
    }
    if (sources.fetch === undefined)
      return { text: `${row.uploadPath} is not in the folder of uploads`, isRefused: false }
    const answer = await sources.fetch(sourceUrl, fetchLimits)
    await attachFile(context, sources.tools, row.id, { content: answer.body, originalName, sourceUrl })
    return undefined
  } catch (error) {
    if (error instanceof MatbaaError && error.status >= 500 && error.code === 'database-unusable') throw error
    const text = error instanceof MatbaaError ? `${error.message} ${error.why}` : reasonOf(error)
    return { text, isRefused: error instanceof MatbaaError && error.code !== 'outside-unreachable' }
  }
}

/** The file of an upload, wherever in the copy of the site the folder given begins; nothing outside of it is ever opened. */
async function findFile(folder: string, uploadPath: string): Promise<string | undefined> {
  if (uploadPath === '' || uploadPath.includes('\0')) return undefined
  const root = await realpath(resolve(folder))
  for (const beginning of ['', 'uploads', join('wp-content', 'uploads')]) {
    const wanted = resolve(root, beginning, uploadPath)
    if (!wanted.startsWith(`${root}${sep}`)) continue
    try {
      const real = await realpath(wanted)
      if (real.startsWith(`${root}${sep}`) && (await stat(real)).isFile()) return real
    } catch {
      continue
    }
  }
  return undefined
}

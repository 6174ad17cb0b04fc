import { MatbaaError } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { attempt, inTransaction, type Work } from '../work.ts'
import { saveRedirect } from './edit.ts'
import { normalizeOldPath } from './normalize.ts'
import { findRedirects } from './queries.ts'

/** An old address and the one that it is to lead to, as somebody wrote them down. */
export interface ImportRow {
  readonly from: string
  readonly to: string
}

/** What became of a row. */
export interface ImportedRow extends ImportRow {
  readonly result: 'added' | 'changed' | 'same' | 'refused'
  readonly code: string | null
  readonly loop: readonly string[]
}

/** Carries a report out of a transaction that is given up. */
class Tried extends Error {
  readonly rows: readonly ImportedRow[]
  constructor(rows: readonly ImportedRow[]) {
    super('This transaction was for looking only.')
    this.rows = rows
  }
}

/** Records many old addresses at once; a row that is refused keeps none of the others back. A trial writes nothing. */
export async function importRedirects(
  context: ContentContext,
  rows: readonly ImportRow[],
  { origin, isTrial }: { readonly origin: string; readonly isTrial: boolean },
): Promise<readonly ImportedRow[]> {
  try {
    return await inTransaction(context, async (work) => {
      const done: ImportedRow[] = []
      for (const row of rows) done.push(await importRow(work, row, origin))
      if (isTrial) throw new Tried(done)
      return done
    })
  } catch (error) {
    if (error instanceof Tried) return error.rows
    throw error
  }
}

async function importRow(work: Work, row: ImportRow, origin: string): Promise<ImportedRow> {
  // The old address may be that of a former site.
  const from = localPath(row.from.trim().replace(/^https?:\/\/[^/?#\\]*/i, ''), origin)
  const to = localPath(row.to, origin)
  const refused = (code: string, loop: readonly string[] = []): ImportedRow => ({
    ...row,
    result: 'refused',
    code,
    loop,
  })
  if (from === undefined || to === undefined) return refused('invalid-input')
  const [before] = await findRedirects(work.tx, [normalizeOldPath(from)])
  const isSame = before?.target_kind === 'path' && before.target_path === to && before.status === 301
  if (isSame) return { ...row, result: 'same', code: null, loop: [] }
  try {
    await attempt(work, (part) => saveRedirect(part, { path: from, target: { kind: 'path', path: to }, status: 301 }))
  } catch (error) {
    if (!(error instanceof MatbaaError) || error.status >= 500) throw error
    const loop = error.details?.['loop']
    return refused(error.code, Array.isArray(loop) ? loop.map(String) : [])
  }
  return { ...row, result: before === undefined ? 'added' : 'changed', code: null, loop: [] }
}

/** The path of an address of this site; `undefined` for every other text. */
function localPath(text: string, origin: string): string | undefined {
  const trimmed = text.trim()
  const path = trimmed.startsWith(`${origin}/`) ? trimmed.slice(origin.length) : trimmed
  const isPath = /^\/(?![/\\])[^\p{Cc}]*$/u.test(path) && path.length <= 1_000 && path.isWellFormed()
  return isPath ? path : undefined
}

import type { Work } from '../work.ts'
import { normalizeOldPath } from './normalize.ts'
import { deleteRedirects } from './queries.ts'
import { type NewRedirect, recordRedirects } from './record.ts'

/**
 * After a thing was given another address: the one it had leads to it, with and without the language where both are
 * answered, and what was recorded under the new one counts no longer.
 */
export async function rememberAddress(
  work: Work,
  moved: {
    readonly language: string
    readonly before: string | undefined
    readonly now: string | undefined
    readonly target: NewRedirect['target']
  },
): Promise<void> {
  const settings = await work.settings()
  const isPrimary = settings['primary-language'] === moved.language
  const formsOf = (path: string): readonly string[] => {
    const bare = path.startsWith(`/${moved.language}/`) ? path.slice(moved.language.length + 1) : path
    return isPrimary ? [`/${moved.language}${bare}`, bare] : [`/${moved.language}${bare}`]
  }
  if (moved.now !== undefined) await deleteRedirects(work.tx, formsOf(moved.now).map(normalizeOldPath))
  if (moved.before === undefined) return
  await recordRedirects(
    work,
    formsOf(moved.before).map((path) => ({ path, target: moved.target })),
  )
}

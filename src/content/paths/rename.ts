import { problem } from '../../problems.ts'
import type { PathsTable } from '../../db/schema.ts'
import { rememberAddress } from '../redirects/remember.ts'
import { refreshReferring } from '../references/refresh.ts'
import type { Work } from '../work.ts'
import { deletePath, findPath, findPathsOf, takePath } from './queries.ts'
import { isUsableSlug } from './slugs.ts'

/**
 * Gives a section or page exactly the wished address; the one it had leads to it from now on. Throws `address-unusable` and
 * `address-taken`.
 */
export async function renamePath(
  work: Work,
  target: Pick<PathsTable, 'language' | 'kind' | 'target_id'>,
  slug: string,
): Promise<void> {
  const before = (await findPathsOf(work.tx, [target.target_id])).get(target.target_id)
  if (before?.slug === slug) return
  if (!isUsableSlug(slug)) throw problem('address-unusable')
  if ((await findPath(work.tx, target.language, slug)) !== undefined) throw problem('address-taken')
  await deletePath(work.tx, target.target_id)
  if (!(await takePath(work.tx, { ...target, slug }))) throw problem('address-taken')
  const addresses = await work.addresses()
  await rememberAddress(work, {
    language: target.language,
    before: before === undefined ? undefined : addresses.path(target.language, before.slug),
    now: addresses.path(target.language, slug),
    target: { kind: target.kind, id: target.target_id },
  })
  await refreshReferring(work, target.target_id)
}

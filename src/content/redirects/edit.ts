import type { RedirectsTable } from '../../db/schema.ts'
import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { findMissingTargets } from '../menus/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { normalizeOldPath } from './normalize.ts'
import { deleteRedirects, findRedirects } from './queries.ts'
import { type NewRedirect, recordRedirects } from './record.ts'

/** The site follows so many records, so that a reader is sent on once; a longer way would end nowhere. */
const longestChain = 5

/**
 * Records where an old address leads. Throws `redirect-loop` where it would lead back to itself, by whatever way, or by more
 * records than the site follows.
 */
export function saveRedirect(context: ContentContext, redirect: NewRedirect): Promise<RedirectsTable> {
  return inTransaction(context, async (work) => {
    await work.lock('redirects')
    const path = normalizeOldPath(redirect.path)
    if (path === '/') throw problem('address-unusable')
    const { target } = redirect
    if (target.kind === 'path') await refuseLoop(work, path, target.path)
    else if (
      target.kind !== 'media' &&
      (await findMissingTargets(work.tx, [{ kind: target.kind, id: target.id }])).length > 0
    )
      throw problem('invalid-input')
    await recordRedirects(work, [redirect])
    work.record({ event: 'redirect.saved', targetKind: 'redirect', targetId: path })
    const [row] = await findRedirects(work.tx, [path])
    if (row === undefined) throw problem('internal')
    return row
  })
}

/** Forgets an old address. */
export function removeRedirect(context: ContentContext, path: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('redirects')
    if ((await deleteRedirects(work.tx, [path])) === 0) throw problem('not-found')
    work.invalidate(cacheTag.address(path))
    work.record({ event: 'redirect.removed', targetKind: 'redirect', targetId: path })
  })
}

async function refuseLoop(work: Work, path: string, target: string): Promise<void> {
  const loop = [path]
  let next = normalizeOldPath(target)
  for (let step = 0; step < longestChain; step += 1) {
    loop.push(next)
    if (next === path) throw problem('redirect-loop', { details: { loop } })
    const [row] = await findRedirects(work.tx, [next])
    if (row === undefined || row.target_kind !== 'path' || row.status === 410) return
    next = normalizeOldPath(row.target_path)
  }
  throw problem('redirect-loop', { details: { loop } })
}

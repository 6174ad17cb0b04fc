import { conflict, notFound } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { refreshReferring } from '../references/refresh.ts'
import { inTransaction } from '../work.ts'
import { findPage, type PageRow, updatePage } from './queries.ts'

/** Which page, and optionally the version it was seen in. */
export interface PageTarget {
  readonly id: string
  readonly version?: number
}

/** Shows a page to readers. */
export function publishPage(context: ContentContext, target: PageTarget): Promise<void> {
  return changeStanding(context, target, 'page.published', (page, now) => ({
    state: 'published',
    published_at: page.published_at ?? now,
  }))
}

/** Takes a page back into a draft. */
export function unpublishPage(context: ContentContext, target: PageTarget): Promise<void> {
  return changeStanding(context, target, 'page.unpublished', () => ({ state: 'draft' }))
}

/** Throws a page into the trash; its address stays taken, so that it can be restored. */
export function movePageToTrash(context: ContentContext, target: PageTarget): Promise<void> {
  return changeStanding(context, target, 'page.trashed', (_, now) => ({ deleted_at: now }))
}

/** Takes a page out of the trash. */
export function restorePage(context: ContentContext, target: PageTarget): Promise<void> {
  return changeStanding(context, target, 'page.restored', () => ({ deleted_at: null }))
}

function changeStanding(
  context: ContentContext,
  { id, version }: PageTarget,
  event: string,
  change: (page: PageRow, now: number) => Partial<PageRow>,
): Promise<void> {
  return inTransaction(context, async (work) => {
    const page = await findPage(work.tx, id)
    if (page === undefined) throw notFound('The page')
    const isChanged = await updatePage(work.tx, id, version ?? page.version, change(page, work.clock()))
    if (!isChanged) throw conflict('The page was not changed.', 'Somebody else has changed it meanwhile.')
    work.invalidate(cacheTag.page(id), cacheTag.menu(page.language))
    await refreshReferring(work, id)
    work.record({ event, targetKind: 'page', targetId: id })
  })
}

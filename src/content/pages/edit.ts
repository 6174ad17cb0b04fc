import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { findMedia } from '../media/queries.ts'
import { renamePath } from '../paths/rename.ts'
import { inTransaction, type Work } from '../work.ts'
import { findPage } from './queries.ts'
import { type PageFields, type SavedPage, savePage } from './save.ts'

/** Changes of a page over the version they were made on. */
export interface PageEdit extends Partial<PageFields> {
  readonly id: string
  readonly version: number
  readonly slug?: string
}

/** Saves a page, and gives it another address where one is wished; the one it had leads to it. */
export function editPage(context: ContentContext, { slug, ...changes }: PageEdit): Promise<SavedPage> {
  return inTransaction(context, async (work) => {
    const page = await findPage(work.tx, changes.id)
    if (page === undefined || page.deleted_at !== null) throw problem('not-found')
    await requirePageTargets(work, page.language, changes, changes.id)
    const saved = await savePage(work, changes)
    if (slug === undefined) return saved
    await renamePath(work, { language: page.language, kind: 'page', target_id: page.id }, slug)
    return { ...saved, slug }
  })
}

/** Throws `invalid-input` unless the page above and the picture are there, and no page stands above itself. */
export async function requirePageTargets(
  work: Work,
  language: string,
  { parentId, leadMediaId }: Pick<Partial<PageFields>, 'parentId' | 'leadMediaId'>,
  id?: string,
): Promise<void> {
  if (leadMediaId !== undefined && leadMediaId !== null) {
    const media = await findMedia(work.tx, leadMediaId)
    if (media?.kind !== 'image' || media.deleted_at !== null) throw problem('invalid-input')
  }
  const seen = new Set<string>()
  for (let above = parentId ?? null; above !== null;) {
    const page = await findPage(work.tx, above)
    if (page === undefined || page.language !== language || page.id === id || seen.has(page.id)) {
      throw problem('invalid-input')
    }
    seen.add(page.id)
    above = page.parent_id
  }
}

import { problem } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findSections } from './queries.ts'
import { editSection } from './standing.ts'

/** Puts sections into this order below one, or at the top; whichever lay elsewhere moves there with its articles. */
export function orderSections(
  context: ContentContext,
  { parentId, ids }: { readonly parentId: string | null; readonly ids: readonly string[] },
): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('sections')
    const sections = new Map((await findSections(work.tx, ids)).map((section) => [section.id, section]))
    const languages = new Set([...sections.values()].map(({ language }) => language))
    if (sections.size !== ids.length || languages.size !== 1) throw problem('invalid-input')
    for (const [position, id] of ids.entries()) {
      const section = sections.get(id)
      const isMoved = section?.parentId !== parentId
      if (!isMoved && section.position === position) continue
      await editSection(work, id, { position, ...(isMoved ? { parentId } : {}) })
    }
  })
}

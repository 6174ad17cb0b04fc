import { sortKey } from '@matbaa/locale'
import { notFound } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { findSections, updateSectionRow } from './queries.ts'

/** What can be changed of a section without moving its articles. */
export interface SectionChanges {
  readonly name?: string
  readonly description?: string
  readonly position?: number
}

/** Changes name, description or place in the menu. */
export function updateSection(context: ContentContext, id: string, changes: SectionChanges): Promise<void> {
  return inTransaction(context, async (work) => {
    refuseUnstorableText(changes)
    const [section] = await findSections(work.tx, [id])
    if (section === undefined) throw notFound('The section')
    const name = changes.name ?? section.name
    await updateSectionRow(work.tx, id, {
      name,
      sort_key: sortKey(name, section.language),
      description: changes.description ?? section.description,
      position: changes.position ?? section.position,
    })
    work.invalidate(cacheTag.menu(section.language), cacheTag.section(id))
    work.record({ event: 'section.changed', targetKind: 'section', targetId: id, detail: { ...changes } })
  })
}

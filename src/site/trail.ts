import type { Edition, SectionEntry } from './edition.ts'

/** The sections above one, nearest first; a ring of parents is walked once. */
export function ancestorsOf(edition: Edition, section: SectionEntry): readonly SectionEntry[] {
  const found: SectionEntry[] = []
  let next = section
  for (;;) {
    const parent = edition.sections.find(({ id }) => id === next.parentId)
    if (parent === undefined || parent === section || found.includes(parent)) return found
    found.push(parent)
    next = parent
  }
}

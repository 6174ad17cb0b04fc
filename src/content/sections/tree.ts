import type { Section } from './queries.ts'

/** A section with those below it. */
export interface SectionNode extends Section {
  readonly children: readonly SectionNode[]
}

/** Nests sections under their parents, keeping their order; one whose parent is unknown or below itself stands at the top. */
export function sectionTree(sections: readonly Section[]): readonly SectionNode[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const isAtTop = (section: Section): boolean => {
    const seen = new Set([section.id])
    let parent = section.parentId === null ? undefined : byId.get(section.parentId)
    if (parent === undefined) return true
    while (parent !== undefined) {
      if (seen.has(parent.id)) return parent.id === section.id
      seen.add(parent.id)
      parent = parent.parentId === null ? undefined : byId.get(parent.parentId)
    }
    return false
  }
  const top = sections.filter(isAtTop)
  const placed = new Set(top.map((section) => section.id))
  const nest = (section: Section): SectionNode => {
    const children = sections.filter((child) => child.parentId === section.id && !placed.has(child.id))
    for (const child of children) placed.add(child.id)
    return { ...section, children: children.map(nest) }
  }
  return top.map(nest)
}

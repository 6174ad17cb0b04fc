import type { Section } from '../api/endpoints.ts'
import { idsBelow } from '../ui/ids-below.ts'

/** A section with those below it. */
export interface SectionNode extends Section {
  readonly children: readonly SectionNode[]
}

/** Nests the sections of one edition under their parents, keeping their order; one whose parent is not here stands at the top. */
export function nestSections(sections: readonly Section[]): readonly SectionNode[] {
  const known = new Set(sections.map(({ id }) => id))
  const isTop = ({ parentId }: Section): boolean => parentId === null || !known.has(parentId)
  const nest = (section: Section): SectionNode => ({
    ...section,
    children: sections.filter(({ parentId }) => parentId === section.id).map(nest),
  })
  return sections.filter(isTop).map(nest)
}

/** A place: below a section, or at the top, in this order. */
export interface Placing {
  readonly parentId: string | null
  readonly ids: readonly string[]
}

/** Where sections come to stand that are let go before, after or on another; `undefined` where that would be in themselves. */
export function placeSections(
  sections: readonly Section[],
  moved: readonly string[],
  target: { readonly id: string; readonly position: 'before' | 'after' | 'on' },
): Placing | undefined {
  const goal = sections.find(({ id }) => id === target.id)
  if (goal === undefined || moved.some((id) => idsBelow(sections, id).has(goal.id))) return undefined
  const parentId = target.position === 'on' ? goal.id : goal.parentId
  const siblings = sections.filter((one) => one.parentId === parentId && !moved.includes(one.id)).map(({ id }) => id)
  if (target.position === 'on') return { parentId, ids: [...siblings, ...moved] }
  const at = siblings.indexOf(goal.id) + (target.position === 'after' ? 1 : 0)
  return { parentId, ids: siblings.toSpliced(at, 0, ...moved) }
}

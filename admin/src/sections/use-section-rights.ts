import { isAllowed } from '../../../src/permissions.ts'
import type { Section } from '../api/endpoints.ts'
import { useSession } from '../session/session.ts'

/** What of the sections of an edition somebody may change. */
export interface SectionRights {
  /** Every section, also the order at the top and which desk is which in other languages. */
  readonly mayAll: boolean
  /** This one: it, or one that it lies below, is a desk they answer for. */
  readonly may: (id: string) => boolean
}

/** The rights of whoever looks at these sections, by the same rule that the newsroom asks. */
export function useSectionRights(sections: readonly Section[]): SectionRights {
  const { person } = useSession()
  const places = new Map(sections.map((section) => [section.id, section]))
  const groupsOf = (id: string): readonly string[] => {
    const groups: string[] = []
    for (let place = places.get(id); place !== undefined; place = places.get(place.parentId ?? '')) {
      groups.push(place.groupId)
    }
    return groups
  }
  return {
    mayAll: isAllowed(person, 'taxonomy.edit'),
    may: (id) => isAllowed(person, 'taxonomy.edit', { sections: groupsOf(id) }),
  }
}

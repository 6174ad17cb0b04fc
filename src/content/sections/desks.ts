import type { Queryable } from '../../db/database.ts'
import { isAllowed, type Action, type Person } from '../../permissions.ts'
import { listSections, type Section } from './queries.ts'

/** Every section by its id. */
export type SectionPlaces = ReadonlyMap<string, Pick<Section, 'groupId' | 'parentId'>>

/** Reads them. */
export async function readSectionPlaces(db: Queryable): Promise<SectionPlaces> {
  return new Map((await listSections(db)).map((section) => [section.id, section]))
}

/** The group of a section and of those above it: whoever answers for one of them answers for what stands in it. */
export function groupsOf(places: SectionPlaces, sectionId: string | null): readonly string[] {
  const groups = new Set<string>()
  let place = sectionId === null ? undefined : places.get(sectionId)
  while (place !== undefined && !groups.has(place.groupId)) {
    groups.add(place.groupId)
    place = place.parentId === null ? undefined : places.get(place.parentId)
  }
  return [...groups]
}

/** The sections in which somebody may do it; `all` where it does not matter which, or whether there is one. */
export async function sectionsAllowed(
  db: Queryable,
  person: Person,
  action: Action,
): Promise<'all' | readonly string[]> {
  if (isAllowed(person, action)) return 'all'
  const places = await readSectionPlaces(db)
  return [...places.keys()].filter((id) => isAllowed(person, action, { sections: groupsOf(places, id) }))
}

import type { Queryable } from '../../db/database.ts'
import { type Action, isAllowed, type Person } from '../../permissions.ts'
import { readSectionPlaces } from '../desk/queries.ts'
import { groupsOf } from '../desk/standing.ts'

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

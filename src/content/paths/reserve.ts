import { conflict } from '../../errors.ts'
import type { PathsTable } from '../../db/schema.ts'
import type { Work } from '../work.ts'
import { takePath } from './queries.ts'
import { slugVariants } from './slugs.ts'

/** Takes the wished address for a section or page, or the first free variant of it; returns the one taken. */
export async function reservePath(
  work: Work,
  target: Pick<PathsTable, 'language' | 'kind' | 'target_id'>,
  wished: string,
): Promise<string> {
  for (const slug of slugVariants(wished)) {
    if (await takePath(work.tx, { ...target, slug })) return slug
  }
  throw conflict(`No address like “${wished}” is free.`, 'A thousand sections and pages already have a variant of it.')
}

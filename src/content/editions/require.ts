import type { Queryable } from '../../db/database.ts'
import { faultyFields } from '../../problems.ts'
import { findEdition } from './queries.ts'

/** Throws what is wrong with the field `language` where the paper has no edition in it: nothing new can stand there. */
export async function requireEdition(db: Queryable, language: string): Promise<void> {
  if ((await findEdition(db, language)) === undefined) throw faultyFields('unknown-reference', ['language'])
}

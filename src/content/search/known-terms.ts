import { LRUCache } from 'lru-cache'
import type { Database, Queryable } from '../../db/database.ts'
import type { TermKey } from '../../db/token-index.ts'
import { parseSetting, readSetting, writeSetting } from '../settings/queries.ts'
import { deleteUnusedTerms } from './queries.ts'

const timesForgottenKey = 'search-terms-forgotten'

/** How the vocabulary stands: the highest id of a term, 0 where there is none, and how often terms were forgotten. */
export interface Vocabulary {
  readonly lastTermId: number
  readonly timesForgotten: number
}

/** How the vocabulary stands now. */
export async function findVocabulary(db: Queryable): Promise<Vocabulary> {
  const row = await db
    .selectFrom('search_terms')
    .select((eb) => [
      eb.fn.max('id').as('lastTermId'),
      eb.selectFrom('settings').select('value').where('key', '=', timesForgottenKey).as('timesForgotten'),
    ])
    .executeTakeFirst()
  return {
    lastTermId: row?.lastTermId ?? 0,
    timesForgotten: parseSetting(timesForgottenKey, row?.timesForgotten ?? undefined),
  }
}

/** Forgets terms that no article has, in every process; under the lock of the index. */
export async function forgetUnusedTerms(tx: Queryable): Promise<void> {
  await deleteUnusedTerms(tx)
  await writeSetting(tx, timesForgottenKey, String((await readSetting(tx, timesForgottenKey)) + 1))
}

/** Most articles consist of these; some six megabytes. */
const mostKept = 50_000

interface KeptIds {
  /** How often terms had been forgotten when the ids were read. */
  readonly timesForgotten: number
  readonly ids: LRUCache<string, number>
}

const keptOf = new WeakMap<Database, KeptIds>()

const keyOf = (language: string, { stemId, term }: TermKey): string => `${language} ${stemId} ${term}`

/**
 * Gives terms that the vocabulary knows their ids, where they have none. The commonest are kept in memory, for an id is never given
 * to another term: they hold until terms are forgotten. Called before a transaction adds terms, for what it adds may be undone.
 */
export async function findTermIds<Term extends { id: number }>(
  { tx, db, timesForgotten }: { readonly tx: Queryable; readonly db: Database; readonly timesForgotten: number },
  language: string,
  terms: readonly Term[],
  describe: (term: Term) => TermKey,
): Promise<void> {
  const { ids } = keptFor(db, timesForgotten)
  const unknown: Term[] = []
  for (const term of terms) {
    if (term.id > 0) continue
    term.id = ids.get(keyOf(language, describe(term))) ?? 0
    if (term.id === 0) unknown.push(term)
  }
  const found = await db.tokenIndex.findTermIds(tx, language, unknown.map(describe))
  for (const [place, id] of found) {
    const term = unknown[place]
    if (term === undefined) continue
    term.id = id
    ids.set(keyOf(language, describe(term)), id)
  }
}

/** Keeps no ids any more: for what was changed in the database by hand. */
export function dropKnownTerms(db: Database): void {
  keptOf.delete(db)
}

function keptFor(db: Database, timesForgotten: number): KeptIds {
  const kept = keptOf.get(db)
  if (kept?.timesForgotten === timesForgotten) return kept
  const made: KeptIds = { timesForgotten, ids: new LRUCache({ max: mostKept }) }
  keptOf.set(db, made)
  return made
}

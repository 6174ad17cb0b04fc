import type { Clock, Queryable } from '../../../db/database.ts'
import { eachCount } from '../../../db/term-counts.ts'
import { chunks } from '../../chunks.ts'
import { listWordsWithIds } from './queries.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** New words are known so long after they were first printed. */
const renewAfterMs = 60 * 60 * 1_000

/** Looked up at once: what arrives is put away in a few milliseconds, so that nobody waits. */
const idsAtOnce = 1_000

/** The words of each edition, read when they are first asked for. */
export interface Vocabularies {
  readonly of: (language: string) => Promise<Vocabulary>
}

/** Keeps the words of editions in memory; while newer ones are read the old ones answer. */
export function createVocabularies({ db, clock }: { readonly db: Queryable; readonly clock: Clock }): Vocabularies {
  const kept = new Map<string, { vocabulary: Promise<Vocabulary>; readAt: number }>()
  return {
    of(language) {
      const known = kept.get(language)
      if (known === undefined) {
        const entry = { vocabulary: readVocabulary(db, language), readAt: clock() }
        kept.set(language, entry)
        // What could not be read is tried again by the next who asks.
        entry.vocabulary.catch(() => kept.delete(language))
        return entry.vocabulary
      }
      if (clock() - known.readAt >= renewAfterMs) {
        known.readAt = clock()
        const newer = readVocabulary(db, language)
        newer.then(
          () => (known.vocabulary = newer),
          // The old one goes on answering until the next hour.
          () => undefined,
        )
      }
      return known.vocabulary
    },
  }
}

/** What stands in one article alone is as often as not a misprint itself. */
const fewestArticles = 2

async function readVocabulary(db: Queryable, language: string): Promise<Vocabulary> {
  const documents = new Map<number, number>()
  await eachCount(db, (id, count) => {
    if (count >= fewestArticles) documents.set(id, count)
  })
  const vocabulary = createVocabulary()
  for (const ids of chunks([...documents.keys()], idsAtOnce)) {
    const words = await listWordsWithIds(db, language, ids)
    vocabulary.add(words.map(({ id, term }) => ({ word: term, articles: documents.get(id) ?? 0 })))
  }
  return vocabulary
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSearchEngine } from '../../src/content/search/engine.ts'
import { variantStems } from '../../src/content/search/found/letter-variants.ts'
import { knownSynonyms } from '../../src/content/search/known-synonyms.ts'
import { searchWithNear } from '../../src/content/search/spelling/near-stems.ts'
import { createVocabularies } from '../../src/content/search/spelling/vocabularies.ts'
import { createSynonyms } from '../../src/content/search/synonyms.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createTestContext } from '../../test/content-context.ts'
import { testDataDir } from '../../test/data.ts'
import { createPostgresDatabase, startPostgres } from '../../test/postgres-server.ts'
import { fillSearchable } from '../../test/search-articles.ts'
import { machine, record } from '../record.ts'
import { isOdd, readRelevanceSet, type RelevanceSet } from '../search-analysis/relevance.ts'
import { compare, measuresOf, type Ranks } from './measures.ts'
import { rawFts5Ranks } from './raw-fts5.ts'

/**
 * How good the first ten answers are, through the whole engine on both databases, on questions of which the answering passage is known.
 * Choices are made on the questions whose id has an odd hash; the even ones only tell whether those choices hold. The baseline is what
 * SQLite's own full-text index gives. `node bench/search-quality/run.ts [sqlite]`; the test data is looked for where the tests look.
 */
const folder = join(testDataDir() ?? '', 'relevance')
const kinds = process.argv.includes('sqlite') ? (['sqlite'] as const) : (['sqlite', 'postgres'] as const)

const results: Record<string, object> = {}
for (const language of ['fa', 'ar']) {
  const set = readRelevanceSet(folder, language)
  const raw = rawFts5Ranks(set)
  const found: Record<string, object> = { 'raw FTS5': halves(set, raw) }
  const ranksOf: Ranks[] = []
  for (const kind of kinds) {
    const ranks = await ranksThrough(kind, set, language)
    ranksOf.push(ranks)
    found[kind] = { ...halves(set, ranks), againstRaw: compare(ranks, raw) }
  }
  const [first, second] = ranksOf
  if (first !== undefined && second !== undefined) {
    found['questions ranked differently by the databases'] = {
      count: first.filter((rank, at) => rank !== second[at]).length,
    }
  }
  results[language] = found
}
if (kinds.length === 2) record('search-quality', { machine: machine(), results })
else process.stdout.write(`${JSON.stringify(results, undefined, 1)}\n`)

function halves({ questions }: RelevanceSet, ranks: Ranks): Record<'odd' | 'even' | 'all', string> {
  const half = (odd: boolean | undefined): string =>
    measuresOf(ranks.filter((_, at) => odd === undefined || isOdd(questions[at]?.id ?? '') === odd))
  return { odd: half(true), even: half(false), all: half(undefined) }
}

async function ranksThrough(kind: 'sqlite' | 'postgres', set: RelevanceSet, language: string): Promise<Ranks> {
  const place = kind === 'sqlite' ? sqlitePlace() : await postgresPlace()
  const database = await connectDatabase(place.address)
  try {
    await migrate(database)
    const context = createTestContext(database)
    await fillSearchable(
      context,
      language,
      set.passages.map(({ title, body }) => ({ headline: title, body })),
    )
    await database.analyze()
    const engine = createSearchEngine({ db: database.worker, tokenIndex: database.tokenIndex })
    const vocabularies = createVocabularies({ db: database.worker, clock: Date.now })
    // As the search page asks, with the words that editors are not needed for.
    const synonyms = createSynonyms(knownSynonyms, language)
    const ranks: number[] = []
    for (const { text, answer } of set.questions) {
      const query = { text, phrases: [], excluded: [] }
      const alsoStems = new Map([...variantStems(text, language), ...synonyms.of(text)])
      const request = { language, query, limit: 10, alsoStems }
      const { hits } = await searchWithNear(engine.search, request, () => vocabularies.of(language))
      // As a list without folding: a passage behind another stands right after it.
      const codes = hits.flatMap(({ code, duplicates }) => [code, ...duplicates]).slice(0, 10)
      ranks.push(codes.findIndex((code) => set.passages[code - 1]?.id === answer) + 1)
    }
    return ranks
  } finally {
    await database.close()
    await place.remove()
  }
}

function sqlitePlace(): { address: string; remove: () => Promise<void> } {
  const directory = mkdtempSync(join(tmpdir(), 'matbaa-quality-'))
  return {
    address: join(directory, 'matbaa.sqlite'),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  }
}

async function postgresPlace(): Promise<{ address: string; remove: () => Promise<void> }> {
  const server = await startPostgres()
  return { address: await createPostgresDatabase(server.url, 'quality'), remove: server.stop }
}

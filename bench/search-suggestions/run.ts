import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listName } from '../../src/content/listings/lists.ts'
import { insertListings } from '../../src/content/listings/queries.ts'
import { nameKeys } from '../../src/content/search/names/name-keys.ts'
import { listTargetsAfter, replaceKeys } from '../../src/content/search/names/queries.ts'
import { createSearchThread } from '../../src/content/search/search-thread.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import type { Database } from '../../src/db/database.ts'
import { startPostgres } from '../../test/postgres-server.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { openArchive } from '../search/archive.ts'
import { createRandom } from '../search/texts.ts'

/**
 * How long a suggestion takes over a large archive: every beginning of two letters and more of what is typed for words of real
 * headlines, asked of the search thread. `node bench/search-suggestions/run.ts [articles] [address]`; needs the test data. An archive at
 * an address is that of `bench/search`, and stays.
 */
const articles = Number(process.argv[2] ?? 100_000)
const kept = process.argv[3]
const atOnce = 2_000
const tags = 4_000
const typings = 200

async function measure(address: string): Promise<object> {
  const { headlines } = await openArchive(address, articles)
  const database = await connectDatabase(address)
  const random = createRandom(5)
  const someWords = (): string => {
    const words = (headlines[random(headlines.length)] ?? '').split(/\s+/)
    const start = random(Math.max(1, words.length - 2))
    return words.slice(start, start + 2).join(' ')
  }
  if ((await listTargetsAfter(database.worker, 'tag', '', 1)).length === 0) await addLists(database, someWords)
  await database.analyze()
  const trips: number[] = []
  for (let n = 0; n < 400; n++) {
    const start = performance.now()
    await database.worker.selectFrom('settings').select('key').where('key', '=', 'x').execute()
    trips.push(performance.now() - start)
  }
  await database.close()
  const thread = createSearchThread(address)
  await thread.suggest({ language: 'fa', typed: 'تهران' })
  const times: number[] = []
  let found = 0
  for (let n = 0; n < typings; n++) {
    const text = someWords().slice(0, 14)
    for (let length = 2; length <= text.length; length++) {
      const start = performance.now()
      found += (await thread.suggest({ language: 'fa', typed: text.slice(0, length) })).length > 0 ? 1 : 0
      times.push(performance.now() - start)
    }
  }
  await thread.close()
  // What the least query takes at the same time tells how busy the machine is.
  return {
    machine: machine(),
    articles,
    asked: times.length,
    found,
    ms: percentiles(times),
    leastQueryMs: percentiles(trips),
  }
}

/** The newest list of the edition, and tags with their lists and their names. */
async function addLists(database: Database, someWords: () => string): Promise<void> {
  for (let done = 0; done < articles; done += atOnce) {
    await database.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('articles')
        .select(['id', 'code', 'published_at'])
        .where('code', '>', done)
        .where('code', '<=', done + atOnce)
        .execute()
      await insertListings(
        tx,
        rows.flatMap(({ id, code, published_at }) =>
          [listName.language('fa'), listName.tag(`tag-${code % tags}`)].map((list) => ({
            list,
            published_at,
            code,
            article_id: id,
          })),
        ),
      )
    })
  }
  await database.transaction(async (tx) => {
    const rows = Array.from({ length: tags }, (_, n) => {
      const name = someWords()
      return {
        id: `tag-${n}`,
        group_id: `tag-${n}`,
        language: 'fa',
        name,
        slug: `tag-${n}`,
        description: '',
        sort_key: '',
        extra: '{}',
      }
    })
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insertInto('tags')
        .values(rows.slice(from, from + 500))
        .execute()
    await replaceKeys(
      tx,
      [],
      rows.flatMap(({ id, name }) =>
        nameKeys(name, 'fa').map((key) => ({ language: 'fa', key, kind: 'tag' as const, target_id: id })),
      ),
    )
  })
}

function percentiles(times: readonly number[]): Record<'p50' | 'p95' | 'p99' | 'max', number> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): number => Math.round(100 * (sorted[Math.floor(part * (sorted.length - 1))] ?? 0)) / 100
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

async function measureSqlite(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'matbaa-suggestions-'))
  try {
    return await measure(join(folder, 'matbaa.sqlite'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measurePostgres(): Promise<object> {
  const server = await startPostgres()
  try {
    return await measure(server.url)
  } finally {
    await server.stop()
  }
}

const results = earlierFindings('search-suggestions')
if (kept === undefined) Object.assign(results, { sqlite: await measureSqlite(), postgres: await measurePostgres() })
else Object.assign(results, { [kept.startsWith('postgres') ? 'postgres' : 'sqlite']: await measure(kept) })
record('search-suggestions', results)

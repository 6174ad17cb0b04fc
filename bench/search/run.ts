import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import SqliteDatabase from 'better-sqlite3'
import pg from 'pg'
import { createSearchThread } from '../../src/content/search/search-thread.ts'
import { startPostgres } from '../../test/postgres-server.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { measureReindex, openArchive } from './archive.ts'
import { markNarrow } from './narrow.ts'
import { createRandom } from './texts.ts'

/**
 * How long a search takes over a large archive, how fast it is indexed and how large the index is, beside the databases' own
 * full-text search over the same articles. `node bench/search/run.ts [articles] [sqlite|postgres|address]`; needs the test data. Both
 * databases, or the one that is named, are built anew and removed. An archive at an address is built up to so many articles, and stays:
 * a large one can be built in several runs.
 */
const articles = Number(process.argv[2] ?? 100_000)
const which = process.argv[3] ?? 'both'
const queriesMeasured = 600
const narrowedMeasured = 150
/** A question of all its words takes PostgreSQL seconds where there are many articles. */
const rawMeasured = 60
const resolutionMs = 1

/** Words of headlines, one to six in a row, stop words left in. */
function queriesOf(headlines: readonly string[]): readonly string[] {
  const random = createRandom(7)
  return Array.from({ length: queriesMeasured }, (_, n) => {
    const words = (headlines[random(headlines.length)] ?? '').split(/\s+/)
    const length = 1 + (n % 6)
    const start = random(Math.max(1, words.length - length + 1))
    return words.slice(start, start + length).join(' ')
  })
}

function percentiles(times: readonly number[]): Record<'p50' | 'p95' | 'p99' | 'max', number> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number): number =>
    Math.round(100 * (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)) / 100
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

async function timed(queries: readonly string[], find: (text: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const query of queries) {
    const start = performance.now()
    await find(query)
    times.push(performance.now() - start)
  }
  return times
}

interface LoopWatch {
  /** The longest delays of this process's loop and of an idle one's, in milliseconds. */
  readonly stop: () => Promise<{ readonly longestLoopDelayMs: number; readonly ofAnIdleProcess: number }>
}

/** Watches the loop that asks, and that of a process beside it which asks nothing. */
async function watchLoop(): Promise<LoopWatch> {
  const bystander = fork(join(import.meta.dirname, 'bystander.ts'), [String(resolutionMs)])
  await once(bystander, 'message')
  const loop = monitorEventLoopDelay({ resolution: resolutionMs })
  loop.enable()
  // The histogram holds whole intervals of its timer.
  const delay = (longest: number): number => round(longest - resolutionMs)
  return {
    async stop() {
      loop.disable()
      bystander.send('stop')
      const [longest] = await once(bystander, 'message')
      return { longestLoopDelayMs: delay(loop.max / 1e6), ofAnIdleProcess: delay(Number(longest)) }
    },
  }
}

async function measureEngine(
  address: string,
): Promise<{ readonly found: object; readonly queries: readonly string[] }> {
  const { headlines, building } = await openArchive(address, articles)
  const queries = queriesOf(headlines)
  const thread = createSearchThread(address)
  const ask = (text: string) => thread.search({ language: 'fa', query: { text, phrases: [], excluded: [] } })
  const [first = 0] = await timed(queries.slice(0, 1), ask)
  const cold = await timed(queries, ask)
  const warm = await timed(queries, ask)
  // As the page asks: with snippets of the ten that are shown, phrases and other readings.
  const show = (typed: string) => thread.find({ language: 'fa', typed, filters: {}, offset: 0, limit: 10 })
  const shown = await timed(queries, show)
  // Apart from what is timed: while it was watched, searches took a fifth longer.
  const loop = await watchLoop()
  await timed(queries, show)
  const delays = await loop.stop()
  const hostile = await timed(
    [
      'می '.repeat(3_000),
      queries.slice(0, 60).join(' '),
      '"'.repeat(10_000),
      '«'.repeat(5_120),
      queries.join(' ').slice(0, 5_000),
      `${'\ud800\u0000'.repeat(2_500)}${queries.join(' OR -"').slice(0, 5_000)}`,
    ],
    show,
  )
  const narrowed: Record<string, object> = {}
  for (const [name, filters] of Object.entries(await markNarrow(address, articles))) {
    narrowed[name] = percentiles(
      await timed(queries.slice(0, narrowedMeasured), (typed) =>
        thread.find({ language: 'fa', typed, filters, offset: 0, limit: 10 }),
      ),
    )
  }
  await thread.close()
  const found = {
    ...building,
    firstSearchMs: round(first),
    cold: percentiles(cold),
    warm: percentiles(warm),
    withSnippets: percentiles(shown),
    hostile: percentiles(hostile),
    'narrowed to 200': narrowed,
    ...delays,
    rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
  }
  process.stderr.write(`${JSON.stringify(found)}\n`)
  return { queries, found }
}

const round = (value: number): number => Math.round(value * 100) / 100

async function measureSqlite(address: string): Promise<object> {
  const { found, queries } = await measureEngine(address)
  const database = new SqliteDatabase(address)
  const text = Number(
    database.prepare('select sum(octet_length(headline) + octet_length(text)) from articles').pluck().get(),
  )
  const size = (pattern: string): number =>
    Number(database.prepare('select sum(pgsize) from dbstat where name like ?').pluck().get(pattern))
  const index = size('search%')
  database.exec("drop table if exists raw; create virtual table raw using fts5(text, content='', tokenize = unicode61)")
  const start = performance.now()
  database.exec("insert into raw(rowid, text) select code, headline || ' ' || text from articles")
  const rawMs = performance.now() - start
  const find = database.prepare('select rowid from raw where raw match ? order by bm25(raw) limit 10').pluck()
  const raw = await timed(queries.slice(0, rawMeasured), async (query) =>
    find.all((query.match(/[\p{L}\p{N}]+/gu) ?? ['x']).map((word) => `"${word}"`).join(' OR ')),
  )
  const rawSize = size('raw%')
  database.exec('drop table raw')
  database.close()
  return {
    ...found,
    indexToText: round(index / text),
    // Last, for what it replaces leaves room behind.
    ...(await measureReindex(address)),
    raw: { ...percentiles(raw), 'MB/s': round(text / 1e3 / rawMs), indexToText: round(rawSize / text) },
  }
}

async function measurePostgres(address: string): Promise<object> {
  const { found, queries } = await measureEngine(address)
  const client = new pg.Client(address)
  await client.connect()
  const number = async (statement: string): Promise<number> => Number((await client.query(statement)).rows[0]?.value)
  const text = await number('select sum(octet_length(headline) + octet_length(text)) as value from articles')
  const index = await number(
    "select sum(pg_total_relation_size(oid)) as value from pg_class where relname like 'search\\_%' and relkind = 'r'",
  )
  await client.query('drop table if exists raw')
  await client.query('create table raw (code bigint primary key, words tsvector)')
  const start = performance.now()
  await client.query("insert into raw select code, to_tsvector('simple', headline || ' ' || text) from articles")
  await client.query('create index raw_words on raw using gin (words)')
  const rawMs = performance.now() - start
  await client.query('analyze raw')
  const raw = await timed(queries.slice(0, rawMeasured), (query) =>
    client.query(
      "select code from raw, to_tsquery('simple', $1) q where words @@ q order by ts_rank(words, q) desc limit 10",
      [(query.match(/[\p{L}\p{N}]+/gu) ?? ['x']).join(' | ')],
    ),
  )
  const rawSize = await number("select pg_total_relation_size('raw') as value")
  await client.query('drop table raw')
  await client.end()
  return {
    ...found,
    indexToText: round(index / text),
    // Last, for what it replaces leaves room behind.
    ...(await measureReindex(address)),
    raw: { ...percentiles(raw), 'MB/s': round(text / 1e3 / rawMs), indexToText: round(rawSize / text) },
  }
}

async function inTemporaryFolder(measure: (address: string) => Promise<object>): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'matbaa-search-'))
  try {
    return await measure(join(folder, 'matbaa.sqlite'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onTemporaryServer(measure: (address: string) => Promise<object>): Promise<object> {
  const server = await startPostgres()
  try {
    return await measure(server.url)
  } finally {
    await server.stop()
  }
}

const found: Record<string, object> = {}
const note = (name: string, figures: object): void => void (found[name] = { ...figures, machine: machine(), articles })
if (which === 'both' || which === 'sqlite') note('sqlite', await inTemporaryFolder(measureSqlite))
if (which === 'both' || which === 'postgres') note('postgres', await onTemporaryServer(measurePostgres))
const earlier = earlierFindings('search')
if (which.includes('/')) {
  const [name, measure] = which.startsWith('postgres')
    ? (['postgres', measurePostgres] as const)
    : (['sqlite', measureSqlite] as const)
  // What building told is kept from the run that built it.
  note(name, { ...(earlier[name] as object | undefined), ...(await measure(which)) })
}
record('search', { ...earlier, ...found })

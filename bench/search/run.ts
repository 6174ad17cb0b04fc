import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import SqliteDatabase from 'better-sqlite3'
import pg from 'pg'
import { createSearchThread } from '../../src/content/search/search-thread.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createTestContext } from '../../test/content-context.ts'
import { startPostgres } from '../../test/postgres-server.ts'
import { fillSearchable } from '../../test/search-articles.ts'
import { earlierFindings, machine, record } from '../record.ts'
import { createRandom, createTexts } from './texts.ts'

/**
 * How long a search takes over a large archive, how fast it is indexed and how large the index is, beside the databases' own
 * full-text search over the same articles. `node bench/search/run.ts [articles] [sqlite|postgres]`; needs the test data.
 */
const articles = Number(process.argv[2] ?? 100_000)
const only = process.argv[3]
const atOnce = 2_000
const queriesMeasured = 600

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

async function measureEngine(
  address: string,
): Promise<{ readonly found: object; readonly queries: readonly string[] }> {
  const database = await connectDatabase(address)
  await migrate(database)
  const context = createTestContext(database)
  const next = createTexts(1)
  const headlines: string[] = []
  let bytes = 0
  let ms = 0
  let indexingMs = 0
  for (let done = 0; done < articles; done += atOnce) {
    const texts = Array.from({ length: Math.min(atOnce, articles - done) }, next)
    for (const { headline, body } of texts) {
      bytes += Buffer.byteLength(headline) + Buffer.byteLength(body)
      if (headlines.length < 5_000) headlines.push(headline)
    }
    const start = performance.now()
    indexingMs += await fillSearchable(context, 'fa', texts, { firstCode: done + 1 })
    ms += performance.now() - start
  }
  await database.analyze()
  await database.close()
  const queries = queriesOf(headlines)
  const thread = createSearchThread(address)
  const ask = (text: string) => thread.search({ language: 'fa', query: { text, phrases: [], excluded: [] } })
  const [first = 0] = await timed(queries.slice(0, 1), ask)
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const cold = await timed(queries, ask)
  const warm = await timed(queries, ask)
  loop.disable()
  const hostile = await timed(
    ['می '.repeat(3_000), queries.slice(0, 60).join(' '), '"'.repeat(10_000), queries.join(' ').slice(0, 5_000)],
    ask,
  )
  await thread.close()
  return {
    queries,
    found: {
      megabytes: Math.round(bytes / 1e6),
      'MB/s indexed': round(bytes / 1e3 / indexingMs),
      'MB/s with writing the articles': round(bytes / 1e3 / ms),
      firstSearchMs: round(first),
      cold: percentiles(cold),
      warm: percentiles(warm),
      hostile: percentiles(hostile),
      longestLoopDelayMs: round(loop.max / 1e6),
      rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
    },
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

async function measureSqlite(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'matbaa-search-'))
  try {
    const address = join(folder, 'matbaa.sqlite')
    const { found, queries } = await measureEngine(address)
    const database = new SqliteDatabase(address)
    const text = Number(
      database.prepare('select sum(octet_length(headline) + octet_length(text)) from articles').pluck().get(),
    )
    const size = (pattern: string): number =>
      Number(database.prepare('select sum(pgsize) from dbstat where name like ?').pluck().get(pattern))
    const index = size('search%')
    database.exec("create virtual table raw using fts5(text, content='', tokenize = unicode61)")
    const start = performance.now()
    database.exec("insert into raw(rowid, text) select code, headline || ' ' || text from articles")
    const rawMs = performance.now() - start
    const find = database.prepare('select rowid from raw where raw match ? order by bm25(raw) limit 10').pluck()
    const raw = await timed(queries, async (query) =>
      find.all((query.match(/[\p{L}\p{N}]+/gu) ?? ['x']).map((word) => `"${word}"`).join(' OR ')),
    )
    const rawSize = size('raw%')
    database.close()
    return {
      ...found,
      indexToText: round(index / text),
      raw: { ...percentiles(raw), 'MB/s': round(text / 1e3 / rawMs), indexToText: round(rawSize / text) },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measurePostgres(): Promise<object> {
  const server = await startPostgres()
  try {
    const { found, queries } = await measureEngine(server.url)
    const client = new pg.Client(server.url)
    await client.connect()
    const number = async (statement: string): Promise<number> => Number((await client.query(statement)).rows[0]?.value)
    const text = await number('select sum(octet_length(headline) + octet_length(text)) as value from articles')
    const index = await number(
      "select sum(pg_total_relation_size(oid)) as value from pg_class where relname like 'search\\_%' and relkind = 'r'",
    )
    await client.query('create table raw (code bigint primary key, words tsvector)')
    const start = performance.now()
    await client.query("insert into raw select code, to_tsvector('simple', headline || ' ' || text) from articles")
    await client.query('create index raw_words on raw using gin (words)')
    const rawMs = performance.now() - start
    await client.query('analyze raw')
    const raw = await timed(queries, (query) =>
      client.query(
        "select code from raw, to_tsquery('simple', $1) q where words @@ q order by ts_rank(words, q) desc limit 10",
        [(query.match(/[\p{L}\p{N}]+/gu) ?? ['x']).join(' | ')],
      ),
    )
    const rawSize = await number("select pg_total_relation_size('raw') as value")
    await client.end()
    return {
      ...found,
      indexToText: round(index / text),
      raw: { ...percentiles(raw), 'MB/s': round(text / 1e3 / rawMs), indexToText: round(rawSize / text) },
    }
  } finally {
    await server.stop()
  }
}

const results = { ...earlierFindings('search'), machine: machine(), articles }
if (only !== 'postgres') Object.assign(results, { sqlite: await measureSqlite() })
if (only !== 'sqlite') Object.assign(results, { postgres: await measurePostgres() })
record('search', results)

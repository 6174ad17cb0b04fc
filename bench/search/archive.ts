import { sql } from 'kysely'
import { rebuildSearch } from '../../src/content/search/refresh.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import type { ConnectedDatabase } from '../../src/db/dialect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createTestContext } from '../../test/content-context.ts'
import { fillSearchable } from '../../test/search-articles.ts'
import { createTexts } from './texts.ts'

const atOnce = 2_000

/** Headlines that questions are taken from. */
const headlinesKept = 5_000

/** What was written, and how fast; the same texts each time. */
export interface Archive {
  readonly headlines: readonly string[]
  /** Nothing where the archive was there already; else of the articles that were added. */
  readonly building: object
}

/** Fills a database up to so many articles and their index; what an earlier run wrote is left as it is. */
export async function openArchive(address: string, articles: number): Promise<Archive> {
  const database = await connectDatabase(address)
  try {
    await migrate(database)
    const row = await database.worker
      .selectFrom('search_documents')
      .select((eb) => eb.fn.countAll<number>().as('documents'))
      .executeTakeFirstOrThrow()
    const there = row.documents
    if (there > articles) throw new Error(`There are ${there} articles at ${address}, more than ${articles}.`)
    const next = createTexts(1)
    const headlines: string[] = []
    for (let known = 0; known < there; known++) {
      const { headline } = next()
      if (known < headlinesKept) headlines.push(headline)
    }
    if (there === articles) return { headlines, building: {} }
    const context = createTestContext(database)
    const rates: number[] = []
    let bytes = 0
    let ms = 0
    let indexingMs = 0
    for (let done = there; done < articles; done += atOnce) {
      const texts = Array.from({ length: Math.min(atOnce, articles - done) }, next)
      headlines.push(...texts.slice(0, Math.max(0, headlinesKept - headlines.length)).map(({ headline }) => headline))
      const some = texts.reduce(
        (sum, { headline, body }) => sum + Buffer.byteLength(headline) + Buffer.byteLength(body),
        0,
      )
      const start = performance.now()
      const took = await fillSearchable(context, 'fa', texts, { firstCode: done + 1 })
      ms += performance.now() - start
      indexingMs += took
      bytes += some
      rates.push(some / 1e3 / took)
      process.stderr.write(`${done + texts.length} articles, ${rates.at(-1)?.toFixed(2)} MB/s\n`)
    }
    await settle(database, address)
    const tenth = Math.max(1, Math.floor(rates.length / 10))
    const mean = (some: readonly number[]): number => round(some.reduce((sum, rate) => sum + rate, 0) / some.length)
    return {
      headlines,
      building: {
        articlesAdded: articles - there,
        megabytes: Math.round(bytes / 1e6),
        'MB/s indexed': round(bytes / 1e3 / indexingMs),
        'MB/s of the first and the last tenth': [mean(rates.slice(0, tenth)), mean(rates.slice(-tenth))],
        'MB/s with writing the articles': round(bytes / 1e3 / ms),
      },
    }
  } finally {
    await database.close()
  }
}

/** Waits for what a server still does of the building, which is no part of a search. */
async function settle(database: ConnectedDatabase, address: string): Promise<void> {
  await database.analyze()
  if (!address.startsWith('postgres')) return
  await sql`vacuum`.execute(database.worker)
  await sql`checkpoint`.execute(database.worker)
}

/** How fast the index of an archive is built anew from what is stored, as `reindex` does it; the server's own work included. */
export async function measureReindex(address: string): Promise<{ readonly 'MB/s indexed anew': number }> {
  const database = await connectDatabase(address)
  try {
    const { bytes } = await database.worker
      .selectFrom('articles')
      .select(sql<number>`sum(octet_length(headline) + octet_length(text))`.as('bytes'))
      .executeTakeFirstOrThrow()
    const start = performance.now()
    await rebuildSearch(createTestContext(database), true)
    return { 'MB/s indexed anew': round(bytes / 1e3 / (performance.now() - start)) }
  } finally {
    await database.close()
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

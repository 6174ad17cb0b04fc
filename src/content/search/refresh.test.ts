import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { createTestDatabase, describeOnEachDatabase } from '../../../test/databases.ts'
import { fillSearchable } from '../../../test/search-articles.ts'
import { tokenWord } from '../../db/token-index.ts'
import { writeSetting } from '../settings/queries.ts'
import { inTransaction } from '../work.ts'
import { createSearchEngine } from './engine.ts'
import { forgetUnusedTerms } from './known-terms.ts'
import { rebuildSearch, refreshSearch } from './refresh.ts'
import { searchVersion } from './version.ts'

const fruits = 'خرمالو انار انجیر زردآلو گیلاس'.split(' ')
const articles = 330

describeOnEachDatabase('an index of an older version', (get) => {
  beforeAll(async () => {
    const texts = Array.from({ length: articles }, (_, n) => ({
      headline: `بازار ${fruits[n % fruits.length] ?? ''}`,
      body: `گزارش شمارهٔ ${String(n)} از باغ‌های ${fruits[(n + 1) % fruits.length] ?? ''}`,
    }))
    await fillSearchable(createTestContext(get().database), 'fa', texts)
  })

  /** As older versions wrote it: `tokens` says how they kept those on PostgreSQL. */
  const makeOld = async (tokens: 'words' | 'numbers'): Promise<void> => {
    const { database, kind } = get()
    await database.transaction(async (tx) => {
      await tx.updateTable('search_documents').set({ version: 1 }).execute()
      await writeSetting(tx, 'search-version', '1')
      if (kind === 'sqlite') return
      const { rows } = await sql<{ code: number; tokens: number[] }>`
        select code, search_unpacked(packed) as tokens from search_packed`.execute(tx)
      for (const row of rows) {
        if (tokens === 'numbers') await sql`insert into search_tokens values (${row.code}, ${row.tokens})`.execute(tx)
        else
          await sql`
            insert into search_index values (${row.code}, array_to_tsvector(${row.tokens.map(tokenWord)}::text[]))`.execute(
            tx,
          )
      }
      await sql`truncate search_packed`.execute(tx)
    })
  }
  const answers = async (): Promise<readonly (readonly number[])[]> => {
    const { worker, tokenIndex } = get().database
    const engine = createSearchEngine({ db: worker, tokenIndex })
    const found: (readonly number[])[] = []
    for (const text of [...fruits, 'بازار انار', 'گزارش باغ']) {
      const { hits } = await engine.search({ language: 'fa', query: { text, phrases: [], excluded: [] }, limit: 100 })
      found.push(hits.map(({ code }) => code))
    }
    return found
  }
  const oldOnes = async (): Promise<number> => {
    const rows = await get()
      .database.worker.selectFrom('search_documents')
      .select('code')
      .where('version', '<>', searchVersion)
      .execute()
    return rows.length
  }

  test.each(['words', 'numbers'] as const)(
    'whose tokens were %s answers as before, also when the work is broken off in the middle, and goes on where it stood',
    async (tokens) => {
      const context = createTestContext(get().database)
      const before = await answers()
      expect(before.every((codes) => codes.length > 0)).toBe(true)
      await makeOld(tokens)
      expect(await oldOnes()).toBe(articles)
      expect(await answers()).toEqual(before)
      const breakOff = (done: number): void => {
        if (done >= 100) throw new Error('on purpose')
      }
      await expect(refreshSearch(context, breakOff)).rejects.toThrow('on purpose')
      // What was under way was finished.
      expect(await oldOnes()).toBe(articles - 200)
      expect(await answers()).toEqual(before)
      const steps: number[] = []
      await refreshSearch(context, (done) => void steps.push(done))
      expect(steps).toEqual([100, 130])
      expect(await oldOnes()).toBe(0)
      expect(await answers()).toEqual(before)
      await rebuildSearch(context, true)
      expect(await answers()).toEqual(before)
    },
  )
})

test('PostgreSQL gets the room back that the tokens of older versions took', async () => {
  const made = await createTestDatabase('postgres')
  try {
    const { database } = made
    await fillSearchable(createTestContext(database), 'fa', [{ headline: 'بازار', body: 'انار' }])
    const pages = async (): Promise<number> => {
      const { rows } = await sql<{ bytes: number }>`
        select pg_relation_size('search_index') + pg_relation_size('search_tokens') as bytes`.execute(database.worker)
      return rows[0]?.bytes ?? Number.NaN
    }
    await database.transaction(async (tx) => {
      await sql`insert into search_tokens select code, search_unpacked(packed) from search_packed`.execute(tx)
      await sql`insert into search_index select code, 'a1'::tsvector from search_packed`.execute(tx)
      await tx.updateTable('search_documents').set({ version: 1 }).execute()
    })
    expect(await pages()).toBeGreaterThan(0)
    await refreshSearch(createTestContext(database))
    expect(await pages()).toBe(0)
  } finally {
    await made.remove()
  }
})

test('PostgreSQL compresses the tokens of short and of long articles to a fraction, and unpacks what was packed', async () => {
  const made = await createTestDatabase('postgres')
  try {
    const { database } = made
    const lists = [[], [1], [0, 255, 256, 65_535, 65_536, 2 ** 31 - 1], Array.from({ length: 3_000 }, (_, n) => n * 7)]
    await database.transaction((tx) =>
      database.tokenIndex.insert(
        tx,
        lists.map((tokens, code) => ({ code, tokens: tokens.toReversed() })),
      ),
    )
    const { rows } = await sql<{ tokens: number[]; bytes: number }>`
      select search_unpacked(packed) as tokens, pg_column_size(packed) as bytes from search_packed order by code`.execute(
      database.worker,
    )
    // With the one of the block in which all of them are.
    expect(rows.map(({ tokens }) => tokens)).toEqual(lists.map((tokens) => [...tokens, 3].toSorted((a, b) => a - b)))
    expect(rows.map(({ bytes }) => bytes < 100)).toEqual([true, true, true, false])
    expect(rows.at(-1)?.bytes).toBeLessThan(3_000 * 1.6)
    for (const token of [1, 65_536, 2 ** 31 - 1, 2_999 * 7]) {
      const [found] = await database.tokenIndex.match(database.worker, [{ tokens: [token] }], {}, 10)
      expect([...(found ?? [])]).toEqual(lists.flatMap((tokens, code) => (tokens.includes(token) ? [code] : [])))
    }
  } finally {
    await made.remove()
  }
})

describeOnEachDatabase('the index', (get) => {
  test('gives words that were forgotten new ids, also where the old ones were in memory', async () => {
    const { database } = get()
    const context = createTestContext(database)
    const text = { headline: 'بازار', body: 'انار' }
    await fillSearchable(context, 'fa', [text, { headline: 'بازار', body: 'دریا' }])
    // Found this time, and kept.
    await fillSearchable(context, 'fa', [text], { firstCode: 3 })
    const idsOf = async (term: string): Promise<readonly number[]> => {
      const rows = await database.worker.selectFrom('search_terms').select('id').where('term', '=', term).execute()
      return rows.map(({ id }) => id)
    }
    const before = await idsOf('انار')
    await database.transaction(async (tx) => {
      await tx.updateTable('search_terms').set({ documents: 0 }).where('term', '=', 'انار').execute()
      await forgetUnusedTerms(tx)
    })
    expect(await idsOf('انار')).toEqual([])
    await fillSearchable(context, 'fa', [text], { firstCode: 4 })
    const after = await idsOf('انار')
    expect(after.length).toBe(before.length)
    expect(after.filter((id) => before.includes(id))).toEqual([])
  })
})

test('words that are forgotten while somebody who looked them up waits to write are not lost: the change is refused', async () => {
  const made = await createTestDatabase('postgres')
  try {
    const { database } = made
    const context = createTestContext(database)
    const text = { headline: 'بازار', body: 'انار' }
    await fillSearchable(context, 'fa', [text])
    const isWaiting = async (): Promise<boolean> => {
      const { rows } = await sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        database.worker,
      )
      return rows.length > 0
    }
    let second: Promise<unknown> | undefined
    await inTransaction(context, async (work) => {
      await work.lock('search')
      second = fillSearchable(context, 'fa', [text], { firstCode: 2 })
      second.catch(() => undefined)
      await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
      await work.tx.deleteFrom('search_terms').where('term', '=', 'انار').execute()
    })
    await expect(second).rejects.toThrow('The change was not saved.')
    await fillSearchable(context, 'fa', [text], { firstCode: 2 })
  } finally {
    await made.remove()
  }
})

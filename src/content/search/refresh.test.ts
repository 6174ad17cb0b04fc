import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { createTestDatabase, describeOnEachDatabase } from '../../../test/databases.ts'
import { fillSearchable } from '../../../test/search-articles.ts'
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

  const makeOld = (): Promise<void> =>
    get().database.transaction(async (tx) => {
      await tx.updateTable('search_documents').set({ version: 1 }).execute()
      await writeSetting(tx, 'search-version', '1')
    })
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

  test('answers as before, also when the work is broken off in the middle, and goes on where it stood', async () => {
    const context = createTestContext(get().database)
    const before = await answers()
    expect(before.every((codes) => codes.length > 0)).toBe(true)
    await makeOld()
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
  })
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
      await database.tokenIndex.changeCounts(
        tx,
        before.map((id) => ({ id, by: -2 })),
      )
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
      const gone = await work.tx.deleteFrom('search_terms').where('term', '=', 'انار').returning('id').execute()
      const counts = gone.map(({ id }) => ({ id, by: -1 }))
      await database.tokenIndex.changeCounts(work.tx, counts)
    })
    await expect(second).rejects.toThrow('The change was not saved.')
    await fillSearchable(context, 'fa', [text], { firstCode: 2 })
  } finally {
    await made.remove()
  }
})

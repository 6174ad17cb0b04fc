import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { fillSearchable } from '../../../test/search-articles.ts'
import { tokenWord } from '../../db/token-index.ts'
import { writeSetting } from '../settings/queries.ts'
import { createSearchEngine } from './engine.ts'
import { rebuildSearch, refreshSearch } from './refresh.ts'
import { searchVersion } from './version.ts'

const fruits = 'خرمالو انار انجیر زردآلو گیلاس'.split(' ')
const articles = 130

describeOnEachDatabase('an index of an older version', (get) => {
  beforeAll(async () => {
    const texts = Array.from({ length: articles }, (_, n) => ({
      headline: `بازار ${fruits[n % fruits.length] ?? ''}`,
      body: `گزارش شمارهٔ ${String(n)} از باغ‌های ${fruits[(n + 1) % fruits.length] ?? ''}`,
    }))
    await fillSearchable(createTestContext(get().database), 'fa', texts)
  })

  const makeOld = async (): Promise<void> => {
    const { database, kind } = get()
    await database.transaction(async (tx) => {
      await tx.updateTable('search_documents').set({ version: 1 }).execute()
      await writeSetting(tx, 'search-version', '1')
      if (kind === 'sqlite') return
      // Where tokens were words.
      const { rows } = await sql<{ code: number; tokens: number[] }>`select code, tokens from search_tokens`.execute(tx)
      for (const { code, tokens } of rows) {
        const words = tokens.filter((token) => token > 0).map(tokenWord)
        await sql`insert into search_index values (${code}, array_to_tsvector(${words}::text[]))`.execute(tx)
      }
      await sql`truncate search_tokens`.execute(tx)
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

  test('answers as before, also when the work is broken off in the middle, and goes on where it stood', async () => {
    const context = createTestContext(get().database)
    const before = await answers()
    expect(before.every((codes) => codes.length > 0)).toBe(true)
    await makeOld()
    expect(await oldOnes()).toBe(articles)
    expect(await answers()).toEqual(before)
    const breakOff = (done: number): void => {
      if (done >= 80) throw new Error('on purpose')
    }
    await expect(refreshSearch(context, breakOff)).rejects.toThrow('on purpose')
    expect(await oldOnes()).toBe(articles - 80)
    expect(await answers()).toEqual(before)
    const steps: number[] = []
    await refreshSearch(context, (done) => void steps.push(done))
    expect(steps).toEqual([40, 50])
    expect(await oldOnes()).toBe(0)
    expect(await answers()).toEqual(before)
    await rebuildSearch(context, true)
    expect(await answers()).toEqual(before)
  })
})

import { beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { fillSearchable } from '../../../test/search-articles.ts'
import { createSearchEngine } from './engine.ts'
import type { ArticleSearch } from './search.ts'

/** More than are ever rare, and many times those that are ranked. */
const articles = 900

describeOnEachDatabase('words that nearly all articles have', (get) => {
  let engine: ArticleSearch

  beforeAll(async () => {
    const { database } = get()
    const headlineOf = (code: number): string => {
      if (code === 1) return 'باران و آفتاب'
      if (code === 2) return 'تندر و آذرخش'
      return code < 300 ? 'باران تازه' : 'گزارش روز'
    }
    const texts = Array.from({ length: articles }, (_, n) => ({
      headline: headlineOf(n + 1),
      body: n === 1 ? 'یادداشتی کوتاه' : 'امروز باران بود و فردا آفتاب است',
    }))
    await fillSearchable(createTestContext(database), 'fa', texts)
    engine = createSearchEngine({ db: database.worker, tokenIndex: database.tokenIndex })
  })
  const find = async (text: string) =>
    engine.search({ language: 'fa', query: { text, phrases: [], excluded: [] }, limit: 100 })

  test('find what is named after both first, however old it is, then what is named after one', async () => {
    const { hits, total, isTotalExact } = await find('باران آفتاب')
    expect(hits[0]?.code).toBe(1)
    const codes = hits.flatMap(({ code, duplicates }) => [code, ...duplicates])
    expect(Math.max(...codes)).toBe(299)
    expect(codes).not.toContain(2)
    expect({ isTotalExact, areMany: total > 200 }).toEqual({ isTotalExact: false, areMany: true })
  })

  test('are filled up with what only mentions them, where fewer are named after them', async () => {
    const { hits } = await find('آفتاب')
    const codes = hits.flatMap(({ code, duplicates }) => [code, ...duplicates])
    expect(codes).toContain(1)
    expect(codes).toContain(articles)
  })
})

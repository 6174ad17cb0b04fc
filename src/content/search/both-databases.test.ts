import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../test/content-context.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/databases.ts'
import { fillSearchable, type SearchableText } from '../../../test/search-articles.ts'
import { createSearchEngine } from './engine.ts'
import { type ArticleFinder, createArticleFinder } from './find.ts'
import { parseQuery } from './parse-query.ts'
import type { ArticleSearch, SearchFilters } from './search.ts'

/** The same numbers in each run. */
let state = 11
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 4_294_967_296) * below)
}

const syllables = 'بار دان کوه نور سا می رو شا تاب گل خور وی پر آب جو مه'.split(' ')
const endings = ['', '', '', 'ها', '‌ها', 'های', 'ی', 'ان', 'تر', 'ٔ']
const words = Array.from({ length: 120 }, () =>
  Array.from({ length: 1 + random(3) }, () => syllables[random(syllables.length)]).join(''),
)
/** The first words far oftener than the last, so that some are too common to be looked up. */
const word = (): string => `${words[Math.floor(words.length * (random(1_000) / 1_000) ** 2)]}${endings[random(10)]}`
const sentence = (length: number): string => Array.from({ length }, word).join(' ')

const texts: readonly SearchableText[] = Array.from({ length: 700 }, () => ({
  headline: sentence(1 + random(6)),
  body: sentence(random(40)),
}))
const queries: readonly string[] = Array.from({ length: 160 }, (_, n) => {
  const text = sentence(1 + (n % 6))
  return n % 9 === 0 ? `«${text}»` : n % 7 === 0 ? `${text} -${word()}` : text
})

const databases: TestDatabase[] = []
const engines: ArticleSearch[] = []
const finders: ArticleFinder[] = []

beforeAll(async () => {
  for (const kind of ['sqlite', 'postgres'] as const) {
    const made = await createTestDatabase(kind)
    databases.push(made)
    await fillSearchable(createTestContext(made.database), 'fa', texts)
    const reader = { db: made.database.worker, tokenIndex: made.database.tokenIndex }
    const engine = createSearchEngine(reader)
    engines.push(engine)
    finders.push(createArticleFinder(reader, () => Date.UTC(2025, 0, 1), engine))
  }
})
afterAll(async () => {
  for (const { remove } of databases) await remove()
})

test('both databases give the same answers in the same order, with the same scores', async () => {
  const filters: readonly SearchFilters[] = [
    {},
    {},
    { kind: 'news' },
    { from: Date.UTC(2024, 0, 1, 6) },
    { kind: 'none' },
  ]
  let found = 0
  for (const [index, typed] of queries.entries()) {
    const request = {
      language: 'fa',
      query: parseQuery(typed, 'fa'),
      filters: filters[index % filters.length] ?? {},
      limit: 100,
      ...(index % 3 === 0 ? { freshAt: Date.UTC(2025, 0, 1) } : {}),
    }
    const [first, second] = await Promise.all(engines.map((engine) => engine.search(request)))
    expect(second, typed).toEqual(first)
    found += first?.hits.length ?? 0
  }
  expect(found).toBeGreaterThan(5_000)
})

test('what a filter leaves is ranked as it is without one, where the filter leaves all', async () => {
  let compared = 0
  for (const engine of engines) {
    for (const typed of queries) {
      const request = { language: 'fa', query: parseQuery(typed, 'fa'), limit: 100 }
      const plain = await engine.search(request)
      if (!plain.isTotalExact) continue
      expect(await engine.search({ ...request, filters: { kind: 'news' } }), typed).toEqual(plain)
      compared += plain.hits.length
    }
  }
  expect(compared).toBeGreaterThan(100)
})

/** Two letters of the first long word change places. */
const mistyped = (text: string): string =>
  text.replace(/[\u0620-\u06d3]{4,}/, (long) => long.charAt(1) + long.charAt(0) + long.slice(2))

test('both databases show the same, and say the same of what may have been meant', async () => {
  let corrected = 0
  for (const typed of queries.slice(0, 60).flatMap((query) => [query, mistyped(query)])) {
    const [first, second] = await Promise.all(
      finders.map(({ find }) => find({ language: 'fa', typed, filters: {}, offset: 0, limit: 10 })),
    )
    expect(first, typed).toEqual(second)
    if (first?.otherReading !== undefined || first?.alsoSearched !== undefined) corrected++
  }
  expect(corrected).toBeGreaterThan(10)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'
import { offeredWays, tour, visit } from './tour.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test.each(['fa', 'ar', 'en'] as const)('all screens in %s: no error, no breach of the policy', async (language) => {
  const page = await openAs(served, 'owner', `tourist-${language}`, language)
  expect((await tour(served, page)).length).toBeGreaterThan(10)
  served.expectNoFaults()
})

test.each(['fa', 'en'] as const)('no screen in %s is wider than the smallest telephone', async (language) => {
  const page = await openAs(served, 'owner', `walker-${language}`, language)
  const ways = await offeredWays(served, page)
  const { articles } = served.newsroom.contents
  // WCAG 2.2, 1.4.10: 320 pixels of CSS without a scroll to the side.
  await page.setViewportSize({ width: 320, height: 700 })
  for (const way of [...ways, '/admin/account', ...Object.values(articles).map((id) => `/admin/articles/${id}`)]) {
    await visit(served, page, [way])
    expect([way, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([way, 320])
  }
})

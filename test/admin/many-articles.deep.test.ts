import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import { refreshDesk } from '../../src/content/desk/entries/refresh.ts'
import { createTestContext } from '../content-context.ts'
import { fillArticles, fillSurroundings } from '../large-archive.ts'
import { recordMeasurement } from '../reliability/measurement.ts'
import { openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'

const many = 100_000
const fixtureCodes = 10_000

/** What an editor has in the address of the list. */
const searches: Readonly<Record<string, string>> = {
  'all of it': '',
  'last published first': '?sort=published',
  'one language and a state': '?language=fa&state=published',
  'a word that many have': `?q=${encodeURIComponent('خبر')}`,
  'words that none has': `?q=${encodeURIComponent('هیچ‌جا نیست')}`,
  'my own': '?own=true',
}

const figures: Record<string, number> = {}
let served: ServedAdmin
let page: Page
beforeAll(async () => {
  served = await serveAdmin(async ({ database }) => {
    await fillSurroundings(database)
    // The fixture newsroom has the first codes.
    await fillArticles(database, fixtureCodes, fixtureCodes + many)
    await refreshDesk(createTestContext(database))
    await database.analyze()
  })
  page = await openAs(served, 'chief-editor', 'Lena', 'en')
  await page.goto(`${served.origin}/admin/articles`)
  await page.locator('.article-row').first().waitFor()
}, 1_200_000)
afterAll(async () => {
  recordMeasurement('first rows of 100,000 articles in a browser, ms from the way to the list', figures)
  await served.close()
})

/** Milliseconds from a way taken inside the interface to the rows, or to the sentence that there are none. */
async function timeTo(search: string): Promise<number> {
  // Loaded anew, it remembers no list.
  await page.goto(`${served.origin}/admin/account`)
  await page.getByRole('heading', { level: 1, name: en['account.title'] }).waitFor()
  return page.evaluate<number>(`new Promise((done) => {
    const begun = performance.now()
    const look = () => {
      if (document.querySelector('.article-row, .empty') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    history.pushState({}, '', ${JSON.stringify(`/admin/articles${search}`)})
    dispatchEvent(new PopStateEvent('popstate'))
  })`)
}

test.each(Object.entries(searches))('shows %s in less than 300 ms', async (name, search) => {
  const times: number[] = []
  for (let run = 0; run < 3; run++) times.push(await timeTo(search))
  const median = times.toSorted((a, b) => a - b)[1] ?? Number.NaN
  figures[name] = Math.round(median)
  expect(median).toBeLessThan(300)
})

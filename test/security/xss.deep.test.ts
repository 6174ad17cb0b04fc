import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../browser.ts'
import { type Payload, ROADS, xssPayloads } from './xss-corpus.ts'
import { type HostilePages, hostilePages, type Observed } from './xss-page.ts'

const PER_PAGE = 46
const NOTHING: Observed = { ran: [], violations: [], left: [] }
const payloads = xssPayloads()

describe.skipIf(payloads.length === 0)('all hostile texts in a real browser', () => {
  let browser: TestBrowser
  let pages: HostilePages
  beforeAll(async () => {
    browser = await launchBrowser()
    pages = await hostilePages(browser)
  })
  afterAll(async () => {
    await pages.close()
    await browser.close()
  })

  test.each(Object.keys(ROADS).flatMap((road) => [[road, true] as const, [road, false] as const]))(
    'by the road “%s” (policy: %s) run nothing and ask for nothing',
    { timeout: 180_000 },
    async (road, isGuarded) => {
      for (let from = 0; from < payloads.length; from += PER_PAGE) {
        const group = payloads.slice(from, from + PER_PAGE)
        const seen = await pages.observe(
          group.map((payload) => bodyOf(road, payload)),
          isGuarded,
        )
        expect(seen, group.map(({ id }) => id).join(' ')).toEqual(NOTHING)
      }
    },
  )
})

function bodyOf(road: string, { payload }: Payload): string {
  return ROADS[road]?.(payload) ?? ''
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../browser.ts'
import { ROADS, xssPayloads } from './xss-corpus.ts'
import { type HostilePages, hostilePages } from './xss-page.ts'

const payloads = xssPayloads()
const sample = payloads
  .filter((_payload, index) => index % Math.max(1, Math.floor(payloads.length / 60)) === 0)
  .slice(0, 60)

describe.skipIf(payloads.length === 0)('hostile texts in a real browser', () => {
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

  test('the witness sees a script that runs, and the policy one that would', async () => {
    const hostile = '<img src="/missing" onerror="alert(1)">'
    expect((await pages.observe([hostile], false)).ran).toContain('alert(1)')
    const guarded = await pages.observe([hostile], true)
    expect(guarded.ran).toEqual([])
    expect(guarded.violations).not.toEqual([])
  })

  test.each(['html', 'wordpress', 'document'])(
    'a sample by the road “%s” runs nothing and asks for nothing',
    async (road) => {
      expect(sample).toHaveLength(60)
      const bodies = sample.map(({ payload }) => ROADS[road]?.(payload) ?? '')
      expect(await pages.observe(bodies, true)).toEqual({ ran: [], violations: [], left: [] })
    },
  )
})

import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { problemCodes } from '../../src/problems.ts'
import { axeFindings, launchBrowser, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'

describe('the reference of the API', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  let server: TestServer
  let browser: TestBrowser
  let html = ''
  let policy = ''

  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    browser = await launchBrowser()
    server = await serveApp(async (origin) => {
      newsroom = await createNewsroom(database, { origin })
      return { fetch: (request) => newsroom.ask(request) }
    })
    const response = await newsroom.ask('/api/v1/reference')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
    html = await response.text()
    policy = response.headers.get('content-security-policy') ?? ''
  }, 60_000)
  afterAll(async () => {
    await server.close()
    await browser.close()
    await newsroom.close()
    await database.remove()
  })

  test('tells of every route, whoever it is for, and of every refusal', () => {
    const described = apiRoutes.filter(({ path }) => path !== '/openapi.json' && path !== '/reference')
    for (const { method, path } of described) {
      const id = `${method}${path}`.replaceAll(/[/:.]+/g, '-').toLowerCase()
      expect(html.split(`<details id="${id}">`)).toHaveLength(2)
    }
    for (const code of problemCodes) expect(html).toContain(`id="problem-${code}"`)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  test('is a valid page without a script, and its policy lets nothing in but its own style', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off' },
    }).validateString(html)
    expect(report.results.flatMap(({ messages }) => messages).slice(0, 5)).toEqual([])
    expect(html).not.toMatch(/<script| on[a-z]+=| style=|javascript:/)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toMatch(/^default-src 'none';/)
  })

  test('its Persian samples run from right to left, each within its own marks', () => {
    const samples = [...html.matchAll(/&quot;(<bdi[^>]*>)?([^<&]*\p{Script=Arabic}[^<&]*)/gu)]
    expect(samples.length).toBeGreaterThan(100)
    expect(samples.filter(([, bdi]) => bdi !== '<bdi dir="rtl" lang="fa">')).toEqual([])
  })

  test.each([
    ['light', 1_280],
    ['dark', 390],
  ] as const)('is read in a browser without a fault, %s at %i pixels', async (colorScheme, width) => {
    const context = await browser.open({ colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${server.origin}/api/v1/reference#patch-sections-id`)
    await page.locator('#patch-sections-id > summary').click()
    await page.locator('#get-public-articles > summary').click()
    expect(await page.locator('#patch-sections-id h3').count()).toBeGreaterThan(2)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    // What is closed is like what is open; without it a hundred times as much would be looked at.
    await page.evaluate('for (const one of document.querySelectorAll("details:not([open]) > div")) one.remove()')
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
    const shots = process.env['MATBAA_SHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/reference-${colorScheme}.png` })
    await context.close()
  })
})

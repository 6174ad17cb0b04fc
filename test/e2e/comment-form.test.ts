import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { builtAssets } from '../assets.ts'
import { launchBrowser, seriousAxeFindings, serveApp, type TestBrowser, type TestServer } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
const words = {
  fa: { path: '/fa/101/x', name: 'مینا رها', body: 'عکس دوم مال این تالاب نیست.\n\nلطفاً درستش کنید.', error: /^خطا: / },
  en: { path: '/en/103/x', name: 'Mina Free', body: 'The second picture is another wetland.', error: /^Error: / },
} as const

let browser: TestBrowser
let server: TestServer
let database: TestDatabase
let newsroom: TestNewsroom
beforeAll(async () => {
  const assets = await builtAssets()
  database = await createTestDatabase('sqlite')
  server = await serveApp(async (origin) => {
    newsroom = await createNewsroom(database, { origin, assets })
    return { fetch: (request) => newsroom.ask(request) }
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await newsroom.close()
  await database.remove()
})

async function findings(page: Page): Promise<readonly string[]> {
  const report = await validator.validateString(await page.content())
  return [
    ...(await seriousAxeFindings(page)),
    ...report.results.flatMap(({ messages }) =>
      messages
        // A browser writes doctype and empty attributes in its own way; a headline is as long as it is.
        .filter(
          ({ ruleId }) => !/^(?:doctype-style|attribute-boolean-style|attribute-empty-style|long-title)$/.test(ruleId),
        )
        .map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
  ]
}

describe.each([
  ['fa', { viewport: { width: 360, height: 740 } }],
  ['en', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)('the form in %s', (language, options) => {
  const { path, name, body, error } = words[language]

  test.each([
    ['with', true],
    ['without', false],
  ] as const)('is filled in, put right and sent %s JavaScript', async (_, javaScriptEnabled) => {
    newsroom.clock.now += 86_400_000
    const context = await browser.open(options)
    const page = await context.newPage()
    const plain = javaScriptEnabled ? context : await browser.open({ ...options, javaScriptEnabled: false })
    const reader = javaScriptEnabled ? page : await plain.newPage()
    await reader.goto(`${server.origin}${path}`)
    await reader.fill('#respond-body', body)
    await reader.click('.respond button')
    await reader.locator('#respond[role=alert]').waitFor()
    expect(new URL(reader.url()).hash).toBe('#respond')
    expect(await reader.title()).toMatch(error)
    expect(await reader.inputValue('#respond-body')).toBe(body)
    expect(await reader.locator('#respond li').count()).toBe(2)
    await reader.click('#respond li:first-child a')
    await reader.locator('#respond-name:focus').waitFor()
    if (javaScriptEnabled) {
      expect(await findings(reader)).toEqual([])
      expect(await reader.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }

    await reader.fill('#respond-name', name)
    await reader.fill('#respond-email', 'mina@mail.example')
    await reader.press('#respond-email', 'Enter')
    await reader.waitForURL(/\?comment=held#respond$/)
    await reader.locator('#respond[role=status]:focus').waitFor()
    expect(await reader.inputValue('#respond-body')).toBe('')
    if (javaScriptEnabled) expect(await findings(reader)).toEqual([])

    await reader.click('.comment-reply a >> nth=1')
    await reader.locator('input[name=parent]').waitFor({ state: 'attached' })
    if (javaScriptEnabled) expect(await findings(reader)).toEqual([])
    await reader.click('.respond-cancel a')
    await reader.locator('input[name=parent]').waitFor({ state: 'detached' })
    await reader.locator('#respond:focus').waitFor()
    await plain.close()
    await context.close()
  })
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildAdmin } from '../../scripts/build-admin.ts'
import { type AdminFiles, loadAdmin } from '../../src/admin.ts'
import { builtAssets } from '../assets.ts'
import { axeFindings, launchBrowser, serveApp } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'

const directory = join(import.meta.dirname, '../../dist/admin')

/** The built interface; built first where no build has run. */
export async function builtAdmin(): Promise<AdminFiles> {
  if (!existsSync(join(directory, 'manifest.json'))) await buildAdmin(directory)
  return loadAdmin(directory)
}

/** The newsroom's interface in a real browser. */
export interface ServedAdmin {
  readonly newsroom: TestNewsroom
  readonly origin: string
  /** A page in a fresh browser; whatever goes wrong in it is kept. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  /** Checks that nothing went wrong in any page: no error, no line of the console, no breach of the policy. */
  readonly expectNoFaults: () => void
  readonly close: () => Promise<void>
}

/** Serves the fixture newsroom, with what `fill` adds, and its interface, on localhost: passkeys and cookies of sessions want that or https. */
export async function serveAdmin(fill?: (database: TestDatabase) => Promise<void>): Promise<ServedAdmin> {
  const database = await createTestDatabase('sqlite')
  await fill?.(database)
  const [assets, admin, browser] = await Promise.all([builtAssets(), builtAdmin(), launchBrowser()])
  let newsroom: TestNewsroom | undefined
  const server = await serveApp(async (address) => {
    const origin = address.replace('127.0.0.1', 'localhost')
    const made = await createNewsroom(database, { origin, assets, admin })
    newsroom = made
    return { fetch: (request) => made.ask(request) }
  })
  if (newsroom === undefined) throw new Error('The newsroom is made while the server starts.')
  const made = newsroom
  const faults: string[] = []
  return {
    newsroom: made,
    origin: server.origin.replace('127.0.0.1', 'localhost'),
    async open(options = {}) {
      const context = await browser.open(options)
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('console', (message) => {
        // Refusals of the API are the business of the tests.
        const isFault = message.type() === 'error' || message.type() === 'warning'
        if (isFault && !/Failed to load resource/.test(message.text())) faults.push(message.text())
      })
      return page
    },
    expectNoFaults() {
      expect(faults).toEqual([])
    },
    async close() {
      await browser.close()
      await server.close()
      await made.close()
      await database.remove()
    },
  }
}

/** Checks that axe finds nothing on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // What comes in with a movement is seen when it has arrived; a movement that is broken off will not.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => undefined)',
  )
  // react-aria names what it is about to show a moment before it is there.
  // One look at a page takes seconds where the machine is busy.
  await expect.poll(() => axeFindings(page), { timeout: 30_000 }).toEqual([])
}

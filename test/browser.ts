import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { AxeResults } from 'axe-core'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = process.env['MATBAA_CHROMIUM'] ?? '/usr/bin/chromium'

/** A real browser; each context is a fresh reader. */
export interface TestBrowser {
  readonly open: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

/** Starts Debian's Chromium with an empty profile; says what to install where there is none. */
export async function launchBrowser(): Promise<TestBrowser> {
  if (!existsSync(executablePath)) {
    throw new Error(`No browser at ${executablePath}: install it (apt-get install chromium) or set MATBAA_CHROMIUM.`)
  }
  // The profile and what Chromium keeps in XDG folders stay inside one folder that is removed at the end.
  const home = await mkdtemp(join(tmpdir(), 'matbaa-browser-'))
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    open: (options = {}) => browser.newContext(options),
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** An app behind a real port of this machine. */
export interface TestServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** What a server needs of an app. */
export interface Fetches {
  readonly fetch: (request: Request) => Response | Promise<Response>
}

/** Serves an app on a free port; `make` gets the origin the app is to build its links from. */
export async function serveApp(make: (origin: string) => Fetches | Promise<Fetches>): Promise<TestServer> {
  let app: Fetches | undefined
  const server = serve({
    fetch: (request: Request) => app?.fetch(request) ?? new Response('starting', { status: 503 }),
    port: 0,
    hostname: '127.0.0.1',
  })
  await new Promise<void>((resolve) => {
    if (server.listening) resolve()
    else server.once('listening', () => resolve())
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = await make(origin)
  return {
    origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

let axeSource: Promise<string> | undefined

/** What axe finds serious or critical on the page, one line each with the first element it means. */
export const seriousAxeFindings = (page: Page): Promise<readonly string[]> => findings(page, ['serious', 'critical'])

/** Everything that axe finds on the page. */
export const axeFindings = (page: Page): Promise<readonly string[]> =>
  findings(page, ['minor', 'moderate', 'serious', 'critical'])

async function findings(page: Page, impacts: readonly string[]): Promise<readonly string[]> {
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(await axeSource)
  const results = await page.evaluate<AxeResults>(
    // What react-aria says aloud for seconds names elements that may be gone by then.
    'axe.run({ exclude: ["[data-live-announcer]"] }, { resultTypes: ["violations"] })',
  )
  return results.violations
    .filter(({ impact }) => impacts.includes(impact ?? ''))
    .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}

import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLanguagePack } from '@matbaa/locale'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { buildAssets } from '../../scripts/build-assets.ts'
import { type SiteLanguage, siteLanguages } from '../../src/messages.ts'
import { answerAsset, type Assets, loadAssets } from '../../src/site/assets.ts'
import { securityHeaders } from '../../src/site/headers.ts'
import { createTheme } from '../../themes/default/theme.tsx'
import { launchBrowser, seriousAxeFindings, serveApp, type TestBrowser } from '../browser.ts'
import { fixtureViews } from './views.ts'

const builtAssets = join(import.meta.dirname, '../../dist/assets')

/** Kinds of pages of the fixture. */
export const kinds = [
  'front',
  'emptyFront',
  'article',
  'section',
  'emptySection',
  'tag',
  'author',
  'page',
  'archive',
  'archiveYear',
  'archiveMonth',
  'month',
  'plainMonth',
  'missing',
  'serverError',
] as const

/** The theme's pages of the fixture views in every language, and a browser to look at them. */
export interface FixtureSite {
  readonly origin: string
  readonly browser: TestBrowser
  readonly close: () => Promise<void>
}

/** Serves them under `/<language>/<kind>`. */
export async function serveFixtureSite(): Promise<FixtureSite> {
  const folder = await mkdtemp(join(tmpdir(), 'matbaa-theme-'))
  // Cutting fonts takes longer than all that is looked at here: those that the build cut are taken where they are up to date.
  if (existsSync(builtAssets)) await cp(builtAssets, folder, { recursive: true })
  await buildAssets(folder)
  const assets = await loadAssets(folder)
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a9' } })
    .jpeg()
    .toBuffer()
  const server = await serveApp((origin) => ({
    fetch: (request) => answer(request, assets, picture, origin),
  }))
  const browser = await launchBrowser()
  return {
    origin: server.origin,
    browser,
    async close() {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Fixture pages under `/<language>/<kind>`, under the headers the site sends. */
async function answer(request: Request, assets: Assets, picture: Buffer, origin: string): Promise<Response> {
  const [, first = '', kind = ''] = new URL(request.url).pathname.split('/')
  if (first === 'assets') return (await answerAsset(assets, request, kind)) ?? new Response('', { status: 404 })
  if (first === 'media') return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } })
  const language = siteLanguages.find((one) => one === first)
  if (language === undefined) return new Response('', { status: 404 })
  const html = page(language, kind, createTheme(assets.manifest))
  return new Response(html, { headers: { ...securityHeaders(origin), 'content-type': 'text/html; charset=utf-8' } })
}

function page(language: SiteLanguage, kind: string, theme: ReturnType<typeof createTheme>): string {
  const views = fixtureViews(language)
  switch (kind) {
    case 'front':
      return theme.renderFront(views.front)
    case 'emptyFront':
      return theme.renderFront(views.emptyFront)
    case 'article':
      return theme.renderArticle(views.article)
    case 'section':
      return theme.renderSection(views.section)
    case 'emptySection':
      return theme.renderSection(views.emptySection)
    case 'tag':
      return theme.renderTag(views.tag)
    case 'author':
      return theme.renderAuthor(views.author)
    case 'page':
      return theme.renderPage(views.page)
    case 'archive':
      return theme.renderArchive(views.archive)
    case 'archiveYear':
      return theme.renderArchive(views.archiveYear)
    case 'archiveMonth':
      return theme.renderArchive(views.archiveMonth)
    case 'month':
      return theme.renderMonth(views.month)
    case 'plainMonth':
      return theme.renderMonth(views.plainMonth)
    case 'missing':
      return theme.renderNotFound(views.missing)
    case 'plain': {
      const { layout } = views.page
      // Without the other editions' names, a page is in one script only.
      return theme.renderPage({ ...views.page, layout: { ...layout, editions: [], today: layout.today.slice(0, 1) } })
    }
    default:
      return theme.renderServerError(views.serverError)
  }
}

/** A page, what its browser complained of, and what it asked for. */
interface Seen {
  readonly page: Page
  readonly complaints: string[]
  readonly requests: string[]
}

/** Opens a page of the fixture in a fresh browser. */
export async function openFixture(
  { origin, browser }: FixtureSite,
  path: string,
  options: Parameters<TestBrowser['open']>[0],
  before?: (page: Page) => Promise<void>,
): Promise<Seen> {
  const context = await browser.open(options)
  const opened = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  opened.on('pageerror', (error) => complaints.push(error.message))
  opened.on('request', (request) => requests.push(request.url()))
  await before?.(opened)
  await opened.goto(origin + path, { waitUntil: 'load' })
  return { page: opened, complaints, requests }
}

/** The narrowest telephone. */
export const phone = { viewport: { width: 320, height: 700 } }

/** Looks at pages on the narrowest telephone; says which are wider than it, and what the browser complains of. */
export async function findNarrowFaults(
  site: FixtureSite,
  language: SiteLanguage,
  walked: readonly (typeof kinds)[number][],
): Promise<readonly string[]> {
  const faults: string[] = []
  const { page: opened, complaints } = await openFixture(site, `/${language}/${kinds[0]}`, phone)
  for (const kind of walked) {
    await opened.goto(`${site.origin}/${language}/${kind}`)
    const overflow = await opened.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (overflow > 0) faults.push(`${kind} is ${overflow} pixels too wide`)
    faults.push(...complaints.splice(0).map((complaint) => `${kind}: ${complaint}`))
    if (kind === 'front') {
      // An opinion opens with the quotation mark of the language.
      const content = 'getComputedStyle(document.querySelector(".teaser-opinion"), "::before").content'
      const mark = await opened.evaluate<string>(content)
      if (mark !== `"${findLanguagePack(language)?.quotes.outer[0] ?? ''}"`)
        faults.push(`An opinion opens with ${mark}`)
    }
  }
  await opened.context().close()
  return faults
}

/** Looks at pages on the narrowest telephone; says what axe finds serious. */
export async function findBarriers(
  site: FixtureSite,
  language: SiteLanguage,
  colorScheme: 'light' | 'dark',
  walked: readonly (typeof kinds)[number][],
): Promise<readonly string[]> {
  const findings: string[] = []
  const { page: opened } = await openFixture(site, `/${language}/${kinds[0]}`, { ...phone, colorScheme })
  for (const kind of walked) {
    await opened.goto(`${site.origin}/${language}/${kind}`)
    findings.push(...(await seriousAxeFindings(opened)).map((finding) => `${kind}: ${finding}`))
  }
  await opened.context().close()
  return findings
}

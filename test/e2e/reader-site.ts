import { recordRedirects } from '../../src/content/redirects/record.ts'
import { builtAssets } from '../assets.ts'
import { launchBrowser, seriousAxeFindings, serveApp, type TestBrowser } from '../browser.ts'
import { createTestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { type Language, languages, slugs } from '../newsroom-contents.ts'

/** The fixture newsroom as readers have it, and a browser to read it in. */
export interface ReaderSite {
  readonly origin: string
  readonly newsroom: TestNewsroom
  readonly browser: TestBrowser
  readonly close: () => Promise<void>
}

/** Serves it. */
export async function serveReaderSite(): Promise<ReaderSite> {
  const database = await createTestDatabase('sqlite')
  const assets = await builtAssets()
  let made: TestNewsroom | undefined
  const server = await serveApp(async (origin) => {
    const newsroom = await createNewsroom(database, { origin, assets })
    made = newsroom
    return { fetch: (request) => newsroom.ask(request) }
  })
  if (made === undefined) throw new Error('The newsroom is made while the server starts.')
  const newsroom = made
  await recordRedirects(
    newsroom.context,
    languages.map((language) => ({ path: `/${language}/gone`, target: { kind: 'path', path: '/' }, status: 410 })),
  )
  const browser = await launchBrowser()
  return {
    origin: server.origin,
    newsroom,
    browser,
    async close() {
      await browser.close()
      await server.close()
      await newsroom.close()
      await database.remove()
    },
  }
}

/** How much of the screen may move, and how far, while a page loads: a fifth of what search engines still call good. */
const mostLayoutShift = 0.02

const position = (language: Language): number => languages.indexOf(language)
const archive = { fa: ['1403', '11', '03'], ar: ['2025', '01', '22'], en: ['2025', '01', '22'] } as const

/** One address of each kind of page of the fixture newsroom, and the status it has. */
export const pages = (language: Language): readonly (readonly [kind: string, path: string, status: number])[] => {
  const [year, month, day] = archive[language]
  const at = (path: string) => `/${language}/${path}`
  return [
    ['front', at(''), 200],
    ['article', at(`${101 + position(language)}`), 200],
    ['article without comments', at(`${301 + position(language)}`), 200],
    ['section', at(`${slugs.environment[language]}/`), 200],
    ['empty section', at(`${slugs.empty[language]}/`), 200],
    ['static page', at(`${slugs.about[language]}/`), 200],
    ['tag', at(`tag/${slugs.tag[language]}/`), 200],
    ['author', at('author/sara/'), 200],
    ['archive', at('archive/'), 200],
    ['archive of a year', at(`archive/${year}/`), 200],
    ['archive of a month', at(`archive/${year}/${month}/`), 200],
    ['archive of a day', at(`archive/${year}/${month}/${day}/`), 200],
    ['archive of an empty day', at(`archive/${year}/01/01/`), 200],
    ['most read', at('most-read/'), 200],
    ['most read today', at('most-read/?days=1'), 200],
    ['calendar', at('calendar/'), 200],
    ['calendar of a month', at(`calendar/${year}/${month}/`), 200],
    ['menu', at('menu/'), 200],
    ['search', at('search/'), 200],
    ['search for nothing there', at('search/?q=zzz'), 200],
    ['privacy', at('privacy/'), 200],
    ['not found', at('nothing/'), 404],
    ['gone', at('gone/'), 410],
  ]
}

/**
 * Looks at pages of an edition on a desk, those of articles in both lights; says what axe finds serious, what moves while a page loads,
 * what the browser complains of, and whom it asks besides the site.
 */
export async function findFaults(
  { origin, browser }: ReaderSite,
  walked: ReturnType<typeof pages>,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const findings: string[] = []
  const usual = { colorScheme } as const
  const context = await browser.open({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...usual })
  await context.addInitScript(watchLayoutShift)
  const page = await context.newPage()
  let shown = ''
  page.on('console', (message) => {
    const isExpected = /status of 4(04|10)/.test(message.text())
    if (message.type() === 'error' && !isExpected) findings.push(`${shown}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || request.url().startsWith('data:')
    if (!isOwn) findings.push(`${shown}: ${request.url()}`)
  })
  for (const [kind, path] of walked) {
    shown = kind
    await page.goto(origin + path, { waitUntil: 'load' })
    await page.evaluate(settled)
    const shift = await page.evaluate<number>('window.layoutShift')
    if (shift >= mostLayoutShift) findings.push(`${kind}: layout shifted by ${shift}`)
    findings.push(...(await seriousAxeFindings(page)).map((finding) => `${kind}: ${finding}`))
    if (kind === 'front' || kind === 'article') {
      await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' })
      await page.reload({ waitUntil: 'load' })
      findings.push(...(await seriousAxeFindings(page)).map((finding) => `${kind} in the other light: ${finding}`))
      await page.emulateMedia(usual)
    }
  }
  await context.close()
  return findings
}

/** Looks at pages on the narrowest telephone, without a script; says which are wider than it or lack their heading or text. */
export async function findTooWide(
  { origin, browser }: ReaderSite,
  walked: ReturnType<typeof pages>,
): Promise<readonly string[]> {
  const findings: string[] = []
  const context = await browser.open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  for (const [kind, path, status] of walked) {
    const response = await page.goto(origin + path, { waitUntil: 'load' })
    if (response?.status() !== status) findings.push(`${kind} answers ${response?.status()}`)
    const { cssContentSize } = await session.send('Page.getLayoutMetrics')
    if (cssContentSize.width > 320) findings.push(`${kind} is ${cssContentSize.width} pixels wide`)
    if ((await page.locator('h1').count()) !== 1) findings.push(`${kind} has not one heading`)
    if (!(await page.locator('main').isVisible())) findings.push(`${kind} shows no text`)
  }
  await context.close()
  return findings
}

/** Looks at the front page and an article over a poor line, with fonts and pictures that come late; says what moves. */
export async function findLateMoves(
  { newsroom, browser }: ReaderSite,
  language: Language,
  viewport: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  const slow = await serveApp(() => ({ fetch: async (request) => inDrops(await newsroom.ask(request)) }))
  const findings: string[] = []
  const context = await browser.open({ viewport })
  await context.addInitScript(watchLayoutShift)
  await context.route(/\.woff2$|\/media\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  for (const [kind, path] of pages(language).slice(0, 2)) {
    const page = await context.newPage()
    await page.goto(slow.origin + path, { waitUntil: 'load' })
    await page.evaluate(settled)
    const isThere = await page.evaluate<boolean>('[...document.fonts].some(({ status }) => status === "loaded")')
    if (!isThere) findings.push(`${kind}: no font was loaded`)
    const shift = await page.evaluate<number>('window.layoutShift')
    const moved = await page.evaluate<readonly string[]>('window.moved')
    if (shift >= mostLayoutShift) findings.push(`${kind}: ${shift} by ${moved.join(', ')}`)
    await page.close()
  }
  await context.close()
  await slow.close()
  return findings
}

/** A page in drops, as over a poor line: the browser draws what it has. Other files come whole. */
async function inDrops(response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
  const whole = new Uint8Array(await response.arrayBuffer())
  let sent = 0
  const drops = new ReadableStream({
    async pull(controller) {
      controller.enqueue(whole.subarray(sent, (sent += 500)))
      if (sent >= whole.byteLength) controller.close()
      await new Promise((resolve) => setTimeout(resolve, 80))
    },
  })
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(drops, { status: response.status, headers })
}

/** Runs in the page before anything of it: adds up what moves without the reader having done anything, and what it was. */
const watchLayoutShift = `
  window.layoutShift = 0
  window.moved = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue
      window.layoutShift += entry.value
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement
        window.moved.push(element ? element.localName + '.' + element.className : 'nothing')
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
`

/** Resolves when the fonts are there and were drawn. */
const settled =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))'

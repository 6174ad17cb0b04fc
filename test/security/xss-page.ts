import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestBrowser } from '../browser.ts'

/** What happened while a page with hostile texts stood open. */
export interface Observed {
  /** Calls of anything a payload calls to show that it runs. */
  readonly ran: readonly string[]
  /** What the policy had to stop: the renderer should have left it nothing. */
  readonly violations: readonly string[]
  /** Requests that left for another host, and navigations away. */
  readonly left: readonly string[]
}

export interface HostilePages {
  readonly observe: (bodies: readonly string[], isGuarded: boolean) => Promise<Observed>
  readonly close: () => Promise<void>
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Runs before anything of the page: everything payloads call is a witness. */
export const WITNESS = `
window.witness = { ran: [], violations: [] };
for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'xss', 'netsparker', 'javascript'])
  window[name] = (...values) => { window.witness.ran.push(name + '(' + values.join() + ')') };
document.addEventListener('securitypolicyviolation', (event) => window.witness.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
`

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A server of pages made of given HTML, with the policy of the site or without any, and a browser that looks at them. */
export async function hostilePages(browser: TestBrowser): Promise<HostilePages> {
  let body = ''
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/page') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      if (searchParams.has('guarded')) response.setHeader('content-security-policy', POLICY)
      response.end(
        `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>x</title><script src="/witness.js"></script><body>${body}</body></html>`,
      )
    } else if (pathname === '/witness.js') {
      response.setHeader('content-type', 'text/javascript')
      response.end(WITNESS)
    } else if (pathname === '/pixel.gif') {
      response.setHeader('content-type', 'image/gif')
      response.end(GIF)
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  const origin = await listen(server)
  const context = await browser.open()
  return {
    async observe(bodies, isGuarded) {
      body = bodies.map((html) => `<article>${html}</article>`).join('\n')
      const page = await context.newPage()
      const left: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(origin) && !url.startsWith('data:')) left.push(url)
      })
      page.on('framenavigated', (frame) => {
        if (frame !== page.mainFrame() || !frame.url().startsWith(`${origin}/page`)) left.push(frame.url())
      })
      const dialogs: string[] = []
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message())
        void dialog.dismiss()
      })
      await page.goto(`${origin}/page${isGuarded ? '?guarded' : ''}`, { waitUntil: 'load', timeout: 30_000 })
      // What waits for a reader's hand: pointing, focusing, and opening what is closed.
      await page.evaluate(`(async () => {
        for (const details of document.querySelectorAll('details')) details.open = true
        for (const element of document.querySelectorAll('article *'))
          for (const type of ['mouseover', 'mouseenter', 'focus', 'pointerdown', 'load', 'error', 'toggle', 'animationstart'])
            element.dispatchEvent(new Event(type, { bubbles: type === 'mouseover' }))
        await new Promise((done) => setTimeout(done, 150))
      })()`)
      const witness: unknown = await page.evaluate('JSON.stringify(window.witness)')
      await page.close()
      const { ran, violations } = JSON.parse(String(witness)) as Pick<Observed, 'ran' | 'violations'>
      return { ran: [...ran, ...dialogs], violations, left }
    },
    async close() {
      await context.close()
      await new Promise((done) => server.close(done))
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

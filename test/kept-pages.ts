import { randomBytes } from 'node:crypto'
import { startHttpServer } from '../src/commands/http-server.ts'
import { createRequestCounts } from '../src/site/metrics/request-counts.ts'
import { createHostCheck } from '../src/site/own-host.ts'
import { createFront } from '../src/site/page-cache/front.ts'
import { encodeAs, pack } from '../src/site/page-cache/kept-page.ts'
import { createPageCache } from '../src/site/page-cache/page-cache.ts'

/**
 * A server over kept pages: `/kept`, `/fa/دریا` and `/large`, some 200 kB, with 200, `/gone` with 410; anything else is told
 * back what it was read as.
 */
export interface KeptPagesServer {
  readonly origin: string
  /** How many requests were answered below `node:http`. */
  readonly below: () => number
  readonly stop: () => Promise<void>
}

/** Serves them; with `node:http` as the only reader of requests where `below` is false. */
export async function serveKeptPages({ below }: { readonly below: boolean }): Promise<KeptPagesServer> {
  const pages = createPageCache({ onFailure: () => undefined })
  pages.open()
  for (const [path, status, html] of [
    ['/kept', 200, '<p>kept'],
    ['/fa/دریا', 200, `<p>${'دریا '.repeat(500)}`],
    ['/gone', 410, '<p>gone'],
    ['/large', 200, randomBytes(200_000).toString('hex')],
  ] as const) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'x-page': path === '/kept' ? 'a' : 'b' }
    const made = { status, html, headers, tags: new Set(['settings']), until: Number.MAX_SAFE_INTEGER }
    const page = await pages.findOrMake<never>(path, Date.now(), async () => made)
    await encodeAs(page, 'gzip')
    await pack(page)
  }
  const isOwnHost = createHostCheck('https://paper.example')
  const requests = createRequestCounts()
  const whole = createFront({
    pages,
    clock: Date.now,
    isOwnHost,
    refusal: () => undefined,
    make: () => undefined,
    requests,
  })
  let count = 0
  const bytes = (chunk: Buffer): Buffer | undefined => {
    const answer = whole.bytes(chunk)
    if (answer !== undefined) count += 1
    return answer
  }
  const front = below ? { ...whole, bytes } : { ...whole, bytes: () => undefined }
  const fetch = async (request: Request): Promise<Response> => {
    const read = await request.text()
    return Response.json([request.method, request.url, [...request.headers], read])
  }
  const server = await startHttpServer({ fetch, front }, '127.0.0.1', 0)
  return {
    origin: `http://127.0.0.1:${server.port}`,
    below: () => count,
    stop: () => server.stop({ lingerMs: 0, withinMs: 500 }),
  }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasNginx, type Nginx, startNginx } from '../nginx.ts'
import { type ServedProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
let served: ServedProgram
let nginx: Nginx | undefined

beforeAll(async () => {
  served = await serveProgram('--data', folder.data)
  if (!hasNginx) {
    process.stderr.write('skipped: no nginx\n')
    return
  }
  // Keeps whatever the answer does not forbid, whoever asked for it.
  nginx = await startNginx(served.origin, {
    http: 'proxy_cache_path HOME/cache keys_zone=kept:1m;',
    location: 'proxy_cache kept; proxy_cache_valid any 10m; add_header X-Kept $upstream_cache_status always;',
  })
})
afterAll(async () => {
  nginx?.stop()
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const canary = 'canary-of-one-reader'
/** What makes a cache take a page for a file. */
const endings = ['', 'x.css', ';.js', ';x.css', '%2e%2e/x.css', '%23/x.js', 'x.css%3f', '%00.js', '..%2fx.png', '.']

test.skipIf(!hasNginx)(
  'a cache before us keeps files, and of pages none, whatever their address looks like',
  async () => {
    const origin = nginx?.origin ?? ''
    const html = await (await fetch(`${origin}/en/103/x`)).text()
    const file = /\/assets\/[^"]+\.css/.exec(html)?.[0] ?? ''
    const kept = async (path: string): Promise<string | null> => (await fetch(`${origin}${path}`)).headers.get('x-kept')
    expect([await kept(file), await kept(file)]).toEqual(['MISS', 'HIT'])
    for (const page of ['/fa/', '/en/103/x', '/en/103/x?comment=held', '/fa/nothing/', '/', '/readyz', '/metrics']) {
      for (const ending of endings) {
        const path = page.includes('?') ? `${page}&${ending}` : `${page}${ending}`
        await fetch(`${origin}${path}`)
        expect([path, await kept(path)]).not.toEqual([path, 'HIT'])
      }
    }
  },
)

test.skipIf(!hasNginx)('what one reader wrote into a form that came back, no other one gets', async () => {
  const origin = nginx?.origin ?? ''
  for (const ending of endings) {
    const path = `/en/103/comments${ending}`
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      // Without a name: the form is shown again with what was typed.
      body: new URLSearchParams({ name: '', email: 'mina@example.org', comment: canary }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    if (ending === '') expect(await answer.text()).toContain(canary)
    // 400: nginx itself takes no such address.
    if (answer.status !== 400) expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
    expect(await (await fetch(`${origin}${path}`)).text()).not.toContain(canary)
  }
})

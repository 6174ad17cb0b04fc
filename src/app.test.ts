import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveApp } from '../test/browser.ts'
import { createTestDatabase, type TestDatabase } from '../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../test/newsroom.ts'
import { slugs } from '../test/newsroom-contents.ts'

describe('the app', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(database)
  })
  afterAll(async () => {
    await newsroom.close()
    await database.remove()
  })

  test.each([
    '/fa/',
    '/',
    '/101',
    '/nothing',
    '/fa/501/x',
    '/healthz',
    '/readyz',
    '/assets/theme.0.css',
    '/assets/none',
  ])('%s carries the headers that protect its reader', async (path) => {
    const { headers } = await newsroom.ask(path)
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/,
    )
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|http:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/)
    expect(headers.has('set-cookie')).toBe(false)
    expect(headers.has('server')).toBe(false)
  })

  test('every request has an id of its own, whatever it says of itself', async () => {
    const ask = () => newsroom.ask('/fa/', { headers: { 'x-request-id': 'evil' } })
    const ids = await Promise.all([ask(), ask()].map(async (response) => (await response).headers.get('x-request-id')))
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('evil')
  })

  test('links are built from the configured origin, whatever host was asked', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    const pages = ['/en/', '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years', '/en/archive/']
    for (const path of pages) {
      const html = await (await newsroom.ask(new Request(`http://evil.example${path}`, { headers }))).text()
      expect(html).toContain(`<link rel="canonical" href="${testOrigin}${path}"`)
      expect(html).not.toContain('evil.example')
    }
  })

  test('HEAD answers as GET does, without the body', async () => {
    for (const path of ['/fa/', '/nothing', '/101', '/healthz', '/assets/theme.0.css']) {
      const get = await newsroom.ask(path)
      const head = await newsroom.ask(path, { method: 'HEAD' })
      expect(head.status).toBe(get.status)
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(await head.text()).toBe('')
    }
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'BREW'])(
    '%s is not for these pages',
    async (method) => {
      const response = await newsroom.ask('/fa/', { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
    },
  )

  test('only files of the build are served, and kept for ever', async () => {
    const asset = await newsroom.ask('/assets/theme.0.css')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toBe('text/css; charset=utf-8')
    for (const name of ['manifest.json', '..%2fpackage.json', '%2e%2e/package.json', 'theme.css', 'toString', '']) {
      expect((await newsroom.ask(`/assets/${name}`)).status).toBe(404)
    }
  })

  test('it is alive, and ready while the database answers', async () => {
    expect(await (await newsroom.ask('/healthz')).text()).toBe('ok')
    expect((await newsroom.ask('/readyz')).status).toBe(200)
  })

  test('bare bytes on the wire, odd targets and a missing host fail softly', async () => {
    const server = await serveApp(() => ({ fetch: (request) => newsroom.ask(request) }))
    try {
      expect(await statusOf(server.origin, `GET /fa/tag/${encodeURIComponent(slugs.tag.fa)}/ HTTP/1.1`)).toBe(200)
      for (const line of [
        `GET /fa/tag/${slugs.tag.fa}/ HTTP/1.1`,
        'GET //evil.example/%2f.. HTTP/1.1',
        'GET http://evil.example/fa/ HTTP/1.1',
        'GET /fa/../../etc/passwd HTTP/1.1',
        'GET /fa/\\..\\ HTTP/1.1',
        'GET * HTTP/1.1',
        'OPTIONS * HTTP/1.1',
      ]) {
        expect(await statusOf(server.origin, line)).toBeLessThan(500)
      }
    } finally {
      await server.close()
    }
  })
})

test('who asks alone is answered, however late the event loop was for another reason', async () => {
  const database = await createTestDatabase('sqlite')
  const newsroom = await createNewsroom(database, { loopDelayMs: 5_000 })
  expect((await newsroom.ask('/fa/')).status).toBe(200)
  await newsroom.close()
  await database.remove()
})

describe('a failure', () => {
  test('shows the number under which the log has it, and nothing of its cause', async () => {
    const database = await createTestDatabase('sqlite')
    const newsroom = await createNewsroom(database)
    // Another page than the one that fails: what was kept would be given in its place.
    expect((await newsroom.ask('/fa/')).status).toBe(200)
    await database.database.transaction((tx) => tx.schema.alterTable('listings').renameTo('hidden').execute())
    // A page that was never shown: one that was may still be given as it was.
    const response = await newsroom.ask('/ar/archive/')
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('<html lang="ar"')
    expect(html).toContain(response.headers.get('x-request-id'))
    expect(html).not.toMatch(/listings|sqlite|SQL|at \w+ \(|\.ts/i)
    expect(response.headers.get('content-security-policy')).not.toBeNull()
    expect((await newsroom.ask('/healthz')).status).toBe(200)
    await newsroom.close()
    await database.remove()
  })

  test('an app over an empty database answers, though it has nothing to show', async () => {
    const database = await createTestDatabase('sqlite')
    const newsroom = await createNewsroom(database)
    await database.database.transaction((tx) => tx.deleteFrom('editions').execute())
    const response = await newsroom.ask('/fa/')
    expect(response.status).toBe(503)
    expect(await response.text()).toBe('')
    await newsroom.close()
    await database.remove()
  })
})

/** The status that a request with this first line gets. */
function statusOf(origin: string, requestLine: string): Promise<number> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${requestLine}\r\nHost: x\r\nConnection: close\r\n\r\n`)
    })
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('end', () => resolve(Number(Buffer.concat(parts).toString('latin1').split(' ')[1])))
  })
}

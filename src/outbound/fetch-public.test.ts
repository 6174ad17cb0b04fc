import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type OutsidePolicy, publicInternet } from './connection.ts'
import { createOutsideFetch } from './fetch-public.ts'

const cleanUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of cleanUp.splice(0)) await end()
})

/** What stands for the public internet in these tests. */
const outside = '127.0.0.2'
const testPolicy: OutsidePolicy = {
  isAllowedAddress: (address) => address === outside,
  isAllowedPort: () => true,
  resolve: async (host) => (host === 'paper.example' ? [outside] : []),
}
const fetchOutside = createOutsideFetch(testPolicy)

describe('a fetch from outside', () => {
  it('gets a file, by name and by address', async () => {
    const port = await serve((_request, response) => response.end('hello'))
    for (const host of ['paper.example', outside]) {
      const answer = await fetchOutside(`http://${host}:${port}/a%20b?q=1`)
      expect(String(await buffer(answer.body))).toBe('hello')
      expect(answer.url).toBe(`http://${host}:${port}/a%20b?q=1`)
    }
  })

  it('sends nothing that tells who asks', async () => {
    let headers: NodeJS.Dict<string | string[]> = {}
    const port = await serve((request, response) => {
      headers = request.headers
      response.setHeader('set-cookie', 'a=b')
      response.end()
    })
    for (let time = 0; time < 2; time += 1) await buffer((await fetchOutside(`http://paper.example:${port}/`)).body)
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it('asks once more, of the connection itself, before anything is sent', async () => {
    let asked = 0
    const port = await serve((_request, response) => {
      asked += 1
      response.end()
    })
    let looks = 0
    const changing = createOutsideFetch({ ...testPolicy, isAllowedAddress: () => (looks += 1) === 1 })
    await expect(changing(`http://paper.example:${port}/`)).rejects.toMatchObject({ code: 'outside-unreachable' })
    expect([looks, asked]).toEqual([2, 0])
  })

  it('asks by http at the usual ports alone, and hands on no name or password', async () => {
    let asked = 0
    const port = await serve((_request, response) => {
      asked += 1
      response.end()
    })
    const usual = createOutsideFetch({ ...testPolicy, isAllowedPort: publicInternet.isAllowedPort })
    await expect(usual(`http://paper.example:${port}/`)).rejects.toMatchObject({ code: 'outside-unreachable' })
    for (const name of ['mina', 'mina:secret', ':secret']) {
      const named = fetchOutside(`http://${name}@paper.example:${port}/`)
      await expect(named).rejects.toMatchObject({ code: 'outside-refused' })
    }
    for (const scheme of ['ftp', 'ws', 'wss', 'gopher']) {
      const other = fetchOutside(`${scheme}://paper.example:${port}/`)
      await expect(other).rejects.toMatchObject({ code: 'outside-refused' })
    }
    expect(asked).toBe(0)
  })

  it('goes through no proxy of the environment', async () => {
    const port = await serve((_request, response) => response.end('direct'))
    const names = ['http_proxy', 'HTTP_PROXY', 'NODE_USE_ENV_PROXY'] as const
    for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : 'http://127.0.0.1:9'
    try {
      expect(String(await buffer((await fetchOutside(`http://paper.example:${port}/`)).body))).toBe('direct')
    } finally {
      for (const name of names) delete process.env[name]
    }
  })

  it('follows three redirects and not a fourth', async () => {
    const port = await serve((request, response) => {
      const step = Number(request.url?.slice(1))
      if (step === 0) return response.end('there')
      return response.writeHead(302, { location: `/${step - 1}` }).end()
    })
    expect(String(await buffer((await fetchOutside(`http://paper.example:${port}/3`)).body))).toBe('there')
    await expect(fetchOutside(`http://paper.example:${port}/4`)).rejects.toMatchObject({ code: 'outside-refused' })
  })

  it.each([204, 206, 304, 401, 404, 500])('takes no answer of status %i', async (status) => {
    const port = await serve((_request, response) => response.writeHead(status).end())
    await expect(fetchOutside(`http://paper.example:${port}/`)).rejects.toMatchObject({ code: 'outside-refused' })
  })

  it('stops at the limit of bytes, declared or not', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/declared') response.setHeader('content-length', '2000000')
      const chunk = Buffer.alloc(64_000)
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) continue
      }
      response.on('drain', more)
      more()
    })
    await expect(fetchOutside(`http://paper.example:${port}/declared`, { bytes: 1_000_000 })).rejects.toMatchObject({
      code: 'outside-refused',
    })
    const endless = await fetchOutside(`http://paper.example:${port}/endless`, { bytes: 1_000_000 })
    let received = 0
    const reading = (async () => {
      for await (const chunk of endless.body) received += Buffer.from(chunk).byteLength
    })()
    await expect(reading).rejects.toMatchObject({ code: 'outside-refused' })
    expect(received).toBeLessThanOrEqual(1_000_000)
  })

  it('takes no compressed answer, whatever it would unpack to', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.alloc(100))
    })
    await expect(fetchOutside(`http://paper.example:${port}/`)).rejects.toMatchObject({ code: 'outside-refused' })
  })

  it('gives up on a body that drips, on one that stalls and on a server that says nothing', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/silent') return
      response.write('x')
      if (request.url === '/stalls') return
      const timer = setInterval(() => response.write('x'), 30)
      response.on('close', () => clearInterval(timer))
    })
    const started = performance.now()
    const limits = { totalMs: 600, idleMs: 200 }
    const unreachable = { code: 'outside-unreachable' }
    await expect(fetchOutside(`http://paper.example:${port}/silent`, limits)).rejects.toMatchObject(unreachable)
    for (const path of ['drips', 'stalls']) {
      const answer = await fetchOutside(`http://paper.example:${port}/${path}`, limits)
      await expect(buffer(answer.body)).rejects.toMatchObject(unreachable)
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('gives up on a name server that does not answer', async () => {
    const fetchSlowly = createOutsideFetch({ ...testPolicy, resolve: () => new Promise(() => undefined) })
    // An unanswered question alone keeps no process alive; here the test runner does.
    await expect(fetchSlowly('http://paper.example/', { totalMs: 200 })).rejects.toMatchObject({
      code: 'outside-unreachable',
    })
  })

  it('breaks no process when nobody reads the body', async () => {
    const port = await serve((_request, response) => void response.write('x'))
    await fetchOutside(`http://paper.example:${port}/`, { totalMs: 150 })
    const unread = await fetchOutside(`http://paper.example:${port}/`, { totalMs: 5_000 })
    unread.body.destroy()
    await wait(300)
  })

  it('says the same of a closed, an open and a forbidden port', async () => {
    const silent = await listen(
      createSocketServer((socket) => socket.end('SSH-2.0-x\r\n')),
      outside,
    )
    const closed = await listen(createSocketServer(), outside)
    await cleanUp.pop()?.()
    const strict = createOutsideFetch({ ...testPolicy, isAllowedPort: (port) => port !== 22 })
    const told = await Promise.all(
      [`${outside}:${silent}`, `${outside}:${closed}`, `${outside}:22`, `127.0.0.1:${silent}`, `none.example:81`].map(
        async (host) => {
          const error: unknown = await strict(`http://${host}/`).catch((reason: unknown) => reason)
          return JSON.stringify({ ...Object(error), what: String(error).replace(host, 'HOST') }).replace(host, 'HOST')
        },
      ),
    )
    expect(new Set(told).size).toBe(1)
  })
})

describe('the way to inner services', () => {
  it('is closed to every way of writing an inner address', async () => {
    const canary = await canaryOnLoopback()
    const fetchStrictly = createOutsideFetch({
      ...publicInternet,
      isAllowedPort: () => true,
      resolve: async (host) => innerNames[host] ?? [],
    })
    const urls = hostileUrls(canary.port)
    expect(urls.length).toBeGreaterThanOrEqual(60)
    for (const url of urls) {
      const outcome = await fetchStrictly(url, { totalMs: 1_500 }).catch((error: unknown) => error)
      expect(outcome, url).toMatchObject({ code: expect.stringMatching(/^outside-(?:refused|unreachable)$/) })
    }
    expect(canary.connections()).toBe(0)
  })

  it('is closed to redirects', async () => {
    const canary = await canaryOnLoopback()
    const urls = hostileUrls(canary.port)
    const port = await serve((request, response) => {
      const url = urls[Number(request.url?.slice(1))]
      // What resolves to this very server again is no redirect to an inner one.
      if (url === undefined) return response.writeHead(404).end()
      return response.writeHead(302, { location: Buffer.from(url).toString('latin1') }).end()
    })
    const fetchHere = createOutsideFetch({
      ...testPolicy,
      resolve: async (host) => innerNames[host] ?? testPolicy.resolve(host),
    })
    for (const [index, url] of urls.entries()) {
      const outcome = await fetchHere(`http://${outside}:${port}/${index}`).catch((error: unknown) => error)
      expect(outcome, url).toMatchObject({ code: expect.stringMatching(/^outside-(?:refused|unreachable)$/) })
    }
    expect(canary.connections()).toBe(0)
  })

  it('is closed to a name whose answer changes after the check', async () => {
    const canary = await canaryOnLoopback()
    await serve((_request, response) => response.end('outside'), canary.port)
    let asked = 0
    const fetchRebound = createOutsideFetch({
      ...testPolicy,
      resolve: async () => {
        asked += 1
        return [asked === 1 ? outside : '127.0.0.1']
      },
    })
    const answer = await fetchRebound(`http://rebind.example:${canary.port}/`)
    expect(String(await buffer(answer.body))).toBe('outside')
    await expect(fetchRebound(`http://rebind.example:${canary.port}/`)).rejects.toMatchObject({
      code: 'outside-unreachable',
    })
    expect(canary.connections()).toBe(0)
  })

  it('is closed to a name with one inner address among outer ones', async () => {
    const canary = await canaryOnLoopback()
    const fetchMixed = createOutsideFetch({ ...testPolicy, resolve: async () => [outside, '127.0.0.1'] })
    await expect(fetchMixed(`http://mixed.example:${canary.port}/`)).rejects.toMatchObject({
      code: 'outside-unreachable',
    })
    expect(canary.connections()).toBe(0)
  })

  it('is closed to every port but those of the web', async () => {
    const fetchPublic = createOutsideFetch({ ...publicInternet, resolve: async () => ['127.0.0.1'] })
    for (const port of [1, 22, 25, 6379, 8080, 65535]) {
      await expect(fetchPublic(`http://paper.example:${port}/`)).rejects.toMatchObject({ code: 'outside-unreachable' })
    }
  })
})

const innerNames: Readonly<Record<string, readonly string[]>> = {
  'inner.example': ['127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'any.example': ['0.0.0.0'],
  'metadata.example': ['169.254.169.254'],
  'nothing.example': [],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'a.localhost': ['127.0.0.1'],
}

function hostileUrls(port: number): readonly string[] {
  const hosts = [
    '127.0.0.1 127.1 127.0.1 127.255.255.254 127.0.0.2.:x 0 0.0.0.0 0x7f000001 0x7f.0.0.1 0x7f.1 2130706433 017700000001',
    '0177.0.0.1 0177.1 127.0.0.1. 127.000.000.001 10.0.0.1 10.255.255.255 172.16.0.1 192.168.0.1 192.168.1.1 100.64.0.1',
    '169.254.169.254 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 192.0.0.1',
    '[::] [::1] [0:0:0:0:0:0:0:1] [::127.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1]',
    '[64:ff9b::127.0.0.1] [2002:7f00:1::] [2001:0:7f00:1::] [fc00::1] [fd00::1] [fe80::1] [ff02::1] [100::1]',
    '１２７.０.０.１ ①②⑦.⓪.⓪.① 127。0。0。1 127%2e0%2e0%2e1 %31%32%37.0.0.1',
    'localhost localhost. LOCALHOST a.localhost inner.example six.example mapped.example any.example metadata.example',
    'nothing.example user@127.0.0.1 user:pass@127.0.0.1 8.8.8.8@127.0.0.1',
  ]
    .flatMap((line) => line.split(' '))
    .map((host) => `http://${host}:${port}/`)
  return [
    ...hosts,
    `https://127.0.0.1:${port}/`,
    `http:\\\\127.0.0.1:${port}/`,
    `http:/127.0.0.1:${port}/`,
    `http:127.0.0.1:${port}`,
    `  http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}\\@paper.example/`,
    `http://paper.example:80#@127.0.0.1:${port}/`.replace('paper', 'inner'),
    `ftp://127.0.0.1:${port}/`,
    `gopher://127.0.0.1:${port}/_x`,
    `ws://127.0.0.1:${port}/`,
    `dict://127.0.0.1:${port}/`,
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'blob:http://127.0.0.1/x',
    'about:blank',
    '//[',
    '',
    'http://',
    `http://127.0.0.1:${port}/${'x'.repeat(5_000)}`,
  ]
}

/** Listens on every loopback address and counts who comes. */
async function canaryOnLoopback(): Promise<{ readonly port: number; readonly connections: () => number }> {
  let connections = 0
  const count = (): void => {
    connections += 1
  }
  const port = await listen(createSocketServer(count), '127.0.0.1')
  await listen(createSocketServer(count), '::1', port)
  return { port, connections: () => connections }
}

function serve(handler: RequestListener, port = 0): Promise<number> {
  return listen(createServer(handler), outside, port)
}

function listen(server: ReturnType<typeof createSocketServer>, host: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const sockets = new Set<{ destroy: () => unknown }>()
    server.on('connection', (socket) => sockets.add(socket))
    server.once('error', reject)
    server.listen(port, host, () => {
      cleanUp.push(
        () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy()
            server.close(() => done())
          }),
      )
      resolve((server.address() as AddressInfo).port)
    })
  })
}

import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KeptPagesServer, serveKeptPages } from '../../test/kept-pages.ts'
import { sendRaw } from '../../test/raw-request.ts'

let ours: KeptPagesServer
let theirs: KeptPagesServer
beforeAll(async () => {
  ours = await serveKeptPages({ below: true })
  theirs = await serveKeptPages({ below: false })
})
afterAll(async () => {
  await Promise.all([ours.stop(), theirs.stop()])
})

const host = 'Host: paper.example\r\n'
const br = 'Accept-Encoding: gzip, br\r\n'
const kept = `GET /kept HTTP/1.1\r\n${host}${br}\r\n`
const last = `GET /last HTTP/1.1\r\n${host}Connection: close\r\n\r\n`

/** What comes back for parts sent one after the other, and how many requests were answered below `node:http`. */
async function both(parts: readonly string[], pauseMs = 10) {
  const before = ours.below()
  const patienceMs = 300 + (parts.length + 1) * pauseMs
  const [own, plain] = await Promise.all(
    [ours, theirs].map(({ origin }) => sendRaw(origin, [...parts, last], { pauseMs, patienceMs })),
  )
  const undated = (text = ''): string => text.replaceAll(/^date: .*\r\n/gim, '')
  return { own: undated(own?.text), plain: undated(plain?.text), below: ours.below() - before }
}

/** The same for requests of which so many are answered below. A busy machine delivers two parts as one: then they are sent again. */
async function bothWith(expected: number, ...parts: readonly string[]) {
  let answers = await both(parts)
  for (const pauseMs of [100, 400]) if (answers.below < expected) answers = await both(parts, pauseMs)
  expect(answers.below).toBe(expected)
  return answers
}

describe('what is answered below node:http is answered as there', () => {
  test.each([
    ['a page', kept],
    ['a page in gzip', `GET /kept HTTP/1.1\r\n${host}Accept-Encoding: gzip\r\n\r\n`],
    ['an address in escapes', `GET /fa/%D8%AF%D8%B1%DB%8C%D8%A7?utm=1 HTTP/1.1\r\n${host}${br}\r\n`],
    ['a page that is gone', `GET /gone HTTP/1.1\r\n${host}${br}\r\n`],
    ['a reader who has any', `GET /kept HTTP/1.1\r\n${host}If-None-Match: "x", *\r\n${br}\r\n`],
    ['names in another case', `GET /kept HTTP/1.1\r\nhOST: paper.example\r\nACCEPT-encoding: br\r\n\r\n`],
    ['a loopback host', `GET /kept HTTP/1.1\r\nHost: 127.0.0.1:3000\r\n${br}\r\n`],
    ['one that keeps the connection', `GET /kept HTTP/1.1\r\n${host}Connection: keep-alive\r\n${br}\r\n`],
    ['headers that change nothing', `GET /kept HTTP/1.1\r\n${host}Cookie: a=b\r\nRange: bytes=0-1\r\n${br}\r\n`],
  ])('%s', async (_, request) => {
    const { own, plain } = await bothWith(1, request)
    expect(own).toBe(plain)
    expect(own).toMatch(/^HTTP\/1\.1 (?:200|304|410) /)
  })
})

test('a reader who has the page is told so', async () => {
  const response = await fetch(`${theirs.origin}/kept`, { headers: { connection: 'close' } })
  await response.arrayBuffer()
  const { own, plain } = await bothWith(
    1,
    `GET /kept HTTP/1.1\r\n${host}If-None-Match: ${response.headers.get('etag')}\r\n\r\n`,
  )
  expect(own).toBe(plain)
  expect(own).toMatch(/^HTTP\/1\.1 304 /)
})

describe('anything else is read by node:http', () => {
  test.each([
    ['HEAD', `HEAD /kept HTTP/1.1\r\n${host}${br}\r\n`],
    ['a page that is not kept', `GET /other HTTP/1.1\r\n${host}${br}\r\n`],
    ['a page in no coding', `GET /kept HTTP/1.1\r\n${host}\r\n`],
    ['a query that names a thing', `GET /kept?comment=held HTTP/1.1\r\n${host}${br}\r\n`],
    ['broken escapes', `GET /%zz HTTP/1.1\r\n${host}${br}\r\n`],
    ['a foreign host', `GET /kept HTTP/1.1\r\nHost: evil.example\r\n${br}\r\n`],
    ['two hosts', `GET /kept HTTP/1.1\r\n${host}${host}${br}\r\n`],
    ['no host', `GET /kept HTTP/1.1\r\n${br}\r\n`],
    ['an empty host', `GET /kept HTTP/1.1\r\nHost: \r\n${br}\r\n`],
    ['a header twice', `GET /kept HTTP/1.1\r\n${host}${br}${br}\r\n`],
    ['HTTP/1.0', `GET /kept HTTP/1.0\r\n${host}${br}\r\n`],
    ['HTTP/1.2', `GET /kept HTTP/1.2\r\n${host}${br}\r\n`],
    ['no version', 'GET /kept\r\n\r\n'],
    ['a method in small letters', `get /kept HTTP/1.1\r\n${host}${br}\r\n`],
    ['a whole address', `GET http://paper.example/kept HTTP/1.1\r\n${host}${br}\r\n`],
    ['two spaces', `GET  /kept HTTP/1.1\r\n${host}${br}\r\n`],
    ['a space at the end of the line', `GET /kept HTTP/1.1 \r\n${host}${br}\r\n`],
    ['a tab for a space', `GET\t/kept HTTP/1.1\r\n${host}${br}\r\n`],
    ['an empty line before it', `\r\n${kept}`],
    ['two in one go', kept + kept],
    ['one and the beginning of another', `${kept}GET /ke`],
    ['one in two parts', kept.slice(0, 20), kept.slice(20)],
    ['one without its end', kept.slice(0, -2), '\r\n'],
    ['a line ended by LF', `GET /kept HTTP/1.1\r\n${host}A: b\n${br}\r\n`],
    ['only LF', kept.replaceAll('\r\n', '\n')],
    ['a CR alone', `GET /kept HTTP/1.1\r\n${host}A: b\rC: d\r\n${br}\r\n`],
    ['a folded header', `GET /kept HTTP/1.1\r\n${host}A: b\r\n c\r\n${br}\r\n`],
    ['a space before the colon', `GET /kept HTTP/1.1\r\n${host}A : b\r\n${br}\r\n`],
    ['no space after the colon', `GET /kept HTTP/1.1\r\nHost:paper.example\r\n${br}\r\n`],
    ['a space after the value', `GET /kept HTTP/1.1\r\nHost: paper.example \r\n${br}\r\n`],
    ['a line without a colon', `GET /kept HTTP/1.1\r\n${host}A\r\n${br}\r\n`],
    ['no name', `GET /kept HTTP/1.1\r\n${host}: b\r\n${br}\r\n`],
    ['an underscore', `GET /kept HTTP/1.1\r\n${host}Content_Length: 5\r\n${br}\r\n`],
    ['NUL', `GET /kept HTTP/1.1\r\n${host}A: b\0c\r\n${br}\r\n`],
    ['bytes over 127', `GET /kept HTTP/1.1\r\n${host}A: \xe9\r\n${br}\r\n`],
    ['an address of such bytes', `GET /\xd8\xaf HTTP/1.1\r\n${host}${br}\r\n`],
    ['a length', `GET /kept HTTP/1.1\r\n${host}${br}Content-Length: 4\r\n\r\n`, 'body'],
    ['no length at all', `GET /kept HTTP/1.1\r\n${host}${br}Content-Length: 0\r\n\r\n`],
    ['chunks', `GET /kept HTTP/1.1\r\n${host}${br}transfer-encoding: chunked\r\n\r\n`, '0\r\n\r\n'],
    ['an upgrade', `GET /kept HTTP/1.1\r\n${host}${br}Connection: upgrade\r\nUpgrade: h2c\r\n\r\n`],
    ['an upgrade without Connection', `GET /kept HTTP/1.1\r\n${host}${br}Upgrade: h2c\r\n\r\n`],
    ['an expectation', `GET /kept HTTP/1.1\r\n${host}${br}Expect: 100-continue\r\n\r\n`],
    ['the end of the connection', `GET /kept HTTP/1.1\r\n${host}${br}Connection: close\r\n\r\n`],
    ['a list of wishes', `GET /kept HTTP/1.1\r\n${host}${br}Connection: keep-alive, close\r\n\r\n`],
    ['60 headers', `GET /kept HTTP/1.1\r\n${host}${br}${'A: b\r\n'.repeat(60)}\r\n`],
    ['101 headers', `GET /kept HTTP/1.1\r\n${host}${br}${'A: b\r\n'.repeat(101)}\r\n`],
    ['5 kB', `GET /kept HTTP/1.1\r\n${host}${br}A: ${'b'.repeat(5_000)}\r\n\r\n`],
    ['17 kB', `GET /kept HTTP/1.1\r\n${host}${br}A: ${'b'.repeat(17_000)}\r\n\r\n`],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s', async (_, ...parts) => {
    const { own, plain, below } = await both(parts)
    expect(below).toBe(0)
    expect(own).toBe(plain)
  })
})

test('a connection that was given over stays there, in the order of its requests', async () => {
  const { own, plain } = await bothWith(2, kept, kept, `GET /other HTTP/1.1\r\n${host}\r\n`, kept)
  expect(own).toBe(plain)
  expect(own.match(/HTTP\/1\.1 200/g)).toHaveLength(5)
})

test('a connection takes a thousand requests here too, wherever they are answered', { timeout: 30_000 }, async () => {
  for (const pathOf of [() => '/kept', (n: number) => (n < 500 ? '/kept' : '/other')]) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const said: (string | undefined)[] = []
    for (let count = 0; count < 1_000; count += 1) {
      const headers = { host: 'paper.example', 'accept-encoding': 'br' }
      const request = get(`${ours.origin}${pathOf(count)}`, { agent, headers })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      await once(response.resume(), 'end')
      said.push(response.headers.connection)
    }
    agent.destroy()
    expect(said.indexOf('close')).toBe(999)
  }
})

test('who asks and asks and reads nothing is not answered for ever', async () => {
  const before = ours.below()
  const socket = connect(Number(new URL(ours.origin).port), '127.0.0.1').pause()
  socket.on('error', () => undefined)
  const isAnswered = async (count: number): Promise<boolean> => {
    socket.write(`GET /large HTTP/1.1\r\n${host}${br}\r\n`)
    for (let turn = 0; turn < 100 && ours.below() - before < count; turn += 1) await pause(2)
    return ours.below() - before === count
  }
  for (let count = 1; count <= 500 && (await isAnswered(count)); count += 1);
  expect(ours.below() - before).toBeGreaterThan(0)
  expect(ours.below() - before).toBeLessThan(100)
  socket.destroy()
})

test('who goes away in the middle takes nothing along', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const socket = connect(Number(new URL(ours.origin).port), '127.0.0.1')
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      socket.write(index % 2 === 0 ? kept : kept.slice(0, 30))
      if (index % 3 === 0) socket.resetAndDestroy()
      else socket.destroy()
    }),
  )
  const { own, plain } = await both([kept])
  expect(own).toBe(plain)
})

test('a half-closed connection gets its answer, then ends', async () => {
  const socket = connect({ port: Number(new URL(ours.origin).port), host: '127.0.0.1', allowHalfOpen: true })
  socket.end(kept)
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part as Buffer)
  expect(Buffer.concat(parts).toString('latin1')).toMatch(/^HTTP\/1\.1 200 OK/)
})

test('when the server stops, a connection that waits is told so with its next answer, or ended', async () => {
  const server = await serveKeptPages({ below: true })
  const open = async () => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    let text = ''
    socket.setEncoding('latin1').on('data', (part: string) => (text += part))
    socket.write(kept)
    await expect.poll(() => text).toContain('keep-alive')
    text = ''
    return { socket, text: () => text, ended: once(socket, 'close') }
  }
  const [asking, waiting] = [await open(), await open()]
  const stopped = server.stop()
  asking.socket.write(kept)
  await Promise.all([asking.ended, waiting.ended, stopped])
  expect(asking.text()).toMatch(/^HTTP\/1\.1 200 OK[^]*\r\nconnection: close\r\n/i)
  expect([waiting.text(), server.below()]).toEqual(['', 2])
})

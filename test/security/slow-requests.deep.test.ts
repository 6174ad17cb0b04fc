import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHttpServer } from '../../src/commands/http-server.ts'
import { type ServedProgram, serveProgram } from '../program.ts'
import { sendRaw } from '../raw-request.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
let served: ServedProgram
beforeAll(async () => {
  served = await serveProgram('--data', folder.data)
})
afterAll(async () => {
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const head = 'POST /fa/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n'

test('headers that trickle are cut after 10 s, bodies after 30 s, and readers see nothing of it', async () => {
  const times: number[] = []
  const slow = { pauseMs: 1_000, patienceMs: 60_000 }
  const trickle = Array.from({ length: 60 }, (_, n) => `X-${n}: 1\r\n`)
  const headers = Promise.all(
    Array.from({ length: 500 }, () => sendRaw(served.origin, ['GET /fa/ HTTP/1.1\r\n', ...trickle], slow)),
  )
  const bodies = Promise.all(
    Array.from({ length: 500 }, () =>
      sendRaw(served.origin, [`${head}\r\n`, ...Array.from({ length: 60 }, () => 'x')], slow),
    ),
  )
  const reading = new AbortController()
  const reader = (async () => {
    while (!reading.signal.aborted) {
      const began = performance.now()
      expect((await fetch(`${served.origin}/fa/`)).status).toBe(200)
      times.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  const [ofHeaders, ofBodies] = await Promise.all([headers, bodies])
  reading.abort()
  await reader
  for (const { endedAfter, statuses } of ofHeaders) {
    expect(statuses).toEqual([408])
    expect(endedAfter).toBeGreaterThan(9_000)
    expect(endedAfter).toBeLessThan(14_000)
  }
  // This route reads no body: the answer does not wait for it, nor does the connection.
  for (const { endedAfter } of ofBodies) expect(endedAfter).toBeLessThan(33_000)
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]
  expect(p95).toBeLessThan(500)
})

test('a route that reads a body is not kept waiting for it longer than 30 s', async () => {
  const read: string[] = []
  const server = await startHttpServer(
    {
      front: { answer: () => false, make: () => false, bytes: () => undefined },
      fetch: async (request) => {
        const text = await request.text().catch(() => undefined)
        if (text !== undefined) read.push(text)
        return new Response('read')
      },
    },
    '127.0.0.1',
    0,
  )
  const origin = `http://127.0.0.1:${server.port}`
  const whole = await sendRaw(
    origin,
    ['POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n', 'o', 'k'],
    { pauseMs: 100 },
  )
  expect(whole.statuses).toEqual([200])
  expect(read).toEqual(['ok'])
  const trickles = await Promise.all(
    ['Content-Length: 60000', 'Transfer-Encoding: chunked'].map((length) =>
      sendRaw(
        origin,
        [
          `POST / HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n`,
          ...Array.from({ length: 60 }, () => (length.startsWith('T') ? '1\r\nx\r\n' : 'x')),
        ],
        { pauseMs: 1_000, patienceMs: 60_000 },
      ),
    ),
  )
  for (const { endedAfter, statuses } of trickles) {
    expect(statuses).not.toContain(200)
    expect(endedAfter).toBeGreaterThan(28_000)
    expect(endedAfter).toBeLessThan(34_000)
  }
  expect(read).toEqual(['ok'])
  await server.stop({ lingerMs: 0, withinMs: 1_000 })
})

test.each(['below node:http', 'by node:http'])(
  'who reads slowly gets all of an answer, however often the silence passes meanwhile (%s)',
  async (by) => {
    const silenceMs = 4_000
    const size = 14_000_000
    const whole = Buffer.alloc(size, 'a')
    const head = `HTTP/1.1 200 OK\r\ncontent-length: ${size}\r\n\r\n`
    const bytes = () => (by === 'by node:http' ? undefined : Buffer.concat([Buffer.from(head), whole]))
    const handler = { front: { answer: () => false, make: () => false, bytes }, fetch: () => new Response(whole) }
    const server = await startHttpServer(handler, '127.0.0.1', 0, { silenceMs })
    const socket = connect(server.port, '127.0.0.1').pause()
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    for (let turn = 0; turn < 15; turn += 1) {
      await sleep(silenceMs / 5)
      socket.resume()
      for (const before = socket.bytesRead; socket.bytesRead < before + size / 20;) await once(socket, 'data')
      socket.pause()
    }
    socket.resume()
    while (socket.bytesRead < size) await once(socket, 'data')
    socket.destroy()
    await server.stop({ lingerMs: 0, withinMs: 1_000 })
  },
)

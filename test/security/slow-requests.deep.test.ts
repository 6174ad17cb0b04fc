import { afterAll, beforeAll, expect, test } from 'vitest'
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
  // No route reads such a body: the answer does not wait for it, nor does the connection.
  for (const { endedAfter } of ofBodies) expect(endedAfter).toBeLessThan(33_000)
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]
  expect(p95).toBeLessThan(500)
})

import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedProgram, serveProgram } from '../program.ts'
import { type RawAnswer, sendRaw } from '../raw-request.ts'
import { createServedFolder } from '../served-folder.ts'
import { amountOf } from './values.ts'

const folder = await createServedFolder()
let served: ServedProgram
beforeAll(async () => {
  served = await serveProgram('--data', folder.data)
})
afterAll(async () => {
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const limit = (name: string): number => amountOf('Limits', name)

/** Seconds until such a connection ended. */
function expectEnd({ endedAfter }: RawAnswer, seconds: number): void {
  expect(endedAfter).toBeGreaterThan((seconds - 1) * 1_000)
  expect(endedAfter).toBeLessThan((seconds + 4) * 1_000)
}

describe('times', { timeout: 150_000 }, () => {
  const patience = { patienceMs: 90_000 }
  const head = 'Host: localhost\r\n'

  test.concurrent('headers that never end', async () => {
    const answer = await sendRaw(served.origin, [`GET /fa/ HTTP/1.1\r\n${head}`], patience)
    expect(answer.statuses).toEqual([408])
    expectEnd(answer, limit('time for the headers'))
  })

  test.concurrent('a body that never ends', async () => {
    const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nticket='
    const parts = [`POST /-/view HTTP/1.1\r\n${head}${form}`, ...Array.from({ length: 80 }, () => 'x')]
    const answer = await sendRaw(served.origin, parts, { ...patience, pauseMs: 1_000 })
    expectEnd(answer, limit('time for the whole request'))
  })

  test.concurrent('nothing after an answer, by either of the two who answer', async () => {
    for (const path of ['/fa/', '/healthz']) {
      await sendRaw(served.origin, [`GET ${path} HTTP/1.1\r\n${head}Connection: close\r\n\r\n`])
    }
    const [kept, made] = await Promise.all(
      ['/fa/', '/healthz'].map((path) => sendRaw(served.origin, [`GET ${path} HTTP/1.1\r\n${head}\r\n`], patience)),
    )
    for (const answer of [kept, made]) {
      expect(answer?.statuses).toEqual([200])
      // Whichever of the two ends first.
      expect(answer?.endedAfter).toBeGreaterThan((limit('silence') - 1) * 1_000)
      expect(answer?.endedAfter).toBeLessThan((limit('silence between requests') + 4) * 1_000)
    }
  })
})

test(
  'more connections than a process takes are ended, and those that stand are served',
  { timeout: 120_000 },
  async () => {
    const most = limit('connections of a process')
    const open = new Set<Socket>()
    const port = Number(new URL(served.origin).port)
    const openOne = () =>
      new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1')
        socket.on('connect', () => {
          open.add(socket)
          resolve()
        })
        // Without it nobody hears that the other side ended.
        socket.resume()
        socket.on('error', () => resolve())
        socket.on('close', () => void open.delete(socket))
      })
    const asked = connect(port, '127.0.0.1')
    await new Promise((resolve) => asked.once('connect', resolve))
    for (let count = 0; count < most + 200; count += 200) await Promise.all(Array.from({ length: 200 }, openOne))
    await expect.poll(() => open.size, { timeout: 8_000 }).toBeLessThanOrEqual(most)
    expect(open.size).toBeGreaterThan(most - 100)
    const answered = new Promise<string>((resolve) => asked.once('data', (part: Buffer) => resolve(part.toString())))
    asked.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(await answered).toMatch(/^HTTP\/1.1 200/)
    for (const socket of [...open, asked]) socket.destroy()
    await expect
      .poll(() =>
        fetch(`${served.origin}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  },
)

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Handler, startHttpServer } from './http-server.ts'

const silenceMs = 600
/** More than the system takes for a connection whose other end reads nothing. */
const size = 14_000_000
const whole = Buffer.alloc(size, 'a')
const head = `HTTP/1.1 200 OK\r\ncontent-length: ${size}\r\n\r\n`

/** A server of these answers, one of which was asked for on a connection that reads nothing so far. */
async function ask(fetch: Handler['fetch'], bytes: Handler['front']['bytes'] = () => undefined) {
  const handler: Handler = { front: { answer: () => false, make: () => false, bytes }, fetch }
  const server = await startHttpServer(handler, '127.0.0.1', 0, { silenceMs })
  const socket = connect(server.port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('GET / HTTP/1.1\r\nHost: paper.example\r\n\r\n')
  const close = async (): Promise<void> => {
    socket.destroy()
    await server.stop({ lingerMs: 0, withinMs: 200 })
  }
  return { socket, close }
}

/** How many bytes there are until the other side ends the connection. */
async function readRest(socket: Socket): Promise<number> {
  socket.resume()
  await once(socket, 'close', { signal: AbortSignal.timeout(8_000) })
  return socket.bytesRead
}

const unused = (): Response => new Response()

describe.concurrent.each<[string, Handler['fetch'], Handler['front']['bytes']?]>([
  ['below node:http', unused, () => Buffer.concat([Buffer.from(head), whole])],
  ['by node:http', () => new Response(whole)],
])('what is answered %s', (_, fetch, bytes) => {
  test('and never read is not kept: the connection ends', async () => {
    const { socket, close } = await ask(fetch, bytes)
    await pause(5 * silenceMs)
    expect(await readRest(socket)).toBeLessThan(size)
    await close()
  })
})

describe.concurrent('by node:http', () => {
  test('a stream that nobody reads is ended, and who fills it is told so', async () => {
    let cancelled = 0
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(whole.subarray(0, 100_000)),
      cancel: () => void (cancelled += 1),
    })
    const { close } = await ask(() => new Response(endless))
    await expect.poll(() => cancelled, { timeout: 8_000 }).toBe(1)
    await close()
  })

  test('an answer may take longer to make than one silence', async () => {
    const { socket, close } = await ask(async () => {
      await pause(1.4 * silenceMs)
      return new Response('late')
    })
    const [text] = (await once(socket.setEncoding('utf8').resume(), 'data')) as [string]
    expect(text).toContain('late')
    await close()
  })

  test('an answer that never comes is not waited for', async () => {
    const { socket, close } = await ask(() => new Promise<Response>(() => undefined))
    expect(await readRest(socket)).toBe(0)
    await close()
  })
})

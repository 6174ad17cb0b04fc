import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedProgram, serveProgram, serveProgramIn } from '../program.ts'
import { createServedFolder, type ServedFolder } from '../served-folder.ts'

let folder: ServedFolder
beforeAll(async () => {
  folder = await createServedFolder()
})
afterAll(() => folder.remove())

/** Lets a test break a process from outside: at SIGUSR2 it throws, at SIGHUP it rejects, where nothing catches. */
const breakable = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    `process.on('SIGUSR2', () => { throw new Error('broken by hand') }); process.on('SIGHUP', () => { Promise.reject(new Error('rejected by hand')) })`,
  )}`,
}

describe.each([1, 2])('a process that is told to stop, with %s workers', (workers) => {
  const serve = (): Promise<ServedProgram> => serveProgram('--data', folder.data, '--workers', String(workers))

  test(
    'finishes every request of those who keep asking, says that it is not ready any more, and ends with 0 in time',
    { timeout: 60_000 },
    async () => {
      const served = await serve()
      const held = await openSocket(served.origin)
      const probe = async (): Promise<number> =>
        (await fetch(`${served.origin}/readyz`, { headers: { connection: 'close' } })).status
      expect(await probe()).toBe(200)
      const heard = Array.from({ length: 20 }, () => 0)
      const clients = heard.map((_, number) => keepAsking(served.origin, number, (whole) => (heard[number] = whole)))
      await expect.poll(() => Math.min(...heard), { timeout: 30_000 }).toBeGreaterThan(5)
      const told = performance.now()
      const ended = served.end('SIGTERM')
      await expect.poll(served.log, { timeout: 5_000, interval: 5 }).toContain('stopping')
      expect(await probe()).toBe(503)
      const answer = readAll(held)
      held.write('GET /fa/ HTTP/1.1\r\nHost: localhost\r\n\r\n')
      expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*<\/html>/i)
      expect(await ended).toBe(0)
      expect(performance.now() - told).toBeLessThan(10_000)
      const results = await Promise.all(clients)
      expect(results.flatMap(({ odd }) => odd)).toEqual([])
      // Each connection was asked to end before it was closed.
      expect(results.filter(({ saidClose }) => saidClose).length).toBe(20)
    },
  )

  test('ends at once when it is told twice', { timeout: 60_000 }, async () => {
    const served = await serve()
    const held = await openSocket(served.origin)
    held.write('GET /fa/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    const children = workers === 1 ? [] : childrenOf(served.child.pid)
    const ended = served.end('SIGTERM')
    await expect.poll(served.log, { timeout: 5_000, interval: 5 }).toContain('stopping')
    const again = performance.now()
    served.child.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(performance.now() - again).toBeLessThan(1_000)
    await expect.poll(() => children.filter(isAlive), { timeout: 5_000 }).toEqual([])
    held.destroy()
  })
})

// At once, because nothing but time passes in them.
test.concurrent.each([1, 2])(
  'a process with %s workers cuts those who never finish their request, still in time',
  { timeout: 60_000 },
  async (workers) => {
    const served = await serveProgram('--data', folder.data, '--workers', String(workers))
    const held = await openSocket(served.origin)
    held.write('GET /fa/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    const told = performance.now()
    expect(await served.end('SIGTERM')).toBe(0)
    expect(performance.now() - told).toBeLessThan(10_000)
    held.destroy()
  },
)

describe('an error that nothing caught', () => {
  test.each([
    ['SIGUSR2', 'broken by hand'],
    ['SIGHUP', 'rejected by hand'],
  ] as const)('is logged and ends the process with 1 (%s)', { timeout: 60_000 }, async (signal, said) => {
    const served = await serveProgramIn(breakable, '--data', folder.data)
    const clients = Array.from({ length: 4 }, (_, number) => keepAsking(served.origin, number))
    const broken = performance.now()
    expect(await served.end(signal)).toBe(1)
    expect(performance.now() - broken).toBeLessThan(5_000)
    expect(served.log()).toContain(said)
    const results = await Promise.all(clients)
    expect(results.flatMap(({ odd }) => odd).filter((error) => !error.startsWith('kept connection'))).toEqual([])
  })

  test('of one worker is answered by another worker', { timeout: 60_000 }, async () => {
    const served = await serveProgramIn(breakable, '--data', folder.data, '--workers', '2')
    await expect.poll(() => served.log().match(/serving on/g)?.length, { timeout: 20_000 }).toBe(2)
    process.kill(childrenOf(served.child.pid)[0] ?? 0, 'SIGUSR2')
    await expect.poll(served.log, { timeout: 20_000 }).toContain('a worker died')
    await expect.poll(async () => (await fetch(`${served.origin}/fa/`)).status).toBe(200)
    await expect.poll(() => childrenOf(served.child.pid).length, { timeout: 20_000 }).toBe(2)
    expect(await served.end('SIGTERM')).toBe(0)
  })

  test('workers whose keeper was killed do not outlive it', { timeout: 60_000 }, async () => {
    const served = await serveProgram('--data', folder.data, '--workers', '2')
    const workers = childrenOf(served.child.pid)
    expect(workers).toHaveLength(2)
    await served.end('SIGKILL')
    await expect.poll(() => workers.filter(isAlive), { timeout: 10_000 }).toEqual([])
  })
})

interface Asked {
  /** Answers that were cut or tell of a failure, and failures of connections that were kept. */
  readonly odd: readonly string[]
  readonly saidClose: boolean
}

/** One reader with one kept connection, who asks for one page after another until nobody listens any more. */
async function keepAsking(origin: string, number: number, onWhole?: (whole: number) => void): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const odd: string[] = []
  let whole = 0
  let saidClose = false
  for (let turn = 0; ; turn += 1) {
    const path = turn % 2 === 0 ? '/fa/' : `/fa/archive/?before=${number * 10_000 + turn}`
    const answer = await ask(`${origin}${path}`, agent)
    if (answer === 'refused') break
    if (typeof answer === 'string') {
      odd.push(answer)
      break
    }
    whole += 1
    onWhole?.(whole)
    saidClose = answer.connection === 'close'
    // Some are asking at any moment; the processors are left to the rest of the tests.
    await pause(5)
  }
  agent.destroy()
  return { odd, saidClose }
}

function ask(url: string, agent: Agent): Promise<string | { readonly connection: string | undefined }> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.byteLength))
      response.on('error', (error) => resolve(`cut: ${error.message}`))
      response.on('end', () => {
        const told = Number(response.headers['content-length'])
        // On a busy machine a list may be given up: that too is a whole answer, and says when to come back.
        const isRight = (response.statusCode ?? 500) < 500 || response.headers['retry-after'] !== undefined
        if (!isRight || (told > 0 && told !== bytes)) resolve(`${response.statusCode}: ${bytes} of ${told} bytes`)
        else resolve({ connection: response.headers.connection })
      })
    })
    request.on('error', (error) => {
      // A connection that waits in the queue of the port when that closes is reset by the system: nobody heard its request.
      resolve(request.reusedSocket ? `kept connection: ${error.message}` : 'refused')
    })
  })
}

function openSocket(origin: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
  })
}

function readAll(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  return new Promise((resolve) => socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8'))))
}

/** Process ids of the children of a process. */
function childrenOf(pid: number | undefined): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

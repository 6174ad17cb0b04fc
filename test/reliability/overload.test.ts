import { Agent, get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, onTestFailed, test } from 'vitest'
import { serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

test(
  'under a flood of distinct addresses every kept page is answered, and what is given up says when to come back',
  { timeout: 60_000 },
  async () => {
    const served = await serveProgram('--data', folder.data)
    const kept = ['/fa/', '/ar/', '/en/', '/fa/archive/']
    const readers = new Agent({ keepAlive: true })
    const flood = new Agent({ keepAlive: true, maxSockets: 120 })
    for (const path of kept) await ask(served.origin, path, readers)
    const until = Date.now() + 4_000
    onTestFailed(() => void served.child.kill('SIGKILL'))

    const answers: Got[] = []
    const flooding = Array.from({ length: 120 }, async (_, client) => {
      for (let turn = 0; Date.now() < until; turn += 1) {
        answers.push(await ask(served.origin, `/fa/calendar/1402/05/?year=${client * 100_000 + turn}`, flood))
      }
    })
    const seen: number[] = []
    const reading = kept.map(async (path) => {
      while (Date.now() < until) seen.push((await ask(served.origin, path, readers)).status)
    })
    const health = (async () => {
      while (Date.now() < until) {
        expect((await ask(served.origin, '/healthz', readers)).status).toBe(200)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    })()
    await Promise.all([...flooding, ...reading, health])

    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen)).toEqual(new Set([200]))
    const shed = answers.filter(({ status }) => status === 503)
    expect(shed.length).toBeGreaterThan(100)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
    for (const { headers, body } of [shed[0], shed.at(-1)].filter((answer) => answer !== undefined)) {
      expect(headers['retry-after']).toBe('10')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(body).toContain('<html lang="fa" dir="rtl"')
      expect(body).toContain('سایت اکنون بسیار شلوغ است')
      expect(body.length).toBeLessThan(3_000)
    }
    // It is over as soon as the flood is.
    await expect.poll(async () => (await ask(served.origin, '/fa/archive/1403/', readers)).status).toBe(200)
    readers.destroy()
    flood.destroy()
    expect(await served.end('SIGTERM')).toBe(0)
    expect(served.log()).not.toMatch(/"level":(?:50|60)/)
  },
)

function ask(origin: string, path: string, agent: Agent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}${path}`, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: (response.headers['content-encoding'] === 'br' ? brotliDecompressSync : String)(
            Buffer.concat(parts),
          ).toString(),
        }),
      )
    })
    request.on('error', reject)
  })
}

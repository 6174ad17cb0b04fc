import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
let served: ServedProgram
let port = ''
beforeAll(async () => {
  served = await serveProgram('--data', folder.data, '--host', '0.0.0.0')
  ;({ port } = new URL(served.origin))
})
afterAll(async () => {
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

const metrics = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/metrics`, { headers })

test('who stands on the machine itself reads what the process does', async () => {
  for (const path of ['/fa/', '/fa/', '/fa/nothing/', '/readyz']) {
    await (await fetch(`${served.origin}${path}`, { headers: { 'accept-encoding': 'br' } })).arrayBuffer()
  }
  const response = await metrics()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const text = await response.text()
  const lines = text.trimEnd().split('\n')
  for (const line of lines) {
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+\{(?:[a-z]+="[^"\n]*",?)+\} [0-9.e+-]+)$/)
  }
  const value = (pattern: string): number => Number(new RegExp(`^${pattern} (.*)$`, 'm').exec(text)?.[1])
  expect(value('matbaa_requests_total\\{source="page",status="404".*\\}')).toBeGreaterThan(0)
  expect(value('matbaa_page_cache_pages\\{.*\\}')).toBeGreaterThan(0)
  expect(value('matbaa_database_up\\{.*\\}')).toBe(1)
  expect(value('matbaa_shed_total\\{class="list".*\\}')).toBe(0)
  expect(value('matbaa_invalidations_age_seconds\\{.*\\}')).toBeLessThan(5)
  expect(value('process_resident_memory_bytes\\{.*\\}')).toBeGreaterThan(1e7)
  for (const trouble of ['behind', 'refused'])
    expect(value(`matbaa_visits_trouble\\{trouble="${trouble}".*\\}`)).toBe(0)
  expect(value('matbaa_visits_waiting\\{.*\\}')).toBe(0)
  for (const name of ['matbaa_event_loop_delay_seconds', 'matbaa_jobs', 'matbaa_pages_made_total'])
    expect(text).toContain(name)
})

test.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-forwarded-host', 'via'])(
  'who comes through a proxy (%s) finds nothing there',
  async (name) => {
    for (const value of ['127.0.0.1', 'for=127.0.0.1', '']) {
      const response = await metrics({ [name]: value })
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('matbaa_')
    }
  },
)

test('who comes from another address finds nothing there, whatever the request says', async (context) => {
  const other = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)
  if (other === undefined) return context.skip('this machine has no other address')
  const { sendRaw } = await import('../raw-request.ts')
  const { statuses, text } = await sendRaw(
    `http://${other.address}:${port}`,
    ['GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'],
    { address: other.address },
  )
  expect(statuses).toEqual([404])
  expect(text).not.toContain('matbaa_')
})

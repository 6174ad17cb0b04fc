import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createNewsroom } from '../newsroom.ts'
import { type ServedProgram, serveProgram } from '../program.ts'

const root = mkdtempSync(join(tmpdir(), 'matbaa-views-'))
const data = join(root, 'data')
const address = join(data, 'matbaa.sqlite')
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const kills = Number(process.env['MATBAA_KILLS'] ?? 15)
const stops = 5
/** What a process that is killed may lose, where the machine does at once what it is told. */
const mayLoseMs = 2_000
const report: Record<string, unknown> = {}

beforeAll(async () => {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const database = await connectDatabase(address)
  await migrate(database)
  const newsroom = await createNewsroom({ kind: 'sqlite', address, database, remove: async () => undefined })
  await newsroom.close()
  await database.close()
  process.env['MATBAA_TRUSTED_PROXIES'] = '127.0.0.1,::1'
})
afterAll(() => {
  delete process.env['MATBAA_TRUSTED_PROXIES']
  rmSync(root, { recursive: true, force: true })
  // A run that broke off has nothing to tell.
  if (Object.keys(report).length < 3) return
  writeFileSync('docs/measurements/views.json', `${JSON.stringify(report, null, 2)}\n`)
})

let readers = 0

/** Readers who read one article each, from a network of their own, until the server is gone; with when each was told of. */
function readAlong(origin: string, ticket: string) {
  const acknowledged: number[] = []
  const over = new AbortController()
  let sent = 0
  const reader = async (): Promise<void> => {
    while (!over.signal.aborted) {
      readers += 1
      sent += 1
      const answer = await fetch(`${origin}/-/view`, {
        method: 'POST',
        body: new URLSearchParams({ ticket }),
        headers: {
          'user-agent': agent,
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': `198.${18 + (readers >> 16)}.${(readers >> 8) & 255}.${readers & 255}, 2001:db8:${readers
            .toString(16)
            .padStart(8, '0')
            .replace(/(?=.{4}$)/, ':')}::1`,
        },
      }).catch(() => undefined)
      if (answer?.status === 204) acknowledged.push(performance.now())
      else await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const ended = Promise.all(Array.from({ length: 8 }, reader))
  return {
    acknowledged,
    async end() {
      over.abort()
      await ended
      return sent
    },
  }
}

/** How late timers come and how long the disk takes for a few bytes, at the worst: that is the machine's, not the program's. */
function watchMachine() {
  const over = new AbortController()
  let worstMs = 0
  const file = join(root, 'probe')
  const look = async (): Promise<void> => {
    const handle = await open(file, 'w')
    while (!over.signal.aborted) {
      const began = performance.now()
      await pause(50)
      await handle.write('x')
      await handle.sync()
      worstMs = Math.max(worstMs, performance.now() - began - 50)
    }
    await handle.close()
  }
  const ended = look()
  return {
    async end(): Promise<number> {
      over.abort()
      await ended
      return worstMs
    },
  }
}

async function ticketOf({ origin }: ServedProgram): Promise<string> {
  const html = await (await fetch(`${origin}/en/303/x`)).text()
  const ticket = /data-ticket="([^"]+)"/.exec(html)?.[1]
  if (ticket === undefined) throw new Error(`The page has no ticket: ${html.slice(0, 200)}`)
  return ticket
}

/** Views and readers as they are stored; both must be what the list of visitors says. */
async function countedSoFar(): Promise<number> {
  const database = await connectDatabase(address)
  try {
    const days = await database.reader.selectFrom('view_days').select(['views', 'readers']).execute()
    const visitors = await database.reader.selectFrom('view_visitors').select('visitor').execute()
    const sum = (of: 'views' | 'readers') => days.reduce((all, day) => all + day[of], 0)
    expect([sum('views'), sum('readers')]).toEqual([visitors.length, visitors.length])
    return visitors.length
  } finally {
    await database.close()
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test(`killed ${kills} times under load it loses two seconds at most and counts nothing twice`, async () => {
  let before = await countedSoFar()
  const losses: number[] = []
  const lates: number[] = []
  let total = 0
  for (let round = 0; round < kills; round += 1) {
    const served = await serveProgram('--data', data)
    const reading = readAlong(served.origin, await ticketOf(served))
    const machine = watchMachine()
    await pause(2_300 + ((round * 377) % 2_000))
    const killedAt = performance.now()
    await served.end('SIGKILL')
    const lateMs = await machine.end()
    const sent = await reading.end()
    const after = await countedSoFar()
    const counted = after - before
    // A timer and a commit stand between a visit and its place in the database, and each of them may be late once.
    const due = reading.acknowledged.filter((at) => at < killedAt - mayLoseMs - 2 * lateMs).length
    expect(
      counted,
      `${reading.acknowledged.length} told of, the machine ${Math.round(lateMs)} ms late; ${served.log()}`,
    ).toBeGreaterThanOrEqual(due)
    expect(counted).toBeLessThanOrEqual(sent)
    // In the order they were told of: the first that is missing tells how much time was lost.
    losses.push(Math.max(0, killedAt - (reading.acknowledged[counted] ?? killedAt)))
    lates.push(lateMs)
    total += reading.acknowledged.length
    before = after
  }
  const worst = (all: readonly number[]): number => Math.round(Math.max(...all))
  report['kill'] = { kills, acknowledged: total, longestLossMs: worst(losses), machineLateMs: worst(lates) }
})

test.each([1, 2])('told to stop with %i workers under load it loses nothing', async (workers) => {
  let before = await countedSoFar()
  let total = 0
  for (let round = 0; round < stops; round += 1) {
    const served = await serveProgram('--data', data, '--workers', String(workers))
    const reading = readAlong(served.origin, await ticketOf(served))
    await pause(1_000 + round * 300)
    expect(await served.end('SIGTERM')).toBe(0)
    const sent = await reading.end()
    const after = await countedSoFar()
    expect(after - before).toBeGreaterThanOrEqual(reading.acknowledged.length)
    expect(after - before).toBeLessThanOrEqual(sent)
    total += reading.acknowledged.length
    before = after
  }
  report[`stop with ${workers}`] = { stops, acknowledged: total, lost: 0 }
})

test('no address of a reader is in the log, whatever it tells, nor in any file of the newsroom', async () => {
  const served = await serveProgram('--data', data, '--log-level', 'trace')
  const reading = readAlong(served.origin, await ticketOf(served))
  await pause(2_500)
  await reading.end()
  const address = /198\.1[89]\.|2001:db8/
  const files = () => readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const search = () =>
    files()
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => address.test(readFileSync(file, 'latin1')))
  expect(search()).toEqual([])
  expect(await served.end('SIGTERM')).toBe(0)
  expect(search()).toEqual([])
  expect(served.log()).toContain('/-/view')
  expect(served.log()).not.toMatch(address)
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createNewsroom } from '../newsroom.ts'
import { createPostgresDatabase, startPostgres } from '../postgres-server.ts'
import { type ServedProgram, serveProgramIn } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { findHalfStates } from './half-states.ts'
import { codesToComment, publishMany } from './many-articles.ts'
import { recordMeasurement } from './measurement.ts'
import {
  countWrites,
  expectAcknowledged,
  nothingAcknowledged,
  startEditor,
  startReaders,
  ticketOf,
} from './mixed-writes.ts'

const awayMs = 6_000
/** Kept before the database goes, and changed by nobody in this test: they are answered whatever happens. */
const kept = ['/ar/', '/ar/archive/', '/en/archive/', '/en/privacy/']
/** Asked for the first time while it is away for the so-manieth time. */
const unseenIn = (time: number): readonly string[] => [
  `/en/tag/none-so-far-${time}/`,
  `/fa/archive/${1390 + time}/`,
  `/ar/search/?q=x${time}`,
  `/en/500${time}/x`,
  `/${['fa', 'ar', 'en', 'ur'][time]}/most-read/`,
]

const folder = await createServedFolder()
const server = await startPostgres()
let served: ServedProgram
let address = ''
beforeAll(async () => {
  address = await createFilled(server.url)
  served = await serveProgramIn(
    { MATBAA_TRUSTED_PROXIES: '127.0.0.1,::1' },
    '--data',
    folder.data,
    '--database',
    address,
  )
})
afterAll(async () => {
  served.child.kill('SIGKILL')
  await server.stop()
  folder.remove()
}, 60_000)

/** The sequence of what went stale was heard from in the last second. */
const heardNow = /^matbaa_invalidations_age_seconds\{.*\} 0/m

interface Asked {
  readonly path: string
  readonly status: number | string
  readonly ms: number
  readonly text: string
  readonly headers: Headers
}

/** Asks as a browser does; whoever is not answered within the time is told of as such. */
async function ask(path: string, patienceMs = 10_000, init: RequestInit = {}): Promise<Asked> {
  const began = performance.now()
  const answer = await fetch(`${served.origin}${path}`, {
    redirect: 'manual',
    ...init,
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => error)
  const text = answer instanceof Response ? await answer.text().catch(() => 'cut') : ''
  return {
    path,
    status: answer instanceof Response ? answer.status : String(answer),
    ms: performance.now() - began,
    text,
    headers: answer instanceof Response ? answer.headers : new Headers(),
  }
}

test.each([
  ['SIGKILL', 0],
  ['SIGQUIT', 1],
  ['SIGKILL', 2],
  ['frozen', 3],
] as const)(
  'PostgreSQL is away (%s) and comes back while everybody writes: kept pages answer, the rest says why not, nothing is lost',
  { timeout: 120_000 },
  async (how, time) => {
    const unseen = unseenIn(time)
    // Nothing is kept before a process has heard what went stale.
    await expect.poll(async () => (await ask('/metrics')).text, { timeout: 10_000 }).toMatch(heardNow)
    for (const path of [...kept, ...kept]) await ask(path)
    const acknowledged = nothingAcknowledged()
    const editor = startEditor(address, acknowledged)
    await editor.ready
    const ticket = await ticketOf(served.origin, '/en/303/x')
    editor.begin()
    const readers = startReaders(served.origin, codesToComment, ticket, acknowledged)
    await expect.poll(() => countWrites(acknowledged), { timeout: 20_000 }).toBeGreaterThan(20)

    if (how === 'frozen') await server.freeze(true)
    else await server.kill(how)
    const until = performance.now() + awayMs
    const answers: Asked[] = []
    const refused = Promise.all(unseen.map((path) => ask(path, awayMs + 20_000)))
    const ready = ask('/readyz')
    while (performance.now() < until) {
      for (const path of [...kept, '/healthz']) answers.push(await ask(path, 3_000))
      await pause(20)
    }
    const readiness = await ready
    if (how === 'frozen') await server.freeze(false)
    else await server.restart()
    const back = performance.now()
    await expect.poll(() => ask('/readyz').then(({ status }) => status), { timeout: 20_000, interval: 50 }).toBe(200)
    const recoveredInMs = performance.now() - back

    const others = answers.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`)
    expect([...new Set(others)]).toEqual([])
    if (how !== 'frozen') {
      for (const { path, status, text, headers } of await refused) {
        expect([path, status, headers.get('retry-after') !== null]).toEqual([path, 503, true])
        expect(text).toMatch(/<html lang="(?:en|fa|ar|ur)"[^]*<h1/)
      }
    }
    expect(readiness.status).toBe(503)
    expect(readiness.ms).toBeLessThan(5_000)

    // Written anew on the same process, as if nothing had been.
    const again = countWrites(acknowledged)
    await expect.poll(() => acknowledged.comments.length, { timeout: 20_000 }).toBeGreaterThan(0)
    await expect.poll(() => countWrites(acknowledged), { timeout: 20_000 }).toBeGreaterThan(again)
    // The search is given up first while there is much to catch up with.
    for (const path of unseen) {
      await expect.poll(() => ask(path).then(({ status }) => status), { timeout: 20_000 }).toBeLessThan(500)
    }
    editor.kill()
    await editor.ended
    await readers.stop()
    expect([...readers.others.keys()].filter((status) => status !== '503')).toEqual([])
    expect(served.child.exitCode).toBeNull()

    const database = await connectDatabase(address)
    await expectAcknowledged(database.worker, acknowledged)
    expect(await findHalfStates(database)).toEqual([])
    await database.close()
    const times = answers.filter(({ path }) => path !== '/healthz').map(({ ms }) => ms)
    const sorted = times.toSorted((a, b) => a - b)
    recordMeasurement(`PostgreSQL away, ${how}`, {
      awaySeconds: awayMs / 1_000,
      keptPagesAnswered: sorted.length,
      keptPagesP99Ms: Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0),
      readyAgainMs: Math.round(recoveredInMs),
      acknowledgedWrites: countWrites(acknowledged),
      lost: 0,
      halfStates: 0,
    })
  },
)

/** A filled database on the server. */
async function createFilled(url: string): Promise<string> {
  const address = await createPostgresDatabase(url, 'paper')
  const database = await connectDatabase(address)
  await migrate(database)
  const newsroom = await createNewsroom({ kind: 'postgres', address, database, remove: async () => undefined })
  await publishMany(newsroom.context)
  await newsroom.close()
  await database.close()
  return address
}

import { afterAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { createTestDatabase } from '../databases.ts'
import { createNewsroom } from '../newsroom.ts'
import { serveProgramIn } from '../program.ts'
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

const folder = await createServedFolder()
afterAll(folder.remove)

/** Longer than this no newspaper is away after its process died. */
const readyWithinMs = 3_000

/** Three hundred of them take a quarter of an hour on a slow machine. */
const allKillsMs = 1_500_000

const proxy = { MATBAA_TRUSTED_PROXIES: '127.0.0.1,::1' }
test.each([
  ['sqlite', Number(process.env['MATBAA_KILLS'] ?? 300)],
  ['postgres', Number(process.env['MATBAA_KILLS'] ?? 30)],
] as const)(
  'killed again and again while readers comment and editors publish, it loses nothing that it had acknowledged (%s, %i times)',
  async (kind, kills) => {
    const place = await createTestDatabase(kind)
    const newsroom = await createNewsroom(place)
    await publishMany(newsroom.context)
    await newsroom.close()
    await place.database.close()
    const { address } = place

    const acknowledged = nothingAcknowledged()
    const startedIn: number[] = []
    const began = performance.now()
    for (let kill = 1; kill <= kills; kill += 1) {
      const editor = startEditor(address, acknowledged)
      const started = performance.now()
      const served = await serveProgramIn(proxy, '--data', folder.data, '--database', address)
      expect((await fetch(`${served.origin}/readyz`)).status).toBe(200)
      startedIn.push(performance.now() - started)
      const [ticket] = await Promise.all([ticketOf(served.origin, '/en/303/x'), editor.ready])
      const readers = startReaders(served.origin, codesToComment, ticket, acknowledged)
      editor.begin()
      // Every tenth time long enough for visits to be written too.
      await pause(kill % 10 === 0 ? 1_500 + ((kill * 37) % 900) : 80 + ((kill * 61) % 420))
      editor.kill()
      await Promise.all([served.end('SIGKILL'), editor.ended])
      await readers.stop()
      expect([...readers.others.keys()].filter((status) => status !== 'cut')).toEqual([])
      const database = await connectDatabase(address)
      await expectAcknowledged(database.worker, acknowledged)
      expect(await findHalfStates(database)).toEqual([])
      await database.close()
    }
    const sorted = startedIn.toSorted((a, b) => a - b)
    const percentile = (share: number): number => Math.round(sorted[Math.ceil(share * kills) - 1] ?? 0)
    recordMeasurement(`killed ${kind}`, {
      kills,
      acknowledgedComments: acknowledged.comments.length,
      acknowledgedWrites: countWrites(acknowledged),
      acknowledgedVisits: acknowledged.visits.length,
      lost: 0,
      halfStates: 0,
      readyInMs: { median: percentile(0.5), p99: percentile(0.99), longest: percentile(1) },
      seconds: Math.round((performance.now() - began) / 1000),
    })
    // The editor starts at the same moment, and the machine may do other things.
    expect(percentile(0.99)).toBeLessThan(readyWithinMs)
    expect(acknowledged.comments.length).toBeGreaterThan(kills)
    expect(acknowledged.published.size).toBeGreaterThan(kills / 2)
    await expectDueArePublished(address, acknowledged.scheduled)
    if (kind === 'postgres') await place.remove().catch(() => undefined)
  },
  allKillsMs,
)

/** What was scheduled while the server was killed is published by the next one, once. */
async function expectDueArePublished(address: string, scheduled: readonly string[]): Promise<void> {
  const served = await serveProgramIn(proxy, '--data', folder.data, '--database', address)
  const database = await connectDatabase(address)
  await expect
    .poll(
      async () => {
        const left = await database.worker
          .selectFrom('drafts')
          .select('article_id')
          .where('state', '=', 'scheduled')
          .execute()
        return left.length
      },
      { timeout: 30_000 },
    )
    .toBe(0)
  const revisions = await database.worker.selectFrom('articles').select(['id', 'revision']).execute()
  const known = new Map(revisions.map(({ id, revision }) => [id, revision]))
  expect(scheduled.filter((id) => known.get(id) !== 1)).toEqual([])
  expect(await served.end('SIGTERM')).toBe(0)
  expect(await findHalfStates(database)).toEqual([])
  await database.close()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

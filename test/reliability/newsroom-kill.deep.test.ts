import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { insertComments } from '../../src/content/comments/insert.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { createTestDatabase } from '../databases.ts'
import { createNewsroom } from '../newsroom.ts'
import { runProgram, serveProgramIn, type ServedProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { makeOwner } from '../signed-in.ts'
import { wxr } from '../wxr.ts'
import { findDangling } from './dangling.ts'
import { findHalfStates } from './half-states.ts'
import { publishMany } from './many-articles.ts'
import { recordMeasurement } from './measurement.ts'
import { type Ask, createNewsroomLedger } from './newsroom-ledger.ts'
import { type Desk, newsroomWorkers } from './newsroom-workers.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

/** Names made in one run are not those of another over the same folder. */
const seed = Number(process.env['MATBAA_KILL_SEED'] ?? 1)
const importedPosts = 300

test.each([
  ['sqlite', Number(process.env['MATBAA_KILLS'] ?? 60)],
  ['postgres', Number(process.env['MATBAA_KILLS'] ?? 40)],
] as const)(
  'the newsroom works at everything while the server is killed: nothing acknowledged is lost, nothing is half done (%s, %i times)',
  async (kind, kills) => {
    const place = await createTestDatabase(kind)
    const newsroom = await createNewsroom(place, { mediaDirectory: join(folder.data, 'media') })
    newsroom.clock.now = Date.now()
    const { context } = newsroom
    const owner = await makeOwner(newsroom)
    const cookie = [...owner.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await publishMany(context)
    const rows = await context.db.reader.selectFrom('articles').select('id').where('code', '>=', 5_000).execute()
    const articles = rows.map(({ id }) => id)
    const held = articles.slice(0, 40).map((articleId, index) => ({
      articleId,
      language: 'en' as const,
      state: 'held' as const,
      authorName: `Reader ${index}`,
      body: `Comment ${index}`,
      createdAt: newsroom.clock.now,
    }))
    const comments = await insertComments(context, held)
    await newsroom.close()
    await place.database.close()

    let served: ServedProgram
    let isUp = true
    const serve = () => serveProgramIn({}, '--data', folder.data, '--database', place.address)
    const ask: Ask = async (method, path, body, headers = {}) => {
      const isFile = body instanceof Uint8Array
      try {
        const response = await fetch(`${served.origin}/api/v1${path}`, {
          method,
          headers: {
            cookie,
            origin: served.origin,
            ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
        })
        const answered = (await response.json()) as Readonly<Record<string, unknown>>
        return { status: response.status, body: answered, etag: response.headers.get('etag') ?? '' }
      } catch {
        return undefined
      }
    }
    let count = seed * 100_000
    const ledger = createNewsroomLedger()
    ledger.know(comments.map((id) => [`/comments/${id}`, { state: 'held' }]))
    const next = (): number => (count += 1)
    const desk: Desk = { ask, ledger, articles: articles.slice(40, 60), comments, bulk: articles.slice(60, 72), next }
    const work = async (once: boolean): Promise<void> => {
      await Promise.all(
        Object.values(newsroomWorkers).map(async (worker) => {
          for (;;) {
            await worker(desk)
            if (once || !isUp) return
          }
        }),
      )
    }

    served = await serve()
    // Once whole, so that it is known what stood there before each change that is cut.
    await work(true)
    expect(ledger.counts().cut).toBe(0)
    const upload = await ask('POST', '/imports?name=old.xml', new Uint8Array(Buffer.from(archive())))
    const importAt = `/imports/${String(upload?.body['id'])}`
    const importState = async (): Promise<unknown> => (await ask('GET', importAt))?.body['state']
    await expect.poll(importState, { timeout: 30_000, interval: 200 }).toBe('checked')
    expect((await ask('POST', `${importAt}/start`, {}))?.status).toBe(202)

    for (let kill = 1; kill <= kills; kill += 1) {
      isUp = true
      const working = work(false)
      await pause(40 + Math.random() * 700)
      isUp = false
      await served.end('SIGKILL')
      await working
      const database = await connectDatabase(place.address)
      expect(await findHalfStates(database)).toEqual([])
      expect(await findDangling(database.reader)).toEqual([])
      await database.close()
      served = await serve()
      await ledger.verify(ask)
    }
    await expect.poll(importState, { timeout: 200_000, interval: 500 }).toBe('done')
    await ledger.verify(ask, true)
    expect(await served.end('SIGTERM')).toBe(0)
    const database = await connectDatabase(place.address)
    expect(await findHalfStates(database)).toEqual([])
    expect(await findDangling(database.reader)).toEqual([])
    const imported = await database.reader
      .selectFrom('articles')
      .select('code')
      .where('headline', 'like', 'Moved in %')
      .execute()
    expect(imported).toHaveLength(importedPosts)
    await database.close()
    const doctor = runProgram('doctor', '--data', folder.data, '--database', place.address)
    expect([doctor.status, doctor.out]).toEqual([0, expect.not.stringContaining('FAIL')])
    const { acknowledged, cut, done } = ledger.counts()
    expect(cut).toBeGreaterThan(kills / 2)
    recordMeasurement(`the newsroom’s work while the server is killed (${kind})`, {
      kills,
      acknowledgedChanges: acknowledged,
      cut,
      cutAndDone: done,
      lost: 0,
      halfStates: 0,
      importResumed: true,
    })
    if (kind === 'postgres') await place.remove().catch(() => undefined)
  },
)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function archive(): string {
  const posts = Array.from({ length: importedPosts }, (_, index) => ({
    id: 1000 + index,
    title: `Moved in ${index}`,
    slug: `moved-in-${index}`,
    content: `<p>${'Words of an old paper. '.repeat(200)}</p>`,
    comments: index % 3 === 0 ? [{ id: 20_000 + index }] : [],
  }))
  return wxr({ language: 'en-US', posts })
}

import { createLocaleContext } from '@matbaa/locale'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestContext, createTestClock } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../test/newsroom.ts'
import { publishNew } from '../articles/publish-new.ts'
import { createVisitBuffer } from './buffer.ts'
import { deleteOldVisits, findViewTotals } from './queries.ts'
import { recordViews } from './record.ts'
import type { Visit } from './rules.ts'
import { createViewSecrets } from './secrets.ts'
import { issueTicket, readTicket } from './ticket.ts'
import { createViews, type Views } from './views.ts'

const hour = 3_600_000
const silent = { warn: () => undefined, info: () => undefined }
const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const readerAt = (address: string) => ({ address, network: `${address.replace(/\.\d+$/, '')}.0/24`, agent })

describeOnEachDatabase('views', (get) => {
  const clock = createTestClock(Date.UTC(2025, 3, 24, 12))
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const contextIn = (zone: string) => ({
    ...createTestContext(get().database, clock),
    locale: (language: string) => createLocaleContext(language, { zone }),
  })
  const publish = async () => {
    const { articleId, code } = await publishNew(newsroom.context, {
      language: 'fa',
      headline: 'تالاب',
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'تالاب' }] }] },
      publishedAt: clock.now(),
      publishedZone: 'UTC',
    })
    return { id: articleId, ticket: { language: 'fa', code } }
  }
  const daysOf = (id: string) =>
    get()
      .database.reader.selectFrom('view_days')
      .select(['day', 'views', 'readers', 'refused'])
      .where('article_id', '=', id)
      .orderBy('day')
      .execute()
  const opened: Views[] = []
  const open = (zone = 'Asia/Tehran'): Views => {
    const views = createViews(contextIn(zone), silent)
    opened.push(views)
    return views
  }
  afterAll(() => Promise.all(opened.map((views) => views.stop())))

  test('processes count one reader once, whichever of them was asked', async () => {
    const { id, ticket } = await publish()
    const [one, other] = [open(), open()]
    for (const views of [one, one, other]) await views.count(ticket, readerAt('198.51.100.7'))
    await Promise.all([one.flush(), other.flush()])
    await other.count(ticket, readerAt('198.51.100.8'))
    clock.advance(31 * 60_000)
    await other.count(ticket, readerAt('198.51.100.7'))
    await other.flush()
    expect(await daysOf(id)).toEqual([{ day: '2025-04-24', views: 3, readers: 2, refused: 0 }])
    expect(await findViewTotals(get().database.reader, [id])).toEqual(new Map([[id, 3]]))
  })

  test('a batch that is recorded again, even at the same moment, counts once', async () => {
    const { id, ticket } = await publish()
    const visits = Array.from({ length: 20 }, (_, n): Visit => ({
      ...ticket,
      day: '2025-04-24',
      at: clock.now(),
      visitor: `${id} ${n}`,
      network: `${id} ${n}`,
    }))
    const refusals = [{ ...ticket, reason: 'robot' as const, day: '2025-04-24', times: 4 }]
    const batch = { id: `test-${id}`, visits, refusals }
    await Promise.all([1, 2, 3].map(() => recordViews(contextIn('UTC'), batch)))
    await recordViews(contextIn('UTC'), batch)
    expect(await daysOf(id)).toEqual([{ day: '2025-04-24', views: 20, readers: 20, refused: 4 }])
  })

  test('while the database takes nothing views wait, and are then counted once', async () => {
    const { id, ticket } = await publish()
    const context = contextIn('Asia/Tehran')
    let isAway = false
    let answersLost = 0
    const views = createViews(
      {
        ...context,
        db: {
          ...context.db,
          async transaction(work) {
            if (isAway) throw new Error('The database is away.')
            const result = await context.db.transaction(work)
            // The commit went through, and whoever asked never hears of it.
            if (answersLost > 0) {
              answersLost -= 1
              throw new Error('The connection ended.')
            }
            return result
          },
        },
      },
      silent,
    )
    await views.count(ticket, readerAt('203.0.113.1'))
    isAway = true
    await expect(views.flush()).rejects.toThrow('away')
    await views.count(ticket, readerAt('203.0.113.2'))
    await expect(views.flush()).rejects.toThrow('away')
    clock.advance(5_000)
    expect(views.statistics()).toMatchObject({ waiting: 2, waitingMs: 5_000 })
    isAway = false
    answersLost = 1
    await expect(views.flush()).rejects.toThrow('ended')
    await views.stop()
    expect(views.statistics()).toMatchObject({ waiting: 0, waitingMs: 0 })
    expect(await daysOf(id)).toMatchObject([{ views: 2, readers: 2 }])
  })

  test('days are those of the edition, also where one has no midnight or its night is told twice', async () => {
    const { id, ticket } = await publish()
    // In Egypt and Lebanon summer time begins at midnight: the day begins at one o'clock.
    for (const [zone, midnight] of [
      ['Africa/Cairo', Date.UTC(2025, 3, 24, 22)],
      ['Asia/Beirut', Date.UTC(2026, 2, 28, 22)],
    ] as const) {
      const views = open(zone)
      const reader = readerAt('203.0.113.9')
      for (const at of [midnight - 60_000, midnight + 60_000, midnight + 40 * 60_000, midnight + 22.5 * hour]) {
        clock.advance(at - clock.now())
        await views.count(ticket, reader)
        await views.flush()
      }
    }
    expect(await daysOf(id)).toEqual([
      { day: '2025-04-24', views: 1, readers: 1, refused: 0 },
      // One minute after the last view is the same view; the next are a reader of the new day, twice.
      { day: '2025-04-25', views: 2, readers: 1, refused: 0 },
      { day: '2026-03-28', views: 1, readers: 1, refused: 0 },
      { day: '2026-03-29', views: 2, readers: 1, refused: 0 },
    ])
  })

  test('who is gone before the flush leaves nothing behind', async () => {
    const views = open()
    await views.count({ language: 'fa', code: 999_999 }, readerAt('203.0.113.9'))
    await views.flush()
    expect(await findViewTotals(get().database.reader, ['undefined', ''])).toEqual(new Map())
  })

  test('secrets are the same for all, and gone with their time', async () => {
    const [one, other] = [createViewSecrets(contextIn('UTC')), createViewSecrets(contextIn('UTC'))]
    const until = clock.now() + 47 * hour
    const [first, second] = await Promise.all([one.find('test', until), other.find('test', until)])
    expect(first.equals(second)).toBe(true)
    expect(first.symmetricKeySize).toBe(32)
    clock.advance(48 * hour)
    await get().database.transaction((tx) => deleteOldVisits(tx, clock.now(), clock.now() - 48 * hour))
    const names = await get().database.reader.selectFrom('view_secrets').select('name').execute()
    expect(names.map(({ name }) => name)).not.toContain('test')
    expect((await one.find('test', clock.now() + hour)).equals(first)).toBe(false)
  })

  test('a ticket is good for 26 hours and for what it says', async () => {
    const secrets = createViewSecrets(contextIn('UTC'))
    const claim = { language: 'fa', code: 101 }
    const now = Math.floor(clock.now() / hour) * hour
    const ticket = await issueTicket(secrets, claim, now)
    expect(await issueTicket(secrets, claim, now + hour - 1)).toBe(ticket)
    for (const later of [-60_000, 0, 26 * hour]) expect(await readTicket(secrets, ticket, now + later)).toEqual(claim)
    for (const later of [-hour - 1, 26 * hour + 1])
      expect(await readTicket(secrets, ticket, now + later)).toBeUndefined()
    const forged = [
      '',
      ticket.slice(0, -1),
      `${ticket}x`,
      ticket.replace('fa.101', 'fa.102'),
      ticket.replace('fa.', 'ar.'),
      ticket.replace(/\.\d+\.(?=[^.]*$)/, `.${now / hour + 1}.`),
      `fa.101.${now / hour}.${'A'.repeat(22)}`,
      ticket.repeat(50),
    ]
    for (const text of forged) expect(await readTicket(secrets, text, now), text).toBeUndefined()
  })
})

describe('the buffer', () => {
  const visit = (n: number): Visit => ({
    language: 'fa',
    code: 1,
    day: '2025-01-22',
    at: 0,
    visitor: `v${n}`,
    network: 'n',
  })

  test('has an end, tells so, and takes again what there is room for', () => {
    const buffer = createVisitBuffer('test')
    let taken = 0
    for (let n = 0; n < 120_000; n += 1) if (buffer.add(visit(n))) taken += 1
    expect([taken, buffer.size(), buffer.isFull()]).toEqual([100_000, 100_000, true])
    const batch = buffer.oldest() ?? expect.fail()
    expect(batch.visits).toHaveLength(5_000)
    buffer.remove(batch)
    expect(buffer.add(visit(-1))).toBe(true)
    expect(buffer.oldest()?.id).not.toBe(batch.id)
  })

  test('a reader who reloads again and again takes one place', () => {
    const buffer = createVisitBuffer('test')
    for (let n = 0; n < 1_000; n += 1) expect(buffer.add({ ...visit(1), at: n * 1_000 })).toBe(true)
    expect(buffer.size()).toBe(1)
    expect(buffer.add({ ...visit(1), at: 30 * 60_000 })).toBe(true)
    expect(buffer.size()).toBe(2)
  })
})

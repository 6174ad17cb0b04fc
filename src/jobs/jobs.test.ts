import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTestClock, createTestContext, type TestClock, textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createDraft } from '../content/drafts/create.ts'
import { saveDraft } from '../content/drafts/save.ts'
import type { ContentContext } from '../content/context.ts'
import { createEventBus, type EventBus } from '../content/events.ts'
import { mostAttempts, waitAfter } from '../content/jobs/backoff.ts'
import { claimJob } from '../content/jobs/claim.ts'
import { enqueueJob } from '../content/jobs/enqueue.ts'
import { countJobs } from '../content/jobs/queries.ts'
import type { JobKind } from './kinds.ts'
import { runNextJob } from './run-job.ts'
import { runPendingJobs } from './run-pending.ts'
import { serverRoutines } from './routines.ts'
import { createArticleFinder } from '../content/search/find.ts'
import { startSchedule } from './schedule.ts'
import { startJobWorker, type WorkerLog } from './worker.ts'
import { createTestMedia } from '../../test/media.ts'
import { findArticle } from '../content/articles/queries.ts'

const silent: WorkerLog = { warn: () => undefined, debug: () => undefined }

describeOnEachDatabase('jobs', (get) => {
  let clock: TestClock
  let context: ContentContext
  let events: EventBus
  beforeEach(async () => {
    clock = createTestClock()
    events = createEventBus((error) => {
      throw error
    })
    context = { ...createTestContext(get().database, clock), emit: events.emit }
    await get().database.transaction((tx) => tx.deleteFrom('jobs').execute())
  })

  const kind = (name: string, run: JobKind['run'], more: Partial<JobKind> = {}): JobKind => ({
    name,
    lane: 'quick',
    atOnce: 1,
    leaseMs: 60_000,
    attempts: 3,
    run,
    ...more,
  })
  const states = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await countJobs(get().database.reader)).map((row) => [`${row.kind} ${row.state}`, row.jobs]))
  const add = (name: string, payload: object = {}, dedupeKey?: string) =>
    enqueueJob(context, { kind: name, payload: { ...payload }, ...(dedupeKey === undefined ? {} : { dedupeKey }) })

  test('are done in the order they were asked for, and only the kinds one knows', async () => {
    const seen: unknown[] = []
    for (const n of [1, 2, 3]) {
      await add('count', { n })
      clock.advance(1)
    }
    await add('unknown')
    const result = await runPendingJobs(context, [kind('count', async ({ n }) => void seen.push(n))])
    expect(seen).toEqual([1, 2, 3])
    expect(result).toEqual({ done: 3, failed: 0, total: 3 })
    expect(await states()).toEqual({ 'count done': 3, 'unknown waiting': 1 })
  })

  test('that are the same wait once, but may be asked for again while one runs', async () => {
    let runs = 0
    const again = kind('again', async () => {
      runs += 1
      if (runs === 1) expect(await add('again', {}, 'key')).toBe(true)
    })
    expect(await add('again', {}, 'key')).toBe(true)
    expect(await add('again', {}, 'key')).toBe(false)
    await runPendingJobs(context, [again])
    expect(runs).toBe(2)
  })

  test('that fail while the same waits leave the work to that one', async () => {
    let runs = 0
    const shaky = kind('shaky', async () => {
      runs += 1
      if (runs > 1) return
      await add('shaky', {}, 'key')
      throw new Error('The disk is full.')
    })
    await add('shaky', {}, 'key')
    await runPendingJobs(context, [shaky])
    expect(runs).toBe(2)
    expect(await states()).toEqual({ 'shaky done': 2 })
  })

  test('that fail are tried again, later each time, and told which attempt is the last', async () => {
    const last: boolean[] = []
    const failing = kind('failing', async (_payload, { isLast }) => {
      last.push(isLast)
      throw new Error('Not today.')
    })
    await add('failing')
    expect(await runNextJob(context, [failing])).toBeDefined()
    for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
      clock.advance(waitAfter(attempt) - 1)
      expect(await runNextJob(context, [failing])).toBeUndefined()
      clock.advance(1)
      expect((await runNextJob(context, [failing]))?.error).toBeInstanceOf(Error)
    }
    expect(waitAfter(2)).toBeGreaterThan(waitAfter(1))
    expect(last).toEqual([false, false, ...Array.from({ length: mostAttempts - 2 }, () => true)])
    expect(await states()).toEqual({ 'failing failed': 1 })
  })

  test('whose worker went away are done by another after the lease, and not for ever', async () => {
    let runs = 0
    const done = kind('lost', async () => void (runs += 1))
    await add('lost')
    await claimJob(context, ['lost'], 1_000)
    expect(await runNextJob(context, [done])).toBeUndefined()
    clock.advance(1_001)
    expect(await runNextJob(context, [done])).toBeDefined()
    expect(runs).toBe(1)

    await add('lost')
    for (let crash = 0; crash <= mostAttempts; crash += 1) {
      await claimJob(context, ['lost'], 1_000)
      clock.advance(1_001)
    }
    await runNextJob(context, [done])
    expect(runs).toBe(1)
    expect(await states()).toEqual({ 'lost done': 1, 'lost failed': 1 })
  })

  test('are done once by many workers at a time', async () => {
    const seen: unknown[] = []
    const many = kind('many', async ({ n }) => void seen.push(n))
    await Promise.all(Array.from({ length: 30 }, (_, n) => add('many', { n })))
    await Promise.all(Array.from({ length: 5 }, () => runPendingJobs(context, [many])))
    expect(seen.length).toBe(30)
    expect(new Set(seen).size).toBe(30)
  })

  test('of a lane run so many at a time as its kind allows', async () => {
    let running = 0
    let most = 0
    const wide = kind(
      'wide',
      async () => {
        running += 1
        most = Math.max(most, running)
        // On a busy machine the others come later than one is done.
        await vi.waitUntil(() => most >= 3, { timeout: 2_000 }).catch(() => undefined)
        await wait(30)
        running -= 1
      },
      { atOnce: 3 },
    )
    for (let n = 0; n < 7; n += 1) await add('wide', { n })
    expect(await runPendingJobs(context, [wide])).toMatchObject({ done: 7 })
    expect(most).toBe(3)
  })

  test('may ask for others, in other lanes too, and the run goes on until none is left', async () => {
    const seen: string[] = []
    const kinds = [
      kind('first', async () => {
        seen.push('first')
        await add('second')
      }),
      kind('second', async () => void seen.push('second'), { lane: 'pictures' }),
    ]
    await add('first')
    const totals: number[] = []
    expect(await runPendingJobs(context, kinds, ({ total }) => void totals.push(total))).toMatchObject({ done: 2 })
    expect(seen).toEqual(['first', 'second'])
    expect(totals.length).toBe(2)
  })

  test('begin at once in the process that asked for them, and slow ones hold up no quick ones', async () => {
    const seen: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const kinds = [
      kind('slow', () => held.then(() => void seen.push('slow')), { lane: 'pictures' }),
      kind('quick', async () => void seen.push('quick')),
    ]
    const worker = startJobWorker(context, { kinds, events, log: silent, pollMs: 60_000 })
    await wait(50)
    await add('slow')
    await add('quick')
    await expect.poll(() => seen, { timeout: 5_000, interval: 10 }).toEqual(['quick'])
    const stopping = worker.stop()
    release()
    await stopping
    expect(seen).toEqual(['quick', 'slow'])
    await add('quick')
    await wait(50)
    expect(await states()).toMatchObject({ 'quick waiting': 1 })
  })

  test('of other processes are found by looking', async () => {
    let runs = 0
    const worker = startJobWorker(context, {
      kinds: [kind('elsewhere', async () => void (runs += 1))],
      events,
      log: silent,
      pollMs: 20,
    })
    const other = { ...context, emit: () => undefined }
    await enqueueJob(other, { kind: 'elsewhere', payload: {} })
    await expect.poll(() => runs, { timeout: 5_000, interval: 10 }).toBe(1)
    await worker.stop()
  })

  test('that fail stop no worker', async () => {
    const warnings: string[] = []
    let runs = 0
    const kinds = [
      kind('bad', async () => {
        throw new Error('no')
      }),
      kind('good', async () => void (runs += 1)),
    ]
    const log: WorkerLog = { ...silent, warn: (_fields, message) => void warnings.push(message) }
    const worker = startJobWorker(context, { kinds, events, log, pollMs: 60_000 })
    await add('bad')
    await add('good')
    await expect.poll(() => [runs, warnings], { interval: 10 }).toEqual([1, ['job failed']])
    await worker.stop()
  })

  test('publish what is due, the late too, and nothing before its time', async () => {
    const media = await createTestMedia()
    const schedule = async (publishAt: number): Promise<string> => {
      const { articleId } = await createDraft(context, {
        language: 'fa',
        headline: 'تالاب‌ها پرآب شدند',
        document: textDocument('متن'),
      })
      await saveDraft(context, { articleId, version: 1, state: 'scheduled', publishAt, publishZone: 'Asia/Tehran' })
      return articleId
    }
    try {
      const late = await schedule(clock.now() - 3_600_000)
      const due = await schedule(clock.now())
      const early = await schedule(clock.now() + 60_000)
      const { worker: db, tokenIndex } = get().database
      const finder = createArticleFinder({ db, tokenIndex }, context.clock)
      const running = startSchedule(serverRoutines(context, media.storage, finder, { sendsMail: false }), silent)
      const isPublished = async (id: string) => (await findArticle(get().database.reader, id)) !== undefined
      await expect.poll(() => isPublished(late), { timeout: 5_000 }).toBe(true)
      await expect.poll(() => isPublished(due), { timeout: 5_000 }).toBe(true)
      expect(await isPublished(early)).toBe(false)
      clock.advance(60_000)
      await expect.poll(() => isPublished(early), { timeout: 5_000 }).toBe(true)
      await running.stop()
    } finally {
      await media.remove()
    }
  })
})

test('a routine that fails is tried again, and none is begun after the end', async () => {
  let runs = 0
  const warnings: string[] = []
  const schedule = startSchedule(
    [
      {
        name: 'shaky',
        everyMs: 5,
        run: async () => {
          runs += 1
          throw new Error('no')
        },
      },
    ],
    { ...silent, warn: (_fields, message) => void warnings.push(message) },
  )
  await expect.poll(() => runs, { timeout: 5_000, interval: 5 }).toBeGreaterThan(2)
  await schedule.stop()
  const ended = runs
  await wait(40)
  expect(runs).toBe(ended)
  expect(warnings.length).toBe(runs)
})

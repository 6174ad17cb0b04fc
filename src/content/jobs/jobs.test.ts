import { beforeEach, expect, test } from 'vitest'
import { createTestClock, createTestContext } from '../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import type { ContentContext } from '../context.ts'
import { mostAttempts, waitAfter } from './backoff.ts'
import { type ClaimedJob, claimJob, failJob, finishJob } from './claim.ts'
import { enqueueJob } from './enqueue.ts'
import { countJobs, deleteDoneJobs } from './queries.ts'

describeOnEachDatabase('jobs', (get) => {
  const clock = createTestClock()
  let context: ContentContext
  beforeEach(() => {
    context = createTestContext(get().database, clock)
  })
  const claim = (kind: string): Promise<ClaimedJob | undefined> => claimJob(context, [kind], 60_000)

  test('are claimed once by parallel workers', async () => {
    for (let n = 0; n < 30; n += 1) await enqueueJob(context, { kind: 'parallel', payload: { n } })
    const seen: unknown[] = []
    const work = async (): Promise<void> => {
      for (let job = await claim('parallel'); job !== undefined; job = await claim('parallel')) {
        seen.push(job.payload['n'])
        expect(await finishJob(context, job)).toBe(true)
      }
    }
    await Promise.all(Array.from({ length: 6 }, work))
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 30 }, (_, n) => n))
    expect(await countJobs(get().database.worker)).toContainEqual({ kind: 'parallel', state: 'done', jobs: 30 })
    clock.advance(1)
    await deleteDoneJobs(get().database.writer, clock.now())
    expect(await countJobs(get().database.worker)).toEqual([])
  })

  test('with one key wait once, and again after the first has run', async () => {
    const job = { kind: 'keyed', payload: {}, dedupeKey: 'same' }
    expect(await enqueueJob(context, job)).toBe(true)
    expect(await enqueueJob(context, job)).toBe(false)
    const claimed = await claim('keyed')
    expect(await enqueueJob(context, job)).toBe(true)
    expect(await finishJob(context, claimed ?? expect.fail())).toBe(true)
    expect(await claim('keyed')).toBeDefined()
  })

  test('wait for their time, longer after each failure, and are given up at last', async () => {
    await enqueueJob(context, { kind: 'failing', payload: {}, runAt: clock.now() + 1_000 })
    expect(await claim('failing')).toBeUndefined()
    clock.advance(1_000)
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const job = await claim('failing')
      expect(job?.attempts).toBe(attempt)
      await failJob(context, job ?? expect.fail(), `broken \u0000 \ud800 ${attempt}`)
      expect(await claim('failing')).toBeUndefined()
      clock.advance(waitAfter(attempt))
    }
    expect(await claim('failing')).toBeUndefined()
    expect(await countJobs(get().database.worker)).toContainEqual({ kind: 'failing', state: 'failed', jobs: 1 })
  })

  test('of a worker that does not come back go to another, and the first can no longer end them', async () => {
    await enqueueJob(context, { kind: 'lost', payload: {} })
    const first = await claim('lost')
    expect(await claim('lost')).toBeUndefined()
    clock.advance(60_001)
    const second = await claim('lost')
    expect(second).toMatchObject({ id: first?.id, attempts: 2 })
    expect(await finishJob(context, first ?? expect.fail())).toBe(false)
    expect(await finishJob(context, second ?? expect.fail())).toBe(true)
  })
})

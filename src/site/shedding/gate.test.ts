import { afterEach, expect, test, vi } from 'vitest'
import { createGate, type Gate } from './gate.ts'
import type { RequestClass } from './policy.ts'

afterEach(() => void vi.useRealTimers())

const calm = { delayMs: () => 0, backlog: () => 0 }

interface Job {
  readonly done: Promise<string>
  readonly finish: () => void
  readonly fail: () => void
  readonly hasStarted: () => boolean
}

/** Work that ends when the test says so; `done` tells what became of it. */
function give(gate: Gate, what: RequestClass): Job {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let hasStarted = false
  const done = gate
    .run(what, () => {
      hasStarted = true
      return promise
    })
    .catch((error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)))
  return {
    done,
    finish: () => resolve('done'),
    fail: () => reject(new Error('broken')),
    hasStarted: () => hasStarted,
  }
}

/** Some turns of the event loop. */
const settle = (turns = 4): Promise<void> =>
  new Promise((resolve) => setImmediate(() => (turns === 1 ? resolve() : void settle(turns - 1).then(resolve))))

test('no more is done at once than may be; the rest waits, and what matters more goes first', async () => {
  const gate = createGate({ running: 2, waiting: 10 }, calm)
  const [first, second] = [give(gate, 'page'), give(gate, 'page')]
  await settle()
  const [list, page, admin] = [give(gate, 'list'), give(gate, 'page'), give(gate, 'admin')]
  await settle()
  expect(gate.load()).toEqual({ running: 2, waiting: 3, delayMs: 0 })
  expect([list, page, admin].some(({ hasStarted }) => hasStarted())).toBe(false)
  first.finish()
  await settle()
  expect([list, page, admin].map(({ hasStarted }) => hasStarted())).toEqual([false, false, true])
  second.fail()
  await settle()
  expect([list, page, admin].map(({ hasStarted }) => hasStarted())).toEqual([false, true, true])
  for (const job of [page, admin, list]) job.finish()
  expect(await Promise.all([first.done, second.done, list.done, page.done, admin.done])).toEqual([
    'done',
    'Error: broken',
    'done',
    'done',
    'done',
  ])
  await settle()
  expect(gate.load()).toEqual({ running: 0, waiting: 0, delayMs: 0 })
})

test('what comes at once is begun piece by piece, and what came meanwhile is heard in between', async () => {
  const gate = createGate({ running: 100, waiting: 100 }, calm)
  const order: string[] = []
  const work = Array.from({ length: 3 }, (_, number) =>
    gate.run('page', async () => {
      order.push(`page ${number}`)
      const until = performance.now() + 10
      while (performance.now() < until);
    }),
  )
  const heard = (async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await settle(1)
      order.push('heard')
    }
  })()
  await Promise.all([...work, heard])
  expect(order).toEqual(['page 0', 'heard', 'page 1', 'heard', 'page 2', 'heard'])
})

test('what is over the measure is given up at once and counted, and a place that is free is taken again', async () => {
  const gate = createGate({ running: 1, waiting: 4 }, calm)
  const jobs = Array.from({ length: 10 }, () => give(gate, 'list'))
  expect(await Promise.race([jobs[9]?.done, settle()])).toBe('overloaded')
  expect(gate.shed()).toEqual({ search: 0, comment: 0, list: 8, page: 0, admin: 0 })
  for (const job of jobs) job.finish()
  const ends = await Promise.all(jobs.map(({ done }) => done))
  expect(ends.filter((end) => end === 'done')).toHaveLength(2)
  const after = give(gate, 'search')
  after.finish()
  expect(await after.done).toBe('done')
})

test('what is made but not ready yet counts as waiting', async () => {
  let backlog = 4
  const gate = createGate({ running: 2, waiting: 8 }, { delayMs: () => 0, backlog: () => backlog })
  expect(await give(gate, 'list').done).toBe('overloaded')
  backlog = 3
  const list = give(gate, 'list')
  list.finish()
  expect(await list.done).toBe('done')
})

test('who waits for what never ends is given up after five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const gate = createGate({ running: 1, waiting: 4 }, calm)
  const hangs = give(gate, 'page')
  await settle()
  const waits = give(gate, 'page')
  await vi.advanceTimersByTimeAsync(4_900)
  expect(gate.load().waiting).toBe(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(await waits.done).toBe('overloaded')
  expect(waits.hasStarted()).toBe(false)
  expect(gate.load()).toEqual({ running: 1, waiting: 0, delayMs: 0 })
  hangs.finish()
  expect(await hangs.done).toBe('done')
})

test('who comes alone is taken however late the event loop was; who comes while something is worked for is not', async () => {
  const gate = createGate({ running: 2, waiting: 8 }, { delayMs: () => 5_000, backlog: () => 0 })
  const alone = give(gate, 'page')
  expect(await give(gate, 'page').done).toBe('overloaded')
  alone.finish()
  expect(await alone.done).toBe('done')
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKeeper, type KeeperStatus, type KeptWords } from './keeper.ts'

/** A newsroom that can be away, lose its answers, or be changed by somebody else. */
function newsroom() {
  const stored: Record<string, unknown> = {}
  const kept = new Map<string, KeptWords>()
  const statuses: KeeperStatus['is'][] = []
  const answered = new Map<string, string>()
  const world = { version: 1, isAway: false, losesAnswers: 0, saves: 0 }
  let keys = 0
  const keeper = createKeeper('"1"', {
    save: async (change, etag, key) => {
      await Promise.resolve()
      if (world.isAway) throw new Error('offline')
      const before = answered.get(key)
      if (before === undefined) {
        if (etag !== `"${world.version}"`) throw new Error('conflict')
        Object.assign(stored, change)
        world.version++
        world.saves++
        answered.set(key, `"${world.version}"`)
      }
      if (world.losesAnswers-- > 0) throw new Error('offline')
      return { etag: answered.get(key) ?? '', updatedAt: '2026-11-26T10:00:00.000Z' }
    },
    keep: async (words) => {
      kept.set('a', structuredClone(words))
      await Promise.resolve()
    },
    forget: async () => {
      kept.delete('a')
      await Promise.resolve()
    },
    judge: (error) => (error instanceof Error && error.message === 'offline' ? 'offline' : 'conflict'),
    onStatus: ({ is }) => statuses.push(is),
    now: () => 0,
    newKey: () => `key-${++keys}`,
  })
  return { keeper, stored, kept, statuses, world }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('is saved two seconds after the last key, once', async () => {
  const { keeper, stored, statuses, world, kept } = newsroom()
  for (const headline of ['س', 'سل', 'سلا', 'سلام']) {
    keeper.change({ headline })
    await vi.advanceTimersByTimeAsync(1_500)
  }
  expect(world.saves).toBe(0)
  expect(kept.get('a')?.change).toEqual({ headline: 'سلام' })
  await vi.advanceTimersByTimeAsync(600)
  expect(stored).toEqual({ headline: 'سلام' })
  expect(world.saves).toBe(1)
  expect(kept.size).toBe(0)
  expect(statuses.at(-1)).toBe('saved')
})

test('what is typed while the newsroom is away is kept here and sent when it is back', async () => {
  const { keeper, stored, statuses, world, kept } = newsroom()
  world.isAway = true
  keeper.change({ headline: 'یک' })
  await vi.advanceTimersByTimeAsync(2_100)
  expect(statuses.at(-1)).toBe('offline')
  keeper.change({ lead: 'دو' })
  await vi.advanceTimersByTimeAsync(300)
  expect(kept.get('a')).toMatchObject({ etag: '"1"', change: { headline: 'یک', lead: 'دو' } })
  await vi.advanceTimersByTimeAsync(20_000)
  world.isAway = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(stored).toEqual({ headline: 'یک', lead: 'دو' })
  expect(kept.size).toBe(0)
  expect(statuses.at(-1)).toBe('saved')
})

test('a save whose answer was lost is no conflict, and nothing is saved twice', async () => {
  const { keeper, stored, statuses, world } = newsroom()
  world.losesAnswers = 1
  keeper.change({ headline: 'یک' })
  await vi.advanceTimersByTimeAsync(2_100)
  keeper.change({ headline: 'دو' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(stored).toEqual({ headline: 'دو' })
  expect(world.saves).toBe(2)
  expect(statuses).not.toContain('conflict')
})

test('a conflict waits for a decision and loses nothing', async () => {
  const { keeper, stored, statuses, world, kept } = newsroom()
  world.version = 7
  keeper.changeBody(() => ({ type: 'doc', content: [] }))
  expect(await keeper.flush()).toBe(false)
  expect(statuses.at(-1)).toBe('conflict')
  keeper.change({ headline: 'باز هم' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stored).toEqual({})
  expect(kept.get('a')?.change).toEqual({ document: { type: 'doc', content: [] }, headline: 'باز هم' })
  keeper.rebase('"7"')
  await vi.advanceTimersByTimeAsync(2_100)
  expect(stored).toEqual({ document: { type: 'doc', content: [] }, headline: 'باز هم' })
  expect(statuses.at(-1)).toBe('saved')
})

test('what is typed during a save goes with the next one', async () => {
  const { keeper, stored, world } = newsroom()
  keeper.change({ headline: 'یک' })
  const flushed = keeper.flush()
  keeper.change({ headline: 'دو' })
  expect(await flushed).toBe(true)
  expect(stored).toEqual({ headline: 'دو' })
  expect(world.saves).toBe(2)
})

test('what is given up is forgotten here too', async () => {
  const { keeper, kept, stored } = newsroom()
  keeper.change({ headline: 'نه' })
  await vi.advanceTimersByTimeAsync(300)
  await keeper.discard()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(kept.size).toBe(0)
  expect(stored).toEqual({})
})

test('a keeper that was stopped while the newsroom is away leaves what it has to the next one', async () => {
  const { keeper, kept, stored, world } = newsroom()
  world.isAway = true
  keeper.change({ headline: 'یک' })
  await keeper.flush()
  keeper.change({ lead: 'دو' })
  await keeper.stop()
  world.isAway = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(stored).toEqual({})
  expect(kept.get('a')?.change).toEqual({ headline: 'یک', lead: 'دو' })
})

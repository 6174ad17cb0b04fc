import { expect, test } from 'vitest'
import { createTestClock, createTestContext } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { inTransaction } from '../content/work.ts'
import { followInvalidations } from './follower.ts'

describeOnEachDatabase('following the invalidations', (get) => {
  test('misses none, repeats none, outlives a failing database, and ends', async () => {
    const { database } = get()
    const insert = (tags: readonly string[]) =>
      database.transaction((tx) =>
        tx
          .insertInto('invalidations')
          .values(tags.map((tag) => ({ tag, at: 0 })))
          .execute(),
      )
    await insert(['before'])
    const seen: string[] = []
    const errors: unknown[] = []
    const stop = new AbortController()
    followInvalidations({
      db: database,
      onStart: () => undefined,
      onStale: (tags) => void seen.push(...tags),
      onLost: () => undefined,
      onError: (error) => void errors.push(error),
      signal: stop.signal,
      clock: Date.now,
      intervalMs: 20,
    })
    await expect
      .poll(async () => {
        if (!seen.includes('first')) await insert(['first'])
        return seen.includes('first')
      })
      .toBe(true)
    expect(seen).not.toContain('before')

    seen.length = 0
    const many = Array.from({ length: 1_001 }, (_, index) => `tag-${index}`)
    for (let start = 0; start < many.length; start += 300) await insert(many.slice(start, start + 300))
    await expect.poll(() => seen.filter((tag) => tag.startsWith('tag-')).length).toBe(many.length)
    expect(seen.filter((tag) => tag.startsWith('tag-'))).toEqual(many)

    await database.transaction((tx) => tx.schema.alterTable('invalidations').renameTo('away').execute())
    await expect.poll(() => errors.length).toBeGreaterThan(1)
    await database.transaction((tx) => tx.schema.alterTable('away').renameTo('invalidations').execute())
    await insert(['after'])
    await expect.poll(() => seen.includes('after')).toBe(true)

    stop.abort()
    await new Promise((resolve) => setTimeout(resolve, 60))
    seen.length = 0
    await insert(['too late'])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(seen).toEqual([])
  })

  test('tells this process nothing again that its own verbs told it, and all that others changed around it', async () => {
    const { database } = get()
    const seen: string[] = []
    const stop = new AbortController()
    let isStarted = false
    const following = followInvalidations({
      db: database,
      onStart: () => (isStarted = true),
      onStale: (tags) => void seen.push(...tags),
      onLost: () => undefined,
      onError: () => undefined,
      signal: stop.signal,
      clock: Date.now,
      intervalMs: 150,
    })
    await expect.poll(() => isStarted).toBe(true)
    const change = async (...tags: string[]): Promise<readonly number[]> => {
      const context = createTestContext(database, createTestClock(0))
      await inTransaction(context, async ({ invalidate }) => invalidate(...tags))
      return context.events.flatMap((event) => (event.type === 'invalidated' ? event.seqs : []))
    }
    await change('of another')
    following.skip(await change('own', 'own too'))
    await change('of another again')
    await expect.poll(() => seen).toEqual(['of another', 'of another again'])
    following.skip(await change('only own'))
    await change('own', 'of a third')
    await expect.poll(() => seen).toEqual(['of another', 'of another again', 'own', 'of a third'])
    stop.abort()
  })
})

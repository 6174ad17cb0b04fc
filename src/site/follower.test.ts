import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
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
})

import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../../../test/databases.ts'
import { createMissCounter } from './miss-counter.ts'
import { deleteOldMisses, listMisses } from './queries.ts'

const day = 24 * 60 * 60 * 1_000
const start = Date.UTC(2025, 0, 10)

describeOnEachDatabase('searches that found nothing', (get) => {
  test('are counted by what was meant, however it was typed, and forgotten', async () => {
    const { database } = get()
    let now = start
    const counter = createMissCounter({ db: database, clock: () => now })
    counter.count('fa', 'كتاب‌ها')
    counter.count('fa', 'کتابها!')
    counter.count('ar', 'کتابها')
    counter.count('fa', '   ')
    counter.count('fa', '\ud800')
    await counter.flush()
    now += day
    counter.count('fa', 'کتابها')
    counter.count('fa', 'ب'.repeat(5_000))
    await counter.flush()
    await counter.flush()
    const list = (since: string, language?: string): Promise<unknown> =>
      listMisses(database.worker, { since, language, limit: 10 })
    expect(await list('2025-01-10')).toEqual([
      { language: 'fa', query: 'کتابها', misses: 3 },
      { language: 'ar', query: 'کتابها', misses: 1 },
      { language: 'fa', query: 'ب'.repeat(100), misses: 1 },
    ])
    expect(await list('2025-01-11', 'fa')).toEqual([
      { language: 'fa', query: 'ب'.repeat(100), misses: 1 },
      { language: 'fa', query: 'کتابها', misses: 1 },
    ])
    await database.transaction((tx) => deleteOldMisses(tx, '2025-01-11'))
    expect(await list('2025-01-01', 'ar')).toEqual([])
  })

  test('cannot fill the disk', async () => {
    const { database } = get()
    const counter = createMissCounter({ db: database, clock: () => start + 5 * day })
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 800; index++) counter.count('he', `bot ${round} ${index}`)
      counter.count('he', 'bot 0 7')
      await counter.flush()
    }
    const kept = await listMisses(database.worker, { since: '2025-01-15', language: 'he', limit: 10_000 })
    expect(kept.length).toBe(1_000)
    expect(kept[0]).toEqual({ language: 'he', query: 'bot 0 7', misses: 4 })
  })
})

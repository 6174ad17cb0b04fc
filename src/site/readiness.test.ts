import { expect, test } from 'vitest'
import { createTestDatabase } from '../../test/databases.ts'
import { createReadiness } from './readiness.ts'

test('asking without pause costs the database one look in a second, and a database that went away is noticed after it', async () => {
  let statements = 0
  const place = await createTestDatabase('sqlite', { log: () => (statements += 1) })
  let now = 1_000_000
  const isReady = createReadiness(place.database, () => now)
  expect(await isReady()).toBe(true)
  const once = statements
  const ask = () => Promise.all(Array.from({ length: 200 }, isReady))
  expect(new Set(await ask())).toEqual(new Set([true]))
  now += 999
  await ask()
  expect(statements).toBe(once)
  await place.database.transaction((tx) => tx.schema.alterTable('invalidations').renameTo('hidden').execute())
  expect(await isReady()).toBe(true)
  now += 1
  expect(new Set(await ask())).toEqual(new Set([false]))
  await place.remove()
})

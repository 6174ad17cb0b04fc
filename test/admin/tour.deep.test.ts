import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'
import { tour } from './tour.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test.each(['fa', 'ar', 'en'] as const)('all screens in %s: no error, no breach of the policy', async (language) => {
  const page = await openAs(served, 'owner', `tourist-${language}`, language)
  expect((await tour(served, page)).length).toBeGreaterThan(10)
  served.expectNoFaults()
})

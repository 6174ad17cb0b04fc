import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'
import { tour } from './tour.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

// Both at once: each screen is waited for until nothing comes any more.
test.concurrent.each(['fa', 'en'] as const)(
  'all screens in %s: no error, no breach of the policy',
  { timeout: 120_000 },
  async (language) => {
    const page = await openAs(served, 'owner', `tourist-${language}`, language)
    // Chromium tells of what the policy stopped on the console, and so does every fault of a screen.
    expect((await tour(served, page)).length).toBeGreaterThan(4)
    served.expectNoFaults()
  },
)

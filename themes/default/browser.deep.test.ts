import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteLanguages } from '../../src/messages.ts'
import {
  findBarriers,
  findNarrowFaults,
  type FixtureSite,
  kinds,
  serveFixtureSite,
} from '../../test/theme/fixture-site.ts'

let site: FixtureSite
beforeAll(async () => {
  site = await serveFixtureSite()
})
afterAll(() => site.close())

test.each(siteLanguages)('every page in %s fits 320 px and obeys the policy', async (language) => {
  expect(await findNarrowFaults(site, language, kinds)).toEqual([])
})

test.each([
  ['fa', 'light'],
  ['ar', 'dark'],
  ['he', 'light'],
] as const)('axe finds nothing serious on any page in %s, %s', async (language, colorScheme) => {
  expect(await findBarriers(site, language, colorScheme, kinds)).toEqual([])
})

import { expect, test } from 'vitest'
import { measureStems, readStemPairs } from './snowball.test-data.ts'

const pairs = readStemPairs()

test.skipIf(pairs === undefined)('every tenth run of pairs of Snowball: forms meet, other words stay apart', () => {
  const sample = (pairs ?? []).filter((_, index) => Math.floor(index / 20) % 10 === 0)
  const found = measureStems(sample)
  expect(found.pairs).toBeGreaterThan(10_000)
  expect(found.wordsThatMeetTheirStem).toBeGreaterThan(0.845)
  expect(found.formsThatMeet).toBeGreaterThan(0.69)
  expect(found.neighboursApart).toBeGreaterThan(0.93)
  expect(found.strangersApart).toBeGreaterThan(0.9995)
})

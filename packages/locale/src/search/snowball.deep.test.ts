import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { measureStems, readStemPairs } from './snowball.test-data.ts'

const pairs = readStemPairs()

test.skipIf(pairs === undefined)('all pairs of Snowball: forms meet, other words stay apart', () => {
  const found = measureStems(pairs ?? [])
  const rounded = Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
  )
  writeFileSync(
    resolve('docs/measurements/persian-stems.json'),
    `${JSON.stringify({ node: process.version, ...rounded }, undefined, 2)}\n`,
  )
  expect(found.pairs).toBe(104_268)
  expect(found.wordsThatMeetTheirStem).toBeGreaterThan(0.85)
  expect(found.formsThatMeet).toBeGreaterThan(0.7)
  expect(found.neighboursApart).toBeGreaterThan(0.93)
  expect(found.strangersApart).toBeGreaterThan(0.9998)
})

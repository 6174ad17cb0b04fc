import { expect, test } from 'vitest'
import { createViewAlarm } from './alarm.ts'

const minute = 60_000
const quiet = { visits: 0, since: undefined }

function watched() {
  const said: string[] = []
  const tell = (kind: string) => (details: object, message: string) =>
    void said.push(`${kind}: ${message} ${JSON.stringify(details)}`)
  return { said, alarm: createViewAlarm({ warn: tell('warn'), info: tell('info') }, 0) }
}

test('visits that wait longer than half a minute are told of once, and once more when they are written', () => {
  const { said, alarm } = watched()
  alarm.look(20_000, { visits: 3, since: 1_000 })
  expect(said).toEqual([])
  for (const now of [32_000, 33_000, 90_000]) alarm.look(now, { visits: 5_000, since: 1_000 })
  expect(said).toEqual(['warn: the counting of views falls behind {"trouble":"behind","waiting":5000}'])
  expect([...alarm.troubles()]).toEqual(['behind'])
  alarm.look(91_000, { visits: 4, since: 90_500 })
  expect(said.slice(1)).toEqual(['info: the counting of views has caught up {"trouble":"behind","waiting":4}'])
  expect([...alarm.troubles()]).toEqual([])
})

test('that most visits are refused is told with the reasons, and ends when readers are counted again', () => {
  const { said, alarm } = watched()
  for (let visit = 0; visit < 150; visit += 1) alarm.take()
  alarm.refuse('network', 100)
  alarm.refuse('ticket', 51)
  alarm.look(1_000, quiet)
  expect(said).toEqual([
    'warn: most visits are refused {"trouble":"refused","visits":301,"refused":151,"reasons":{"ticket":51,"network":100}}',
  ])
  for (let visit = 0; visit < 10; visit += 1) alarm.take()
  alarm.look(2_000, quiet)
  expect(said).toHaveLength(2)
  expect(said[1]).toMatch(/^info: visits are counted again/)
  expect(alarm.taken()).toBe(160)
  expect(Object.fromEntries(alarm.refused())).toEqual({ network: 100, ticket: 51 })
})

test('robots, pages fetched ahead and a handful of refusals are no alarm', () => {
  const { said, alarm } = watched()
  alarm.refuse('robot', 10_000)
  alarm.refuse('prefetch', 10_000)
  alarm.refuse('foreign', 199)
  alarm.look(1_000, quiet)
  expect(said).toEqual([])
})

test('what was refused long ago is not held against today', () => {
  const { said, alarm } = watched()
  alarm.refuse('network', 500)
  alarm.look(6 * minute, quiet)
  alarm.look(8 * minute, quiet)
  expect(said).toHaveLength(1)
  alarm.look(12 * minute, quiet)
  alarm.look(12 * minute + 1, quiet)
  expect(said.at(-1)).toMatch(/^info/)
  // Nor is it after a night in which nobody looked.
  alarm.refuse('network', 500)
  alarm.look(13 * minute, quiet)
  alarm.look(60 * minute, quiet)
  alarm.look(60 * minute + 1, quiet)
  expect(alarm.troubles().size).toBe(0)
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../databases.ts'
import { createNewsroom } from '../newsroom.ts'
import { createBrowser, makeOwner, makePerson } from '../signed-in.ts'

const rounds = 200

/** How far two samples are apart, as a z of Mann and Whitney; beyond ±2.58 lies one in a hundred by chance. */
function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))]
  const ranks = all.toSorted((x, y) => x.value - y.value)
  const sum = ranks.reduce((total, { isA }, rank) => total + (isA ? rank + 1 : 0), 0)
  const mean = (a.length * (all.length + 1)) / 2
  return (sum - mean) / Math.sqrt((a.length * b.length * (all.length + 1)) / 12)
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

test('the time an answer takes does not tell whether somebody has an account', async () => {
  const database = await createTestDatabase('sqlite')
  const newsroom = await createNewsroom(database)
  await makeOwner(newsroom)
  const { email } = await makePerson(newsroom, 'reporter', 'known', false)
  const record: Record<string, object> = {}
  for (const [path, extra] of [
    ['/session', { password: 'a wrong password' }],
    ['/password-resets', {}],
  ] as const) {
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    for (let round = 0; round < rounds * 2; round += 1) {
      const kind = round % 2 === 0 ? 'known' : 'unknown'
      // A day later and from elsewhere: limits are another test's.
      newsroom.clock.now += 86_400_000
      const browser = createBrowser(newsroom, `198.18.${round >> 4}.1`)
      const started = performance.now()
      await browser.ask('POST', path, { email: kind === 'known' ? email : 'other@coast.example', ...extra })
      times[kind].push(performance.now() - started)
    }
    const difference = Math.abs(median(times.known) - median(times.unknown))
    const z = mannWhitney(times.known, times.unknown)
    record[path] = { medianKnownMs: median(times.known), medianUnknownMs: median(times.unknown), z, rounds }
    expect(difference).toBeLessThan(2)
    expect(Math.abs(z)).toBeLessThan(2.58)
  }
  writeFileSync(
    join(import.meta.dirname, '../../docs/measurements/enumeration.json'),
    `${JSON.stringify(record, null, 2)}\n`,
  )
  await newsroom.close()
  await database.remove()
}, 600_000)

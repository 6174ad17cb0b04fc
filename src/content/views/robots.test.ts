import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testData } from '../../../test/data.ts'
import { isImplausibleAgent, isRobot } from './robots.ts'

const readers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; CUBOT X50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0',
]

test.each(readers)('%s is a reader', (agent) => {
  expect(isRobot(agent)).toBe(false)
  expect(isImplausibleAgent(agent)).toBe(false)
})

test.each(['', 'Mozilla/5.0', 'x'.repeat(24), 'x'.repeat(401)])('%j is no name of a browser', (agent) => {
  expect(isImplausibleAgent(agent)).toBe(true)
})

const file = testData('bots/crawler-user-agents.json')

test.skipIf(file === undefined)(
  'of the published list of 1,719 robots only the browsers inside programs of people pass',
  () => {
    const robots = JSON.parse(readFileSync(file ?? '', 'utf8')) as readonly { readonly ua: string }[]
    const passing = robots.map(({ ua }) => ua).filter((agent) => !isRobot(agent) && !isImplausibleAgent(agent))
    expect(robots).toHaveLength(1_719)
    expect(new Set(passing.map((agent) => /Instagram|MetaIAB|Fluid/.exec(agent)?.[0]))).toEqual(
      new Set(['Instagram', 'MetaIAB', 'Fluid']),
    )
    expect(passing).toHaveLength(3)
  },
)

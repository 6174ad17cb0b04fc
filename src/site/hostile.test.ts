import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'

/** A generator that gives the same numbers each time, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pieces = [
  'fa',
  'ar',
  'en',
  'de',
  '101',
  '1001',
  '0',
  '-1',
  '9999999999999999999',
  'archive',
  'calendar',
  '1403',
  '2024',
  '13',
  '11',
  '03',
  '99',
  'tag',
  'author',
  'sara',
  'about',
  'search',
  'admin',
  'assets',
  'media',
  'feed',
  'page',
  'category',
  'آب',
  'ي',
  '%D8',
  '%FF',
  '%00',
  '%2F',
  '%5C',
  '%2e%2e',
  '..',
  '.',
  '',
  ' ',
  '%',
  '%u0041',
  '%C0%AF',
  '%ED%A0%80',
  '\u202e',
  '😀',
  "'",
  '"',
  '<script>',
  '{{7*7}}',
  '${1}',
  '__proto__',
  'constructor',
  'toString',
  ';',
  '&',
  '=',
  '+',
  '*',
  '|',
  '~',
  ':',
  '@',
  'a'.repeat(300),
  '%D8%A2'.repeat(200),
  'null',
  'undefined',
  'NaN',
  '1e9',
  "1'--",
  '1 OR 1=1',
  '$where',
  '\u0000',
]

const names = ['p', 'page_id', 'cat', 'tag', 'author', 'before', 'comments', 'q', 'm', '__proto__', 'before[]', '']

describeOnEachDatabase('random addresses', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  test('never break a page', async () => {
    const random = seeded(20_250_122)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? list[0]!
    const broken: string[] = []
    const rounds = get().kind === 'sqlite' ? 2_000 : 400
    for (let round = 0; round < rounds; round += 1) {
      const path = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(pieces)).join('/')
      const query = random() < 0.4 ? `?${pick(names)}=${pick(pieces)}&${pick(names)}=${pick(pieces)}` : ''
      const target = `/${path}${random() < 0.5 ? '/' : ''}${query}`
      const response = await newsroom.ask(target)
      const location = response.headers.get('location')
      if (response.status >= 500) broken.push(`${response.status} ${target}`)
      if (location !== null && !/^\/(?![/\\])/.test(location)) broken.push(`leads to ${location}: ${target}`)
      await response.body?.cancel()
    }
    expect(broken).toEqual([])
  })

  test('a redirect leads to an answer, never to another redirect', async () => {
    const random = seeded(7)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? list[0]!
    const chains: string[] = []
    const likely = [
      'fa',
      'ar',
      'en',
      '101',
      '102',
      '103',
      '501',
      '2024',
      '05',
      '07',
      'archive',
      'calendar',
      '1403',
      'tag',
      'water',
      'category',
      'science',
      'author',
      'sara',
      'feed',
      'page',
      '2',
      'about',
    ]
    for (let round = 0; round < 400; round += 1) {
      const path = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(likely)).join('/')
      const target = `/${path}${random() < 0.5 ? '/' : ''}`
      const location = (await newsroom.ask(target)).headers.get('location')
      if (location === null) continue
      const next = await newsroom.ask(location)
      if (next.status >= 300 && next.status < 400)
        chains.push(`${target} → ${location} → ${next.headers.get('location')}`)
    }
    expect(chains).toEqual([])
  })
})

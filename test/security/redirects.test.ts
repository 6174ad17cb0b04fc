import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordRedirects } from '../../src/content/redirects/record.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../newsroom.ts'

let database: TestDatabase
let newsroom: TestNewsroom
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

/** Where a browser that stands on the site is sent. */
async function ledTo(path: string): Promise<string | undefined> {
  const response = await newsroom.ask(path)
  const location = response.headers.get('location')
  expect(response.status).toBeLessThan(500)
  if (location === null) return undefined
  expect(location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
  return new URL(location, testOrigin).origin
}

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/%09/evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  'https://evil.example/',
  'https:evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
  '/..//evil.example',
  '/@evil.example',
  '/%0d%0aSet-Cookie:%20a=b',
  '/\r\nSet-Cookie: a=b',
  '/evil。example',
  ' //evil.example',
]

test('what was recorded leads to this site or nowhere', async () => {
  const recorded = elsewhere.map((path, number) => ({
    path: `/old-${number}`,
    target: { kind: 'path' as const, path },
    status: 301 as const,
  }))
  await recordRedirects(newsroom.context, recorded)
  let redirects = 0
  for (const { path, target } of recorded) {
    const origin = await ledTo(path)
    if (origin === undefined) continue
    redirects += 1
    expect([target.path, origin]).toEqual([target.path, testOrigin])
  }
  // Some of them are odd but local.
  expect(redirects).toBeGreaterThan(3)
})

test('no address that redirects can be made to lead elsewhere', async () => {
  const tails = [
    '//evil.example',
    '/\\evil.example',
    '%2f%2fevil.example',
    '%5cevil.example',
    '@evil.example',
    '%0d%0aLocation:%20//evil.example',
    '/..//evil.example',
    '/%2e%2e//evil.example',
    '?next=//evil.example',
    '?before=1&url=//evil.example',
    '%E3%80%82evil.example',
  ]
  const starts = [
    '',
    '/',
    '/fa',
    '/fa/',
    '/103',
    '/103/',
    '/en/103',
    '/en/103/',
    '/2024/01/02',
    '/2024/',
    '/feed',
    '/page/2',
    '/category/x',
    '/tag/x',
    '/author/x',
    '/fa/archive',
    '/fa/archive/1403/1',
    '/fa/calendar/1403/1',
    '/attachment/dawn',
    '/?p=103',
    '/fa/calendar/?year=1403&month=2&with=',
  ]
  for (const start of starts) {
    for (const tail of ['', ...tails]) {
      const path = `${start}${tail}`
      if (!path.startsWith('/')) continue
      const origin = await ledTo(path)
      expect([path, origin ?? testOrigin]).toEqual([path, testOrigin])
    }
  }
})

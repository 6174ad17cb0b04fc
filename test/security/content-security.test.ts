import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSetting } from '../../src/content/settings/queries.ts'
import { saveSetting } from '../../src/content/settings/save.ts'
import { contentSecurityPolicy } from '../../src/site/headers.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { runProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const policyOf = ({ headers }: Response): string => headers.get('content-security-policy') ?? ''

/** Hosts of one directive, without what every page has. */
const hostsOf = (policy: string, directive: string): readonly string[] =>
  (new RegExp(`${directive} ([^;]*)`).exec(policy)?.[1] ?? '')
    .split(' ')
    .filter((source) => source.startsWith('https:'))

describe('the hosts that an owner allows', () => {
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

  test('are none at first', () => {
    for (const directive of ['script-src', 'img-src', 'connect-src']) {
      expect(hostsOf(contentSecurityPolicy(), directive)).toEqual([])
    }
  })

  test('reach every page at once, also those that are kept ready, and leave them again', async () => {
    const allowed = {
      scripts: ['stats.example'],
      images: ['*.ads.example', 'stats.example'],
      connections: ['stats.example:8443'],
      frames: ['player.example'],
    }
    const paths = ['/fa/', '/fa/nothing/', '/ar/archive/']
    const before = await Promise.all(paths.map(async (path) => policyOf(await newsroom.ask(path))))
    await saveSetting(newsroom.context, 'content-security', allowed)
    for (const path of paths) {
      const policy = policyOf(await newsroom.ask(path))
      expect(hostsOf(policy, 'script-src')).toEqual(['https://stats.example'])
      expect(hostsOf(policy, 'img-src')).toEqual(['https://*.ads.example', 'https://stats.example'])
      expect(hostsOf(policy, 'connect-src')).toEqual(['https://stats.example:8443'])
      expect(hostsOf(policy, 'frame-src')).toContain('https://player.example')
      expect(policy).toMatch(/frame-ancestors 'none'$/)
      expect(policy).not.toMatch(/unsafe|http:|;;/)
    }
    expect(policyOf(await newsroom.ask('/assets/theme.0.css'))).not.toContain('stats.example')
    await saveSetting(newsroom.context, 'content-security', { scripts: [], images: [], connections: [], frames: [] })
    expect(await Promise.all(paths.map(async (path) => policyOf(await newsroom.ask(path))))).toEqual(before)
  })

  test.each([
    '*',
    'https:',
    'https://stats.example',
    'http://stats.example',
    '*.com',
    '*.',
    '*example.com',
    'data:',
    'blob:',
    "'self'",
    "'unsafe-inline'",
    "'unsafe-eval'",
    'stats.example; script-src *',
    'stats.example evil.example',
    'stats.example/path',
    '',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '10.0.0.1',
    'stats.example:0',
    'stats.example:*',
    'Stats.Example',
    'stats..example',
    '-a.example',
    'a-.example',
    'stats.example\n',
    'stats.example,',
    'روزنامه.example',
    'a.*.example',
    'stats.example.',
    `${'a'.repeat(64)}.example`,
  ])('%j is no host to allow', async (host) => {
    const lists = { scripts: [host], images: [], connections: [], frames: [] }
    await expect(saveSetting(newsroom.context, 'content-security', lists)).rejects.toThrow('cannot be used')
    expect((await readSetting(newsroom.context.db.reader, 'content-security')).scripts).toEqual([])
  })

  test('are not so many that their header would be refused', async () => {
    const many = Array.from({ length: 50 }, (_, number) => `${'a'.repeat(60)}.h${number}.example`)
    const lists = { scripts: many, images: [], connections: [], frames: [] }
    await expect(saveSetting(newsroom.context, 'content-security', lists)).rejects.toThrow('cannot be used')
  })
})

test('a running server follows what the command stores', { timeout: 60_000 }, async () => {
  const folder = await createServedFolder()
  const served = await serveProgram('--data', folder.data)
  const ask = () => fetch(`${served.origin}/fa/`)
  expect(policyOf(await ask())).not.toContain('stats.example')
  const stored = runProgram('setting', 'content-security', '{"scripts":["stats.example"]}', '--data', folder.data)
  expect(stored).toMatchObject({ status: 0 })
  expect(JSON.parse(stored.out)).toEqual({ scripts: ['stats.example'], images: [], connections: [], frames: [] })
  await expect
    .poll(async () => policyOf(await ask()), { timeout: 10_000 })
    .toContain("script-src 'self' https://stats.example;")
  expect(JSON.parse(runProgram('setting', 'content-security', '--data', folder.data).out)).toEqual(
    JSON.parse(stored.out),
  )
  for (const [name, value, said] of [
    ['content-security', '{"scripts":["*"]}', /is no host/],
    ['content-security', '{"styles":[]}', /Unrecognized key/],
    ['content-security', 'stats.example', /is not JSON/],
    ['demo', 'null', /There is no setting/],
    ['__proto__', '{}', /There is no setting/],
  ] as const) {
    const refused = runProgram('setting', name, value, '--data', folder.data)
    expect(refused.status).toBe(1)
    expect(refused.err).toMatch(said)
  }
  expect(await served.end('SIGTERM')).toBe(0)
  folder.remove()
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, ProblemError } from '../../packages/client/src/client.ts'
import { clientRoutes } from '../../scripts/client-routes.ts'
import { apiRoutes } from '../../src/api/api.ts'
import { createApiKey } from '../../src/content/api-keys/keys.ts'
import { scopeNames } from '../../src/permissions.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { makeOwner } from '../signed-in.ts'

const folder = new URL('../../packages/client/', import.meta.url).pathname
const examples = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
)

describe('the client', () => {
  let database: TestDatabase
  let newsroom: TestNewsroom
  let key = ''
  const asked: string[] = []
  /** Asks the newsroom of the test in the place of the one that the examples name. */
  const reach = (address: string, init: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(address)
    asked.push(`${init.method} ${pathname}${search}`)
    return newsroom.ask(pathname + search, init)
  }
  const make = (options: Parameters<typeof createClient>[0]) => createClient({ ...options, fetch: reach })

  beforeAll(async () => {
    database = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(database)
    const owner = await makeOwner(newsroom)
    key = (await createApiKey(newsroom.context, owner.id, { name: 'client', scopes: scopeNames, days: 1 })).secret
  })
  afterAll(async () => {
    await newsroom.close()
    await database.remove()
  })

  test.each(examples.map((code, index) => [index + 1, code]))(
    'does what example %i of its README says',
    async (_, code) => {
      const said: unknown[][] = []
      const log = { log: (...words: unknown[]) => void said.push(words) }
      const js = stripTypeScriptTypes(code)
      // oxlint-disable-next-line typescript/no-implied-eval -- the examples are run as they are printed
      const run = new Function('createClient', 'ProblemError', 'key', 'console', `return (async () => {${js}})()`) as (
        ...given: unknown[]
      ) => Promise<void>
      await run(make, ProblemError, key, log)
      expect(said.length).toBeGreaterThan(0)
      expect(said.flat()).not.toContain(undefined)
      if (code.includes('// 304')) expect(said.at(-1)).toEqual([304])
    },
  )

  test('walks a list part by part, and asks no further than is read', async () => {
    const paper = make({ origin: 'https://paper.example' })
    const codes: number[] = []
    asked.length = 0
    for await (const { code } of paper.items('GET /public/articles', { query: { language: 'fa', limit: 2 } })) {
      codes.push(code)
      if (codes.length === 3) break
    }
    expect([new Set(codes).size, asked.length]).toEqual([3, 2])
    const all: number[] = []
    for await (const { code } of paper.items('GET /public/articles', { query: { language: 'fa', limit: 2 } }))
      all.push(code)
    const { body } = await paper.ask('GET /public/articles', { query: { language: 'fa', limit: 100 } })
    expect(all).toEqual(body.items.map(({ code }) => code))
  })

  test('throws what was refused, and what is no answer of the API', async () => {
    const paper = make({ origin: 'https://paper.example', language: 'fa' })
    const refused = await paper
      .ask('GET /public/articles/:id', { path: { id: '99999' } })
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'not-found',
      problem: { status: 404, title: expect.stringMatching(/[آ-ی]/) },
    })
    expect(refused).toBeInstanceOf(ProblemError)
    const page = createClient({
      origin: 'https://paper.example',
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    })
    await expect(page.ask('GET /public/editions')).rejects.toMatchObject({
      code: 'unreachable',
      problem: { status: 502 },
    })
    await expect(paper.ask('GET /public/articles/:id', { path: { id: '' } })).rejects.toThrow('needs id')
  })

  test('sends files as they are, and what an address names as one segment of it', async () => {
    const paper = make({ origin: 'https://paper.example', key })
    const refused = paper.ask('POST /media', { query: { name: 'a.txt' }, body: new Uint8Array([1, 2, 3]) })
    await expect(refused).rejects.toBeInstanceOf(ProblemError)
    asked.length = 0
    await paper.ask('GET /tags/:id', { path: { id: '../people?a=b#c' } }).catch(() => undefined)
    expect(asked).toEqual(['GET /api/v1/tags/..%2Fpeople%3Fa%3Db%23c'])
  })
})

test('the types name every route of the API, and the examples fit them', () => {
  const routes = clientRoutes()
  for (const { method, path } of apiRoutes) expect(routes).toContain(`"${method} ${path}": {`)
  const place = mkdtempSync(join(tmpdir(), 'matbaa-client-'))
  try {
    for (const name of ['client.ts', 'problem.ts']) {
      writeFileSync(join(place, name), readFileSync(join(folder, 'src', name)))
    }
    writeFileSync(join(place, 'routes.ts'), routes)
    writeFileSync(join(place, 'package.json'), '{"type":"module"}')
    for (const [index, code] of examples.entries()) {
      const head =
        "import { createClient, ProblemError } from './client.ts'\ndeclare const key: string\nvoid ProblemError\nvoid key\n"
      writeFileSync(join(place, `example-${index}.ts`), `${head}${code}export {}\n`)
    }
    // What the types must not let through.
    writeFileSync(
      join(place, 'wrong.ts'),
      [
        "import { createClient } from './client.ts'",
        "const paper = createClient({ origin: 'https://paper.example' })",
        '// @ts-expect-error a route that is not there',
        "void paper.ask('GET /nothing')",
        '// @ts-expect-error a query without its language',
        "void paper.ask('GET /public/articles', { query: {} })",
        '// @ts-expect-error an address without its id',
        "void paper.ask('GET /tags/:id')",
        '// @ts-expect-error a field that is not known',
        "void paper.ask('POST /tags', { body: { language: 'fa', name: 'a', colour: 'red' } })",
        '// @ts-expect-error what is no list',
        "paper.items('GET /session')",
        'export {}',
      ].join('\n'),
    )
    const tsconfig = {
      extends: join(folder, '../../tsconfig.base.json'),
      compilerOptions: { lib: ['ES2024', 'DOM', 'DOM.AsyncIterable'], types: [], noEmit: true },
      include: [place],
    }
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(tsconfig))
    const tsc = join(folder, '../../node_modules/.bin/tsc')
    const { status, stdout } = spawnSync(tsc, ['-p', place], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, ''])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}, 60_000)

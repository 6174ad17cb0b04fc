import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AdminFiles } from '../../src/admin.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { builtAdmin } from './served.ts'

let database: TestDatabase
let newsroom: TestNewsroom
let admin: AdminFiles
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  admin = await builtAdmin()
  newsroom = await createNewsroom(database, { admin })
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

const nonceOf = (policy: string | null): string => /script-src 'nonce-([\w+/=]{24})'/.exec(policy ?? '')?.[1] ?? ''

test('every address below /admin is the one page, under a policy of its own', async () => {
  const nonces = new Set<string>()
  for (const path of ['/admin', '/admin/', '/admin/people', '/admin/a/b?c=1', '/admin/%3Cscript%3E']) {
    const response = await newsroom.ask(path, { headers: { 'accept-language': 'ar,en;q=0.5' } })
    const html = await response.text()
    const policy = response.headers.get('content-security-policy')
    const nonce = nonceOf(policy)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('vary')).toBe('Accept-Language')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).not.toContain('%3C')
    for (const [script] of html.matchAll(/<script[^>]*>/g)) expect(script).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/<script[^>]*>[^<]/)
    expect(html).not.toMatch(/style="|\son[a-z]+=/)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(5)
})

test('the policy lets in nothing but the files of this newsroom', async () => {
  const policy = (await newsroom.ask('/admin')).headers.get('content-security-policy') ?? ''
  const directives = new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')] as const
    }),
  )
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toMatch(/^'nonce-[\w+/=]+' 'strict-dynamic'$/)
  expect(directives.get('require-trusted-types-for')).toBe("'script'")
  expect(directives.get('trusted-types')).toBe('ProseMirrorClipboard default')
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toBe("'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('built files are kept for ever and come packed; any other name is none', async () => {
  const address = `/admin/assets/${admin.script}`
  const plain = await newsroom.ask(address)
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const packed = await newsroom.ask(address, { headers: { 'accept-encoding': 'gzip' } })
  expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text())
  const head = await newsroom.ask(address, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const strange = [
    'none.js',
    'manifest.json',
    `${admin.script}.gz`,
    '..%2fmanifest.json',
    '',
    '__proto__',
    'constructor',
  ]
  for (const name of strange) {
    const response = await newsroom.ask(`/admin/assets/${name}`)
    expect([name, response.status]).toEqual([name, 404])
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
  expect((await newsroom.ask('/admin', { method: 'POST' })).status).toBe(405)
})

test('what the first screen needs stays below 250 kB of packed script', () => {
  const size = (name: string): number => admin.files.get(`${name}.gz`)?.byteLength ?? Number.NaN
  const shell = [admin.script, ...admin.preloads].reduce((sum, name) => sum + size(name), 0)
  const languages = ['fa', 'ar', 'en'].map((language) =>
    [...admin.files.keys()]
      .filter((name) => new RegExp(`^(?:aria-)?${language}(?:-[A-Z]{2})?-[\\w-]+\\.js$`).test(name))
      .reduce((sum, name) => sum + size(name), 0),
  )
  expect(Math.min(...languages)).toBeGreaterThan(3_000)
  expect(shell + Math.max(...languages)).toBeLessThan(250_000)
  const scripts = [admin.script, ...admin.preloads].map((name) => admin.files.get(name)?.toString() ?? '').join('')
  // Neither zod nor the editor is among it.
  expect(scripts).not.toMatch(/invalid_union|ZodError|prosemirror/i)
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { askedOf, toResponse } from '../site-answer.ts'
import { answerWith, encodeAs, type KeptPage, pack } from './kept-page.ts'
import { createPageCache, type FreshPage, type PageCache } from './page-cache.ts'

const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': 'fa', 'x-frame-options': 'DENY' }

function fresh(html: string, tags: readonly string[] = ['settings'], until = 1_000): FreshPage {
  return { status: 200, html, headers, tags: new Set(tags), until }
}

function openCache(maxBytes?: number) {
  const failures: unknown[] = []
  const cache = createPageCache({
    onFailure: (error) => void failures.push(error),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  })
  cache.open()
  return { cache, failures }
}

/** Gives the cache a page to make, and waits until it is compressed and kept, or dropped. */
async function give(cache: PageCache, key: string, page: FreshPage, now = 0): Promise<KeptPage> {
  const given = await cache.findOrMake<never>(key, now, async () => page)
  await settled(given)
  return given
}

async function settled(given: KeptPage | object): Promise<void> {
  if ('etag' in given) await pack(given)
  await new Promise((resolve) => setImmediate(resolve))
}

/** A promise that is kept when the test says so. */
function gate() {
  let pass: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    pass = resolve
  })
  return { passed, pass: () => pass() }
}

async function textOf(page: KeptPage | object | undefined): Promise<string | undefined> {
  if (page === undefined || !('etag' in page)) return undefined
  return brotliDecompressSync((await encodeAs(page, 'br')).body).toString()
}

test('a page is made once however many ask, and kept until its time is over or the clock is set back', async () => {
  const { cache } = openCache()
  let made = 0
  const make = async () => {
    made += 1
    return fresh(`page ${made}`)
  }
  const asked = await Promise.all(Array.from({ length: 50 }, () => cache.findOrMake('/fa/', 10, make)))
  expect(new Set(await Promise.all(asked.map(textOf)))).toEqual(new Set(['page 1']))
  await settled(asked[0] ?? {})
  expect(await textOf(cache.find('/fa/', 999))).toBe('page 1')
  expect(cache.find('/fa/', 1_000)).toBeUndefined()
  expect(cache.find('/fa/', 9)).toBeUndefined()
  expect(cache.find('/en/', 10)).toBeUndefined()
  expect(made).toBe(1)
})

test('a stale tag drops the pages that show it and no others', async () => {
  const { cache } = openCache()
  await give(cache, '/a', fresh('a', ['article:1', 'list:fa']))
  await give(cache, '/b', fresh('b', ['article:2', 'list:fa']))
  await give(cache, '/c', fresh('c', ['article:3']))
  cache.purge(['article:2', 'article:9'])
  expect(['/a', '/b', '/c'].map((key) => cache.find(key, 0) !== undefined)).toEqual([true, false, true])
  cache.purge(['list:fa'])
  expect(['/a', '/b', '/c'].map((key) => cache.find(key, 0) !== undefined)).toEqual([false, false, true])
  cache.clear()
  expect(cache.find('/c', 0)).toBeUndefined()
})

test('what went stale while a page was made is not kept, and who asks later gets a newer one', async () => {
  const { cache } = openCache()
  const { passed, pass } = gate()
  const early = cache.findOrMake('/a', 0, async () => {
    await passed
    return fresh('old', ['article:1'])
  })
  cache.purge(['article:1'])
  const late = await give(cache, '/a', fresh('new', ['article:1']))
  expect(await textOf(late)).toBe('new')
  pass()
  expect(await textOf(await early)).toBe('old')
  await settled(await early)
  expect(await textOf(cache.find('/a', 0))).toBe('new')

  const other = gate()
  const untouched = cache.findOrMake('/b', 0, async () => {
    await other.passed
    return fresh('b', ['article:2'])
  })
  cache.purge(['article:1'])
  other.pass()
  await settled(await untouched)
  expect(await textOf(cache.find('/b', 0))).toBe('b')

  const last = gate()
  const cleared = cache.findOrMake('/c', 0, async () => {
    await last.passed
    return fresh('c', ['article:3'])
  })
  cache.clear()
  last.pass()
  await settled(await cleared)
  expect(cache.find('/c', 0)).toBeUndefined()
})

test('nothing is kept before it is known what goes stale', async () => {
  const cache = createPageCache({ onFailure: () => undefined })
  expect(await textOf(await cache.findOrMake('/a', 0, async () => fresh('a')))).toBe('a')
  expect(cache.find('/a', 0)).toBeUndefined()
  cache.open()
  await give(cache, '/a', fresh('a'))
  expect(await textOf(cache.find('/a', 0))).toBe('a')
})

test('what is no page goes to all who waited and is not kept', async () => {
  const { cache } = openCache()
  let made = 0
  const redirect = { kind: 'redirect' } as const
  const make = async () => {
    made += 1
    return redirect
  }
  const [first, second] = await Promise.all([cache.findOrMake('/a', 0, make), cache.findOrMake('/a', 0, make)])
  expect([first, second, made]).toEqual([redirect, redirect, 1])
  await cache.findOrMake('/a', 0, make)
  expect(made).toBe(2)
})

test('where a page cannot be made, one whose time is over but whose content stands is given; a stale one never', async () => {
  const { cache, failures } = openCache()
  const broken = async (): Promise<FreshPage> => {
    throw new Error('The database is away.')
  }
  await give(cache, '/a', fresh('a', ['article:1']))
  expect(await textOf(await cache.findOrMake('/a', 5_000, broken))).toBe('a')
  expect(failures).toHaveLength(1)
  cache.purge(['article:1'])
  await expect(cache.findOrMake('/a', 5_000, broken)).rejects.toThrow('away')
  await expect(cache.findOrMake('/b', 0, broken)).rejects.toThrow('away')
  expect(await textOf(await give(cache, '/b', fresh('b')))).toBe('b')
})

test('the oldest pages make room; what is larger than all room is given but not kept', async () => {
  const { cache } = openCache(20_000)
  for (let index = 0; index < 20; index += 1) await give(cache, `/${index}`, fresh(`p ${index}`))
  const kept = Array.from({ length: 20 }, (_, index) => cache.find(`/${index}`, 0) !== undefined)
  expect(kept[0]).toBe(false)
  expect(kept[19]).toBe(true)
  expect(kept.filter(Boolean).length).toBeLessThan(7)
  const noise = Array.from({ length: 40_000 }, (_, index) => Math.imul(index, 2_654_435_761).toString(36)).join('')
  expect(await textOf(await give(cache, '/large', fresh(noise)))).toBe(noise)
  expect(cache.find('/large', 0)).toBeUndefined()
  cache.purge(['settings'])
  expect(cache.find('/19', 0)).toBeUndefined()
})

test('a page is sent in the coding that is asked for, with one validator for all', async () => {
  const { cache } = openCache()
  const html = 'سلام '.repeat(500)
  const page = await give(cache, '/a', fresh(html))
  const ask = async (sent: Record<string, string>) =>
    toResponse(await answerWith(page, askedOf(new Request('http://x/', { headers: sent }))))
  const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotli.headers.get('vary')).toBe('Accept-Encoding')
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(html)
  const gzip = await ask({ 'accept-encoding': 'gzip;q=0.5, br;q=0' })
  expect(gzip.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(html)
  for (const none of [{}, { 'accept-encoding': 'identity, *;q=0' }, { 'accept-encoding': 'zstd' }]) {
    const plain = await ask(none)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(html)
    expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(html)))
  }
  const etag = brotli.headers.get('etag') ?? ''
  expect(gzip.headers.get('etag')).toBe(etag)
  for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const same = await ask({ 'if-none-match': known })
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
    expect(same.headers.get('content-type')).toBeNull()
    expect(same.headers.get('x-frame-options')).toBe('DENY')
  }
  expect((await ask({ 'if-none-match': 'W/"other"' })).status).toBe(200)
})

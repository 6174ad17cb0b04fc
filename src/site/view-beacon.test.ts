import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { createTrustCheck } from '../client-address.ts'
import { createViewBeacon } from './view-beacon.ts'

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
type Body = NonNullable<RequestInit['body']>
const slug = encodeURIComponent('تالاب-های-شمال-پس-از-هفت-سال-دوباره-پرآب-شدند')
const article = `/fa/101/${slug}`

describeOnEachDatabase('a visit', (get) => {
  let newsroom: TestNewsroom
  let ticket = ''
  beforeAll(async () => {
    newsroom = await createNewsroom(get(), { trustedProxies: ['127.0.0.1'] })
    const html = await (await newsroom.ask(article)).text()
    ticket = /data-ticket="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(ticket).toMatch(/^fa\.101\.\d+\./)
  })
  afterAll(() => newsroom.close())

  let readers = 0
  const tell = async (
    headers: Readonly<Record<string, string>> = {},
    body: Body = new URLSearchParams({ ticket }),
  ): Promise<number> => {
    readers += 1
    const response = await newsroom.ask(
      '/-/view',
      {
        method: 'POST',
        body,
        headers: {
          'user-agent': agent,
          'sec-fetch-site': 'same-origin',
          origin: testOrigin,
          'x-forwarded-for': `198.51.${readers}.7`,
          ...headers,
        },
      },
      { peer: '127.0.0.1' },
    )
    expect(await response.text()).toBe('')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('set-cookie')).toBe(false)
    return response.status
  }
  const views = async (): Promise<number> => {
    await newsroom.views.flush()
    const { reader } = get().database
    const row = await reader
      .selectFrom('view_days')
      .select('views')
      .where('article_id', '=', newsroom.contents.articles['wetlands-fa'])
      .executeTakeFirst()
    return row?.views ?? 0
  }
  const refusals = async (): Promise<Readonly<Record<string, number>>> => {
    const rows = await get().database.reader.selectFrom('view_refusals').select(['reason', 'refused']).execute()
    return Object.fromEntries(rows.map(({ reason, refused }) => [reason, refused]))
  }

  test('is counted, and makes no page stale', async () => {
    const before = await get().database.reader.selectFrom('invalidations').select('seq').execute()
    expect(await tell()).toBe(204)
    expect(await tell({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(204)
    expect(await views()).toBe(2)
    expect(await get().database.reader.selectFrom('invalidations').select('seq').execute()).toEqual(before)
  })

  test('of a browser without fetch metadata is known by its origin', async () => {
    const before = await views()
    const ask = (origin: string | undefined, address: string) =>
      newsroom.ask(
        '/-/view',
        {
          method: 'POST',
          body: new URLSearchParams({ ticket }),
          headers: { 'user-agent': agent, ...(origin === undefined ? {} : { origin }) },
        },
        { peer: address },
      )
    for (const origin of [undefined, 'https://evil.example', 'null', testOrigin.replace('https', 'http')]) {
      expect((await ask(origin, '192.0.2.1')).status).toBe(204)
    }
    expect(await views()).toBe(before)
    await ask(testOrigin, '192.0.2.1')
    expect(await views()).toBe(before + 1)
  })

  test.each([
    ['foreign', { 'sec-fetch-site': 'cross-site' }],
    ['foreign', { 'sec-fetch-site': 'none' }],
    ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['prefetch', { purpose: 'prefetch' }],
    ['robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['robot', { 'user-agent': 'curl/8.5.0' }],
    ['agent', { 'user-agent': '' }],
    ['agent', { 'user-agent': 'Firefox/145.0 (X11; x86)' }],
    ['agent', { 'user-agent': agent.repeat(7) }],
    ['address', { 'x-forwarded-for': 'unknown' }],
  ] as const)('is refused as %s, counted as that and answered like any other: %j', async (reason, headers) => {
    const [before, known] = [await views(), await refusals()]
    expect(await tell(headers)).toBe(204)
    expect(await views()).toBe(before)
    expect(await refusals()).toEqual({ ...known, [reason]: (known[reason] ?? 0) + 1 })
  })

  test('with a ticket that is none is refused', async () => {
    const [before, known] = [await views(), await refusals()]
    for (const text of ['', 'x', ticket.replace('101', '102'), `${ticket}\0`, 'fa.101.0.'.padEnd(31, 'A')]) {
      expect(await tell({}, new URLSearchParams({ ticket: text }))).toBe(204)
    }
    expect(await views()).toBe(before)
    expect(await refusals()).toEqual({ ...known, ticket: (known['ticket'] ?? 0) + 5 })
  })

  const bodies: readonly (readonly [name: string, status: number, body: Body, type?: string])[] = [
    ['nothing', 400, new URLSearchParams()],
    ['another name', 400, new URLSearchParams({ id: '1' })],
    ['too much', 413, new URLSearchParams({ ticket: 'x'.repeat(2_000) })],
    ['JSON', 415, '{"ticket":"x"}', 'application/json'],
    ['plain text', 415, 'ticket=x'],
    ['a form with files', 415, new FormData()],
    [
      'no UTF-8',
      204,
      new Uint8Array([116, 105, 99, 107, 101, 116, 61, 255, 254, 37]),
      'application/x-www-form-urlencoded',
    ],
  ]
  test.each(bodies.map(([name, status, body, type]) => ({ name, status, body, type })))(
    'with $name for a body is answered $status',
    async ({ status, body, type }) => {
      const before = await views()
      expect(await tell(type === undefined ? {} : { 'content-type': type }, body)).toBe(status)
      expect(await views()).toBe(before)
    },
  )

  test('that never ends is not read to its end', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(512))
      },
    })
    const request = new Request('http://127.0.0.1/-/view', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect((await newsroom.ask(request)).status).toBe(413)
    expect(sent).toBeLessThan(10)
  })

  test('through a proxy that nobody named is told of once', async () => {
    let warnings = 0
    const answer = createViewBeacon({
      views: newsroom.views,
      origin: testOrigin,
      isTrusted: createTrustCheck([]),
      onUntrustedProxy: () => void (warnings += 1),
    })
    const ask = (peer: string, headers: Record<string, string>) =>
      answer(new Request('http://x/', { method: 'POST', body: new URLSearchParams({ ticket: 'x' }), headers }), peer)
    await ask('127.0.0.1', {})
    // Anybody may send the header; only who sits beside the server looks like a proxy of it.
    await ask('93.184.215.14', { 'x-forwarded-for': '1.2.3.4' })
    expect(warnings).toBe(0)
    for (const peer of ['127.0.0.1', '::ffff:10.0.0.1']) await ask(peer, { 'x-forwarded-for': '1.2.3.4' })
    expect(warnings).toBe(1)
  })

  test('with another method is none', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      expect((await newsroom.ask('/-/view', { method })).status).toBe(405)
    }
    expect((await newsroom.ask('/-/view')).status).toBe(404)
  })

  test('of a crowd in one network is held beyond sixty in an hour', async () => {
    const [before, known] = [await views(), await refusals()]
    for (let n = 0; n < 80; n += 1) await tell({ 'x-forwarded-for': `203.0.113.${n + 1}` })
    expect(await views()).toBe(before + 60)
    expect((await refusals())['network']).toBe((known['network'] ?? 0) + 20)
  })

  test('of an IPv6 network is one reader whatever address it takes', async () => {
    const before = await views()
    for (const end of ['1', '2', 'abcd:1']) await tell({ 'x-forwarded-for': `2001:db8:0:5::${end}` })
    expect(await views()).toBe(before + 1)
  })

  test('makes the most read', async () => {
    const read = async (path: string) => (await newsroom.askAnew(path)).text()
    const codes = (html: string) =>
      [...html.slice(html.indexOf('class="ranking"')).matchAll(/<li>.*?href="\/fa\/(\d+)\//g)].map(([, code]) => code)
    expect(codes(await read('/fa/most-read/'))[0]).toBe('101')
    expect(codes(await read('/fa/'))[0]).toBe('101')
    for (const days of ['1', '7', '30']) expect((await newsroom.ask(`/fa/most-read/?days=${days}`)).status).toBe(200)
    for (const days of ['0', '2', '-1', 'x', '1e1', '9'.repeat(99)]) {
      expect((await newsroom.ask(`/fa/most-read/?days=${days}`)).status, days).toBe(404)
    }
    expect((await newsroom.ask('/fa/most-read')).headers.get('location')).toBe('/fa/most-read/')
    expect(await read('/en/most-read/')).toContain('No readers have been counted in this period yet.')
    newsroom.clock.now += 8 * 86_400_000
    expect(codes(await read('/fa/most-read/'))).toEqual([])
    expect(codes(await read('/fa/most-read/?days=30'))[0]).toBe('101')
  })

  test('leaves no address anywhere', async () => {
    const canary = '198.18.77.99'
    await tell({ 'x-forwarded-for': canary })
    await newsroom.views.flush()
    const { reader } = get().database
    for (const table of [
      'view_visitors',
      'view_networks',
      'view_days',
      'view_refusals',
      'view_batches',
      'settings',
    ] as const) {
      const stored = JSON.stringify(await reader.selectFrom(table).selectAll().execute())
      expect(stored).not.toMatch(/198\.(?:18|51)\.|203\.0\.113|2001:db8/)
    }
  })
})

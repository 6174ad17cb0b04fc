import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentingReaders, good, page } from '../../test/commenting-readers.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { setCommentState } from '../content/comments/set-state.ts'
import { saveSetting } from '../content/settings/save.ts'

describeOnEachDatabase('the defence of comments', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())
  const { elsewhere, html, everyComment, send, stored, find, reasonsOf, tokenOf } = commentingReaders(() => newsroom)

  test('who fills in what nobody sees learns nothing and is put away', async () => {
    const comment = 'I filled in every field that I found.'
    const response = await send({ ...good, comment, subject: 'http://spam.example' })
    expect(response.headers.get('location')).toBe(`${page}?comment=held#respond`)
    expect(await find(comment)).toMatchObject({ state: 'spam' })
    expect(await html(page)).toMatch(/class="respond-trap" aria-hidden="true"/)
  })

  test('the token tells how long the form was open', async () => {
    newsroom.clock.now += 60_000
    const token = tokenOf(await html())
    const client = { peer: '203.0.113.1' }
    const at = async (later: number, comment: string, given = token): Promise<unknown> => {
      newsroom.clock.now += later
      await send({ ...good, comment, token: given }, { client })
      return reasonsOf(await find(comment))
    }
    expect(await at(2_000, 'Sent as soon as it was there.')).toEqual(['token-early', 'policy'])
    expect(await at(3_600_000, 'Sent after an hour of thought.')).toEqual(['policy'])
    expect(await at(86_400_000, 'Sent on the next day, from an old tab.')).toEqual(['token-late', 'policy'])
    expect(await at(60_000, 'Sent by a program without a form.', '')).toEqual(['token-forged', 'policy'])
  })

  test('a page that differs only in its token is the same page to a browser', async () => {
    newsroom.clock.now += 86_400_000
    const first = await newsroom.ask(page)
    newsroom.clock.now += 120_000
    const second = await newsroom.ask(page)
    expect(tokenOf(await second.text())).not.toBe(tokenOf(await first.text()))
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
  })

  test('the form sent twice is one comment, and both are told the same', async () => {
    const client = elsewhere()
    const comment = 'A double click sends this twice at once.'
    const both = await Promise.all([send({ ...good, comment }, { client }), send({ ...good, comment }, { client })])
    expect(both.map((response) => response.headers.get('location'))).toEqual(
      Array(2).fill(`${page}?comment=held#respond`),
    )
    // As advertising the second would not stand among those that wait.
    const kept = [...(await stored()), ...(await stored('spam'))]
    expect(kept.filter(({ body }) => body === comment)).toHaveLength(1)
  })

  test('one network sends three in a minute and no more, however many it sends at once', async () => {
    const client = elsewhere()
    const before = (await stored()).length
    const answers = await inWaves(100, (n) =>
      // Another address of the same network each time.
      send({ ...good, comment: `Flood ${n}` }, { client: { peer: client.peer.replace(/\d+$/, String(n)) } }),
    )
    const count = (status: number): number => answers.filter((answer) => answer.status === status).length
    expect([count(303), count(429)]).toEqual([3, 97])
    expect((await stored()).length).toBe(before + 3)
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('retry-after')).toBe('60')
    const text = (await refused?.text()) ?? ''
    expect(text).toContain('send it again in a minute')
    expect(text).toMatch(/Flood \d+<\/textarea>/)
    newsroom.clock.now += 60_000
    expect((await send({ ...good, comment: 'A minute later.' }, { client })).status).toBe(303)
  }, 60_000)

  test('and twenty in an hour', async () => {
    const client = elsewhere()
    const statuses: number[] = []
    for (let n = 0; n < 22; n += 1) {
      newsroom.clock.now += 61_000
      statuses.push((await send({ ...good, comment: `Patient flood ${n}` }, { client })).status)
    }
    expect(statuses).toEqual([...Array<number>(20).fill(303), 429, 429])
  }, 60_000)

  test('an article takes thirty in a minute from everywhere; a site that gets 120 holds them all', async () => {
    elsewhere()
    const codes = ['/fa/101', '/ar/102', '/en/103', '/fa/201']
    const sendMany = (code: string, count: number) =>
      inWaves(count, (n) => {
        const peer = `2001:db8:${code.slice(4)}:${n}::1`
        return send({ ...good, comment: `Everywhere ${code} ${n}` }, { code, client: { peer } })
      })
    for (const code of codes) {
      const statuses = (await sendMany(code, 31)).map(({ status }) => status)
      expect(statuses.filter((status) => status === 303)).toHaveLength(30)
      expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    }
    await sendMany('/ar/202', 1)
    expect(reasonsOf(await find('Everywhere /ar/202 0'))).toContain('site-busy')
    expect(reasonsOf(await find('Everywhere /fa/101 0'))).not.toContain('site-busy')
  }, 60_000)

  test('X-Forwarded-For counts from a proxy that is trusted only', async () => {
    const proxied = async (peer: string, n: number): Promise<number> =>
      (
        await send(
          { ...good, comment: `Through ${peer} ${n}` },
          { client: { peer }, headers: { 'x-forwarded-for': `203.0.${n}.1` } },
        )
      ).status
    elsewhere()
    const trusted = await Promise.all([1, 2, 3, 4, 5].map((n) => proxied('10.0.0.1', n)))
    expect(trusted).toEqual(Array(5).fill(303))
    const strangers = await Promise.all([6, 7, 8, 9, 10].map((n) => proxied('198.18.0.1', n)))
    expect(strangers.filter((status) => status === 429)).toHaveLength(2)
  })

  test('the same advertisement in other letters is known again', async () => {
    const text = 'ارزان‌ترین بلیت‌های کنسرت را از ما بخرید، با تخفیف ویژه برای خوانندگان روزنامه'
    const writings = [
      text,
      text.replaceAll('ی', 'ي'),
      text.replaceAll('\u200c', ''),
      `${text}!!`,
      text.replace('کنسرت', 'کـنـسـرت'),
    ]
    elsewhere()
    const token = tokenOf(await html())
    newsroom.clock.now += 10_000
    for (const [n, comment] of writings.entries())
      await send({ ...good, comment, token }, { client: { peer: `203.1.${n}.1` } })
    const found = await Promise.all(writings.map(find))
    expect(found.map((comment) => comment?.state)).toEqual(['held', 'held', 'held', 'spam', 'spam'])
    expect(reasonsOf(found[1])).toEqual(['duplicate', 'policy'])
  })

  test('a reader whose comment was approved is known, where the paper wants that', async () => {
    const setting = { open: true, threadsPerPage: 5 } as const
    await saveSetting(newsroom.context, 'comments', { ...setting, policy: 'approve-known' })
    const reader = { name: 'Known', email: 'known@never-published.example' }
    const sendGood = async (comment: string, more: Readonly<Record<string, string>> = {}): Promise<string | null> => {
      const client = elsewhere()
      const token = tokenOf(await html())
      newsroom.clock.now += 10_000
      return (await send({ ...reader, comment, token, ...more }, { client })).headers.get('location')
    }
    expect(await sendGood('My first comment in this paper.')).toBe(`${page}?comment=held#respond`)
    const first = await find('My first comment in this paper.')
    await setCommentState(newsroom.context, [first?.id ?? ''], 'approved')
    expect(await sendGood('My second one, which is awaited.')).toBe(`${page}?comment=published#respond`)
    expect(await everyComment()).toContain('My second one, which is awaited.')
    expect(await sendGood('The name of another, same address.', { name: 'Unknown' })).toContain('comment=held')
    await saveSetting(newsroom.context, 'comments', { ...setting, policy: 'hold-all' })
  })
})

/** As many at once as the site takes before it gives comments up (`src/site/shedding/`), until all were sent. */
async function inWaves(count: number, send: (n: number) => Promise<Response>): Promise<readonly Response[]> {
  const answers: Response[] = []
  for (let from = 0; from < count; from += 20) {
    const wave = Array.from({ length: Math.min(20, count - from) }, (_, index) => send(from + index))
    answers.push(...(await Promise.all(wave)))
  }
  return answers
}

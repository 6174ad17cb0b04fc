import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../databases.ts'
import { begin, type DeskPeople, makeDesk } from '../desk.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { now } from '../newsroom-contents.ts'
import { createBrowser } from '../signed-in.ts'

describeOnEachDatabase('a request that comes twice', (get) => {
  let newsroom: TestNewsroom
  let people: DeskPeople

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    people = await makeDesk(newsroom, [])
  })
  afterAll(() => newsroom.close())

  const draft = { language: 'fa', headline: 'یک بار' }
  const mine = async (headline: string): Promise<number> => {
    const list = await people.reporter.browser.ask('GET', `/articles?own=true&q=${encodeURIComponent(headline)}`)
    return (list.body['items'] as readonly unknown[]).length
  }

  test('does its work once, and gets the same answer', async () => {
    const { browser } = people.reporter
    const key = { 'idempotency-key': 'one' }
    const [first, second] = await Promise.all([
      browser.ask('POST', '/articles', draft, key),
      browser.ask('POST', '/articles', draft, key),
    ])
    const third = await browser.ask('POST', '/articles', draft, key)
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
    expect([second.text, third.text]).toEqual([first.text, first.text])
    expect(third.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(third.headers.get('idempotency-replayed')).toBe('true')
    expect(await mine(draft.headline)).toBe(1)
  })

  test('is refused when it is another one under the same key, and is somebody else’s for somebody else', async () => {
    const key = { 'idempotency-key': 'two' }
    const { reporter, colleague } = people
    const own = await reporter.browser.ask('POST', '/articles', draft, key)
    expect(own.status).toBe(201)
    const other = await reporter.browser.ask('POST', '/articles', { ...draft, headline: 'دیگر' }, key)
    expect([other.status, other.body['code']]).toEqual([422, 'key-reused'])
    const theirs = await colleague.browser.ask('POST', '/articles', draft, key)
    expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([201, null])
    for (const [{ browser }, first] of [
      [reporter, own],
      [colleague, theirs],
    ] as const) {
      const again = await browser.ask('POST', '/articles', draft, key)
      expect([again.status, again.headers.get('idempotency-replayed'), again.text]).toEqual([201, 'true', first.text])
    }
    newsroom.clock.now += 25 * 3_600_000
    const fresh = await reporter.browser.ask('POST', '/session', { email: reporter.email, password: 'x' })
    expect(fresh.status).toBe(401)
    newsroom.clock.now = now
  })

  test('that was refused may be tried again under its key', async () => {
    const { browser } = people.reporter
    const key = { 'idempotency-key': 'three' }
    const wrong = { language: 'fa', headline: 'با نویسنده', bylines: ['01900000-0000-7000-8000-000000000000'] }
    expect((await browser.ask('POST', '/articles', wrong, key)).status).toBe(400)
    expect((await browser.ask('POST', '/articles', draft, key)).status).toBe(201)
    for (const bad of ['', 'پ', 'x'.repeat(201)].filter((value) => /^[ -~]*$/.test(value))) {
      expect((await browser.ask('POST', '/articles', draft, { 'idempotency-key': bad })).status).toBe(400)
    }
  })

  test('publishes once, whichever of several gets there', async () => {
    const { browser } = people.owner
    const made = await begin(browser, { headline: 'چند بار' })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        browser.ask('POST', `/articles/${made.id}/publication`, {}, { 'idempotency-key': 'publish' }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.body['published']).toMatchObject({ revision: 1 })
    const racing = await begin(browser, { headline: 'مسابقه' })
    const bare = await Promise.all(
      Array.from({ length: 5 }, () => browser.ask('POST', `/articles/${racing.id}/publication`, {})),
    )
    expect(bare.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(bare.filter(({ status }) => status === 409)).toHaveLength(4)
  })

  test('is answered again where what it was about is gone, or is theirs no more', async () => {
    const { reporter, owner } = people
    const made = await begin(reporter.browser, { headline: 'یک بار به بازبینی' })
    const submit = () =>
      reporter.browser.ask('POST', `/articles/${made.id}/submission`, {}, { 'idempotency-key': 'submit' })
    const submitted = await submit()
    const published = await owner.browser.ask('POST', `/articles/${made.id}/publication`, {})
    const again = await submit()
    expect([submitted.status, published.status]).toEqual([200, 200])
    expect([again.status, again.text]).toEqual([200, submitted.text])
    const tag = await owner.browser.ask('POST', '/tags', { language: 'fa', name: 'گذرا', slug: 'گذرا' })
    const remove = (key: string) =>
      owner.browser.ask('DELETE', `/tags/${String(tag.body['id'])}`, undefined, { 'idempotency-key': key })
    const removed = [await remove('remove'), await remove('remove'), await remove('another')]
    expect(removed.map(({ status }) => status)).toEqual([200, 200, 404])
  })

  test('does nothing to what is another’s', async () => {
    const { owner, reporter } = people
    const made = await begin(owner.browser, { headline: 'از دیگری' })
    const change = { headline: 'بازنوشته' }
    const headers = { 'if-match': `"${made.etag}"`, 'idempotency-key': 'foreign' }
    for (const _ of [1, 2]) {
      const refused = await reporter.browser.ask('PATCH', `/articles/${made.id}/draft`, change, headers)
      expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden'])
    }
  })

  test('of a key for programs, the secret is not kept in the open', async () => {
    const { browser } = people.owner
    const wanted = { name: 'key', scopes: ['articles:read'], days: 1 }
    const made = await browser.ask('POST', '/api-keys', wanted, { 'idempotency-key': 'secret' })
    const secret = made.body['secret'] as string
    expect(made.status).toBe(201)
    const rows = await get().database.reader.selectFrom('idempotency_keys').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    const again = await browser.ask('POST', '/api-keys', wanted, { 'idempotency-key': 'secret' })
    expect(again.body['secret']).toBe(secret)
  })

  test('opens for nobody but whom it was answered, even to who can write into the database', async () => {
    const { reporter, colleague } = people
    const key = { 'idempotency-key': 'sealed' }
    expect((await reporter.browser.ask('POST', '/articles', draft, key)).status).toBe(201)
    const { reader } = get().database
    const kept = await reader
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('key', '=', 'sealed')
      .executeTakeFirstOrThrow()
    await get().database.transaction((tx) =>
      tx
        .insertInto('idempotency_keys')
        .values({ ...kept, actor_id: colleague.id })
        .execute(),
    )
    const stolen = await colleague.browser.ask('POST', '/articles', draft, key)
    expect([stolen.status, stolen.body['code']]).toEqual([422, 'key-reused'])
  })

  test('of a person and of their program are two', async () => {
    const { browser } = people.owner
    const made = await browser.ask('POST', '/api-keys', { name: 'key', scopes: ['articles:write'], days: 1 })
    const key = { 'idempotency-key': 'program' }
    const own = await browser.ask('POST', '/articles', draft, key)
    const authorization = `Bearer ${String(made.body['secret'])}`
    const programs = await createBrowser(newsroom).ask('POST', '/articles', draft, { ...key, authorization })
    expect([own.status, programs.status, programs.headers.get('idempotency-replayed')]).toEqual([201, 201, null])
    expect(programs.text).not.toBe(own.text)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { createApiKey } from '../../src/content/api-keys/keys.ts'
import { changePerson, setDisabled } from '../../src/content/users/change.ts'
import { findUser } from '../../src/content/users/queries.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../newsroom.ts'
import { codeAt, createBrowser, goodPassword, makeOwner, makePerson, type TestPerson } from '../signed-in.ts'

describeOnEachDatabase('access', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let chief: TestPerson
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor')
  })
  afterAll(() => newsroom.close())

  test('nobody invites, lifts or lowers above themselves, nor changes themselves', async () => {
    const invite = (role: string) =>
      chief.browser.ask('POST', '/people', { email: `new-${role}@coast.example`, name: 'x', role })
    expect((await invite('owner')).status).toBe(403)
    const invited = await invite('reporter')
    expect(invited.status).toBe(201)
    const { person, link } = invited.body as { person: { id: string }; link: { url: string } }
    expect(link.url).toMatch(new RegExp(`^${testOrigin}/admin/invitation#[\\w-]{43}$`))
    const secret = link.url.split('#')[1] ?? ''
    for (const path of ['/people', `/people/${person.id}`, '/audit']) {
      expect((await chief.browser.ask('GET', path)).text).not.toContain(secret)
    }
    expect((await chief.browser.ask('PATCH', `/people/${person.id}`, { role: 'owner' })).status).toBe(403)
    expect((await chief.browser.ask('PATCH', `/people/${chief.id}`, { role: 'owner' })).status).toBe(403)
    expect((await chief.browser.ask('PATCH', `/people/${owner.id}`, { role: 'reporter' })).status).toBe(403)
    const own = await owner.browser.ask('PATCH', `/people/${owner.id}`, { role: 'reporter' })
    expect([own.status, own.body['code']]).toEqual([403, 'own-account'])
    expect((await invite('reporter')).body['code']).toBe('email-taken')
  })

  test('of two owners who lower each other at once one stays; the last cannot be shut out', async () => {
    const second = await makePerson(newsroom, 'owner', 'second-owner')
    await Promise.all([
      owner.browser.ask('PATCH', `/people/${second.id}`, { role: 'reporter' }),
      second.browser.ask('PATCH', `/people/${owner.id}`, { role: 'reporter' }),
    ])
    const { reader } = get().database
    const owners = await reader.selectFrom('users').select('id').where('role', '=', 'owner').execute()
    expect(owners).toHaveLength(1)
    const last = owners[0]?.id ?? ''
    await expect(setDisabled(newsroom.context, last, true)).rejects.toMatchObject({ code: 'last-owner' })
    await expect(changePerson(newsroom.context, last, { role: 'reporter' })).rejects.toMatchObject({
      code: 'last-owner',
    })
    if (last !== owner.id) {
      await changePerson(newsroom.context, owner.id, { role: 'owner' })
      await changePerson(newsroom.context, last, { role: 'reporter' })
    }
    await signInAgain(owner)
  })

  async function signInAgain({ browser, email, totpSecret }: TestPerson): Promise<void> {
    newsroom.clock.now += 60_000
    const { body } = await browser.ask('POST', '/session', { email, password: goodPassword })
    const code = codeAt(totpSecret, newsroom.clock.now)
    const reply = await browser.ask('POST', '/session/second-factor', { challenge: body['challenge'], code })
    expect(reply.status).toBe(201)
  }

  test('a request from another page changes nothing, whatever it is dressed as', async () => {
    const reporter = await makePerson(newsroom, 'reporter', 'crossed', false)
    const before = await findUser(get().database.reader, reporter.id)
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: `${testOrigin}.evil.example` },
      { origin: 'https://sub.coast.example' },
      { origin: testOrigin, 'sec-fetch-site': 'cross-site' },
      { origin: testOrigin, 'sec-fetch-site': 'same-site' },
      { origin: testOrigin, 'sec-fetch-site': 'none' },
    ]
    for (const headers of foreign) {
      for (const type of [
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        const given = { ...headers, 'content-type': type }
        const reply = await reporter.browser.ask('PATCH', '/account', { name: 'changed' }, given)
        expect([reply.status, reply.body['code']]).toEqual([403, 'foreign-origin'])
        expect(reply.headers.get('access-control-allow-origin')).toBeNull()
      }
    }
    for (const { method, path } of apiRoutes.filter((route) => route.method !== 'GET')) {
      const reply = await owner.browser.ask(method, path.replace(':id', reporter.id), undefined, {
        'sec-fetch-site': 'cross-site',
      })
      expect([path, reply.status]).toEqual([path, 403])
    }
    expect(await findUser(get().database.reader, reporter.id)).toEqual(before)
  })

  test('no field comes in that the contract does not name', async () => {
    const reporter = await makePerson(newsroom, 'reporter', 'assigned', false)
    const before = await findUser(get().database.reader, reporter.id)
    for (const column of Object.keys(before ?? {}).concat('role', 'isAdmin', 'constructor', 'toString')) {
      if (column === 'name') continue
      const own = await reporter.browser.ask('PATCH', '/account', { name: 'x', [column]: 'owner' })
      expect([column, own.status]).toEqual([column, 400])
      if (column === 'role' || column === 'desks') continue
      const others = await owner.browser.ask('PATCH', `/people/${reporter.id}`, { [column]: 'owner' })
      expect([column, others.status]).toEqual([column, 400])
    }
    expect(await findUser(get().database.reader, reporter.id)).toEqual(before)
    for (const query of [
      '?password_hash=x',
      '?limit=1&limit=2',
      '?limit=0',
      '?limit=101',
      '?sort=email',
      '?cursor=%00',
    ]) {
      expect([query, (await owner.browser.ask('GET', `/people${query}`)).status]).toEqual([query, 400])
    }
  })

  test.each([
    ['a type with a space', '{"name":"x"}', 'application/json ', 200],
    ['another charset', '{"name":"x"}', 'application/json; charset=utf-16', 415],
    ['garbage behind the type', '{"name":"x"}', 'application/json, text/plain', 415],
    ['a tab in the type', '{"name":"x"}', 'application/json;\tcharset=utf-8', 415],
    ['no type', '{"name":"x"}', '', 415],
    ['a field twice', '{"name":"x","name":"y"}', 'application/json', 400],
    ['a field twice, once escaped', '{"name":"x","n\\u0061me":"y"}', 'application/json', 400],
    ['a prototype', '{"name":"x","__proto__":{"polluted":1}}', 'application/json', 400],
    ['10,000 levels', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'application/json', 413],
    ['7,000 levels', `{"name":${'['.repeat(7_000)}${']'.repeat(7_000)}}`, 'application/json', 400],
    ['a number beyond all', '{"name":1e999}', 'application/json', 400],
    ['half a surrogate', '{"name":"\\ud800"}', 'application/json', 400],
    ['U+0000', '{"name":"a\\u0000b"}', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
  ])('a body is read in one way or not at all: %s', async (_, body, type, status) => {
    const reply = await chief.browser.ask('PATCH', '/account', body, { 'content-type': type })
    expect(reply.status).toBe(status)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('a packed body is not unpacked', async () => {
    const reply = await chief.browser.ask('PATCH', '/account', '{"name":"x"}', { 'content-encoding': 'gzip' })
    expect(reply.status).toBe(415)
  })

  test('refusals speak the language of who asks, and their codes stay', async () => {
    const said = async (language: string) => {
      const { body, headers } = await createBrowser(newsroom).ask('GET', '/people', undefined, {
        'accept-language': language,
      })
      return [body['code'], headers.get('content-language'), body['title']]
    }
    expect(await said('fa-IR, en;q=0.5')).toEqual(['not-signed-in', 'fa', 'وارد نشده‌اید.'])
    expect(await said('ar')).toEqual(['not-signed-in', 'ar', 'لم تسجّل الدخول.'])
    expect(await said('de')).toEqual(['not-signed-in', 'en', 'You are not signed in.'])
    const faulty = await owner.browser.ask('POST', '/people', { email: 'x' })
    expect(faulty.body).toMatchObject({ code: 'invalid-input', title: 'درخواست فهمیده نشد.' })
    expect(faulty.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })

  test('passwords: short and common ones are refused, long ones are not cut, two ways of writing are one', async () => {
    const reporter = await makePerson(newsroom, 'reporter', 'habib.namuneh', false)
    const change = (next: string, current = goodPassword) =>
      reporter.browser.ask('PUT', '/account/password', { current, next })
    for (const next of ['1234567', 'کوتاه', '👍👍']) expect((await change(next)).body['code']).toBe('password-short')
    for (const next of [
      'password1',
      'PASSWORD1',
      '12345678',
      '۱۲۳۴۵۶۷۸',
      'aaaaaaaaaaaa',
      'habib.namuneh1',
      'Habib Namuneh 1403',
    ]) {
      expect([next, (await change(next)).body['code']]).toEqual([next, 'password-common'])
    }
    expect((await change('x'.repeat(1_025))).body['code']).toBe('invalid-input')
    expect((await change('ج'.repeat(513))).body['code']).toBe('invalid-input')
    const long = 'الف ب '.repeat(20)
    expect((await change(`${long}۱`)).status).toBe(201)
    expect((await change(goodPassword, `${long}۲`)).body['code']).toBe('sign-in-refused')
    expect((await change('cafe\u0301 au lait au lait', `${long}۱`)).status).toBe(201)
    expect((await change(goodPassword, 'caf\u00e9 au lait au lait')).status).toBe(201)
    const twin = `${'a'.repeat(71)}b`
    expect((await change(`${twin}c`)).status).toBe(201)
    expect((await change(goodPassword, `${twin}d`)).status).toBe(401)
  })

  test('a key does what is in its scopes and no more, while its owner may; it is shown once', async () => {
    const made = await chief.browser.ask('POST', '/api-keys', { name: 'چاپ', scopes: ['people:read'], days: 1 })
    expect(made.status).toBe(201)
    const secret = String(made.body['secret'])
    const ask = (method: string, path: string, body?: unknown) =>
      createBrowser(newsroom).ask(method, path, body, { authorization: `Bearer ${secret}` })
    expect((await ask('GET', '/people')).status).toBe(200)
    expect((await ask('GET', '/audit')).status).toBe(403)
    for (const path of ['/session', '/sessions', '/api-keys', '/account/passkeys']) {
      expect((await ask('GET', path)).body['code']).toBe('session-only')
    }
    const listed = await owner.browser.ask('GET', '/api-keys')
    expect(listed.text).not.toContain(secret)
    expect(listed.text).toContain(secret.slice(0, 13))
    expect(JSON.stringify(await get().database.reader.selectFrom('api_keys').selectAll().execute())).not.toContain(
      secret,
    )
    await setDisabled(newsroom.context, chief.id, true)
    expect((await ask('GET', '/people')).status).toBe(401)
    await setDisabled(newsroom.context, chief.id, false)
    expect((await ask('GET', '/people')).status).toBe(200)
    newsroom.clock.now += 86_400_000
    expect((await ask('GET', '/people')).status).toBe(401)
    const { row, secret: other } = await createApiKey(newsroom.context, chief.id, {
      name: 'x',
      scopes: ['people:read'],
      days: null,
    })
    await signInAgain(owner)
    expect((await owner.browser.ask('DELETE', `/api-keys/${row.id}`)).status).toBe(200)
    const revoked = { authorization: `Bearer ${other}` }
    expect((await owner.browser.ask('GET', '/people', undefined, revoked)).status).toBe(401)
  })

  test('clocks that differ let nobody in twice', async () => {
    await signInAgain(owner)
    const code = codeAt(owner.totpSecret, newsroom.clock.now)
    newsroom.clock.now -= 600_000
    expect((await owner.browser.ask('GET', '/session')).status).toBe(200)
    newsroom.clock.now += 600_000
    const browser = createBrowser(newsroom, '198.51.100.200')
    const { body } = await browser.ask('POST', '/session', { email: owner.email, password: goodPassword })
    const replay = await browser.ask('POST', '/session/second-factor', { challenge: body['challenge'], code })
    expect(replay.body['code']).toBe('code-refused')
  })

  test('the log is searched by what was done, by whom and to what, and goes on by its cursor', async () => {
    const found = await owner.browser.ask('GET', `/audit?event=person.joined&actor=${chief.id}`)
    expect(found.body['items']).toMatchObject([{ event: 'person.joined', actorId: chief.id, targetId: chief.id }])
    const first = await owner.browser.ask('GET', '/audit?limit=3')
    const next = await owner.browser.ask('GET', `/audit?limit=3&cursor=${String(first.body['nextCursor'])}`)
    const seqs = [first, next].flatMap(({ body }) => (body['items'] as { seq: number }[]).map(({ seq }) => seq))
    expect(seqs).toEqual(Array.from({ length: 6 }, (_, n) => (seqs[0] ?? 0) - n))
    for (const query of ['?since=yesterday', '?cursor=abc', '?event=%27', '?hash=x']) {
      expect((await owner.browser.ask('GET', `/audit${query}`)).status).toBe(400)
    }
  })

  test('the description names every route, who may use it and what it takes', async () => {
    const { status, body } = await createBrowser(newsroom).ask('GET', '/openapi.json')
    expect([status, body['openapi']]).toEqual([200, '3.1.0'])
    const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, object>>>>
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
    // All but itself and the page made of it.
    expect(operations).toHaveLength(apiRoutes.length - 2)
    const ids = new Set(operations.map((operation) => (operation as { operationId: string }).operationId))
    expect(ids.size).toBe(operations.length)
    expect(paths['/people']?.['get']).toMatchObject({
      'x-matbaa-needs': 'people.read',
      security: [{ session: [] }, { key: [] }],
      parameters: [{ name: 'If-None-Match' }, { name: 'cursor' }, { name: 'limit' }],
    })
    expect(paths['/people/{id}']?.['patch']).toMatchObject({
      requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
    })
  })

  test('names that cannot be anything’s are nothing’s', async () => {
    for (const { method, path } of apiRoutes.filter((route) => route.path.includes(':id'))) {
      for (const name of ['%00', '%ed%a0%80', '%ff', '..%2f..', "'--", '%25', 'x'.repeat(2_000)]) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {}
        const reply = await owner.browser.ask(method, path.replace(':id', name), body)
        expect([path, name, reply.status]).toEqual([path, name, 404])
      }
    }
  })

  test('where the database does not answer nobody is let in', async () => {
    const rename = (from: 'user_sessions', to: string) =>
      get().database.transaction((tx) => tx.schema.alterTable(from).renameTo(to).execute())
    await rename('user_sessions', 'hidden_sessions')
    try {
      for (const { method, path, access } of apiRoutes) {
        if (access.to === 'anybody') continue
        const body = method === 'GET' || method === 'DELETE' ? undefined : {}
        const reply = await owner.browser.ask(method, path.replace(':id', owner.id), body)
        expect([path, reply.status, reply.body['code']]).toEqual([path, 503, 'unavailable'])
        expect(reply.text).not.toMatch(/user_sessions|sqlite|relation/i)
      }
    } finally {
      await get().database.transaction((tx) =>
        tx.schema.alterTable('hidden_sessions').renameTo('user_sessions').execute(),
      )
    }
    expect((await owner.browser.ask('GET', '/session')).status).toBe(200)
  })
})

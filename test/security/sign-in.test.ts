import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../src/content/audit/verify.ts'
import { issueSetUp } from '../../src/content/users/set-up.ts'
import { issuePasswordReset, noteResetRequest } from '../../src/content/users/passwords.ts'
import { setDisabled } from '../../src/content/users/change.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { codeAt, createBrowser, goodPassword, makeOwner, makePerson, type TestPerson } from '../signed-in.ts'

describeOnEachDatabase('signing in', (get) => {
  let newsroom: TestNewsroom
  const log: string[] = []
  let owner: TestPerson
  beforeAll(async () => {
    const logger = pino({ level: 'trace' }, { write: (line) => void log.push(line) })
    newsroom = await createNewsroom(get(), { logger })
  })
  afterAll(() => newsroom.close())
  const later = (ms: number): void => void (newsroom.clock.now += ms)
  const hour = 3_600_000

  test('twenty who use the set-up link at once make one owner', async () => {
    const link = await issueSetUp(newsroom.context)
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        createBrowser(newsroom, `203.0.113.${n}`).ask('POST', '/setup', {
          token: link?.token,
          email: `first${n}@coast.example`,
          name: 'x',
          password: goodPassword,
        }),
      ),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 410)).toHaveLength(19)
    expect(await get().database.reader.selectFrom('users').selectAll().execute()).toHaveLength(1)
    expect(await issueSetUp(newsroom.context)).toBeUndefined()
    await get().database.transaction(async (tx) => {
      await tx.deleteFrom('user_sessions').execute()
      await tx.deleteFrom('users').execute()
    })
  })

  test('a newer set-up link replaces the older one, and both run out', async () => {
    const older = await issueSetUp(newsroom.context)
    const newer = await issueSetUp(newsroom.context)
    const setUp = (token: string | undefined) =>
      createBrowser(newsroom).ask('POST', '/setup', { token, email: 'a@b.example', name: 'x', password: goodPassword })
    expect((await setUp(older?.token)).status).toBe(410)
    later(25 * hour)
    expect((await setUp(newer?.token)).status).toBe(410)
  })

  test('an owner can do nothing but add a second factor before there is one', async () => {
    const browser = createBrowser(newsroom)
    const link = await issueSetUp(newsroom.context)
    const made = await browser.ask('POST', '/setup', {
      token: link?.token,
      email: 'bare@coast.example',
      name: 'x',
      password: goodPassword,
    })
    expect(made.body).toMatchObject({ needsSecondFactor: true, actions: [] })
    const refused = await browser.ask('GET', '/people')
    expect([refused.status, refused.body['code']]).toEqual([403, 'second-factor-required'])
    expect((await browser.ask('GET', '/session')).status).toBe(200)
    await get().database.transaction(async (tx) => {
      await tx.deleteFrom('user_sessions').execute()
      await tx.deleteFrom('users').execute()
    })
    owner = await makeOwner(newsroom)
    expect((await owner.browser.ask('GET', '/people')).status).toBe(200)
  })

  test('the password alone signs nobody in who has an authenticator; each code counts once', async () => {
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.100.1')
    const first = await browser.ask('POST', '/session', { email: 'OWNER@Coast.example', password: goodPassword })
    expect([first.status, first.body['methods']]).toEqual([200, ['totp', 'recovery-code']])
    expect(browser.cookies.size).toBe(0)
    for (const path of ['/session', '/people', '/audit', '/sessions']) {
      expect((await browser.ask('GET', path)).status).toBe(401)
      const forged = { cookie: `__Host-session=${String(first.body['challenge'])}` }
      expect((await createBrowser(newsroom).ask('GET', path, undefined, forged)).status).toBe(401)
    }
    const code = codeAt(owner.totpSecret, newsroom.clock.now)
    const second = await createBrowser(newsroom, '198.51.100.2').ask('POST', '/session', {
      email: owner.email,
      password: goodPassword,
    })
    // The newer challenge took the place of the older one.
    const old = await browser.ask('POST', '/session/second-factor', { challenge: first.body['challenge'], code })
    expect([old.status, old.body['code']]).toEqual([401, 'challenge-ended'])
    const { challenge } = second.body
    const tries = await Promise.all(
      [1, 2, 3].map(() => browser.ask('POST', '/session/second-factor', { challenge, code })),
    )
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401, 401])
    const again = await browser.ask('POST', '/session', { email: owner.email, password: goodPassword })
    const replay = await browser.ask('POST', '/session/second-factor', { challenge: again.body['challenge'], code })
    expect([replay.status, replay.body['code']]).toEqual([401, 'code-refused'])
  })

  test('the cookie is for this host alone, out of reach of scripts and other sites', async () => {
    const person = await makePerson(newsroom, 'reporter', 'cookie', false)
    const reply = await createBrowser(newsroom, '198.51.100.3').ask('POST', '/session', {
      email: person.email,
      password: goodPassword,
    })
    for (const line of reply.headers.getSetCookie()) {
      expect(line).toMatch(/^__Host-/)
      expect(line).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
      expect(line).not.toMatch(/Domain/i)
    }
    expect(reply.headers.get('cache-control')).toBe('private, no-store')
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('five wrong codes, then a wait; the right one is not taken meanwhile, and recovery codes count once', async () => {
    const person = await makePerson(newsroom, 'moderator', 'codes')
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.100.20')
    const { body } = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
    const tryCode = (code: string) =>
      browser.ask('POST', '/session/second-factor', { challenge: body['challenge'], code })
    const wrong = await Promise.all(Array.from({ length: 12 }, (_, n) => tryCode(String(100_000 + n))))
    expect(wrong.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
    const locked = await tryCode(codeAt(person.totpSecret, newsroom.clock.now))
    expect([locked.status, locked.body['code']]).toEqual([429, 'too-many-attempts'])
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0)
    later(16 * 60_000)
    const renewed = await person.browser.ask('POST', '/session/reauthentication', {
      password: goodPassword,
      code: codeAt(person.totpSecret, newsroom.clock.now),
    })
    expect(renewed.status).toBe(200)
    const drawn = await person.browser.ask('POST', '/account/recovery-codes', {})
    const codes = drawn.body['recoveryCodes'] as readonly string[]
    expect(codes).toHaveLength(10)
    for (const expected of [201, 401]) {
      const step = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
      const reply = await browser.ask('POST', '/session/second-factor', {
        challenge: step.body['challenge'],
        code: codes[0]?.toUpperCase(),
      })
      expect(reply.status).toBe(expected)
    }
  })

  test('guesses at an account and from a network end after five, whatever is written around them', async () => {
    const person = await makePerson(newsroom, 'reporter', 'guessed', false)
    later(16 * 60_000)
    const tries = await Promise.all(
      Array.from({ length: 15 }, (_, n) =>
        createBrowser(newsroom, `192.0.2.${n}`).ask(
          'POST',
          '/session',
          { email: n % 2 === 0 ? person.email : person.email.toUpperCase(), password: `wrong ${n}` },
          { 'x-forwarded-for': `8.8.8.${n}`, forwarded: `for=8.8.4.${n}`, 'x-real-ip': `1.1.1.${n}` },
        ),
      ),
    )
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(10)
    for (const path of ['/session/', '//session', '/Session', '/session;x', '/%73ession/']) {
      const { status } = await createBrowser(newsroom, '192.0.2.99').ask('POST', path, {
        email: person.email,
        password: 'x',
      })
      expect([404, 429]).toContain(status)
    }
    // From elsewhere the account waits too; the browser that was there before does not.
    const right = { email: person.email, password: goodPassword }
    expect((await createBrowser(newsroom, '198.51.100.40').ask('POST', '/session', right)).status).toBe(429)
    expect((await person.browser.ask('POST', '/session', right)).status).toBe(201)
    expect(
      (await createBrowser(newsroom, '192.0.2.200').ask('POST', '/session', { ...right, email: 'who@x.example' }))
        .status,
    ).toBe(429)
    later(16 * 60_000)
    expect((await createBrowser(newsroom, '198.51.100.40').ask('POST', '/session', right)).status).toBe(201)
  })

  test('whether somebody has an account nobody learns', async () => {
    const person = await makePerson(newsroom, 'reporter', 'known', false)
    const ask = async (path: string, body: object, peer: string) => {
      const { status, body: said } = await createBrowser(newsroom, peer).ask('POST', path, body)
      return { status, ...said, requestId: '' }
    }
    const known = await ask('/session', { email: person.email, password: 'wrong password' }, '198.51.101.1')
    const unknown = await ask('/session', { email: 'nobody@coast.example', password: 'wrong password' }, '198.51.102.1')
    const strange = await ask('/session', { email: 'ñobody@x', password: 'wrong password' }, '198.51.103.1')
    await setDisabled(newsroom.context, person.id, true)
    const disabled = await ask('/session', { email: person.email, password: goodPassword }, '198.51.104.1')
    expect([unknown, strange, disabled]).toEqual([known, known, known])
    const resets = await Promise.all(
      [person.email, 'nobody@coast.example'].map((email) => ask('/password-resets', { email }, '198.51.105.1')),
    )
    expect(resets[0]).toEqual(resets[1])
    expect(resets[0]?.status).toBe(202)
  })

  test('a session ends with what it stood on', async () => {
    const person = await makePerson(newsroom, 'reporter', 'ended', false)
    const { browser } = person
    const cookie = { cookie: `__Host-session=${browser.cookies.get('__Host-session')}` }
    const replay = async () => (await createBrowser(newsroom).ask('GET', '/session', undefined, cookie)).status
    expect(await replay()).toBe(200)
    const signIn = () => browser.ask('POST', '/session', { email: person.email, password: goodPassword })
    await signIn()
    expect(await replay()).toBe(401)
    for (const end of [
      () => browser.ask('DELETE', '/session'),
      () => owner.browser.ask('PATCH', `/people/${person.id}`, { role: 'translator' }),
      () => owner.browser.ask('POST', `/people/${person.id}/suspension`, {}),
      () => owner.browser.ask('DELETE', `/people/${person.id}/sessions`),
      () => browser.ask('PUT', '/account/password', { current: goodPassword, next: goodPassword }),
    ]) {
      await owner.browser.ask('DELETE', `/people/${person.id}/suspension`)
      await confirmOwner()
      await signIn()
      const token = browser.cookies.get('__Host-session')
      expect([200, 201]).toContain((await end()).status)
      const { status } = await createBrowser(newsroom).ask('GET', '/session', undefined, {
        cookie: `__Host-session=${token}`,
      })
      expect(status).toBe(401)
    }
  })

  async function confirmOwner(): Promise<void> {
    later(60_000)
    await owner.browser.ask('POST', '/session/reauthentication', {
      password: goodPassword,
      code: codeAt(owner.totpSecret, newsroom.clock.now),
    })
  }

  test('idle and old sessions end, and one begins anew at each sign-in', async () => {
    const person = await makePerson(newsroom, 'reporter', 'idle', false)
    for (let hours = 0; hours < 22; hours += 11) {
      later(11 * hour)
      expect((await person.browser.ask('GET', '/session')).status).toBe(200)
    }
    later(12 * hour)
    expect((await person.browser.ask('GET', '/session')).status).toBe(401)
    await person.browser.ask('POST', '/session', { email: person.email, password: goodPassword })
    for (let hours = 0; hours < 14 * 24 - 11; hours += 11) {
      later(11 * hour)
      expect((await person.browser.ask('GET', '/session')).status).toBe(200)
    }
    later(11 * hour)
    expect((await person.browser.ask('GET', '/session')).status).toBe(401)
  })

  test('a reset link counts once, for an hour, leads to our origin, and leaves the second factor', async () => {
    const person = await makePerson(newsroom, 'translator', 'reset')
    const hostile = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    const asked = await createBrowser(newsroom, '198.51.107.1').ask(
      'POST',
      '/password-resets',
      { email: person.email },
      hostile,
    )
    expect([asked.status, asked.text]).toEqual([202, '{}'])
    for (const email of [[person.email], { email: person.email }, null, 7]) {
      expect((await createBrowser(newsroom, '198.51.108.1').ask('POST', '/password-resets', { email })).status).toBe(
        400,
      )
    }
    await noteResetRequest(newsroom.context, person.email, false)
    const first = await issuePasswordReset(newsroom.context, person.id)
    const { token } = await issuePasswordReset(newsroom.context, person.id)
    const password = `${goodPassword} ۲`
    const use = (secret: string) => createBrowser(newsroom).ask('PUT', '/password-resets', { token: secret, password })
    expect((await use(first.token)).status).toBe(410)
    const both = await Promise.all([use(token), use(token)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410])
    expect(both.flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
    expect((await person.browser.ask('GET', '/session')).status).toBe(401)
    const step = await createBrowser(newsroom, '198.51.109.1').ask('POST', '/session', {
      email: person.email,
      password,
    })
    expect(step.body['methods']).toEqual(['totp', 'recovery-code'])
    const late = await issuePasswordReset(newsroom.context, person.id)
    later(hour)
    expect((await use(late.token)).status).toBe(410)
    // A link for one thing opens nothing else.
    const other = await issuePasswordReset(newsroom.context, person.id)
    const cookie = { cookie: `__Host-session=${other.token}` }
    expect((await createBrowser(newsroom).ask('GET', '/session', undefined, cookie)).status).toBe(401)
    const misused = { token: other.token, name: 'x', password }
    expect((await createBrowser(newsroom).ask('POST', '/invitations/acceptance', misused)).status).toBe(410)
  })

  test('the audit has it all, unbroken and without a secret', async () => {
    const rows = await get().database.reader.selectFrom('audit').selectAll().execute()
    const events = new Set(rows.map(({ event }) => event))
    for (const event of [
      'person.became-owner',
      'person.invited',
      'person.joined',
      'person.role-changed',
      'person.disabled',
      'session.started',
      'session.ended',
      'sign-in.failed',
      'second-factor.failed',
      'recovery-code.used',
      'authenticator.added',
      'password.reset',
      'password-reset.requested',
    ])
      expect(events).toContain(event)
    expect((await verifyAudit(get().database.reader)).isIntact).toBe(true)
    const token = owner.browser.cookies.get('__Host-session') ?? ''
    expect(log.length).toBeGreaterThan(50)
    const tables = ['users', 'user_sessions', 'one_time_tokens', 'sign_in_attempts', 'jobs'] as const
    const { reader } = get().database
    const stored = await Promise.all(tables.map((table) => reader.selectFrom(table).selectAll().execute()))
    for (const text of [JSON.stringify(rows), log.join('\n'), JSON.stringify(stored)]) {
      for (const secret of [goodPassword, owner.totpSecret, token]) expect(text).not.toContain(secret)
    }
  })
})

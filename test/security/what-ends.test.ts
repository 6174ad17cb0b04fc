import { afterAll, beforeAll, expect, test } from 'vitest'
import { archive } from '../../src/content/desk/publication.ts'
import { setDisabled } from '../../src/content/users/change.ts'
import { invitePerson, renewInvitation } from '../../src/content/users/invite.ts'
import { issuePasswordReset } from '../../src/content/users/passwords.ts'
import { updateUser } from '../../src/content/users/queries.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { codeAt, createBrowser, goodPassword, makeOwner, makePerson, type Reply } from '../signed-in.ts'

describeOnEachDatabase('links, challenges and sessions', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    await makeOwner(newsroom)
  })
  afterAll(() => newsroom.close())
  const later = (ms: number): void => void (newsroom.clock.now += ms)
  const statusesOf = (replies: readonly Reply[]): readonly number[] =>
    replies.map(({ status }) => status).toSorted((a, b) => a - b)

  test('whoever is shut out is out even where a session of theirs is still there', async () => {
    const person = await makePerson(newsroom, 'reporter', 'left-behind', false)
    const setState = (state: 'active' | 'disabled' | 'invited') =>
      get().database.transaction((tx) => updateUser(tx, person.id, { state }))
    const statuses: number[] = []
    for (const state of ['disabled', 'active', 'invited', 'active'] as const) {
      await setState(state)
      statuses.push((await person.browser.ask('GET', '/session')).status)
    }
    expect(statuses).toEqual([401, 200, 401, 200])
  })

  test('what somebody was given before they were shut out is worth nothing when they are let in again', async () => {
    const person = await makePerson(newsroom, 'translator', 'let-in-again')
    const invitation = await invitePerson(newsroom.context, {
      email: 'guest@coast.example',
      name: 'guest',
      role: 'reporter',
      desks: [],
      interfaceLanguage: 'en',
    })
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.110.1')
    const step = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
    const reset = await issuePasswordReset(newsroom.context, person.id)
    for (const isDisabled of [true, false]) {
      for (const id of [person.id, invitation.userId]) await setDisabled(newsroom.context, id, isDisabled)
    }
    expect((await person.browser.ask('GET', '/session')).status).toBe(401)
    const code = codeAt(person.totpSecret, newsroom.clock.now)
    const answers = [
      await browser.ask('POST', '/session/second-factor', { challenge: step.body['challenge'], code }),
      await browser.ask('PUT', '/password-resets', { token: reset.token, password: goodPassword }),
      await browser.ask('POST', '/invitations/acceptance', {
        token: invitation.token,
        name: 'guest',
        password: goodPassword,
      }),
    ]
    expect(answers.map(({ body }) => body['code'])).toEqual(['challenge-ended', 'link-unusable', 'link-unusable'])
    const renewed = await renewInvitation(newsroom.context, invitation.userId)
    const joined = { token: renewed.token, name: 'guest', password: goodPassword }
    expect((await browser.ask('POST', '/invitations/acceptance', joined)).status).toBe(201)
  })

  test('what was drawn for one thing is good for nothing else, and what was used for nothing at all', async () => {
    const person = await makePerson(newsroom, 'translator', 'one-thing')
    const browser = createBrowser(newsroom, '198.51.111.1')
    const begin = async (): Promise<string> => {
      later(60_000)
      const step = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
      return String(step.body['challenge'])
    }
    const prove = (challenge: string) =>
      browser.ask('POST', '/session/second-factor', {
        challenge,
        code: codeAt(person.totpSecret, newsroom.clock.now),
      })
    const challenge = await begin()
    const reset = await issuePasswordReset(newsroom.context, person.id)
    const asReset = { token: challenge, password: `${goodPassword} ۳` }
    expect((await browser.ask('PUT', '/password-resets', asReset)).body['code']).toBe('link-unusable')
    expect((await prove(reset.token)).body['code']).toBe('challenge-ended')
    expect((await prove(challenge)).status).toBe(201)
    later(60_000)
    expect((await prove(challenge)).body['code']).toBe('challenge-ended')
    expect((await prove(await begin())).status).toBe(201)
  })

  test.each(['changed', 'chosen by a link'] as const)(
    'what was handed out before is worth nothing with a new password, %s',
    async (way) => {
      const person = await makePerson(newsroom, 'translator', `new-password-${way === 'changed' ? 1 : 2}`)
      later(60_000)
      const stranger = createBrowser(newsroom, '198.51.111.1')
      const step = await stranger.ask('POST', '/session', { email: person.email, password: goodPassword })
      const next = `${goodPassword} ۲`
      const link = await issuePasswordReset(newsroom.context, person.id)
      const changed =
        way === 'changed'
          ? await person.browser.ask('PUT', '/account/password', { current: goodPassword, next })
          : await stranger.ask('PUT', '/password-resets', { token: link.token, password: next })
      expect(changed.status).toBeLessThan(300)
      const code = codeAt(person.totpSecret, newsroom.clock.now)
      const answers = [
        await stranger.ask('POST', '/session/second-factor', { challenge: step.body['challenge'], code }),
        await stranger.ask('PUT', '/password-resets', { token: link.token, password: goodPassword }),
      ]
      expect(answers.map(({ body }) => body['code'])).toEqual(['challenge-ended', 'link-unusable'])
    },
  )

  test('a verb asks who acts as they are now: whoever was shut out does nothing more', async () => {
    const chief = await makePerson(newsroom, 'chief-editor', 'shut-out-chief')
    const asChief = { ...newsroom.context, actor: { kind: 'user', id: chief.id } } as const
    const { articles } = newsroom.contents
    const verbs: Readonly<Record<string, () => Promise<unknown>>> = {
      invite: () =>
        invitePerson(asChief, {
          email: 'after@coast.example',
          name: 'x',
          role: 'reporter',
          desks: [],
          interfaceLanguage: 'en',
        }),
      archive: () => archive(asChief, { articleId: articles['library-en'], seen: undefined }),
    }
    await get().database.transaction((tx) => updateUser(tx, chief.id, { state: 'disabled' }))
    for (const [name, verb] of Object.entries(verbs)) {
      const code = await verb().then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      )
      expect([name, code]).toEqual([name, 'forbidden'])
    }
  })

  test('whoever has an account of their own may not go on guessing at others', async () => {
    const [own, other] = [
      await makePerson(newsroom, 'reporter', 'own-account', false),
      await makePerson(newsroom, 'reporter', 'guessed-by-colleague', false),
    ]
    later(16 * 60_000)
    const signIn = async (email: string, password: string): Promise<number> =>
      // Without what a browser keeps: as somebody who comes for the first time.
      (await createBrowser(newsroom, '198.51.115.1').ask('POST', '/session', { email, password })).status
    for (let n = 0; n < 4; n += 1) expect(await signIn(`${n}${other.email}`, 'wrong')).toBe(401)
    expect(await signIn(own.email, goodPassword)).toBe(201)
    expect([await signIn(other.email, 'wrong'), await signIn(other.email, goodPassword)]).toEqual([401, 429])
  })

  test('of two codes for one challenge one is taken, and the other stays good', async () => {
    const person = await makePerson(newsroom, 'moderator', 'two-codes')
    const drawn = await person.browser.ask('POST', '/account/recovery-codes', {})
    const [first = '', second = ''] = drawn.body['recoveryCodes'] as readonly string[]
    const browser = createBrowser(newsroom, '198.51.112.1')
    const begin = async () =>
      (await browser.ask('POST', '/session', { email: person.email, password: goodPassword })).body['challenge']
    const challenge = await begin()
    const prove = (code: string, given: unknown = challenge) =>
      browser.ask('POST', '/session/second-factor', { challenge: given, code })
    expect(statusesOf(await Promise.all([prove(first), prove(second)]))).toEqual([201, 401])
    const again = await begin()
    expect(statusesOf([await prove(first, again), await prove(second, again)])).toEqual([201, 401])
  })

  test('a code proves nothing of somebody who was shut out after their password', async () => {
    const person = await makePerson(newsroom, 'moderator', 'between-steps')
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.113.1')
    const step = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
    await get().database.transaction((tx) => updateUser(tx, person.id, { state: 'disabled' }))
    const code = codeAt(person.totpSecret, newsroom.clock.now)
    const reply = await browser.ask('POST', '/session/second-factor', { challenge: step.body['challenge'], code })
    expect([reply.status, reply.body['code']]).toEqual([401, 'code-refused'])
  })

  test('who has an authenticator proves with its code too that it is they', async () => {
    const person = await makePerson(newsroom, 'moderator', 'proving')
    later(16 * 60_000)
    const prove = (proof: object) => person.browser.ask('POST', '/session/reauthentication', proof)
    const code = codeAt(person.totpSecret, newsroom.clock.now)
    const wrong = [{ password: goodPassword }, { password: goodPassword, code: '000000' }, { password: 'wrong', code }]
    for (const proof of wrong) {
      expect((await prove(proof)).status).toBe(401)
      expect((await person.browser.ask('GET', '/session/proof')).body['code']).toBe('reauthentication-needed')
    }
    expect((await prove({ password: goodPassword, code })).status).toBe(200)
    expect((await person.browser.ask('GET', '/session/proof')).status).toBe(200)
  })

  test('somebody has ten sessions, and an eleventh ends the one that was not used for longest', async () => {
    const person = await makePerson(newsroom, 'reporter', 'everywhere', false)
    const browsers = [person.browser]
    for (let n = 1; n <= 10; n += 1) {
      later(1_000)
      const browser = createBrowser(newsroom, `198.51.114.${n}`)
      const reply = await browser.ask('POST', '/session', { email: person.email, password: goodPassword })
      expect(reply.status).toBe(201)
      browsers.push(browser)
    }
    const replies = await Promise.all(browsers.map((browser) => browser.ask('GET', '/session')))
    expect(replies.map(({ status }) => status)).toEqual([401, ...Array.from({ length: 10 }, () => 200)])
  })
})

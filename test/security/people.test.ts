import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInWithPassword } from '../../src/content/sessions/sign-in.ts'
import { endSessionsOf } from '../../src/content/sessions/end.ts'
import { createSeal } from '../../src/content/secrets/seal.ts'
import { createSecretSource } from '../../src/content/settings/secret.ts'
import type { AccessContext } from '../../src/content/users/access.ts'
import { changePerson, resetSecondFactor, setDisabled } from '../../src/content/users/change.ts'
import { invitePerson, renewInvitation } from '../../src/content/users/invite.ts'
import { hashPassword } from '../../src/content/users/password-hash.ts'
import { changePassword } from '../../src/content/users/passwords.ts'
import { findUser, updateUser } from '../../src/content/users/queries.ts'
import { issueSetUp } from '../../src/content/users/set-up.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin, testSecretKey } from '../newsroom.ts'
import { createPasskeyDevice } from '../passkey-device.ts'
import { codeAt, createBrowser, goodPassword, makeOwner, makePerson, type TestPerson } from '../signed-in.ts'

describeOnEachDatabase('people in the hands of others', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let chief: TestPerson
  const invitation = { name: 'x', desks: [], interfaceLanguage: 'en' } as const
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())
  const later = (ms: number): void => void (newsroom.clock.now += ms)
  const hashOf = async (id: string) => (await findUser(get().database.reader, id))?.password_hash

  test('who holds no link makes nobody work', async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        createBrowser(newsroom, `203.0.113.${n}`).ask('POST', '/setup', {
          token: 'x'.repeat(43),
          email: `somebody${n}@coast.example`,
          name: 'x',
          password: goodPassword,
        }),
      ),
    )
    expect([...new Set(replies.map(({ body }) => body['code']))]).toEqual(['link-unusable'])
  })

  test('the set-up link is over where somebody has become the owner by another way', async () => {
    const link = await issueSetUp(newsroom.context)
    const { userId } = await invitePerson(newsroom.context, {
      ...invitation,
      email: 'other@coast.example',
      role: 'owner',
    })
    const given = { token: link?.token, email: 'late@coast.example', name: 'x', password: goodPassword }
    expect((await createBrowser(newsroom).ask('POST', '/setup', given)).body['code']).toBe('link-unusable')
    await get().database.transaction(async (tx) => {
      await tx.deleteFrom('one_time_tokens').execute()
      await tx.deleteFrom('users').where('id', '=', userId).execute()
    })
    owner = await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor')
  })

  test('every verb asks for itself who may do it to whom', async () => {
    const asChief = { ...newsroom.context, actor: { kind: 'user', id: chief.id } } as const
    const { userId } = await invitePerson(newsroom.context, {
      ...invitation,
      email: 'second@coast.example',
      role: 'owner',
    })
    const verbs: Readonly<Record<string, () => Promise<unknown>>> = {
      invite: () => invitePerson(asChief, { ...invitation, email: 'third@coast.example', role: 'owner' }),
      'invite again': () => renewInvitation(asChief, userId),
      lower: () => changePerson(asChief, owner.id, { role: 'reporter' }),
      'shut out': () => setDisabled(asChief, owner.id, true),
      'sign out': () => endSessionsOf(asChief, owner.id),
      'take the second factor': () => resetSecondFactor(asChief, owner.id),
    }
    for (const [name, verb] of Object.entries(verbs)) {
      const code = await verb().then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      )
      expect([name, code]).toEqual([name, 'forbidden'])
    }
    expect((await owner.browser.ask('GET', '/people')).status).toBe(200)
  })

  test('who has joined is not invited again, and no link is drawn', async () => {
    const person = await makePerson(newsroom, 'reporter', 'joined', false)
    const again = await owner.browser.ask('POST', `/people/${person.id}/invitation`, {})
    expect([again.status, again.body['code']]).toEqual([409, 'conflict'])
  })

  test('a role that needs a second factor keeps its last one', async () => {
    const removed = await chief.browser.ask('DELETE', '/account/totp')
    expect([removed.status, removed.body['code']]).toEqual([409, 'last-factor'])
    expect((await chief.browser.ask('GET', '/people')).status).toBe(200)
  })

  test('where a second factor is taken away nothing of it is left, nor what was opened with it', async () => {
    const person = await makePerson(newsroom, 'translator', 'lost-all')
    const device = createPasskeyDevice(new URL(testOrigin).hostname)
    const asked = await person.browser.ask('POST', '/account/passkeys/options', {})
    const options = asked.body['options'] as Readonly<Record<string, unknown>>
    const added = { credential: device.create(options, testOrigin), name: 'x' }
    expect((await person.browser.ask('POST', '/account/passkeys', added)).status).toBe(201)
    expect((await owner.browser.ask('DELETE', `/people/${person.id}/second-factor`)).status).toBe(200)
    expect((await person.browser.ask('GET', '/session')).status).toBe(401)
    const challenge = await createBrowser(newsroom).ask('GET', '/session/passkey')
    const credential = device.get(challenge.body['options'] as Readonly<Record<string, unknown>>, testOrigin)
    expect((await createBrowser(newsroom).ask('POST', '/session/passkey', { credential })).status).toBe(401)
    const { reader } = get().database
    expect(await reader.selectFrom('recovery_codes').selectAll().where('user_id', '=', person.id).execute()).toEqual([])
    const right = { email: person.email, password: goodPassword }
    expect((await createBrowser(newsroom, '198.51.100.9').ask('POST', '/session', right)).status).toBe(201)
  })

  test('recovery codes are those of one person', async () => {
    const [one, other] = [
      await makePerson(newsroom, 'moderator', 'one'),
      await makePerson(newsroom, 'moderator', 'other'),
    ]
    const drawn = await other.browser.ask('POST', '/account/recovery-codes', {})
    const [code = ''] = drawn.body['recoveryCodes'] as readonly string[]
    const browser = createBrowser(newsroom, '198.51.100.10')
    const step = await browser.ask('POST', '/session', { email: one.email, password: goodPassword })
    const tried = await browser.ask('POST', '/session/second-factor', { challenge: step.body['challenge'], code })
    expect([tried.status, tried.body['code']]).toEqual([401, 'code-refused'])
  })

  test('of two cookies of one name neither counts', async () => {
    const person = await makePerson(newsroom, 'reporter', 'two-cookies', false)
    const token = person.browser.cookies.get('__Host-session') ?? ''
    const ask = (cookie: string) => createBrowser(newsroom).ask('GET', '/session', undefined, { cookie })
    expect((await ask(`__Host-session=${token}`)).status).toBe(200)
    for (const other of ['x'.repeat(43), token, '']) {
      expect((await ask(`__Host-session=${token}; __Host-session=${other}`)).status).toBe(401)
      expect((await ask(`__Host-session=${other}; __Host-session=${token}`)).status).toBe(401)
    }
  })

  test('a password that was hashed with less is hashed anew when it was right', async () => {
    const person = await makePerson(newsroom, 'reporter', 'older', false)
    const { argon2Sync } = await import('node:crypto')
    const nonce = Buffer.alloc(16, 1)
    const weak = {
      message: goodPassword.normalize('NFC'),
      nonce,
      memory: 8_192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    }
    const [salt, hash] = [nonce, argon2Sync('argon2id', weak)].map((bytes) =>
      bytes.toString('base64').replace(/=+$/, ''),
    )
    const older = `$argon2id$v=19$m=8192,t=1,p=1$${salt}$${hash}`
    await get().database.transaction((tx) => updateUser(tx, person.id, { password_hash: older }))
    const signIn = (password: string) => person.browser.ask('POST', '/session', { email: person.email, password })
    expect((await signIn('something else')).status).toBe(401)
    expect(await hashOf(person.id)).toBe(older)
    expect((await signIn(goodPassword)).status).toBe(201)
    expect(await hashOf(person.id)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await signIn(goodPassword)).status).toBe(201)
  })

  test('a password that was changed while the old one was being checked lets nobody in, and is not written over', async () => {
    const person = await makePerson(newsroom, 'reporter', 'overtaken', false)
    const user = await findUser(get().database.reader, person.id)
    if (user === undefined) throw new Error('There is such a person.')
    const newer = await hashPassword('another password altogether')
    const { context } = newsroom
    const client = { network: undefined, userAgent: '', device: undefined, previousToken: undefined }
    /** Somebody else is quicker: it is written after the check and before its end. */
    const overtaken = (turn: number): AccessContext => {
      let turns = 0
      return {
        ...context,
        secret: createSecretSource(context, 'access'),
        seal: createSeal(testSecretKey),
        origin: testOrigin,
        sendsMail: false,
        search: { find: () => Promise.reject(new Error('unused')), similar: () => Promise.reject(new Error('unused')) },
        hashing: {
          async run(work) {
            const done = await work()
            turns += 1
            if (turns === turn) {
              await context.db.transaction((tx) => updateUser(tx, user.id, { password_hash: newer }))
            }
            return done
          },
        },
      }
    }
    const given = { email: person.email, password: goodPassword }
    await expect(signInWithPassword(overtaken(1), given, client)).rejects.toMatchObject({ code: 'sign-in-refused' })
    await context.db.transaction((tx) => updateUser(tx, user.id, { password_hash: user.password_hash }))
    const change = { current: goodPassword, next: 'a third password altogether' }
    await expect(changePassword(overtaken(2), user, change, client)).rejects.toMatchObject({ code: 'conflict' })
    expect(await hashOf(user.id)).toBe(newer)
  })

  test('what was sealed for one person opens for nobody else', async () => {
    const [one, other] = [
      await makePerson(newsroom, 'moderator', 'sealed'),
      await makePerson(newsroom, 'moderator', 'thief'),
    ]
    const begun = await one.browser.ask('POST', '/account/totp', {})
    const { enrolment, secret } = begun.body as { readonly enrolment: string; readonly secret: string }
    const code = codeAt(secret, newsroom.clock.now)
    const stolen = await other.browser.ask('PUT', '/account/totp', { enrolment, code })
    expect(stolen.body['code']).toBe('challenge-ended')
    expect((await one.browser.ask('PUT', '/account/totp', { enrolment, code })).status).toBe(200)
    // Whoever can write into the database gives themselves an authenticator that they have.
    const row = await findUser(get().database.reader, one.id)
    await get().database.transaction((tx) => updateUser(tx, other.id, { totp_secret: row?.totp_secret ?? '' }))
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.100.12')
    const step = await browser.ask('POST', '/session', { email: other.email, password: goodPassword })
    const copied = { challenge: step.body['challenge'], code: codeAt(secret, newsroom.clock.now) }
    expect((await browser.ask('POST', '/session/second-factor', copied)).body['code']).toBe('code-refused')
  })

  test('a code of an authenticator opens nothing of somebody else', async () => {
    const [one, other] = [
      await makePerson(newsroom, 'moderator', 'first'),
      await makePerson(newsroom, 'moderator', 'next'),
    ]
    later(60_000)
    const browser = createBrowser(newsroom, '198.51.100.11')
    const step = await browser.ask('POST', '/session', { email: one.email, password: goodPassword })
    const code = codeAt(other.totpSecret, newsroom.clock.now)
    expect(
      (await browser.ask('POST', '/session/second-factor', { challenge: step.body['challenge'], code })).status,
    ).toBe(401)
  })
})

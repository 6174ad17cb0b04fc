import { afterAll, beforeAll, expect, test } from 'vitest'
import { setDisabled } from '../../src/content/users/change.ts'
import { describeOnEachDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../newsroom.ts'
import { createPasskeyDevice } from '../passkey-device.ts'
import { createBrowser, goodPassword, makeOwner, makePerson, type TestBrowser, type TestPerson } from '../signed-in.ts'

describeOnEachDatabase('passkeys', (get) => {
  const host = new URL(testOrigin).hostname
  const device = createPasskeyDevice(host)
  let newsroom: TestNewsroom
  let chief: TestPerson
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor', 'chief', false)
  })
  afterAll(() => newsroom.close())

  type Options = Readonly<Record<string, unknown>>
  const optionsOf = async (browser: TestBrowser, method: string, path: string): Promise<Options> => {
    const { body } = await browser.ask(method, path, method === 'GET' ? undefined : {})
    return body['options'] as Options
  }
  const signIn = (credential: object, browser = createBrowser(newsroom)) =>
    browser.ask('POST', '/session/passkey', { credential })

  test('one is added, brings recovery codes, and is a second factor', async () => {
    expect((await chief.browser.ask('GET', '/people')).body['code']).toBe('second-factor-required')
    const options = await optionsOf(chief.browser, 'POST', '/account/passkeys/options')
    const credential = device.create(options, testOrigin)
    const elsewhere = { credential: device.create(options, 'https://evil.example'), name: 'x' }
    expect((await chief.browser.ask('POST', '/account/passkeys', elsewhere)).body['code']).toBe('passkey-refused')
    const both = await Promise.all(
      [1, 2].map(() => chief.browser.ask('POST', '/account/passkeys', { credential, name: 'تلفن' })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401])
    expect(both.find(({ status }) => status === 201)?.body['recoveryCodes']).toHaveLength(10)
    expect((await chief.browser.ask('GET', '/people')).status).toBe(200)
    const listed = await chief.browser.ask('GET', '/account/passkeys')
    expect(listed.text).not.toMatch(/public|key_/i)
    expect(listed.body['items']).toMatchObject([{ name: 'تلفن' }])
  })

  test('it signs in alone, each answer once; the password alone no longer does', async () => {
    const credential = device.get(await optionsOf(createBrowser(newsroom), 'GET', '/session/passkey'), testOrigin)
    const tries = await Promise.all([1, 2, 3].map(() => signIn(credential)))
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401, 401])
    const browser = createBrowser(newsroom)
    const step = await browser.ask('POST', '/session', { email: chief.email, password: goodPassword })
    expect(step.body).toMatchObject({ methods: ['passkey', 'recovery-code'] })
    expect(browser.cookies.size).toBe(0)
  })

  test('what was not asked for here, now, for this, is refused', async () => {
    const fresh = () => optionsOf(createBrowser(newsroom), 'GET', '/session/passkey')
    const registration = await optionsOf(chief.browser, 'POST', '/account/passkeys/options')
    const stranger = createPasskeyDevice(host)
    const late = await fresh()
    const refused = [
      device.get(await fresh(), 'https://evil.example'),
      device.get(await fresh(), testOrigin, { isVerified: false }),
      device.get({ challenge: Buffer.alloc(38).toString('base64url') }, testOrigin),
      device.get(registration, testOrigin),
      stranger.get(await fresh(), testOrigin),
      createPasskeyDevice('evil.example').get(await fresh(), testOrigin),
      { id: 'x', rawId: 'x', type: 'public-key', response: {} },
    ]
    for (const credential of refused) {
      const reply = await signIn(credential)
      expect([reply.status, reply.body['code']]).toEqual([401, 'passkey-refused'])
    }
    newsroom.clock.now += 11 * 60_000
    expect((await signIn(device.get(late, testOrigin))).status).toBe(401)
  })

  test('it proves who somebody is, and of a role that needs it the last one stays', async () => {
    const { body: listed } = await chief.browser.ask('GET', '/account/passkeys')
    const [passkey] = listed['items'] as readonly { readonly id: string }[]
    newsroom.clock.now += 16 * 60_000
    const path = `/account/passkeys/${passkey?.id}`
    expect((await chief.browser.ask('DELETE', path)).body['code']).toBe('reauthentication-needed')
    const byPassword = await chief.browser.ask('POST', '/session/reauthentication', { password: goodPassword })
    expect(byPassword.body['code']).toBe('passkey-refused')
    const credential = device.get(await optionsOf(chief.browser, 'GET', '/session/passkey'), testOrigin)
    expect((await chief.browser.ask('POST', '/session/reauthentication', { credential })).status).toBe(200)
    expect((await chief.browser.ask('DELETE', path)).body['code']).toBe('last-factor')
    const other = await makePerson(newsroom, 'reporter', 'other', false)
    expect((await other.browser.ask('DELETE', path)).status).toBe(404)
    const anothers = device.get(await optionsOf(other.browser, 'GET', '/session/passkey'), testOrigin)
    const proof = await other.browser.ask('POST', '/session/reauthentication', { credential: anothers })
    expect([proof.status, proof.body['code']]).toEqual([401, 'passkey-refused'])
  })

  test('of somebody who was shut out it opens nothing', async () => {
    const options = await optionsOf(createBrowser(newsroom), 'GET', '/session/passkey')
    await setDisabled(newsroom.context, chief.id, true)
    expect((await signIn(device.get(options, testOrigin))).status).toBe(401)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { makeOwner, type TestPerson } from '../signed-in.ts'

let database: TestDatabase
let newsroom: TestNewsroom
let owner: TestPerson
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(database)
  owner = await makeOwner(newsroom)
})
afterAll(async () => {
  await newsroom.close()
  await database.remove()
})

const confirmed = apiRoutes.filter(({ access }) => access.to !== 'anybody' && access.confirmed === true)

test('whoever walks up to an open browser takes nothing away, lets nobody in and carries nothing off', () => {
  expect(confirmed.map(({ method, path }) => `${method} ${path}`).toSorted()).toMatchInlineSnapshot(`
    [
      "DELETE /account/passkeys/:id",
      "DELETE /account/totp",
      "DELETE /people/:id/second-factor",
      "DELETE /people/:id/sessions",
      "DELETE /people/:id/suspension",
      "GET /backup",
      "GET /session/proof",
      "PATCH /people/:id",
      "PATCH /webhooks/:id",
      "POST /account/passkeys",
      "POST /account/passkeys/options",
      "POST /account/recovery-codes",
      "POST /account/totp",
      "POST /api-keys",
      "POST /comments/:id/commenter/erasure",
      "POST /imports",
      "POST /imports/:id/start",
      "POST /people",
      "POST /people/:id/invitation",
      "POST /people/:id/suspension",
      "POST /webhooks",
      "POST /webhooks/:id/secret",
      "PUT /account/totp",
      "PUT /guarded-settings/:id",
    ]
  `)
})

test('who proved themselves a quarter of an hour ago proves it again', async () => {
  const whole = confirmed.filter(({ path }) => !path.includes(':'))
  expect(whole.length).toBeGreaterThan(5)
  newsroom.clock.now += 15 * 60_000
  for (const { method, path } of whole) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const reply = await owner.browser.ask(method, path, body)
    expect([path, reply.status, reply.body['code']]).toEqual([path, 403, 'reauthentication-needed'])
  }
})

test('what decides who gets in, and whose scripts run, has no door but the guarded one', async () => {
  for (const key of ['access', 'content-security']) {
    const shown = await owner.browser.ask('GET', `/settings/${key}`)
    expect([shown.status, shown.body['isGuarded']]).toEqual([200, true])
    const seen = { 'if-match': shown.headers.get('etag') ?? '' }
    const reply = await owner.browser.ask('PUT', `/settings/${key}`, { value: shown.body['value'] }, seen)
    expect([key, reply.status, reply.body['code']]).toEqual([key, 404, 'not-found'])
  }
})

import { nothing } from '../contract/fields.ts'
import { passkeyId, passkeyOptions, passkeyRegistration, passkeys, recoveryCodes } from '../contract/session.ts'
import { listPasskeys } from '../content/passkeys/queries.ts'
import { passkeyCreation, registerPasskey, removePasskey } from '../content/passkeys/register.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

const oneself = { to: 'oneself' } as const
const confirmed = { to: 'oneself', confirmed: true } as const

/** One's own passkeys. */
export const passkeyRoutes: readonly Route[] = [
  route('GET', '/account/passkeys', oneself, { input: nothing, output: passkeys }, async ({ context }, caller) => {
    const rows = await listPasskeys(context.db.reader, caller.user.id)
    const items = rows.map((row) => ({
      id: row.credential_id,
      name: row.name,
      createdAt: iso(row.created_at),
      usedAt: row.used_at === null ? null : iso(row.used_at),
    }))
    return { body: { items } }
  }),
  route(
    'POST',
    '/account/passkeys/options',
    confirmed,
    { input: nothing, output: passkeyOptions },
    async (asked, caller) => ({
      body: { options: await passkeyCreation(asked.context, caller.user) },
    }),
  ),
  route(
    'POST',
    '/account/passkeys',
    confirmed,
    { input: passkeyRegistration, output: recoveryCodes },
    async (asked, caller) => ({
      status: 201,
      body: { recoveryCodes: await registerPasskey(asked.context, caller.user.id, asked.input) },
    }),
  ),
  route('DELETE', '/account/passkeys/:id', confirmed, { input: nothing, output: nothing }, async (asked, caller) => {
    if (!passkeyId.safeParse(asked.parameter).success) throw problem('not-found')
    await removePasskey(asked.context, caller.user.id, asked.parameter)
    return {}
  }),
]

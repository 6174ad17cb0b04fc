import { nothing } from '../contract/fields.ts'
import { person } from '../contract/people.ts'
import {
  accountChange,
  currentSession,
  passwordChange,
  recoveryCodes,
  totpConfirmation,
  totpEnrolment,
} from '../contract/session.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../content/users/authenticator.ts'
import { changeAccount } from '../content/users/change.ts'
import { changePassword } from '../content/users/passwords.ts'
import { findUser } from '../content/users/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { toPersonOutput } from './output.ts'
import { type Answer, route, type Route } from './route.ts'
import { answerSignedIn } from './signed-in.ts'

const oneself = { to: 'oneself' } as const
/** Who may change how somebody signs in must have shown just now that it is they. */
const confirmed = { to: 'oneself', confirmed: true } as const

async function show({ db }: AccessContext, userId: string): Promise<Answer> {
  const user = await findUser(db.reader, userId)
  if (user === undefined) throw problem('not-found')
  return { body: toPersonOutput(user) }
}

/** What everybody may change of themselves. */
export const accountRoutes: readonly Route[] = [
  route('GET', '/account', oneself, { input: nothing, output: person }, ({ context }, caller) =>
    show(context, caller.user.id),
  ),
  route('PATCH', '/account', oneself, { input: accountChange, output: person }, async ({ context, input }, caller) => {
    await changeAccount(context, caller.user.id, input)
    return show(context, caller.user.id)
  }),
  route(
    'PUT',
    '/account/password',
    oneself,
    { input: passwordChange, output: currentSession },
    async ({ context, input, client }, caller) =>
      answerSignedIn(context, await changePassword(context, caller.user, input, client)),
  ),
  route('POST', '/account/totp', confirmed, { input: nothing, output: totpEnrolment }, async ({ context }, caller) => ({
    body: await beginEnrolment(context, caller.user),
  })),
  route(
    'PUT',
    '/account/totp',
    confirmed,
    { input: totpConfirmation, output: recoveryCodes },
    async (asked, caller) => ({
      body: { recoveryCodes: await confirmEnrolment(asked.context, caller.user.id, asked.input) },
    }),
  ),
  route('DELETE', '/account/totp', confirmed, { input: nothing, output: nothing }, async ({ context }, caller) => {
    await removeAuthenticator(context, caller.user.id)
    return {}
  }),
  route(
    'POST',
    '/account/recovery-codes',
    confirmed,
    { input: nothing, output: recoveryCodes },
    async (asked, caller) => ({
      body: { recoveryCodes: await renewRecoveryCodes(asked.context, caller.user.id) },
    }),
  ),
]

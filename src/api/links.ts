import { nothing } from '../contract/fields.ts'
import { acceptance, passwordReset, resetRequest, setUp } from '../contract/people.ts'
import { currentSession } from '../contract/session.ts'
import { acceptInvitation } from '../content/users/invite.ts'
import { requestPasswordReset, resetPassword } from '../content/users/passwords.ts'
import { setUpOwner } from '../content/users/set-up.ts'
import { openRoute, type Route } from './route.ts'
import { answerSignedIn } from './signed-in.ts'

/** What secret links are used for: the first owner, invitations, forgotten passwords. */
export const linkRoutes: readonly Route[] = [
  openRoute('POST', '/setup', { input: setUp, output: currentSession }, async ({ context, input, client }) =>
    answerSignedIn(context, await setUpOwner(context, input, client)),
  ),
  openRoute('POST', '/invitations/acceptance', { input: acceptance, output: currentSession }, async (asked) =>
    answerSignedIn(asked.context, await acceptInvitation(asked.context, asked.input, asked.client)),
  ),
  openRoute(
    'POST',
    '/password-resets',
    { input: resetRequest, output: nothing },
    async ({ context, input, client }) => {
      await requestPasswordReset(context, input.email, client)
      return { status: 202 }
    },
  ),
  openRoute('PUT', '/password-resets', { input: passwordReset, output: nothing }, async ({ context, input }) => {
    await resetPassword(context, input)
    return {}
  }),
]

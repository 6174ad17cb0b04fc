import { findSession } from '../content/sessions/queries.ts'
import { issueDevice } from '../content/sessions/device.ts'
import type { StartedSession } from '../content/sessions/start.ts'
import { digestToken } from '../content/secrets/token.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { setDevice, setSession } from './cookies.ts'
import { toCurrentSession } from './output.ts'
import type { Answer } from './route.ts'

/** The answer to whoever has just signed in: who they are, their session, and the mark of their browser. */
export async function answerSignedIn(context: AccessContext, started: StartedSession): Promise<Answer> {
  const found = await findSession(context.db.reader, digestToken(started.token))
  if (found === undefined) throw problem('not-signed-in')
  const seconds = Math.floor((started.expiresAt - context.clock()) / 1000)
  const device = issueDevice(await context.secret(), started.userId, context.random)
  return {
    status: 201,
    body: await toCurrentSession(context, found.user, found.session),
    cookies: [setSession(started.token, seconds), setDevice(device)],
  }
}

import { nothing } from '../contract/fields.ts'
import {
  currentSession,
  passkeyOptions,
  passkeySignIn,
  reauthentication,
  secondFactor,
  sessions,
  signedIn,
  signIn,
} from '../contract/session.ts'
import { passkeyRequest, withPasskey } from '../content/passkeys/prove.ts'
import { confirmSession } from '../content/sessions/confirm.ts'
import { endOtherSessions, endOwnSession } from '../content/sessions/end.ts'
import { listSessions } from '../content/sessions/queries.ts'
import { signInWithCode, signInWithPassword } from '../content/sessions/sign-in.ts'
import { startSession } from '../content/sessions/start.ts'
import { problem } from '../problems.ts'
import { clearSession } from './cookies.ts'
import { iso, toCurrentSession } from './output.ts'
import { type Caller, openRoute, route, type Route } from './route.ts'
import { answerSignedIn } from './signed-in.ts'

const oneself = { to: 'oneself' } as const

/** The session of a caller: routes of `oneself` are entered with one only. */
export function sessionOf({ session }: Caller): NonNullable<Caller['session']> {
  if (session === undefined) throw problem('session-only')
  return session
}

/** Signing in and out, and the sessions one has. */
export const sessionRoutes: readonly Route[] = [
  openRoute('POST', '/session', { input: signIn, output: signedIn }, async ({ context, input, client }) => {
    const outcome = await signInWithPassword(context, input, client)
    if (outcome.kind === 'session') return answerSignedIn(context, outcome)
    return { body: { challenge: outcome.challenge, methods: outcome.methods } }
  }),
  openRoute('POST', '/session/second-factor', { input: secondFactor, output: currentSession }, async (asked) =>
    answerSignedIn(asked.context, await signInWithCode(asked.context, asked.input, asked.client)),
  ),
  openRoute('GET', '/session/passkey', { input: nothing, output: passkeyOptions }, async ({ context }) => ({
    body: { options: await passkeyRequest(context) },
  })),
  openRoute('POST', '/session/passkey', { input: passkeySignIn, output: currentSession }, async (asked) => {
    const { context, input, client } = asked
    const started = await withPasskey(context, input.credential, (work, user) =>
      startSession(work, user, 'passkey', client),
    )
    return answerSignedIn(context, started)
  }),
  route('GET', '/session', oneself, { input: nothing, output: currentSession }, async ({ context }, caller) => ({
    body: await toCurrentSession(context, caller.user, sessionOf(caller)),
  })),
  route(
    'GET',
    '/session/proof',
    { to: 'oneself', confirmed: true },
    { input: nothing, output: nothing },
    async () => ({}),
  ),
  route('DELETE', '/session', oneself, { input: nothing, output: nothing }, async ({ context }, caller) => {
    await endOwnSession(context, caller.user.id, sessionOf(caller).id)
    return { cookies: [clearSession()] }
  }),
  route(
    'POST',
    '/session/reauthentication',
    oneself,
    { input: reauthentication, output: currentSession },
    async ({ context, input, client }, caller) => {
      const session = await confirmSession(context, caller.user, sessionOf(caller), input, client)
      return { body: await toCurrentSession(context, caller.user, session) }
    },
  ),
  route('GET', '/sessions', oneself, { input: nothing, output: sessions }, async ({ context }, caller) => {
    const current = sessionOf(caller)
    const rows = await listSessions(context.db.reader, caller.user.id)
    const items = rows.map((row) => ({
      id: row.id,
      isCurrent: row.id === current.id,
      userAgent: row.user_agent,
      network: row.network,
      method: row.method,
      createdAt: iso(row.created_at),
      seenAt: iso(row.seen_at),
      expiresAt: iso(row.expires_at),
    }))
    return { body: { items } }
  }),
  route('DELETE', '/sessions/:id', oneself, { input: nothing, output: nothing }, async (asked, caller) => {
    if (!(await endOwnSession(asked.context, caller.user.id, asked.parameter))) throw problem('not-found')
    return {}
  }),
  route('DELETE', '/sessions', oneself, { input: nothing, output: nothing }, async ({ context }, caller) => {
    await endOtherSessions(context, caller.user.id, sessionOf(caller).id)
    return {}
  }),
]

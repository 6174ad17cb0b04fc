import { checkApiKey, scopesOf } from '../content/api-keys/keys.ts'
import { checkSession, confirmedUntil } from '../content/sessions/check.ts'
import type { AccessContext } from '../content/users/access.ts'
import { lacksSecondFactor, toPerson } from '../content/users/person.ts'
import { personHeader } from '../contract/person-header.ts'
import { isAllowed, isEverAllowed, isInScope } from '../permissions.ts'
import { problem } from '../problems.ts'
import type { Cookies } from './cookies.ts'
import type { Access, Caller } from './route.ts'

/** Who asks; `undefined` is nobody. A key that is given counts alone, whatever cookies come with it. */
export async function findCaller(
  context: AccessContext,
  headers: Headers,
  cookies: Cookies,
): Promise<Caller | undefined> {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const secret = /^Bearer ([\w-]{1,100})$/i.exec(authorization)?.[1]
    const found = secret === undefined ? undefined : await checkApiKey(context, secret)
    return found && { user: found.user, session: undefined, scopes: scopesOf(found.key) }
  }
  const found = cookies.session === undefined ? undefined : await checkSession(context, cookies.session)
  // The cookie is the browser's, the window somebody's: what one person left open there asks for nothing in the name of the next.
  const meant = headers.get(personHeader)
  if (meant !== null && meant !== found?.user.id) return undefined
  return found && { user: found.user, session: found.session, scopes: undefined }
}

/**
 * Throws unless the caller may use the route, on the thing that its address names; asked before anything of the body is read. Without
 * what the address names, it is asked of the route alone.
 */
export async function authorize(
  context: AccessContext,
  access: Access,
  caller: Caller | undefined,
  parameter: string | undefined,
): Promise<void> {
  if (access.to === 'anybody') return
  if (caller === undefined) throw problem('not-signed-in')
  const { user, session, scopes } = caller
  if (access.to === 'allowed') {
    const { action } = access
    const mayKeys = access.keys === true && scopes !== undefined && isInScope(scopes, action)
    if (session === undefined && access.keys !== true) throw problem('session-only')
    if (session === undefined && !mayKeys) throw problem('forbidden')
    if (await lacksSecondFactor(context.db.reader, user)) throw problem('second-factor-required')
    if (!isEverAllowed(user.role, action)) throw problem('forbidden')
    if (access.thing !== undefined && parameter !== undefined) {
      const thing = await access.thing(context, parameter)
      if (thing === undefined) throw problem('not-found')
      if (!isAllowed(toPerson(user), action, thing)) throw problem('forbidden')
    }
  } else if (session === undefined) throw problem('session-only')
  const isConfirmed = session !== undefined && context.clock() < confirmedUntil(session)
  if (access.confirmed === true && !isConfirmed) throw problem('reauthentication-needed')
}

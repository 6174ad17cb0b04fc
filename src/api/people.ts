import { z } from 'zod'
import { id, nothing, paging } from '../contract/fields.ts'
import { invitation, invited, people, person, personChange, renewedLink } from '../contract/people.ts'
import { endSessionsOf } from '../content/sessions/end.ts'
import type { AccessContext } from '../content/users/access.ts'
import { changePerson, resetSecondFactor, setDisabled } from '../content/users/change.ts'
import { invitePerson, renewInvitation } from '../content/users/invite.ts'
import { issueAndMail } from '../content/users/mailed-links.ts'
import { findUser, listUsers } from '../content/users/queries.ts'
import type { Action, Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { toLink, toPersonOutput } from './output.ts'
import { type Access, type Answer, route, type Route } from './route.ts'

/** The person an address names, as the permissions see them. */
async function personThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  if (!id.safeParse(parameter).success) return undefined
  const user = await findUser(db.reader, parameter)
  return user && { role: user.role }
}

/** Who gets in and as what: decided with a fresh proof, on the person that is named. */
const decides = (action: Action): Exclude<Access, { to: 'anybody' }> => ({
  to: 'allowed',
  action,
  thing: personThing,
  confirmed: true,
})

async function showPerson({ db }: AccessContext, userId: string): Promise<Answer> {
  const user = await findUser(db.reader, userId)
  if (user === undefined) throw problem('not-found')
  return { body: toPersonOutput(user) }
}

/** The people of the newsroom. */
export const peopleRoutes: readonly Route[] = [
  route(
    'GET',
    '/people',
    { to: 'allowed', action: 'people.read', keys: true },
    { input: z.strictObject(paging), output: people },
    async ({ context, input: { cursor = '', limit = 50 } }) => {
      const rows = await listUsers(context.db.reader, cursor, limit)
      const items = rows.slice(0, limit).map(toPersonOutput)
      return { body: rows.length > limit ? { items, nextCursor: items.at(-1)?.id } : { items } }
    },
  ),
  route(
    'GET',
    '/people/:id',
    { to: 'allowed', action: 'people.read', thing: personThing, keys: true },
    { input: nothing, output: person },
    ({ context, parameter }) => showPerson(context, parameter),
  ),
  route(
    'POST',
    '/people',
    { to: 'allowed', action: 'people.invite', confirmed: true },
    { input: invitation, output: invited },
    async ({ context, input }) => {
      const issued = await issueAndMail(
        context,
        (work) => invitePerson(work, input),
        ({ userId }) => userId,
      )
      const { body } = await showPerson(context, issued.userId)
      return {
        status: 201,
        body: { person: body, link: toLink(context.origin, 'invitation', issued), isMailed: issued.isMailed },
      }
    },
  ),
  route(
    'POST',
    '/people/:id/invitation',
    decides('people.invite'),
    { input: nothing, output: renewedLink },
    async ({ context, parameter }) => {
      const issued = await issueAndMail(
        context,
        (work) => renewInvitation(work, parameter),
        () => parameter,
      )
      return { status: 201, body: { link: toLink(context.origin, 'invitation', issued), isMailed: issued.isMailed } }
    },
  ),
  route(
    'PATCH',
    '/people/:id',
    decides('people.change'),
    { input: personChange, output: person },
    async ({ context, input, parameter }) => {
      await changePerson(context, parameter, input)
      return showPerson(context, parameter)
    },
  ),
  route(
    'POST',
    '/people/:id/suspension',
    decides('people.disable'),
    { input: nothing, output: person },
    async (asked) => {
      await setDisabled(asked.context, asked.parameter, true)
      return showPerson(asked.context, asked.parameter)
    },
  ),
  route(
    'DELETE',
    '/people/:id/suspension',
    decides('people.disable'),
    { input: nothing, output: person },
    async (asked) => {
      await setDisabled(asked.context, asked.parameter, false)
      return showPerson(asked.context, asked.parameter)
    },
  ),
  route(
    'DELETE',
    '/people/:id/sessions',
    decides('people.end-sessions'),
    { input: nothing, output: nothing },
    async (asked) => {
      await endSessionsOf(asked.context, asked.parameter)
      return {}
    },
  ),
  route(
    'DELETE',
    '/people/:id/second-factor',
    decides('people.reset-second-factor'),
    { input: nothing, output: person },
    async (asked) => {
      await resetSecondFactor(asked.context, asked.parameter)
      return showPerson(asked.context, asked.parameter)
    },
  ),
]

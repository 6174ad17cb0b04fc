import { interfaceLanguage } from '../contract/fields.ts'
import type { ContentContext } from '../content/context.ts'
import { resetSecondFactor, setDisabled } from '../content/users/change.ts'
import { normalEmail } from '../content/users/email.ts'
import { invitePerson } from '../content/users/invite.ts'
import { issuePasswordReset } from '../content/users/passwords.ts'
import { hasSecondFactor } from '../content/users/person.ts'
import { findUserByEmail, listUsers, type User } from '../content/users/queries.ts'
import { invalidInput, notFound } from '../errors.ts'
import type { Role } from '../permissions.ts'
import { configure, type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Prints everybody. */
export function listPeopleCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly json?: boolean },
): Promise<number> {
  const { terminal } = invocation
  return withNewsroom(invocation, flags, options, async ({ database }) => {
    let after = ''
    for (;;) {
      const rows = await listUsers(database.reader, after, 100)
      for (const user of rows.slice(0, 100)) {
        const { id, email, name, role, state } = user
        const shown = { id, email, name, role, state, hasSecondFactor: hasSecondFactor(user) }
        const factor = shown.hasSecondFactor ? 'second factor' : 'password only'
        terminal.out(
          flags.json === true ? `${JSON.stringify(shown)}\n` : `${email}  ${role}  ${state}  ${factor}  ${name}\n`,
        )
      }
      if (rows.length <= 100) return 0
      after = rows[99]?.id ?? ''
    }
  })
}

/** Invites somebody and prints the link. */
export function invitePersonCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly name: string; readonly role: Role; readonly language: string },
  email: string,
): Promise<number> {
  const language = interfaceLanguage.safeParse(flags.language)
  if (!language.success) {
    throw invalidInput(
      `There is no interface in “${flags.language}”.`,
      'It speaks fa, ar and en.',
      'Choose one of them.',
    )
  }
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    const { name, role } = flags
    const { token } = await invitePerson(context, { email, name, role, desks: [], interfaceLanguage: language.data })
    printLink(invocation, flags, 'invitation', token)
    return 0
  })
}

/** Shuts somebody out, or lets them in again. */
export function disablePersonCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly undo?: boolean },
  email: string,
): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    await setDisabled(context, (await personOf(context, email)).id, flags.undo !== true)
    return 0
  })
}

/** Prints a link for a new password. */
export function resetPersonCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly secondFactor?: boolean },
  email: string,
): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    const { id } = await personOf(context, email)
    if (flags.secondFactor === true) await resetSecondFactor(context, id)
    printLink(invocation, flags, 'password', (await issuePasswordReset(context, id)).token)
    return 0
  })
}

async function personOf(context: ContentContext, text: string): Promise<User> {
  const user = await findUserByEmail(context.db.reader, normalEmail(text))
  if (user === undefined) throw notFound(`Somebody with the address ${text}`)
  return user
}

function printLink(invocation: Invocation, flags: SettingFlags, page: string, token: string): void {
  const { origin, port } = configure(invocation, flags)
  invocation.terminal.out(`${origin ?? `http://localhost:${port}`}/admin/${page}#${token}\n`)
}

import type { ContentContext } from '../content/context.ts'
import { issueSetUp } from '../content/users/set-up.ts'
import { readSetting } from '../content/settings/queries.ts'
import { configure, type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { isUnavailable } from '../errors.ts'
import type { Terminal } from './terminal.ts'

/** Says at the start how the first owner gets in, and what keeps people out. It goes to the terminal, never to the log. */
export async function announceSetUp(context: ContentContext, terminal: Terminal, origin: string): Promise<void> {
  if (!isSecure(origin)) {
    terminal.err(
      `Nobody can sign in on ${origin}: passkeys and the cookies of sessions need https, or localhost. Set the origin (docs/operating/tls.md).\n`,
    )
  }
  if ((await readSetting(context.db.reader, 'access')).secondFactor === 'optional') {
    terminal.err('Owners and chief editors may sign in with a password alone: the setting “access” says so.\n')
  }
  try {
    const link = await issueSetUp(context)
    if (link === undefined) return
    terminal.err(`This newsroom has no owner yet. Within 24 hours, and once:\n  ${linkOf(origin, link)}\n`)
  } catch (error) {
    // Where nothing can be saved just now, readers are served all the same.
    if (!isUnavailable(error)) throw error
    terminal.err(
      `No link for the first owner could be made: ${error.message} Later, \`matbaa setup-link\` makes one.\n`,
    )
  }
}

/** Prints a new link for the first owner; the one before is worth nothing then. */
export function setUpLinkCommand(invocation: Invocation, flags: SettingFlags): Promise<number> {
  const config = configure(invocation, flags)
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'refuse' }, async ({ context }) => {
    const link = await issueSetUp(context)
    if (link === undefined) {
      invocation.terminal.err('There is an owner already; `matbaa people invite` adds others.\n')
      return 1
    }
    invocation.terminal.out(`${linkOf(config.origin ?? `http://localhost:${config.port}`, link)}\n`)
    return 0
  })
}

const linkOf = (origin: string, { token }: { readonly token: string }): string => `${origin}/admin/setup#${token}`

function isSecure(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
}

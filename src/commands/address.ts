import { changePrimaryPrefix } from '../content/settings/change-primary-prefix.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { drawReindex } from './reindex.ts'

/** Says how the newsroom's addresses look, and renders again what links to them. */
export function addressCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly primaryPrefix: 'on' | 'off' },
): Promise<number> {
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'refuse' }, async ({ context }) => {
    const drawing = drawReindex(invocation.terminal, context.clock)
    await changePrimaryPrefix(context, flags.primaryPrefix === 'on', drawing.update)
    drawing.end()
    return 0
  })
}

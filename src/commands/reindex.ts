import { reindex } from '../content/reindex/reindex.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { createProgress, type Progress } from './terminal.ts'

/** Rebuilds what is derived: rendered HTML, texts, lists, sort keys, counts; `all` also what is up to date. */
export function reindexCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly all?: boolean },
): Promise<number> {
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'refuse' }, async (newsroom) => {
    let current: { readonly part: string; readonly progress: Progress } | undefined
    await reindex(newsroom.context, {
      isForced: flags.all === true,
      onProgress: ({ part, done, total }) => {
        if (current?.part !== part) {
          current?.progress.end()
          current = { part, progress: createProgress(invocation.terminal, part, newsroom.context.clock) }
        }
        current.progress.update(done, total)
      },
    })
    current?.progress.end()
    await newsroom.database.analyze()
    return 0
  })
}

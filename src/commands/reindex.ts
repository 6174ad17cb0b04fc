import { reindex, type ReindexProgress } from '../content/reindex/reindex.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { createProgress, type Progress, type Terminal } from './terminal.ts'

/** Rebuilds what is derived: rendered HTML, texts, lists, sort keys, counts; `all` also what is up to date. */
export function reindexCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly all?: boolean },
): Promise<number> {
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'refuse' }, async (newsroom) => {
    const drawing = drawReindex(invocation.terminal, newsroom.context.clock)
    await reindex(newsroom.context, { isForced: flags.all === true, onProgress: drawing.update })
    drawing.end()
    await newsroom.database.analyze()
    return 0
  })
}

/** Draws how far a rebuilding has come, one line for each part of it. */
export function drawReindex(
  terminal: Terminal,
  now: () => number,
): { readonly update: (progress: ReindexProgress) => void; readonly end: () => void } {
  let current: { readonly part: string; readonly progress: Progress } | undefined
  return {
    update({ part, done, total }) {
      if (current?.part !== part) {
        current?.progress.end()
        current = { part, progress: createProgress(terminal, part, now) }
      }
      current.progress.update(done, total)
    },
    end: () => current?.progress.end(),
  }
}

import { availableParallelism } from 'node:os'
import { reindex } from '../content/reindex/reindex.ts'
import { isDemoUntouched, removeDemo } from '../content/demo/remove.ts'
import { createImageWorker } from '../content/media/image-worker.ts'
import { hasContent } from '../content/newsroom/queries.ts'
import { newsroom as demo } from '../demo/content/newsroom.ts'
import { loadDemo, loadDemoEditions, sealDemo } from '../demo/load.ts'
import { bringInDemoMedia } from '../demo/media.ts'
import { conflict } from '../errors.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../jobs/run-pending.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import type { Newsroom } from './newsroom.ts'
import { createProgress, type Terminal } from './terminal.ts'

/** Fills an empty newsroom with the demo; with `again`, an untouched demo is taken away first. */
export function demoCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly again?: boolean },
): Promise<number> {
  return withNewsroom(invocation, flags, { actor: systemActor, migrations: 'upgrade' }, async (newsroom) => {
    const db = newsroom.database.worker
    if (flags.again === true && (await isDemoUntouched(db))) {
      for (const key of await removeDemo(newsroom.context)) await newsroom.storage.remove(key)
    }
    if (await hasContent(db)) {
      const why = (await isDemoUntouched(db))
        ? 'The demo is there already; --again makes it anew.'
        : 'This newsroom has content of its own.'
      throw conflict('The demo was not loaded.', why)
    }
    await fillWithDemo(newsroom, invocation.terminal)
    return 0
  })
}

/** Loads the demo into a newsroom without content and makes its pictures; what is there afterwards is ready to be read. */
export async function fillWithDemo(newsroom: Newsroom, terminal: Terminal): Promise<void> {
  const { context, storage } = newsroom
  // Nobody is served yet: every processor may draw.
  const images = createImageWorker({ processes: Math.min(8, availableParallelism()), givesWay: false })
  const tools = { storage, images }
  try {
    await loadDemoEditions(context, demo)
    await newsroom.reloadLocales()
    const drawing = createProgress(terminal, 'drawing the demo’s pictures', context.clock)
    const media = await bringInDemoMedia(context, tools, demo, drawing.update)
    drawing.end()
    const making = createProgress(terminal, 'making them ready for every screen', context.clock)
    await runPendingJobs(context, newsroomKinds(context, tools), ({ done, total }) => making.update(done, total))
    making.end()
    await loadDemo(context, demo, media)
    // Stories point to stories that were published after them.
    await reindex(context, { isForced: true })
    await sealDemo(context)
    terminal.err('the demo newsroom is ready\n')
  } finally {
    await images.close()
  }
}

import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { inTransaction } from '../work.ts'
import { derivativesVersion } from './image-recipe.ts'
import { listUnmadePictures } from './queries.ts'

const rowsInTransaction = 200

/** Asks for the forms of a picture to be made. */
export function enqueueDerivatives(context: ContentContext, mediaId: string): Promise<boolean> {
  return enqueueJob(context, {
    kind: 'media.derivatives',
    payload: { mediaId },
    dedupeKey: `media.derivatives:${mediaId}`,
  })
}

/**
 * Asks again for every picture that still waits or that an older recipe made: after an upgrade, and where jobs were given
 * up because of something that has passed. Returns how many were asked for.
 */
export async function enqueueUnmadePictures(context: ContentContext): Promise<number> {
  let asked = 0
  let after = ''
  for (;;) {
    const ids = await listUnmadePictures(context.db.worker, derivativesVersion, after, rowsInTransaction)
    const last = ids.at(-1)
    if (last === undefined) return asked
    after = last
    await inTransaction(context, async (work) => {
      for (const id of ids) if (await enqueueDerivatives(work, id)) asked += 1
    })
  }
}

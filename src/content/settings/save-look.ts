import { faultyFields } from '../../problems.ts'
import type { ContentContext } from '../context.ts'
import { enqueueIcons } from '../media/icons.ts'
import { findMedia } from '../media/queries.ts'
import { inTransaction } from '../work.ts'
import type { Look } from './look.ts'
import { saveSetting } from './save.ts'

/** Saves how the paper looks, and has its signs made of the logo. Throws `invalid-input` for a logo that is no usable picture. */
export function saveLook(context: ContentContext, look: Look): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('media')
    const faults: string[] = []
    for (const name of ['logo', 'darkLogo'] as const) {
      const id = look[name]
      const media = id === null ? undefined : await findMedia(work.tx, id)
      if (id !== null && (media?.kind !== 'image' || media.state !== 'ready' || media.deleted_at !== null)) {
        faults.push(`value.${name}`)
      }
    }
    if (faults.length > 0) throw faultyFields('unknown-reference', faults)
    await saveSetting(work, 'look', look)
    await enqueueIcons(work)
  })
}

import { conflict } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { type Edition, writeEdition } from './queries.ts'

/** Saves an edition; `version` is the one it was read in, 0 for a new one. */
export function saveEdition(context: ContentContext, edition: Edition): Promise<void> {
  return inTransaction(context, async (work) => {
    refuseUnstorableText(edition)
    if (!(await writeEdition(work.tx, edition))) {
      throw conflict(`The edition “${edition.language}” was not saved.`, 'Somebody else has changed it meanwhile.')
    }
    work.invalidate(cacheTag.settings())
    work.record({ event: 'edition.saved', targetKind: 'edition', targetId: edition.language })
  })
}

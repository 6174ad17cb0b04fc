import { conflict } from '../../errors.ts'
import { isHijri } from '../announced-months/rules.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { checkEdition } from './check.ts'
import { type Edition, findEdition, writeEdition } from './queries.ts'
import { refreshDatedOf } from './refresh-dated.ts'

/** Saves an edition; `version` is the one it was read in, 0 for a new one. */
export function saveEdition(context: ContentContext, edition: Edition): Promise<void> {
  return inTransaction(context, async (work) => {
    refuseUnstorableText(edition)
    checkEdition(edition)
    const before = await findEdition(work.tx, edition.language)
    if (!(await writeEdition(work.tx, edition))) {
      throw conflict(`The edition “${edition.language}” was not saved.`, 'Somebody else has changed it meanwhile.')
    }
    const isMoved = before !== undefined && before.country !== edition.country
    if (isMoved && isHijri(edition.calendars[0]?.calendar ?? '')) await refreshDatedOf(work, edition)
    work.invalidate(cacheTag.settings())
    work.record({ event: 'edition.saved', targetKind: 'edition', targetId: edition.language })
  })
}

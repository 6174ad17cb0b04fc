import { conflict } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { listSlugs } from '../paths/queries.ts'
import { isUsableSlug } from '../paths/slugs.ts'
import { reindex, type ReindexOptions } from '../reindex/reindex.ts'
import { inTransaction } from '../work.ts'
import { readSettings } from './queries.ts'
import { saveSetting } from './save.ts'

/**
 * Says whether addresses of the first language begin with it, and renders again what links to them. Both forms of an address
 * are answered always, so nothing is broken meanwhile; stopped on the way, it is simply asked for again.
 */
export async function changePrimaryPrefix(
  context: ContentContext,
  isPrefixed: boolean,
  onProgress?: ReindexOptions['onProgress'],
): Promise<void> {
  await inTransaction(context, async (work) => {
    const settings = await readSettings(work.tx)
    if (settings['primary-prefix'] === isPrefixed) return
    const bad = isPrefixed
      ? []
      : (await listSlugs(work.tx, settings['primary-language'])).filter((slug) => !isUsableSlug(slug))
    if (bad.length > 0) {
      throw conflict(
        'The prefix cannot be left out.',
        `At the root these addresses of sections and pages would mean something else: ${bad.slice(0, 10).join(', ')}.`,
      )
    }
    await saveSetting(work, 'primary-prefix', isPrefixed)
  })
  await reindex(context, { isForced: true, ...(onProgress === undefined ? {} : { onProgress }) })
}

import { conflict } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { listSlugs } from '../paths/queries.ts'
import { isUsableSlug } from '../paths/slugs.ts'
import { reindex, type ReindexOptions } from '../reindex/reindex.ts'
import { inTransaction, type Work } from '../work.ts'
import { readSettings } from './queries.ts'
import { saveSetting } from './save.ts'

/** The job that renders everything again after addresses have changed. */
export const reindexKind = 'content.reindex'

/**
 * Says whether addresses of the first language begin with it, and renders again what links to them. Both forms of an address
 * are answered always, so nothing is broken meanwhile; stopped on the way, it is simply asked for again.
 */
export async function changePrimaryPrefix(
  context: ContentContext,
  isPrefixed: boolean,
  onProgress?: ReindexOptions['onProgress'],
): Promise<void> {
  await inTransaction(context, (work) => savePrimaryPrefix(work, isPrefixed))
  await reindex(context, { isForced: true, ...(onProgress === undefined ? {} : { onProgress }) })
}

/** The same for who does not wait: what links to the addresses is rendered by a job that is saved with the setting. */
export async function changePrimaryPrefixSoon(work: Work, isPrefixed: boolean): Promise<void> {
  if (await savePrimaryPrefix(work, isPrefixed)) await reindexSoon(work)
}

/** Says which language is the first. Where its addresses stand at the root they move, and what links to them is rendered by a job. */
export async function changePrimaryLanguage(work: Work, language: string): Promise<void> {
  const before = await readSettings(work.tx)
  if (before['primary-language'] === language) return
  if (!before['primary-prefix']) {
    await requireFreeRoot(work, language, 'The first language cannot be changed while its addresses have no prefix.')
    await reindexSoon(work)
  }
  await saveSetting(work, 'primary-language', language)
}

/** Whether that changed anything. */
async function savePrimaryPrefix(work: Work, isPrefixed: boolean): Promise<boolean> {
  const before = await readSettings(work.tx)
  if (before['primary-prefix'] === isPrefixed) return false
  if (!isPrefixed) await requireFreeRoot(work, before['primary-language'], 'The prefix cannot be left out.')
  await saveSetting(work, 'primary-prefix', isPrefixed)
  return true
}

async function requireFreeRoot(work: Work, language: string, what: string): Promise<void> {
  const bad = (await listSlugs(work.tx, language)).filter((slug) => !isUsableSlug(slug))
  if (bad.length === 0) return
  throw conflict(
    what,
    `At the root these addresses of sections and pages would mean something else: ${bad.slice(0, 10).join(', ')}.`,
  )
}

async function reindexSoon(work: Work): Promise<void> {
  await enqueueJob(work, { kind: reindexKind, payload: {}, dedupeKey: reindexKind })
}

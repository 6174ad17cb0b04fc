import { cacheTag } from '../invalidations/tags.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { listReferring } from '../references/queries.ts'
import { readSetting } from '../settings/queries.ts'
import type { Work } from '../work.ts'
import { enqueueIcons } from './icons.ts'
import { listLedByMedia } from './queries.ts'

/** Makes pages that a media item leads stale at once; documents that hold it are rendered anew by a job, which does the same. */
export async function refreshPagesShowing(work: Work, mediaId: string): Promise<void> {
  const led = await listLedByMedia(work.tx, mediaId)
  work.invalidate(
    cacheTag.media(mediaId),
    ...led.articles.map(cacheTag.article),
    ...led.pages.map(cacheTag.page),
    ...led.authors.map(cacheTag.author),
  )
  const { logo, darkLogo } = await readSetting(work.tx, 'look')
  if (mediaId === logo || mediaId === darkLogo) {
    work.invalidate(cacheTag.settings())
    await enqueueIcons(work)
  }
  for (const { kind, id } of await listReferring(work.tx, [mediaId])) {
    await enqueueJob(work, { kind: 'content.render', payload: { kind, id }, dedupeKey: `content.render:${kind}:${id}` })
  }
}

import type { Queryable } from '../../db/database.ts'
import { conflict } from '../../errors.ts'
import { isChangedAfter } from '../audit/queries.ts'
import type { ContentContext } from '../context.ts'
import { listEditions } from '../editions/queries.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readSetting, writeSetting } from '../settings/queries.ts'
import { inTransaction } from '../work.ts'
import { clearSearch } from '../search/refresh.ts'
import { deleteAllContent } from './queries.ts'

/** Things whose change makes a demo somebody's own; users, settings and editions do not. */
const contentKinds = [
  'article',
  'author',
  'comment',
  'media',
  'menu',
  'page',
  'placement',
  'section',
  'story',
  'tag',
] as const

/** Whether the database holds the demo and nobody has changed anything of it. */
export async function isDemoUntouched(db: Queryable): Promise<boolean> {
  const demo = await readSetting(db, 'demo')
  return demo !== null && !(await isChangedAfter(db, demo.auditSeq, contentKinds))
}

/**
 * Takes an untouched demo away, with the codes it had; editions and settings stay. Returns the keys of its stored
 * files, to be deleted after the commit.
 */
export function removeDemo(context: ContentContext): Promise<readonly string[]> {
  return inTransaction(context, async (work) => {
    if (!(await isDemoUntouched(work.tx))) {
      throw conflict('The demo was not removed.', 'There is none, or somebody has changed it.')
    }
    await clearSearch(work)
    const files = await deleteAllContent(work.tx)
    await writeSetting(work.tx, 'demo', 'null')
    work.memo.sectionParents = undefined
    const editions = await listEditions(work.tx)
    work.invalidate(
      cacheTag.settings(),
      ...editions.flatMap(({ language }) => [
        cacheTag.list(language),
        cacheTag.feed(language),
        cacheTag.menu(language),
      ]),
    )
    work.record({ event: 'demo.removed', targetKind: 'demo', targetId: 'demo' })
    return files
  })
}

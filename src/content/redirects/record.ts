import type { RedirectsTable } from '../../db/schema.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { normalizeOldPath } from './normalize.ts'
import { saveRedirects } from './queries.ts'

/** An old address and where it leads: to a thing, wherever that may stand, or to a path. */
export interface NewRedirect {
  readonly path: string
  readonly target:
    | { readonly kind: Exclude<RedirectsTable['target_kind'], 'path'>; readonly id: string }
    | { readonly kind: 'path'; readonly path: string }
  /** 410 says that the thing is gone for good. */
  readonly status?: 301 | 410
}

/** Records old addresses; a later record of the same address replaces the earlier. */
export function recordRedirects(context: ContentContext, redirects: readonly NewRedirect[]): Promise<void> {
  return inTransaction(
    context,
    async (work) => {
      const rows = new Map<string, RedirectsTable>()
      for (const { path, target, status } of redirects) {
        const row = {
          path: normalizeOldPath(path),
          status: status ?? 301,
          target_kind: target.kind,
          target_id: target.kind === 'path' ? null : target.id,
          target_path: target.kind === 'path' ? target.path : '',
          created_at: work.clock(),
        }
        refuseUnstorableText(row)
        rows.set(row.path, row)
      }
      await saveRedirects(work.tx, [...rows.values()])
      work.invalidate(...[...rows.keys()].map(cacheTag.address))
    },
    'no pending rows',
  )
}

import { invalidInput } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { raiseViewTotals } from './queries.ts'

/** Takes over how often articles were read in another system; said again, nothing is counted twice. */
export function importViewTotals(
  context: ContentContext,
  totals: readonly { readonly articleId: string; readonly views: number }[],
): Promise<void> {
  return inTransaction(
    context,
    async (work) => {
      const rows = new Map<string, number>()
      for (const { articleId, views } of totals) {
        if (!Number.isSafeInteger(views) || views < 0) {
          throw invalidInput('A count of views is no count.', String(views), 'Give whole numbers from 0 upwards.')
        }
        rows.set(articleId, Math.max(views, rows.get(articleId) ?? 0))
      }
      await raiseViewTotals(
        work.tx,
        [...rows].map(([article_id, views]) => ({ article_id, views })),
      )
    },
    'no pending rows',
  )
}

import { digest } from './identity.ts'
import { type StreamedItem, typeOf } from './item-stream.ts'
import { metaObject } from './meta.ts'
import { saveImported } from './queries.ts'
import { type ImportSession, importedRow, writeInBatches } from './session.ts'

/** An item that nothing of the model holds, and why. */
export interface KeptItem {
  readonly streamed: StreamedItem
  readonly why: string
}

/** Keeps items of unknown types as JSON, so that nothing of the export is lost. */
export async function keepItem(session: ImportSession, items: readonly KeptItem[]): Promise<void> {
  const { context, recorder } = session
  await writeInBatches(
    context,
    items,
    async (work, batch) => {
      const rows = batch.map(({ streamed, why }) => {
        const { meta, comments, ...rest } = streamed.item
        return importedRow(session, {
          type: typeOf(streamed),
          external_id: streamed.externalId,
          target_kind: 'none',
          target_id: null,
          source_hash: digest(streamed.item),
          outcome: 'skipped',
          reason: why,
          extra: JSON.stringify({
            ...rest,
            comments: comments.map(withoutAddress),
            meta: metaObject(meta),
          }).replaceAll('\\u0000', '\\ufffd'),
        })
      })
      await saveImported(work.tx, rows)
      return () => {
        for (const { streamed, why } of batch) {
          recorder.count('kept as they stand', 'imported')
          recorder.note('skipped', streamed.label, why)
        }
      }
    },
    ({ streamed }, why) => recorder.note('skipped', streamed.label, why),
  )
}

/** A comment that stands where nobody moderates, erases or forgets: the mail address of who wrote it is not taken along. */
export function withoutAddress<Comment extends { readonly authorEmail: string }>(
  comment: Comment,
): Omit<Comment, 'authorEmail'> {
  const { authorEmail: _, ...rest } = comment
  return rest
}

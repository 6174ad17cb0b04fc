import { notFound } from '../../../errors.ts'
import { problem } from '../../../problems.ts'
import type { ContentContext } from '../../context.ts'
import { refuseUnstorableText } from '../../stored-text.ts'
import { inTransaction, type Work } from '../../work.ts'
import type { MediaTexts } from '../ingest.ts'
import { findMedia, saveMediaTexts, updateMedia } from '../queries.ts'
import { refreshPagesShowing } from '../refresh.ts'
import { listMediaUses } from '../uses/queries.ts'
import { listMediaTexts } from './queries.ts'

/** What may be changed of a media item; what is left out stays. */
export interface MediaChanges {
  readonly originalName?: string
  /** What must stay in sight however a picture is cut: parts of its width and height, from its upper left corner. */
  readonly focal?: { readonly x: number; readonly y: number }
  readonly texts?: readonly MediaTexts[]
}

const noTexts = { title: '', alt: '', caption: '', credit: '' } as const

/** Changes what is said of a media item; pages that show it say it at once. */
export function changeMedia(context: ContentContext, id: string, changes: MediaChanges): Promise<void> {
  return inTransaction(context, async (work) => {
    const { originalName, focal, texts = [] } = changes
    for (const row of [{ originalName }, ...texts]) refuseUnstorableText(row)
    await findLive(work, id)
    if (originalName !== undefined || focal !== undefined) {
      await updateMedia(work.tx, id, {
        ...(originalName === undefined ? {} : { original_name: originalName }),
        ...(focal === undefined ? {} : { focal_x: focal.x, focal_y: focal.y }),
      })
    }
    const before = new Map(((await listMediaTexts(work.tx, [id])).get(id) ?? []).map((row) => [row.language, row]))
    await saveMediaTexts(
      work.tx,
      texts.map((text) => ({ ...noTexts, ...before.get(text.language), ...text, media_id: id })),
    )
    await refreshPagesShowing(work, id)
    const detail = { fields: Object.keys(changes), languages: texts.map(({ language }) => language) }
    work.record({ event: 'media.changed', targetKind: 'media', targetId: id, detail })
  })
}

/** Moves a media item to the trash. Throws `in-use`, naming where, while something shows it. */
export function moveMediaToTrash(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('media')
    await findLive(work, id)
    const uses = await listMediaUses(work.tx, id)
    if (uses.length > 0) throw problem('in-use', { details: { uses } })
    await updateMedia(work.tx, id, { deleted_at: work.clock() })
    work.record({ event: 'media.trashed', targetKind: 'media', targetId: id })
  })
}

/** Takes a media item out of the trash. */
export function restoreMedia(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('media')
    const found = await findMedia(work.tx, id)
    if (found === undefined) throw notFound('The media item')
    if (found.deleted_at === null) return
    await updateMedia(work.tx, id, { deleted_at: null })
    work.record({ event: 'media.restored', targetKind: 'media', targetId: id })
  })
}

async function findLive(work: Work, id: string): Promise<void> {
  const found = await findMedia(work.tx, id)
  if (found === undefined || found.deleted_at !== null) throw notFound('The media item')
}

import { cacheTag } from '../../content/invalidations/tags.ts'
import { findMedia, insertMedia, type MediaRow, saveMediaTexts } from '../../content/media/queries.ts'
import { refuseUnstorableText } from '../../content/stored-text.ts'
import type { Work } from '../../content/work.ts'
import type { ImportItemsTable, MediaTextsTable } from '../../db/schema.ts'
import { digest } from './identity.ts'
import type { StreamedItem } from './item-stream.ts'
import { languageOfItem } from './languages.ts'
import type { MappedMedia } from './map.ts'
import { findImported, findMediaTexts, saveImported } from './queries.ts'
import { type AfterCommit, type ImportSession, importedRow, writeInBatches } from './session.ts'

type StreamedMedia = StreamedItem & { readonly mapped: MappedMedia }

/** Writes the rows of attachments; their files come later. */
export async function writeMedia(session: ImportSession, items: readonly StreamedItem[]): Promise<void> {
  const media = items.filter((streamed): streamed is StreamedMedia => streamed.mapped.kind === 'media')
  if (media.length === 0) return
  const { context, recorder, source } = session
  const known = await findImported(
    context.db.worker,
    source.id,
    'attachment',
    media.map(({ externalId }) => externalId),
  )
  const changed = media.filter((each) => known.get(each.externalId)?.source_hash !== digest(each.mapped))
  recorder.count('media', 'unchanged', media.length - changed.length)
  await writeInBatches(
    context,
    changed,
    (work, batch) => writeBatch(session, work, batch, known),
    (each, why) => recorder.note('skipped', each.label, why),
  )
}

async function writeBatch(
  session: ImportSession,
  work: Work,
  batch: readonly StreamedMedia[],
  known: ReadonlyMap<string, ImportItemsTable>,
): Promise<AfterCommit> {
  const { identify, recorder, languages, languageOf, checked } = session
  const notes: ImportItemsTable[] = []
  const rows: MediaRow[] = []
  const texts: MediaTextsTable[] = []
  const done: AfterCommit[] = []
  for (const { item, mapped, externalId, label } of batch) {
    const id = identify('attachment', externalId)
    const before = known.get(externalId)
    // A picture of one language is shown with its words; one of none serves all editions.
    const own = languageOfItem(item, checked.siteLanguages)
    const spoken = own === '' ? languages : [languageOf(own)]
    const { title, alt, caption, credit } = mapped
    const wanted = spoken.map((language) => ({ media_id: id, language, title, alt, caption, credit }))
    const targetHash = digest(wanted)
    const isEdited = before !== undefined && digest(await textsOf(work, id, spoken)) !== before.target_hash
    if (before === undefined) {
      rows.push({
        id,
        kind: mapped.mediaKind,
        state: 'missing',
        created_at: mapped.createdAt ?? session.source.startedAt,
        original_name: mapped.originalName,
        source_url: mapped.sourceUrl,
        extra: JSON.stringify(mapped.extra),
      })
      if (mapped.parentId !== '') notes.push(attachedRow(session, mapped, externalId, id))
      work.record({ event: 'media.imported', targetKind: 'media', targetId: id })
    }
    if (!isEdited) texts.push(...wanted)
    work.invalidate(cacheTag.media(id))
    notes.push(
      importedRow(session, {
        type: 'attachment',
        external_id: externalId,
        target_kind: 'media',
        target_id: id,
        source_hash: digest(mapped),
        target_hash: isEdited ? before.target_hash : targetHash,
        outcome: isEdited ? 'kept' : 'imported',
        extra: JSON.stringify({ uploadPath: mapped.uploadPath }),
      }),
    )
    done.push(() => {
      recorder.count('media', isEdited ? 'edited here, kept' : before === undefined ? 'imported' : 'updated')
      if (isEdited) recorder.note('edited here, kept', label, 'its texts were changed here')
    })
  }
  for (const row of [...rows, ...texts]) refuseUnstorableText(row)
  await insertMedia(work.tx, rows)
  await saveMediaTexts(work.tx, texts)
  await saveImported(work.tx, notes)
  return () => {
    for (const each of done) each()
  }
}

/** So that `[gallery]` without ids finds what hangs on its post, in order. */
function attachedRow(session: ImportSession, mapped: MappedMedia, externalId: string, id: string): ImportItemsTable {
  const order = String(Math.max(0, mapped.position)).padStart(9, '0')
  return importedRow(session, {
    type: 'attached',
    external_id: `${mapped.parentId}:${order}:${externalId.padStart(15, '0')}`,
    target_kind: 'media',
    target_id: id,
    source_hash: '',
  })
}

async function textsOf(work: Work, id: string, languages: readonly string[]): Promise<readonly MediaTextsTable[]> {
  if ((await findMedia(work.tx, id)) === undefined) return []
  const rows = await findMediaTexts(work.tx, [id])
  return languages.flatMap((language) => {
    const row = rows.find((each) => each.language === language)
    if (row === undefined) return []
    const { media_id, title, alt, caption, credit } = row
    return [{ media_id, language, title, alt, caption, credit }]
  })
}

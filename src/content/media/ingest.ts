import type { MediaTextsTable } from '../../db/schema.ts'
import { notFound } from '../../errors.ts'
import type { StorageContent } from '../../storage/storage.ts'
import type { ContentContext } from '../context.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { enqueueDerivatives } from './enqueue.ts'
import type { Derivative } from './picture.ts'
import { findMedia, findMediaByHash, insertMedia, saveMediaTexts, updateMedia } from './queries.ts'
import { type MediaTools, type ReceivedFile, receiveFile } from './receive.ts'
import { refreshPagesShowing } from './refresh.ts'

/** What is said of a media item in one language; what is left out is empty. */
export type MediaTexts = Pick<MediaTextsTable, 'language'> &
  Partial<Pick<MediaTextsTable, 'title' | 'alt' | 'caption' | 'credit'>>

/** A file that is brought in, with what is known of it. */
export interface MediaInput {
  readonly content: StorageContent
  /** As the sender named it; only ever shown, never used as a path. */
  readonly originalName: string
  readonly texts?: readonly MediaTexts[]
  readonly sourceUrl?: string
}

/** Where the file ended: in a new item, or in the one that already had the same bytes. */
export interface IngestedMedia {
  readonly id: string
  readonly isNew: boolean
}

/** Brings a file in as a media item of its own; the same bytes a second time give the first item, whose texts stay. */
export async function ingestMedia(
  context: ContentContext,
  tools: MediaTools,
  input: MediaInput,
): Promise<IngestedMedia> {
  const received = await receiveFile(context, tools, input.content)
  return recordMedia(context, tools, received, input)
}

/** Writes the row of a received file; its stored bytes are dropped where another item already has the same. */
export async function recordMedia(
  context: ContentContext,
  tools: MediaTools,
  received: ReceivedFile,
  input: Omit<MediaInput, 'content'>,
): Promise<IngestedMedia> {
  let isKept = false
  try {
    const recorded = await record(context, received, input)
    isKept = recorded.isNew
    return recorded
  } finally {
    if (!isKept) await tools.storage.remove(received.storageKey)
  }
}

function record(
  context: ContentContext,
  received: ReceivedFile,
  input: Omit<MediaInput, 'content'>,
): Promise<IngestedMedia> {
  refuseUnstorable(input)
  return inTransaction(context, async (work) => {
    await work.lock('media')
    const same = await findMediaByHash(work.tx, received.sha256)
    if (same !== undefined) return { id: same.id, isNew: false }
    const { id, type } = received
    await insertMedia(work.tx, [
      {
        ...fileColumns(received),
        id,
        kind: type.kind,
        created_at: work.clock(),
        created_by: work.actor.kind === 'user' || work.actor.kind === 'api-key' ? work.actor.id : null,
        original_name: input.originalName,
        source_url: input.sourceUrl ?? '',
      },
    ])
    await saveMediaTexts(
      work.tx,
      (input.texts ?? []).map((texts) => ({ ...noTexts, ...texts, media_id: id })),
    )
    if (type.kind === 'image') await enqueueDerivatives(work, id)
    work.record({ event: 'media.added', targetKind: 'media', targetId: id, detail: { name: input.originalName } })
    return { id, isNew: true }
  })
}

/** Gives a known item (one that an import met without its file) the file it lacked, or another one. */
export async function attachFile(
  context: ContentContext,
  tools: MediaTools,
  mediaId: string,
  input: Pick<MediaInput, 'content' | 'originalName' | 'sourceUrl'>,
): Promise<void> {
  const received = await receiveFile(context, tools, input.content, mediaId)
  await recordAttachment(context, received, input)
}

/** Writes a received file into the row it was received for. */
export async function recordAttachment(
  context: ContentContext,
  received: ReceivedFile,
  input: Pick<MediaInput, 'originalName' | 'sourceUrl'>,
): Promise<void> {
  refuseUnstorable(input)
  await inTransaction(context, async (work) => {
    await work.lock('media')
    const found = await findMedia(work.tx, received.id)
    if (found === undefined) throw notFound('The media item')
    await updateMedia(work.tx, received.id, {
      ...fileColumns(received),
      kind: received.type.kind,
      original_name: input.originalName,
      source_url: input.sourceUrl ?? found.source_url,
    })
    if (received.type.kind === 'image') await enqueueDerivatives(work, received.id)
    await refreshPagesShowing(work, received.id)
    work.record({ event: 'media.file-attached', targetKind: 'media', targetId: received.id })
  })
}

function refuseUnstorable({ originalName, sourceUrl = '', texts = [] }: Omit<MediaInput, 'content'>): void {
  for (const row of [{ originalName, sourceUrl }, ...texts]) refuseUnstorableText(row)
}

const noTexts = { title: '', alt: '', caption: '', credit: '' } as const

/** A picture waits for its derivatives; any other file is what readers get. */
function fileColumns({ type, storageKey, bytes, sha256, width, height }: ReceivedFile) {
  const served: readonly Derivative[] =
    type.kind === 'image' ? [] : [{ key: storageKey, mime: type.mime, width: 0, height: 0, bytes }]
  return {
    state: type.kind === 'image' ? 'pending' : 'ready',
    storage_key: storageKey,
    mime: type.mime,
    bytes,
    sha256,
    width,
    height,
    thumbhash: '',
    derivatives: JSON.stringify(served),
    derivatives_version: 0,
  } as const
}

import { notFound } from '../../../errors.ts'
import { problem } from '../../../problems.ts'
import type { ContentContext } from '../../context.ts'
import { type MediaInput, recordAttachment } from '../ingest.ts'
import { findMedia } from '../queries.ts'
import { type MediaTools, receiveFile } from '../receive.ts'

/**
 * Puts another file in the place of one: everything that shows the item shows it from now on, and whoever comes with an earlier
 * address is led to it. Of another kind it may not be: what shows a picture could not show a film. Nothing of a refused file is kept.
 */
export async function replaceFile(
  context: ContentContext,
  tools: MediaTools,
  id: string,
  input: Pick<MediaInput, 'content' | 'originalName'>,
): Promise<void> {
  const before = await findMedia(context.db.reader, id)
  // What lies in the trash is taken out of it first.
  if (before === undefined || before.deleted_at !== null) throw notFound('The media item')
  const received = await receiveFile(context, tools, input.content, id)
  try {
    if (received.type.kind !== before.kind) throw problem('other-kind')
    await recordAttachment(context, received, input)
  } catch (error) {
    const now = await findMedia(context.db.reader, id)
    if (now?.storage_key !== received.storageKey) await tools.storage.remove(received.storageKey)
    throw error
  }
}

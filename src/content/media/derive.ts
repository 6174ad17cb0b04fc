import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MediaTable } from '../../db/schema.ts'
import { MatbaaError, reasonOf } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { readJson } from '../json.ts'
import { inTransaction } from '../work.ts'
import type { MadeImages } from './image-protocol.ts'
import { derivativesVersion } from './image-recipe.ts'
import { mediaKey } from './key.ts'
import type { Derivative } from './picture.ts'
import { findMedia, updateMedia } from './queries.ts'
import type { MediaTools } from './receive.ts'
import { refreshPagesShowing } from './refresh.ts'

/** How making the forms of a picture ended; `unneeded` for what is no picture, is made already or has gone. */
export type DerivationOutcome = 'made' | 'refused' | 'missing' | 'unneeded'

/**
 * Makes what readers get of a picture and lets every page that shows it know. A picture that cannot be used, or at the last
 * attempt still brings its process down, is refused for good, with the reason in its `extra`. What may pass (a full disk, a
 * database away) is thrown. Repeating it does no harm.
 */
export async function deriveMedia(
  context: ContentContext,
  tools: MediaTools,
  mediaId: string,
  isLastAttempt: boolean,
): Promise<DerivationOutcome> {
  const media = await findMedia(context.db.reader, mediaId)
  if (media === undefined || !isWanting(media)) return 'unneeded'
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-picture-'))
  try {
    const file = join(directory, 'original')
    const original = await tools.storage.open(media.storage_key)
    if (original === undefined)
      return await conclude(context, media, 'missing', { state: 'missing', derivatives: '[]' })
    await writeFile(file, original.stream, { mode: 0o600 })
    const made = await make(tools, file, directory, isLastAttempt)
    if ('refused' in made) {
      const extra = { ...readJson<object>(media.extra), refused: made.refused }
      return await conclude(context, media, 'refused', {
        state: 'refused',
        derivatives: '[]',
        extra: JSON.stringify(extra),
      })
    }
    const derivatives = await store(tools, media, made, directory)
    return await conclude(context, media, 'made', {
      state: 'ready',
      width: made.width,
      height: made.height,
      thumbhash: made.thumbhash,
      derivatives: JSON.stringify(derivatives),
      derivatives_version: derivativesVersion,
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function make(
  tools: MediaTools,
  file: string,
  directory: string,
  isLastAttempt: boolean,
): Promise<MadeImages | { readonly refused: string }> {
  try {
    return await tools.images.derive(file, directory)
  } catch (error) {
    const isHopeless = error instanceof MatbaaError && error.code === 'unreadable-input'
    if (isHopeless || isLastAttempt) return { refused: reasonOf(error) }
    throw error
  }
}

function isWanting(media: MediaTable): boolean {
  if (media.kind !== 'image' || media.storage_key === '' || media.deleted_at !== null) return false
  return media.state === 'pending' || (media.state === 'ready' && media.derivatives_version < derivativesVersion)
}

async function store(
  tools: MediaTools,
  media: MediaTable,
  made: MadeImages,
  directory: string,
): Promise<readonly Derivative[]> {
  const derivatives: Derivative[] = []
  for (const { name, extension, mime, width, height } of made.files) {
    const file = join(directory, name)
    const key = mediaKey(media.id, media.sha256, extension, `v${derivativesVersion}w${width}`)
    await tools.storage.put(key, createReadStream(file))
    derivatives.push({ key, mime, width, height, bytes: (await stat(file)).size })
  }
  return derivatives
}

/** Writes the outcome, unless the item got another file or went to the trash meanwhile. */
function conclude(
  context: ContentContext,
  media: MediaTable,
  outcome: DerivationOutcome,
  changes: Partial<MediaTable>,
): Promise<DerivationOutcome> {
  return inTransaction(context, async (work) => {
    await work.lock('media')
    const now = await findMedia(work.tx, media.id)
    if (now === undefined || !isWanting(now) || now.storage_key !== media.storage_key) return 'unneeded'
    await updateMedia(work.tx, media.id, changes)
    if (outcome === 'refused') work.record({ event: 'media.refused', targetKind: 'media', targetId: media.id })
    await refreshPagesShowing(work, media.id)
    return outcome
  })
}

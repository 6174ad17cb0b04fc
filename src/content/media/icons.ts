import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MediaTable } from '../../db/schema.ts'
import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import type { LookIcons } from '../settings/look.ts'
import { readSetting } from '../settings/queries.ts'
import { saveSetting } from '../settings/save.ts'
import { inTransaction, type Work } from '../work.ts'
import { iconVersion } from './icon-recipe.ts'
import { iconKey } from './key.ts'
import { findMedia } from './queries.ts'
import type { MediaTools } from './receive.ts'

/** The kind of the job that makes the signs of the paper of its logo. */
export const iconsKind = 'look.icons'

/** Asks for the signs of the paper to be made of its logo. */
export function enqueueIcons(work: Work): Promise<boolean> {
  return enqueueJob(work, { kind: iconsKind, payload: {}, dedupeKey: iconsKind })
}

/**
 * Makes the signs of the paper (in tabs, on screens of programs) of its logo, or forgets them where there is none any more.
 * Repeating it does no harm, and where nothing changed it does nothing.
 */
export async function drawLogoIcons(context: ContentContext, tools: MediaTools): Promise<void> {
  const media = await findLogo(context)
  const made = await readSetting(context.db.reader, 'look-icons')
  if (media === undefined) {
    if (made !== null) await saveSetting(context, 'look-icons', null)
    return
  }
  if (made?.mediaId === media.id && made.sha256 === media.sha256 && made.version === iconVersion) return
  const files = await draw(tools, media)
  if (files === undefined) return
  await inTransaction(context, async (work) => {
    // Somebody may have chosen another meanwhile; its own job makes those.
    if ((await readSetting(work.tx, 'look')).logo !== media.id) return
    await saveSetting(work, 'look-icons', { mediaId: media.id, sha256: media.sha256, version: iconVersion, files })
  })
}

async function findLogo(context: ContentContext): Promise<MediaTable | undefined> {
  const { logo } = await readSetting(context.db.reader, 'look')
  const media = logo === null ? undefined : await findMedia(context.db.reader, logo)
  return media?.state === 'ready' && media.kind === 'image' && media.storage_key !== '' ? media : undefined
}

async function draw(tools: MediaTools, media: MediaTable): Promise<NonNullable<LookIcons>['files'] | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-icons-'))
  try {
    const original = await tools.storage.open(media.storage_key)
    if (original === undefined) return undefined
    const file = join(directory, 'original')
    await writeFile(file, original.stream, { mode: 0o600 })
    const files: NonNullable<LookIcons>['files'] = []
    for (const { name, use, width } of await tools.images.drawIcons(file, directory)) {
      const path = join(directory, name)
      const key = iconKey(media.id, media.sha256, iconVersion, use, width)
      await tools.storage.put(key, createReadStream(path))
      files.push({ key, use, mime: 'image/png', width, height: width, bytes: (await stat(path)).size })
    }
    return files
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

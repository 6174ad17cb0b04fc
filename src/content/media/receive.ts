import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileLimits } from '../../contract/file-limits.ts'
import { problem } from '../../problems.ts'
import type { Storage, StorageContent } from '../../storage/storage.ts'
import { type IdSource, randomId } from '../random-id.ts'
import { type FileType, fileTypeOf, headBytes } from './file-type.ts'
import type { ImageWorker } from './image-worker.ts'
import { mediaKey } from './key.ts'

/** What files of media pass through. */
export interface MediaTools {
  readonly storage: Storage
  readonly images: ImageWorker
}

/** A file that was checked and lies in storage, under an id that no row has yet. */
export interface ReceivedFile {
  readonly id: string
  readonly type: FileType
  readonly storageKey: string
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Of an upright picture. */
  readonly width: number | null
  readonly height: number | null
}

/**
 * Takes in a file: tells its type by its bytes, holds it to the limits and stores it. Nothing of a refused file is kept.
 * It writes no row, so that many files can be received before one short transaction records them; `id` is that of the
 * row the file will belong to, a new one where it is left out.
 */
export async function receiveFile(
  source: IdSource,
  tools: MediaTools,
  content: StorageContent,
  id: string = randomId(source),
): Promise<ReceivedFile> {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-media-'))
  try {
    const file = join(directory, 'original')
    const { type, bytes, sha256 } = await spool(content, file)
    const facts = type.kind === 'image' ? await tools.images.inspect(file) : undefined
    if (facts !== undefined && facts.mime !== type.mime) throw problem('type-not-taken')
    const key = mediaKey(id, sha256, type.extension)
    await tools.storage.put(key, createReadStream(file))
    return { id, type, storageKey: key, bytes, sha256, width: facts?.width ?? null, height: facts?.height ?? null }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function spool(
  content: StorageContent,
  file: string,
): Promise<{ readonly type: FileType; readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  try {
    let head = Buffer.alloc(0)
    let type: FileType | undefined
    let bytes = 0
    const typeSoFar = (isWhole: boolean): FileType | undefined => {
      if (type !== undefined || (head.length < headBytes && !isWhole)) return type
      type = fileTypeOf(head)
      if (type === undefined) throw problem(head.length === 0 ? 'file-empty' : 'type-not-taken')
      return type
    }
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
      bytes += chunk.byteLength
      const known = typeSoFar(false)
      if (known !== undefined && bytes > fileLimits[known.kind]) throw problem('file-too-large')
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    const known = typeSoFar(true)
    if (known === undefined) throw problem('type-not-taken')
    return { type: known, bytes, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

import { createHash } from 'node:crypto'
import { type KeyedTable, readTable, type StoredRow } from '../content/export/queries.ts'
import { listStorageKeys } from '../content/newsroom/queries.ts'
import type { Clock, Queryable } from '../db/database.ts'
import type { Storage } from '../storage/storage.ts'
import { archiveVersion, type Manifest, manifestName, type Part } from './manifest.ts'
import type { Sink } from './sink.ts'

/** Rows are written in parts of about this size, so that no table has to fit into memory. */
const partBytes = 4_000_000

export interface ArchiveSource {
  /** One moment of the database. */
  readonly db: Queryable
  readonly storage: Storage
  readonly tables: readonly KeyedTable[]
  /** The last migration of the database. */
  readonly schema: string
  readonly clock: Clock
  /** Changes rows on their way out; `undefined` keeps one at home. */
  readonly transform?: (table: string, row: StoredRow) => StoredRow | undefined
}

/** Writes tables as JSON lines, then the media files, then the manifest; nothing is left of an archive that fails. */
export async function writeArchive(
  source: ArchiveSource,
  sink: Sink,
  onProgress: (done: number) => void = () => undefined,
): Promise<Manifest> {
  try {
    return await writeParts(source, sink, onProgress)
  } catch (error) {
    await sink.discard()
    throw error
  }
}

async function writeParts(source: ArchiveSource, sink: Sink, onProgress: (done: number) => void): Promise<Manifest> {
  // Before the first row is read: what was committed until then is in it.
  const createdAt = new Date(source.clock()).toISOString()
  const parts: Part[] = []
  const rows: Record<string, number> = {}
  let done = 0
  for (const table of source.tables) {
    const [name] = table
    rows[name] = 0
    for await (const { lines, count } of chunks(source, table)) {
      const part = `tables/${name}-${String(parts.length).padStart(6, '0')}.jsonl`
      parts.push(await putBuffer(sink, part, lines))
      rows[name] += count
      done += count
      onProgress(done)
    }
  }
  const missing: string[] = []
  for (const key of await listStorageKeys(source.db)) {
    const part = await putMedia(source.storage, sink, key)
    if (part === undefined) missing.push(key)
    else parts.push(part)
    onProgress((done += 1))
  }
  const { schema } = source
  const manifest: Manifest = { format: 'matbaa', version: archiveVersion, createdAt, schema, rows, parts, missing }
  await putBuffer(sink, manifestName, Buffer.from(JSON.stringify(manifest, undefined, 1)))
  await sink.end()
  return manifest
}

async function* chunks(
  source: ArchiveSource,
  table: KeyedTable,
): AsyncGenerator<{ readonly lines: Buffer; readonly count: number }> {
  const transform = source.transform ?? ((_, row) => row)
  let lines: Buffer[] = []
  let bytes = 0
  for await (const row of readTable(source.db, table)) {
    const leaving = transform(table[0], row)
    if (leaving === undefined) continue
    const line = Buffer.from(`${JSON.stringify(leaving)}\n`)
    lines.push(line)
    bytes += line.byteLength
    if (bytes < partBytes) continue
    yield { lines: Buffer.concat(lines), count: lines.length }
    lines = []
    bytes = 0
  }
  if (lines.length > 0) yield { lines: Buffer.concat(lines), count: lines.length }
}

async function putBuffer(sink: Sink, name: string, content: Buffer): Promise<Part> {
  await sink.put(name, content.byteLength, once(content))
  return { name, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') }
}

async function putMedia(storage: Storage, sink: Sink, key: string): Promise<Part | undefined> {
  const file = await storage.open(key)
  if (file === undefined) return undefined
  const hash = createHash('sha256')
  const name = `media/${key}`
  await sink.put(name, file.bytes, hashed(file.stream, hash))
  return { name, bytes: file.bytes, sha256: hash.digest('hex') }
}

async function* once(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content
}

async function* hashed(
  content: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}

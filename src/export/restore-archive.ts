import { createHash } from 'node:crypto'
import { backedUpTables, type StoredRow, tieSections, writeStoredRows } from '../content/export/queries.ts'
import { hasContent } from '../content/newsroom/queries.ts'
import type { Database, Queryable } from '../db/database.ts'
import { forgetDeskVersion } from '../content/desk/entries/refresh.ts'
import { forgetSearchVersion } from '../content/search/refresh.ts'
import type { DatabaseSchema } from '../db/schema.ts'
import { conflict, unreadableInput } from '../errors.ts'
import type { Storage } from '../storage/storage.ts'
import { archiveVersion, type Manifest, manifestName, manifestSchema } from './manifest.ts'
import { readTar } from './tar.ts'

const rowsPerStatement = 50
const longestTablePart = 64_000_000

/** Reads a backup through and compares it with its manifest; throws `unreadable-input` at the first difference. */
export async function checkArchive(file: string, schema: string): Promise<Manifest> {
  const seen = new Map<string, { readonly bytes: number; readonly sha256: string }>()
  let manifest: Manifest | undefined
  for await (const { name, content } of readTar(file)) {
    if (name === manifestName) {
      manifest = readManifest(file, await readWhole(content))
      continue
    }
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.byteLength
    }
    seen.set(name, { bytes, sha256: hash.digest('hex') })
  }
  if (manifest === undefined) throw refused(file, 'It ends before its manifest: it was not written to the end.')
  if (manifest.version > archiveVersion || manifest.schema > schema) {
    throw refused(file, `It was made by a newer Matbaa (tables ${manifest.schema}).`)
  }
  for (const part of manifest.parts) {
    const found = seen.get(part.name)
    if (found?.bytes !== part.bytes || found.sha256 !== part.sha256)
      throw refused(file, `Its part ${part.name} is damaged.`)
  }
  if (seen.size !== manifest.parts.length) throw refused(file, 'It holds parts that its manifest does not know.')
  return manifest
}

/**
 * Writes a checked backup into an empty newsroom: the media files first, then all rows in one transaction, so that a
 * restore that fails leaves the newsroom empty.
 */
export async function restoreArchive(
  target: { readonly database: Database; readonly storage: Storage },
  file: string,
  manifest: Manifest,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  if (await hasContent(target.database.worker)) {
    throw conflict('Nothing was restored.', 'This newsroom is not empty; a restore would mix two newsrooms.')
  }
  const total = manifest.parts.length
  let done = 0
  for await (const { name, content } of readTar(file)) {
    if (name.startsWith('media/')) await target.storage.put(name.slice('media/'.length), content)
    else await drain(content)
    onProgress((done += 1), total * 2)
  }
  await target.database.transaction(async (tx) => {
    const parents = new Map<string, string>()
    await emptySettings(tx)
    for await (const { name, content } of readTar(file)) {
      const table = tableOf(name)
      if (table === undefined) await drain(content)
      else await writePart(tx, table, await readWhole(content), parents)
      onProgress((done += 1), total * 2)
    }
    await tieSections(tx, parents)
    await forgetSearchVersion(tx)
    await forgetDeskVersion(tx)
  })
}

/** A fresh newsroom has its locks; the backup brings the settings, locks included. */
async function emptySettings(tx: Queryable): Promise<void> {
  await tx.deleteFrom('settings').execute()
}

async function writePart(
  tx: Queryable,
  table: keyof DatabaseSchema,
  lines: Buffer,
  parents: Map<string, string>,
): Promise<void> {
  const rows = lines
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StoredRow)
    .map((row) => (table === 'sections' ? withoutParent(row, parents) : row))
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await writeStoredRows(tx, table, rows.slice(start, start + rowsPerStatement))
  }
}

/** A section may come before its parent. */
function withoutParent(row: StoredRow, parents: Map<string, string>): StoredRow {
  const { id, parent_id } = row
  if (typeof id === 'string' && typeof parent_id === 'string') parents.set(id, parent_id)
  return { ...row, parent_id: null }
}

function tableOf(part: string): keyof DatabaseSchema | undefined {
  return backedUpTables.find(([table]) => part.startsWith(`tables/${table}-`))?.[0]
}

async function readWhole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes > longestTablePart)
      throw unreadableInput(
        'A part of the backup is too large.',
        `It passes ${longestTablePart} bytes.`,
        'It was not written by Matbaa.',
      )
  }
  return Buffer.concat(chunks)
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content) continue
}

function readManifest(file: string, text: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text.toString('utf8')))
  } catch {
    throw refused(file, 'Its manifest cannot be read.')
  }
}

const refused = (file: string, why: string): Error =>
  unreadableInput(`The backup ${file} was not restored.`, why, 'Take another copy of it, or an older backup.')

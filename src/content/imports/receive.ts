import { createGunzip } from 'node:zlib'
import { mostImportBytes } from '../../contract/import-limits.ts'
import { problem } from '../../problems.ts'
import { storageKey } from '../../storage/key.ts'
import type { Storage } from '../../storage/storage.ts'
import { whoActs } from '../context.ts'
import type { ContentContext } from '../context.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { randomId } from '../random-id.ts'
import { inTransaction } from '../work.ts'
import { insertImport, isImporting } from './queries.ts'

/** The kind of the job that reads an export and writes what is in it. */
export const importKind = 'import.run'

/** An export says what it is before its first item. */
const headBytes = 65_536

/**
 * Takes in an export of WordPress: stores it and has it read by a job, which writes nothing yet. Throws `unreadable-input` for what
 * is none and `too-large`; nothing of these is kept. The file itself is swept away some days later; what was found stays.
 */
export async function receiveImport(
  context: ContentContext,
  storage: Storage,
  { name, content }: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<string> {
  if (await isImporting(context.db.reader)) throw problem('wrong-state')
  const id = randomId(context)
  const key = storageKey(id.replaceAll('-', ''), 'wxr')
  const { bytes } = await storage.put(key, checked(content))
  await inTransaction(context, async (work) => {
    await work.lock('imports')
    if (await isImporting(work.tx)) throw problem('wrong-state')
    const now = work.clock()
    await insertImport(work.tx, {
      id,
      name,
      storage_key: key,
      bytes,
      state: 'checking',
      options: '{}',
      step: '',
      done: 0,
      total: 0,
      report: '',
      error: '',
      error_code: '',
      created_at: now,
      created_by: whoActs(work.actor),
      finished_at: null,
    })
    await enqueueJob(work, { kind: importKind, payload: { importId: id }, dedupeKey: `${importKind}:${id}` })
    work.record({ event: 'import.uploaded', targetKind: 'import', targetId: id, detail: { name, bytes } })
  })
  return id
}

async function* checked(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let head: Uint8Array[] = []
  let held = 0
  let isKnown = false
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.byteLength
    if (bytes > mostImportBytes) throw problem('too-large')
    if (isKnown) {
      yield chunk
      continue
    }
    head.push(chunk)
    held += chunk.byteLength
    if (held < headBytes) continue
    await requireExport(Buffer.concat(head))
    isKnown = true
    yield* head
    head = []
  }
  if (isKnown) return
  await requireExport(Buffer.concat(head))
  yield* head
}

/** WXR is RSS with the names of WordPress' export. */
async function requireExport(head: Buffer): Promise<void> {
  const text = (await unpacked(head)).toString('latin1').replaceAll('\0', '')
  const isExport = /<rss\b/.test(text) && /xmlns:wp\s*=|wordpress\.org\/export\//.test(text)
  if (!isExport) throw problem('unreadable-input')
}

/** Of a packed file, as much as stands in its beginning. */
function unpacked(head: Buffer): Promise<Buffer> {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return Promise.resolve(head)
  return new Promise((resolve) => {
    const gunzip = createGunzip()
    const parts: Buffer[] = []
    let held = 0
    const end = (): void => {
      gunzip.destroy()
      resolve(Buffer.concat(parts))
    }
    gunzip.on('data', (part: Buffer) => {
      parts.push(part)
      held += part.byteLength
      if (held >= headBytes) end()
    })
    gunzip.on('end', end)
    // Its end is missing, or it is none: what came before tells.
    gunzip.on('error', end)
    gunzip.end(head)
  })
}

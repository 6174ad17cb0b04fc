import { Readable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import { encodeFileName, fileNameOf } from '../content/media/file-name.ts'
import { servedTypes } from '../content/media/file-type.ts'
import { readJson } from '../content/json.ts'
import { formInKey, isIconKey, mediaIdInKey } from '../content/media/key.ts'
import type { Derivative } from '../content/media/picture.ts'
import { findServableMedia } from '../content/media/queries.ts'
import { readSetting } from '../content/settings/queries.ts'
import type { Database } from '../db/database.ts'
import { href } from '../routes.ts'
import type { ByteRange, Storage } from '../storage/storage.ts'

/** Answers for a file of media by its key; `undefined` for what cannot be a key. */
export type MediaHandler = (request: Request, key: string) => Promise<Response> | undefined

const rememberedItems = 5_000
/** A picture moved to the trash is gone for readers after this. */
const rememberedMs = 30_000

/** Files that are being sent at once; whoever reads slowly holds one. */
const mostOpenFiles = 500

/** What readers may be sent, and as what; anything else in a manifest would be an error of ours. */
const types: ReadonlySet<string> = new Set([
  'image/avif',
  'image/webp',
  'image/jpeg',
  'image/png',
  ...servedTypes.map(({ mime }) => mime),
])

interface Manifest {
  readonly files: readonly Derivative[]
  readonly originalName: string
}

/**
 * Makes the handler of `/media/…`. Only keys that a media item lists for readers are served, whatever else storage holds:
 * the original of a picture, with the place it was taken at, stays inside.
 */
export function createMediaHandler(context: { readonly db: Database; readonly storage: Storage }): MediaHandler {
  const { db, storage } = context
  const open = limitOpenFiles(storage)
  const remembered = new LRUCache<string, Manifest>({ max: rememberedItems, ttl: rememberedMs })

  const manifestOf = async (id: string): Promise<Manifest | undefined> => {
    const known = remembered.get(id)
    if (known !== undefined) return known
    const row = await findServableMedia(db.reader, id)
    if (row === undefined) return undefined
    const manifest = { files: readJson<readonly Derivative[]>(row.derivatives), originalName: row.original_name }
    remembered.set(id, manifest)
    return manifest
  }

  return (request, key) => {
    const id = mediaIdInKey(key)
    if (id === undefined) return undefined
    return (async () => {
      const manifest = await manifestOf(id)
      const file = manifest?.files.find((candidate) => candidate.key === key) ?? (await findIcon(db, key))
      if (manifest === undefined) return absent()
      if (file === undefined) return answerReplaced(manifest, key)
      if (!types.has(file.mime)) return absent()
      return answerFile(request, { storage, open }, file, manifest.originalName)
    })()
  }
}

/** The signs of the paper are no forms of the picture they were made of: pages never choose them by their width. */
async function findIcon(db: Database, key: string): Promise<Derivative | undefined> {
  if (!isIconKey(key)) return undefined
  return (await readSetting(db.reader, 'look-icons'))?.files.find((icon) => icon.key === key)
}

/** Whoever comes with the address of a file that was replaced is sent to the same form of what stands there now. */
function answerReplaced({ files }: Manifest, key: string): Response {
  const asked = formInKey(key)
  if (asked === undefined) return absent()
  const [nearest] = files
    .filter((file) => file.key.endsWith(`.${asked.extension}`) && types.has(file.mime))
    .toSorted((a, b) => Math.abs(a.width - asked.width) - Math.abs(b.width - asked.width))
  if (nearest === undefined) return absent()
  return new Response(null, {
    status: 302,
    headers: { location: href.media(nearest.key), 'cache-control': 'no-store' },
  })
}

/** Opens files for reading, no more at once than may be: each counts until its stream has ended or was given up. */
function limitOpenFiles(storage: Storage) {
  let open = 0
  return async (...asked: Parameters<Storage['open']>) => {
    if (open >= mostOpenFiles) return 'too many'
    open += 1
    const stored = await storage.open(...asked).catch((error: unknown) => {
      open -= 1
      throw error
    })
    if (stored === undefined) open -= 1
    else stored.stream.once('close', () => (open -= 1))
    return stored
  }
}

const absent = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

const busy = (): Response =>
  new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } })

async function answerFile(
  request: Request,
  { storage, open }: { readonly storage: Storage; readonly open: ReturnType<typeof limitOpenFiles> },
  file: Derivative,
  originalName: string,
): Promise<Response> {
  const headers = headersOf(file, originalName)
  if (isUnchanged(request, headers.etag)) return new Response(null, { status: 304, headers })
  const range = wantedRange(request, headers.etag, file.bytes)
  if (range === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${file.bytes}`, 'cache-control': 'no-store' },
    })
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  const status = range === undefined ? 200 : 206
  const sized = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${file.bytes}` }),
  }
  if (request.method === 'HEAD') {
    const stored = await storage.stat(file.key)
    return stored === undefined ? absent() : new Response(null, { status, headers: sized })
  }
  const stored = await open(file.key, range)
  if (stored === 'too many') return busy()
  if (stored === undefined) return absent()
  if (stored.bytes !== file.bytes) {
    stored.stream.destroy()
    return absent()
  }
  return new Response(Readable.toWeb(stored.stream), { status, headers: sized })
}

function headersOf(file: Derivative, originalName: string) {
  return {
    'content-type': file.mime,
    // A changed file has another key.
    etag: `"${file.key.slice(file.key.lastIndexOf('/') + 1)}"`,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    // Feeds are read on pages of other sites.
    'cross-origin-resource-policy': 'cross-origin',
    // Nothing but pictures opens on a page of its own; players and pictures in pages do not ask for this.
    ...(file.mime.startsWith('image/')
      ? {}
      : {
          'content-disposition': `attachment; ${nameIn(originalName, file.key.slice(file.key.lastIndexOf('.') + 1))}`,
        }),
  }
}

function nameIn(originalName: string, extension: string): string {
  return `filename="document.${extension}"; ${encodeFileName(fileNameOf(originalName, extension))}`
}

function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')
  if (known === null) return false
  return known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** RFC 9110 §14: one range of bytes; several, other units and what is malformed are answered in full. */
function wantedRange(request: Request, etag: string, bytes: number): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.headers.get('if-range')
  if (condition !== null && condition !== etag) return undefined
  const parts = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(request.headers.get('range')?.trim() ?? '')
  if (parts === null) return undefined
  const [, first = '', last = ''] = parts
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  return start > end ? 'unsatisfiable' : { start, end }
}

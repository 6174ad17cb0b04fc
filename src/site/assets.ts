import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { unreadableInput } from '../errors.ts'
import { bestBrotliQuality } from './page-cache/encoding.ts'
import { answerWith, type KeptPage, keepPage, pack } from './page-cache/kept-page.ts'
import { askedOf, toResponse } from './site-answer.ts'
import type { AssetManifest } from './theme/theme.ts'

/** The built files of the theme, held in memory: they are few and small. */
export interface Assets {
  readonly manifest: AssetManifest
  readonly files: ReadonlyMap<string, Asset>
}

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** A text ready to be sent compressed. */
  readonly text?: KeptPage
}

const isText = (type: string): boolean => /^text\/|\+xml$|json$/.test(type)

/** The name of a file carries its content's hash, so it is kept for ever. */
const headersOf = (type: string) => ({
  'content-type': type,
  'cache-control': 'public, max-age=31536000, immutable',
})

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

const manifestSchema = z.record(z.string(), z.string())

/** Reads the build's `manifest.json` (plain name to address) and every file it names, and nothing else of the folder. */
export async function loadAssets(directory: string): Promise<Assets> {
  const manifest = await readManifest(directory)
  const files = new Map<string, Asset>()
  for (const address of Object.values(manifest)) {
    const name = basename(address)
    const type = types[extname(name)]
    if (type === undefined) throw unreadable(directory, `${name} is of a kind that is not served.`)
    const bytes = await readFile(join(directory, name))
    files.set(name, { bytes: new Uint8Array(bytes), type, ...(isText(type) ? { text: keepText(bytes, type) } : {}) })
  }
  return { manifest, files }
}

/** Compressed once, as well as can be, while the process starts. */
function keepText(bytes: Buffer, type: string): KeptPage {
  const text = keepPage({ status: 200, html: bytes.toString(), headers: headersOf(type) }, bestBrotliQuality)
  void pack(text)
  return text
}

/** Answers for a file of the build; `undefined` for any other name. */
export async function answerAsset(assets: Assets, request: Request, name: string): Promise<Response | undefined> {
  const asset = assets.files.get(name)
  if (asset === undefined) return undefined
  if (asset.text !== undefined) return toResponse(await answerWith(asset.text, askedOf(request)))
  const headers = { ...headersOf(asset.type), 'content-length': String(asset.bytes.byteLength) }
  return new Response(asset.bytes, { headers })
}

async function readManifest(directory: string): Promise<AssetManifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')))
  } catch (error) {
    throw unreadable(directory, error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (directory: string, why: string) =>
  unreadableInput(`The built files in ${directory} cannot be read.`, why, 'Build the project again: npm run build')

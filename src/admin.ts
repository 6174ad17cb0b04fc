import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { directionOf } from '@matbaa/locale'
import { z } from 'zod'
import ar from '../messages/admin/ar.json' with { type: 'json' }
import en from '../messages/admin/en.json' with { type: 'json' }
import fa from '../messages/admin/fa.json' with { type: 'json' }
import { preferLanguage } from './accept-language.ts'
import { type InterfaceLanguage, interfaceLanguages } from './contract/fields.ts'
import { unreadableInput } from './errors.ts'
import { preferredEncoding } from './site/page-cache/encoding.ts'

/** The built interface of the newsroom, held in memory with what was packed beside it. */
export interface AdminFiles {
  readonly script: string
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
  readonly files: ReadonlyMap<string, Buffer>
}

/** Answers an address below `/admin`. */
export type AnswerAdmin = (request: Request) => Response

const catalogues: Readonly<Record<InterfaceLanguage, typeof en>> = { fa, ar, en }

const base = '/admin/assets/'
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const endings = { br: '.br', gzip: '.gz', identity: '' } as const

const chunks = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().default(false),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
)

/** Reads what the build made of `admin/`. */
export async function loadAdmin(directory: string): Promise<AdminFiles> {
  try {
    const manifest = chunks.parse(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')))
    const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
    if (entry === undefined) throw new Error('manifest.json names no entry.')
    const imported = entry.imports.flatMap((name) => manifest[name] ?? [])
    const files = new Map<string, Buffer>()
    for (const name of await readdir(directory)) {
      if (/\.(?:js|css|svg)(?:\.br|\.gz)?$/u.test(name)) files.set(name, await readFile(join(directory, name)))
    }
    return {
      script: entry.file,
      preloads: imported.map(({ file }) => file),
      styles: [entry, ...imported].flatMap(({ css }) => css),
      files,
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw unreadableInput(
      `The interface in ${directory} cannot be read.`,
      why,
      'Build the project again: npm run build',
    )
  }
}

/**
 * Makes the answers below `/admin`: the files under names that never change their content, and for every other address the one page,
 * which finds out by itself what it is to show. `fonts` is the style sheet of the newsroom's letters.
 */
export function createAdmin(admin: AdminFiles, fonts: string | undefined, icon: string | undefined): AnswerAdmin {
  const icons = icon === undefined ? [] : [`<link rel="icon" href="${icon}" type="image/svg+xml">`]
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' } })
    }
    const { pathname } = new URL(request.url)
    if (pathname.startsWith(base)) return answerFile(admin, request, pathname.slice(base.length))
    const nonce = randomBytes(16).toString('base64')
    const language = preferLanguage(request.headers.get('accept-language') ?? undefined, interfaceLanguages)
    const html = page(admin, interfaceLanguages.find((known) => known === language) ?? 'en', nonce, [
      ...icons,
      ...(fonts === undefined ? [] : [styleSheet(fonts)]),
    ])
    return new Response(request.method === 'HEAD' ? null : html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce),
        'referrer-policy': 'no-referrer',
        vary: 'Accept-Language',
      },
    })
  }
}

function answerFile({ files }: AdminFiles, request: Request, name: string): Response {
  const encoding = preferredEncoding(request.headers.get('accept-encoding') ?? undefined)
  const packed = files.get(name + endings[encoding])
  const type = types[extname(name)]
  const content = packed ?? files.get(name)
  if (type === undefined || content === undefined) {
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(content.byteLength),
      vary: 'Accept-Encoding',
      ...(packed === undefined || encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
  })
}

/**
 * Scripts by the nonce of this answer alone, and what they load themselves; no text becomes script or markup (Trusted Types), except
 * what the editor's library reads out of the clipboard in a document of its own, and the empty text.
 */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard default',
  ].join('; ')

const styleSheet = (address: string): string => `<link rel="stylesheet" href="${address}">`

function page(admin: AdminFiles, language: InterfaceLanguage, nonce: string, head: readonly string[]): string {
  const messages = catalogues[language]
  const preloads = admin.preloads.map((file) => `<link rel="modulepreload" href="${base}${file}" nonce="${nonce}">`)
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">',
    // What libraries write into style elements carries it.
    `<meta property="csp-nonce" nonce="${nonce}">`,
    `<title>${messages['shell.title']}</title>`,
    ...head,
    ...admin.styles.map((file) => styleSheet(base + file)),
    ...preloads,
    `<script type="module" src="${base}${admin.script}" nonce="${nonce}"></script>`,
    `</head><body><div id="root"></div><noscript>${messages['shell.needsScript']}</noscript></body></html>`,
  ].join('\n')
}

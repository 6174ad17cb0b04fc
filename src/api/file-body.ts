import { encodeFileName } from '../content/media/file-name.ts'
import { problem } from '../problems.ts'
import type { Answer } from './route.ts'

/** The bytes of a request that carries a file; what they are, they say themselves, whatever the header claims. */
export async function* fileBody(request: Request): AsyncIterable<Uint8Array> {
  if (request.headers.has('content-encoding')) throw problem('unsupported-type')
  const reader = request.body?.getReader()
  if (reader === undefined) return
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    // Of a file that is refused on the way, no more is taken.
    await reader.cancel().catch(() => undefined)
  }
}

/** Of a request that carries none. */
export async function* noBytes(): AsyncIterable<Uint8Array> {}

/** The answer that a browser saves as a file. */
export function download({ name, mime, content }: NonNullable<Answer['file']>): Response {
  const plain = name.replace(/[^\w.-]/g, '-')
  const further = plain === name ? '' : `; ${encodeFileName(name)}`
  return new Response(content, {
    headers: { 'content-type': mime, 'content-disposition': `attachment; filename="${plain}"${further}` },
  })
}

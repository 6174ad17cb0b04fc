import { createHash } from 'node:crypto'
import { type Encoding, preferredEncoding, recode, toBrotli } from './encoding.ts'

/** A body with the headers that belong to it, as `writeHead` takes them. */
export interface EncodedPage {
  readonly headers: readonly string[]
  readonly body: Buffer
}

/** A page ready to be sent, whoever asks. */
export interface KeptPage {
  readonly status: PageStatus
  readonly etag: string
  /** Bytes held, with what may still be made of them. */
  readonly size: number
  /** The page in a coding, when it is at hand. */
  readonly held: (encoding: Encoding) => EncodedPage | undefined
  /** The page in a coding; what is not at hand is made, and kept where readers will ask for it again. */
  readonly encoded: (encoding: Encoding) => Promise<EncodedPage>
  /** Headers of a 304. */
  readonly notModified: readonly string[]
}

/** A page that was found, one that stands in for what is not there, one for what was withdrawn. */
type PageStatus = 200 | 404 | 410

/** Headers of a page, all but those of its coding. */
export type PageHeaders = Readonly<Record<string, string>>

/** A page as it was made. */
export interface PlainPage {
  readonly status: PageStatus
  readonly html: string
  readonly headers: PageHeaders
}

/** Rough: the gzip form, headers and the entry itself beside the brotli form. */
const sizeFactor = 2.5
const sizeOfEntry = 3_000

/** Makes a page ready: compressed, with its validator and all its headers. */
export async function keepPage({ html, status, headers }: PlainPage): Promise<KeptPage> {
  const brotli = await toBrotli(html)
  // Weak: the codings of one page share it.
  const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
  const vary = headers['vary'] === undefined ? 'Accept-Encoding' : `${headers['vary']}, Accept-Encoding`
  const common: PageHeaders = { ...headers, etag, vary }
  const wrap = (encoding: Encoding, body: Buffer): EncodedPage => ({
    headers: Object.entries({
      ...common,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(body.byteLength),
    }).flat(),
    body,
  })
  const held = new Map<Encoding, EncodedPage>([['br', wrap('br', brotli)]])
  return {
    status,
    etag,
    size: Math.ceil(brotli.byteLength * sizeFactor) + sizeOfEntry,
    held: (encoding) => held.get(encoding),
    async encoded(encoding) {
      const found = held.get(encoding)
      if (found !== undefined || encoding === 'br') return found ?? wrap('br', brotli)
      const made = wrap(encoding, await recode(brotli, encoding))
      if (encoding === 'gzip') held.set('gzip', made)
      return made
    },
    notModified: Object.entries(common)
      .filter(([name]) => name !== 'content-type' && name !== 'content-language')
      .flat(),
  }
}

/** Whether the client holds this very page (RFC 9110 §13.1.2). */
export function isKnown(page: KeptPage, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined || page.status !== 200) return false
  if (ifNoneMatch === page.etag) return true
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^(?!W\/)/, 'W/') === page.etag)
}

/** The answer to a request that reached the framework. */
export async function toResponse(page: KeptPage, request: Request): Promise<Response> {
  const asHeaders = (flat: readonly string[]): Headers => {
    const headers = new Headers()
    for (let index = 0; index < flat.length; index += 2) headers.set(flat[index] ?? '', flat[index + 1] ?? '')
    return headers
  }
  if (isKnown(page, request.headers.get('if-none-match') ?? undefined)) {
    return new Response(null, { status: 304, headers: asHeaders(page.notModified) })
  }
  const { headers, body } = await page.encoded(preferredEncoding(request.headers.get('accept-encoding') ?? undefined))
  return new Response(new Uint8Array(body), { status: page.status, headers: asHeaders(headers) })
}

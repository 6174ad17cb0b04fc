import { hash } from 'node:crypto'
import { tokens } from '../comment-token.ts'
import type { Asked, SiteAnswer } from '../site-answer.ts'
import { type Encoding, preferredEncoding, quickBrotliQuality, recode, toBrotli } from './encoding.ts'
import { type ReadyAnswer, readyAnswer } from './ready-answer.ts'

/** A page ready to be sent, whoever asks. */
export interface KeptPage {
  readonly status: PageStatus
  readonly etag: string
  /** The page in a coding, when it is at hand. */
  readonly held: (encoding: Encoding) => ReadyAnswer | undefined
  /** The page in a coding; what is not at hand is made, once, and kept where readers will ask for it again. */
  readonly encoded: (encoding: Encoding) => Promise<ReadyAnswer>
  /** Compresses the page and lets go of its plain text; returns the bytes held, with what may still be made of them. */
  readonly pack: () => Promise<number>
  /** What a reader gets who has the page: a 304. */
  readonly notModified: ReadyAnswer
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

/** Makes a page ready to be sent: with its validator and all its headers. */
export function keepPage({ html, status, headers }: PlainPage, quality = quickBrotliQuality): KeptPage {
  // Weak: the codings of one page share it, and so do pages that differ only in when their form was made. The date in every
  // masthead keeps a browser from holding on to an old form for longer than a day.
  const bytes = Buffer.from(html)
  const etag = `W/"${hash('sha1', withoutTokens(bytes), 'base64url')}"`
  const vary = headers['vary'] === undefined ? 'Accept-Encoding' : `${headers['vary']}, Accept-Encoding`
  const common: PageHeaders = { ...headers, etag, vary }
  const { 'content-type': _type, 'content-language': _language, ...ofNotModified } = common
  const wrap = (encoding: Encoding, body: Buffer): ReadyAnswer => {
    const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    const all = { ...common, ...coding, 'content-length': String(body.byteLength) }
    return readyAnswer(status, Object.entries(all).flat(), body)
  }
  let plain: Buffer | undefined = bytes
  const held = new Map<Encoding, ReadyAnswer>()
  const making = new Map<Encoding, Promise<ReadyAnswer>>()

  const make = async (encoding: Encoding): Promise<ReadyAnswer> => {
    if (plain !== undefined && encoding === 'identity') return wrap('identity', plain)
    if (plain !== undefined && encoding === 'br') return wrap('br', await toBrotli(plain, quality))
    const { body } = await encoded('br')
    return encoding === 'br' ? wrap('br', body) : wrap(encoding, await recode(body, encoding))
  }
  const encoded = async (encoding: Encoding): Promise<ReadyAnswer> => {
    const found = held.get(encoding)
    if (found !== undefined) return found
    const running = making.get(encoding) ?? make(encoding)
    making.set(encoding, running)
    try {
      const made = await running
      if (encoding !== 'identity') held.set(encoding, made)
      return made
    } finally {
      making.delete(encoding)
    }
  }
  return {
    status,
    etag,
    held: (encoding) => held.get(encoding),
    encoded,
    async pack() {
      const { body } = await encoded('br')
      plain = undefined
      return Math.ceil(body.byteLength * sizeFactor) + sizeOfEntry
    },
    notModified: readyAnswer(304, Object.entries(ofNotModified).flat(), Buffer.alloc(0)),
  }
}

/** Tokens are ASCII: in the bytes they stand where they stand in the text of one letter for each byte. */
function withoutTokens(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let end = 0
  for (const { 0: token, index } of bytes.toString('latin1').matchAll(tokens)) {
    kept.push(bytes.subarray(end, index))
    end = index + token.length
  }
  return end === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(end)])
}

/** Whether the client holds this very page (RFC 9110 §13.1.2). */
export function isKnown(page: KeptPage, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined || page.status !== 200) return false
  if (ifNoneMatch === page.etag) return true
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^(?!W\/)/, 'W/') === page.etag)
}

/** What is sent to who asked for the page. */
export async function answerWith(
  page: KeptPage,
  asked: Pick<Asked, 'acceptEncoding' | 'ifNoneMatch'>,
): Promise<SiteAnswer> {
  return isKnown(page, asked.ifNoneMatch) ? page.notModified : page.encoded(preferredEncoding(asked.acceptEncoding))
}

import { transcode } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { longestToken, tokenForm, tokenStart } from '../comment-token.ts'
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
  const bytes = toBytes(html)
  const etag = `W/"${digestWithoutTokens(bytes)}"`
  const vary = headers['vary'] === undefined ? 'Accept-Encoding' : `${headers['vary']}, Accept-Encoding`
  // Flat lists, and no table for each page: the memory that tens of thousands of pages take is mostly this.
  const common = Object.entries({ ...headers, etag, vary }).flat()
  const wrap = (encoding: Encoding, body: Buffer): ReadyAnswer => {
    const coding = encoding === 'identity' ? [] : ['content-encoding', encoding]
    return readyAnswer(status, [...common, ...coding, 'content-length', String(body.byteLength)], body)
  }
  let plain: Buffer | undefined = bytes
  let notModified: ReadyAnswer | undefined
  const held: { br?: ReadyAnswer; gzip?: ReadyAnswer; readonly identity?: undefined } = {}
  let making: Map<Encoding, Promise<ReadyAnswer>> | undefined

  const make = async (encoding: Encoding): Promise<ReadyAnswer> => {
    if (plain !== undefined && encoding === 'identity') return wrap('identity', plain)
    if (plain !== undefined && encoding === 'br') return wrap('br', await toBrotli(plain, quality))
    const { body } = await encoded('br')
    return encoding === 'br' ? wrap('br', body) : wrap(encoding, await recode(body, encoding))
  }
  const encoded = async (encoding: Encoding): Promise<ReadyAnswer> => {
    const found = held[encoding]
    if (found !== undefined) return found
    making ??= new Map()
    const running = making.get(encoding) ?? make(encoding)
    making.set(encoding, running)
    try {
      const made = await running
      if (encoding !== 'identity') held[encoding] = made
      return made
    } finally {
      making?.delete(encoding)
      if (making?.size === 0) making = undefined
    }
  }
  return {
    status,
    etag,
    held: (encoding) => held[encoding],
    encoded,
    async pack() {
      const { body } = await encoded('br')
      plain = undefined
      return Math.ceil(body.byteLength * sizeFactor) + sizeOfEntry
    },
    get notModified() {
      notModified ??= readyAnswer(304, withoutContent(common), nothing)
      return notModified
    },
  }
}

const nothing = Buffer.alloc(0)

/** The headers of a page without those that speak of its content: none is sent. */
const withoutContent = (headers: readonly string[]): readonly string[] =>
  headers.filter((_, index) => !/^content-(?:type|language)$/.test(headers[index - (index % 2)] ?? ''))

/** Room for the longest page that is turned into bytes the quick way, in UTF-16. */
const scratch = Buffer.allocUnsafeSlow(1_048_576)

/** Text as UTF-8. By way of UTF-16 it takes half the time that the engine's own writer does. */
function toBytes(text: string): Buffer {
  if (text.length * 2 > scratch.byteLength || !text.isWellFormed()) return Buffer.from(text)
  return transcode(scratch.subarray(0, scratch.write(text, 'utf16le')), 'utf16le', 'utf8')
}

/**
 * The length and checksum of a page as it is without the tokens of its forms. It tells the versions of one page apart, which
 * nobody gains from making alike; a cryptographic hash would take three times as long.
 */
function digestWithoutTokens(bytes: Buffer): string {
  let checksum = 0
  let length = 0
  const add = (part: Buffer): void => {
    checksum = crc32(part, checksum)
    length += part.byteLength
  }
  let end = 0
  for (let at = bytes.indexOf(tokenStart); at !== -1; at = bytes.indexOf(tokenStart, at + 1)) {
    const token = tokenForm.exec(bytes.toString('latin1', at, at + longestToken))?.[0]
    if (token === undefined) continue
    add(bytes.subarray(end, at))
    end = at + token.length
  }
  add(bytes.subarray(end))
  return `${length.toString(36)}-${checksum.toString(36)}`
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

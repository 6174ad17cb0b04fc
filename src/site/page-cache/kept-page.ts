import { transcode } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { longestToken, tokenForm, tokenStart } from '../comment-token.ts'
import type { Asked, SiteAnswer } from '../site-answer.ts'
import { type Encoding, preferredEncoding, quickBrotliQuality, recode, toBrotli } from './encoding.ts'
import { headersOf, type ReadyAnswer, readyAnswer } from './ready-answer.ts'

/** A page ready to be sent, whoever asks. Its text goes when it is packed, its forms come as they are asked for. */
export interface KeptPage {
  readonly status: PageStatus
  readonly etag: string
  /** Of brotli. */
  readonly quality: number
  /** Flat, and no table for each page: the memory that tens of thousands of pages take is mostly this. */
  readonly headers: readonly string[]
  plain: Buffer | undefined
  br: ReadyAnswer | undefined
  gzip: ReadyAnswer | undefined
  /** What a reader gets who has the page: a 304. */
  known: ReadyAnswer | undefined
  /** Forms that are being made. */
  making: Map<Encoding, Promise<ReadyAnswer>> | undefined
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
export function keepPage({ status, html, headers }: PlainPage, quality = quickBrotliQuality): KeptPage {
  const plain = toBytes(html)
  // Weak: the codings of one page share it, and so do pages that differ only in when their form was made. The date in every
  // masthead keeps a browser from holding on to an old form for longer than a day.
  const etag = `W/"${digestWithoutTokens(plain)}"`
  const vary = headers['vary'] === undefined ? 'Accept-Encoding' : `${headers['vary']}, Accept-Encoding`
  return {
    status,
    etag,
    quality,
    headers: Object.entries({ ...headers, etag, vary }).flat(),
    plain,
    br: undefined,
    gzip: undefined,
    known: undefined,
    making: undefined,
  }
}

/** The page in a coding, when it is at hand. */
export const heldAs = (page: KeptPage, encoding: Encoding): ReadyAnswer | undefined =>
  encoding === 'identity' ? undefined : page[encoding]

/** The page in a coding; what is not at hand is made, once, and kept where readers will ask for it again. */
export async function encodeAs(page: KeptPage, encoding: Encoding): Promise<ReadyAnswer> {
  const held = heldAs(page, encoding)
  if (held !== undefined) return held
  page.making ??= new Map()
  const running = page.making.get(encoding) ?? make(page, encoding)
  page.making.set(encoding, running)
  try {
    const made = await running
    if (encoding !== 'identity') page[encoding] = made
    return made
  } finally {
    page.making?.delete(encoding)
    if (page.making?.size === 0) page.making = undefined
  }
}

async function make(page: KeptPage, encoding: Encoding): Promise<ReadyAnswer> {
  const { status, headers, plain, quality } = page
  const as = (body: Buffer): ReadyAnswer => readyAnswer(status, headers, encoding, body)
  if (plain !== undefined && encoding === 'identity') return as(plain)
  if (plain !== undefined && encoding === 'br') return as(await toBrotli(plain, quality))
  const brotli = await encodeAs(page, 'br')
  return encoding === 'br' ? brotli : as(await recode(brotli.body, encoding))
}

/** Compresses the page and lets go of its plain text; returns the bytes held, with what may still be made of them. */
export async function pack(page: KeptPage): Promise<number> {
  const { body } = await encodeAs(page, 'br')
  page.plain = undefined
  return Math.ceil(body.byteLength * sizeFactor) + sizeOfEntry
}

/** What a reader gets who has the page. */
export const notModified = (page: KeptPage): ReadyAnswer =>
  (page.known ??= readyAnswer(304, withoutContent(page.headers)))

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
  return toSiteAnswer(
    isKnown(page, asked.ifNoneMatch)
      ? notModified(page)
      : await encodeAs(page, preferredEncoding(asked.acceptEncoding)),
  )
}

/** An answer that waited, as the site gives it. */
export const toSiteAnswer = (answer: ReadyAnswer): SiteAnswer => ({
  status: answer.status,
  headers: headersOf(answer),
  body: answer.body,
})

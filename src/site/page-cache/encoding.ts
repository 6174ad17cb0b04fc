import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'

/** Content codings that kept pages have; `identity` is made from them when somebody asks. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** More is not gained in the time that the first reader waits: a page of 70 kB takes about two milliseconds. */
export const quickBrotliQuality = 5

/** For what is compressed once and sent for ever. */
export const bestBrotliQuality = constants.BROTLI_MAX_QUALITY

const [compress, decompress, zip] = [promisify(brotliCompress), promisify(brotliDecompress), promisify(gzip)]

/** Compresses text beside the event loop. */
export async function toBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const compressed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.byteLength),
    },
  })
  return withoutRoom(compressed)
}

/**
 * The smallest window, as a power of two, in which a text sees all of itself. A larger one gains nothing, and to get and give back
 * its memory takes longer than compressing a page. Below 64 KiB (RFC 7932 §9.1: less 16 bytes) smaller ones save no time.
 */
const windowOf = (length: number): number =>
  Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(16, Math.ceil(Math.log2(length + 16))))

/** The same bytes alone. What `zlib` gives is the beginning of a block of 16 KiB, all of which is held as long as it is. */
function withoutRoom(bytes: Buffer): Buffer {
  const alone = Buffer.allocUnsafeSlow(bytes.byteLength)
  bytes.copy(alone)
  return alone
}

/** The same content in another coding. */
export async function recode(brotli: Buffer, encoding: 'gzip' | 'identity'): Promise<Buffer> {
  const plain = await decompress(brotli)
  return encoding === 'identity' ? plain : withoutRoom(await zip(plain))
}

/** Headers of browsers are few; those beyond were made up. */
const mostRemembered = 200
const remembered = new Map<string, Encoding>()

/** The best coding that a client takes (RFC 9110 §12.5.3); without the header it gets the content as it is. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity'
  const known = remembered.get(acceptEncoding)
  if (known !== undefined) return known
  const chosen = choose(acceptEncoding)
  if (remembered.size < mostRemembered && acceptEncoding.length < 200) remembered.set(acceptEncoding, chosen)
  return chosen
}

function choose(acceptEncoding: string): Encoding {
  const taken = new Map<string, boolean>()
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    taken.set(coding, weight === undefined || Number(weight) > 0)
  }
  const takes = (coding: Encoding): boolean => taken.get(coding) ?? taken.get('*') ?? false
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { MatbaaError, outsideRefused, outsideUnreachable } from '../errors.ts'
import { allowedUrl, ask, type FetchLimits, type OutsidePolicy, usualLimits } from './connection.ts'

/** An answer with status 200. The body breaks off with an error when a limit is passed; read it or destroy it. */
export interface OutsideAnswer {
  /** After redirects. */
  readonly url: string
  readonly contentType: string
  readonly body: Readable
}

/** Gets something from the public internet. */
export type OutsideFetch = (url: string, limits?: Partial<FetchLimits>) => Promise<OutsideAnswer>

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * The only way in which this product asks another server for something on somebody's word. Every connection, that of a
 * redirect too, is checked at the moment it is opened, so that no answer of a name server can lead it elsewhere.
 */
export function createOutsideFetch(policy: OutsidePolicy): OutsideFetch {
  return async (address, given = {}) => {
    const limits = { ...usualLimits, ...given }
    const deadline = AbortSignal.timeout(limits.totalMs)
    let url = allowedUrl(address, policy)
    for (let redirects = 0; ; redirects += 1) {
      const answer = await ask(url, policy, limits, deadline)
      const status = answer.statusCode ?? 0
      if (status === 200) return receive(url, answer, limits)
      answer.destroy()
      const location = answer.headers.location
      if (!redirectStatuses.has(status) || location === undefined) {
        throw outsideRefused(url.href, `The server answered with status ${status}.`)
      }
      if (redirects === limits.redirects) throw outsideRefused(address, 'It redirects too often.')
      url = allowedUrl(location, policy, url)
    }
  }
}

function receive(url: URL, answer: IncomingMessage, limits: FetchLimits): OutsideAnswer {
  const encoding = answer.headers['content-encoding'] ?? 'identity'
  const declared = Number(answer.headers['content-length'] ?? 0)
  if (encoding !== 'identity') {
    answer.destroy()
    throw outsideRefused(url.href, 'The answer is compressed although it was asked for as it is.')
  }
  if (declared > limits.bytes) {
    answer.destroy()
    throw outsideRefused(url.href, tooLarge(limits.bytes))
  }
  const body = Readable.from(limited(url, answer, limits.bytes), { objectMode: false })
  body.once('close', () => answer.destroy())
  return { url: url.href, contentType: answer.headers['content-type'] ?? '', body }
}

async function* limited(url: URL, answer: IncomingMessage, limit: number): AsyncIterable<Uint8Array> {
  let received = 0
  try {
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      received += chunk.byteLength
      if (received > limit) throw outsideRefused(url.href, tooLarge(limit))
      yield chunk
    }
  } catch (error) {
    throw error instanceof MatbaaError ? error : outsideUnreachable(url.href)
  }
}

const tooLarge = (limit: number): string => `It is larger than ${limit} bytes.`

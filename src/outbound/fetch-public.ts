import { lookup as systemLookup } from 'node:dns/promises'
import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Readable } from 'node:stream'
import { MatbaaError, outsideRefused, outsideUnreachable } from '../errors.ts'
import { type AddressPolicy, isPublicAddress } from './public-address.ts'

/** What a fetch may take at most. */
export interface FetchLimits {
  /** From the first look-up to the last byte. */
  readonly totalMs: number
  /** Without a byte coming in. */
  readonly idleMs: number
  readonly bytes: number
  readonly redirects: number
}

const usualLimits: FetchLimits = { totalMs: 10_000, idleMs: 4_000, bytes: 5_000_000, redirects: 3 }

/** An answer with status 200. The body breaks off with an error when a limit is passed; read it or destroy it. */
export interface OutsideAnswer {
  /** After redirects. */
  readonly url: string
  readonly contentType: string
  readonly body: Readable
}

/** Gets something from the public internet. */
export type OutsideFetch = (url: string, limits?: Partial<FetchLimits>) => Promise<OutsideAnswer>

/** What a fetch may reach and how it finds names; other than the public internet only in tests. */
export interface OutsidePolicy {
  readonly isAllowedAddress: AddressPolicy
  readonly isAllowedPort: (port: number) => boolean
  /** All addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
}

/** Public addresses, the usual ports, this machine's resolver. */
export const publicInternet: OutsidePolicy = {
  isAllowedAddress: (address) => isPublicAddress(address) && !isOwnAddress(address),
  isAllowedPort: (port) => port === 80 || port === 443,
  resolve: async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address),
}

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

function allowedUrl(address: string, policy: OutsidePolicy, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (url === null || address.length > 4_000) throw outsideRefused(address.slice(0, 200), 'It is not a web address.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw outsideRefused(url.href, 'Only http and https are fetched.')
  }
  if (url.username !== '' || url.password !== '') throw outsideRefused(url.host, 'It carries a name or password.')
  const port = url.port === '' ? (url.protocol === 'http:' ? 80 : 443) : Number(url.port)
  if (!policy.isAllowedPort(port)) throw outsideUnreachable(url.href)
  return url
}

/** Without the brackets of IPv6. The parser has already turned 127.1, 0x7f000001 and the like into a plain address. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

async function ask(
  url: URL,
  policy: OutsidePolicy,
  limits: FetchLimits,
  deadline: AbortSignal,
): Promise<IncomingMessage> {
  const addresses = await checkedAddresses(url, policy, deadline)
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    const send = isSecure ? httpsRequest : httpRequest
    const request: ClientRequest = send(url, {
      // A connection of its own: none is shared, none goes through a proxy named by the environment.
      agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      lookup: pinned(addresses),
      signal: deadline,
      timeout: limits.idleMs,
      maxHeaderSize: 16_384,
      headers: { 'user-agent': 'Matbaa', accept: '*/*', 'accept-encoding': 'identity', connection: 'close' },
    })
    request.once('socket', (socket) => {
      socket.once('connect', () => {
        if (!policy.isAllowedAddress(socket.remoteAddress ?? '')) socket.destroy(outsideUnreachable(url.href))
      })
    })
    request.once('timeout', () => request.destroy(outsideUnreachable(url.href)))
    request.on('error', () => reject(outsideUnreachable(url.href)))
    request.once('upgrade', (_answer, socket) => {
      socket.destroy()
      reject(outsideUnreachable(url.href))
    })
    request.once('response', (answer) => {
      // A body that nobody reads still ends with the deadline, and nobody need hear of it.
      answer.on('error', () => undefined)
      resolve(answer)
    })
    request.end()
  })
}

/** The addresses of a host, each of them allowed. One inner address among public ones is no accident: then all are refused. */
async function checkedAddresses(url: URL, policy: OutsidePolicy, deadline: AbortSignal): Promise<readonly string[]> {
  const host = bareHost(url)
  const addresses = isIP(host) === 0 ? await beforeDeadline(policy.resolve(host), deadline).catch(() => []) : [host]
  if (addresses.length === 0 || !addresses.every(policy.isAllowedAddress)) throw outsideUnreachable(url.href)
  return addresses
}

function beforeDeadline<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true })
  })
  return Promise.race([work, late])
}

/** Answers the socket's question for the name with what was checked: a name server is asked once and cannot change its mind. */
function pinned(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first = { address: '', family: 0 }] = found
    if (options.all === true) callback(null, found)
    else callback(null, first.address, first.family)
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

/** The public addresses of this very machine lead to services that trust it. */
function isOwnAddress(address: string): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some((own) => own.address === address) === true)
}

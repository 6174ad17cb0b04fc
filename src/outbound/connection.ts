import { lookup as systemLookup } from 'node:dns/promises'
import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { outsideRefused, outsideUnreachable } from '../errors.ts'
import { type AddressPolicy, isPublicAddress } from './public-address.ts'

/** What asking another server may take at most. */
export interface FetchLimits {
  /** From the first look-up to the last byte. */
  readonly totalMs: number
  /** Without a byte coming in. */
  readonly idleMs: number
  readonly bytes: number
  readonly redirects: number
}

/** Enough for a file of some megabytes. */
export const usualLimits: FetchLimits = { totalMs: 10_000, idleMs: 4_000, bytes: 5_000_000, redirects: 3 }

/** What may be reached and how names are found; other than the public internet only in tests. */
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

/** The address, where the policy lets it be asked at all. */
export function allowedUrl(address: string, policy: OutsidePolicy, base?: URL): URL {
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

/** What is sent with a request that is more than a question. */
export interface SentBody {
  readonly contentType: string
  readonly text: string
  /** Of our own; those of the connection stay as they are. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Opens a connection and sends a request: GET, or POST with a body. The address it is opened to is checked at that moment, so
 * that no answer of a name server can lead it elsewhere.
 */
export async function ask(
  url: URL,
  policy: OutsidePolicy,
  limits: FetchLimits,
  deadline: AbortSignal,
  sent?: SentBody,
): Promise<IncomingMessage> {
  const addresses = await checkedAddresses(url, policy, deadline)
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    const send = isSecure ? httpsRequest : httpRequest
    const bytes = sent === undefined ? undefined : Buffer.from(sent.text)
    const request: ClientRequest = send(url, {
      method: sent === undefined ? 'GET' : 'POST',
      // A connection of its own: none is shared, none goes through a proxy named by the environment.
      agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      lookup: pinned(addresses),
      signal: deadline,
      timeout: limits.idleMs,
      maxHeaderSize: 16_384,
      headers: {
        ...sent?.headers,
        'user-agent': 'Matbaa',
        accept: '*/*',
        'accept-encoding': 'identity',
        connection: 'close',
        ...(sent === undefined ? {} : { 'content-type': sent.contentType, 'content-length': bytes?.byteLength }),
      },
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
    request.end(bytes)
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

/** The public addresses of this very machine lead to services that trust it. */
function isOwnAddress(address: string): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some((own) => own.address === address) === true)
}

import type { IncomingMessage } from 'node:http'

/** All headers of a request with its first line; more is answered 431. */
export const mostHeaderBytes = 16_384
/** Browsers send some 20, proxies add a few. */
const mostHeaders = 100
/** Forms of readers are short; the API says for each of its routes what it takes, once it knows who asks. */
const mostFormBytes = 65_536
const mostApiBytes = 4_000_000
/** Routes that take a file hold it to limits of their own while it comes; who may send one is asked before. */
const fileRoutes = /^\/api\/v1\/(?:media|media\/[\w-]{1,40}\/file|imports)(?:\?|$)/
/** Two gigabytes of film, as `src/content/media/limits.ts` has it; an export of WordPress is shorter. */
const mostFileBytes = 2_000_000_000

interface Refusal {
  readonly status: 400 | 413 | 431 | 505
  readonly why: string
}

/** Why a request is not even looked at, if so: what it is, its headers say already, and nothing of its body is read. */
export function findRefusal({
  method,
  url,
  headers,
  rawHeaders,
  httpVersionMajor,
}: IncomingMessage): Refusal | undefined {
  if (httpVersionMajor !== 1) return { status: 505, why: 'Only HTTP/1 is spoken here.' }
  if (rawHeaders.length > mostHeaders * 2) return { status: 431, why: 'Too many headers.' }
  // RFC 9112 §3.2: whoever stands before us may have gone by the other one.
  if (countHosts(rawHeaders) > 1) return { status: 400, why: 'More than one Host.' }
  const length = headers['content-length']
  const hasBody = headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) > 0)
  if (!hasBody) return undefined
  if (!mayHaveBody(method, url)) return { status: 400, why: 'This method takes no body.' }
  if (length !== undefined && Number(length) > mostBytesOf(url)) return { status: 413, why: 'The body is too large.' }
  return undefined
}

/** Pages are only asked for, and forms only posted; what is changed in place belongs to the API. */
const mayHaveBody = (method: string | undefined, url: string | undefined): boolean =>
  method === 'POST' || ((method === 'PUT' || method === 'PATCH') && isApi(url))

const isApi = (url: string | undefined): boolean => url?.startsWith('/api/') === true

function mostBytesOf(url: string | undefined): number {
  if (!isApi(url)) return mostFormBytes
  return fileRoutes.test(url ?? '') ? mostFileBytes : mostApiBytes
}

function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}

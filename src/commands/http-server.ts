import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { keepAliveTimeoutMs, requestsPerConnection } from '../site/connection-limits.ts'
import type { Front } from '../site/page-cache/front.ts'
import { createTransientSet } from '../transient-map.ts'
import { findRefusal, mostHeaderBytes } from './request-limits.ts'
import { endSilentConnections } from './silence.ts'
import { openSocketFront } from './socket-front.ts'

/** Answers requests; how, it does not know. */
type Fetch = (request: Request, connection: { readonly peer: string | undefined }) => Response | Promise<Response>

export interface RunningServer {
  readonly port: number
  /**
   * Asks every connection to end with its next answer and lingers for those that have none under way, then takes no new
   * ones, finishes what is under way and ends; all that within the time given.
   */
  readonly stop: (limits: StopLimits) => Promise<void>
}

/** Milliseconds. */
interface StopLimits {
  readonly lingerMs: number
  readonly withinMs: number
}

/** From the first byte of a request to the end of its headers, and to its own end. */
const headersTimeoutMs = 10_000
const requestTimeoutMs = 30_000
/** Without a byte taken of an answer that waits: who reads nothing is gone after one to two of these. */
const silenceTimeoutMs = 30_000
const maxConnections = 10_000
/** That the system holds until they are taken: one in each turn of the event loop. It may allow fewer. */
const waitingConnections = 4_096

/** What a server asks: first `front`, which answers from memory or not at all, then `fetch`. */
export interface Handler {
  readonly fetch: Fetch
  readonly front: Front
}

/** Listens; rejects when the address cannot be had. */
export async function startHttpServer(
  handler: Handler,
  host: string,
  port: number,
  { silenceMs = silenceTimeoutMs }: { readonly silenceMs?: number } = {},
): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: mostHeaderBytes,
  })
  endSilentConnections(server, silenceMs)
  server.maxConnections = maxConnections
  server.maxRequestsPerSocket = requestsPerConnection
  // Node would leave out what is over its limit without a word; ours refuses the request.
  server.maxHeadersCount = 0

  const answer = getRequestListener(
    (request, { incoming }) => handler.fetch(request, { peer: incoming.socket.remoteAddress }),
    // HTTP/1.0 may leave the Host header out; nothing is built from it.
    { overrideGlobalObjects: false, hostname: 'localhost' },
  )
  const underWay = createTransientSet<ServerResponse>()
  let isStopping = false
  const front = openSocketFront(server, (chunk) => handler.front.bytes(chunk), {
    firstRequest: headersTimeoutMs,
    silence: silenceMs,
  })
  const accept = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (isStopping || front.isLastOf(incoming.socket)) outgoing.shouldKeepAlive = false
    const refusal = findRefusal(incoming)
    if (refusal !== undefined) return refuse(outgoing, refusal.status, refusal.why)
    if (handler.front.answer(incoming, outgoing)) return
    outgoing.once('close', underWay.add(outgoing))
    if (!handler.front.make(incoming, outgoing)) void answer(incoming, outgoing)
  }
  server.on('request', accept)
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (findRefusal(incoming) === undefined) outgoing.writeContinue()
    accept(incoming, outgoing)
  })
  await listen(server, host, port)
  const address = server.address()
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    async stop({ lingerMs, withinMs }) {
      isStopping = true
      front.stop()
      for (const outgoing of underWay.values()) outgoing.shouldKeepAlive = false
      const force = setTimeout(() => {
        front.closeAll()
        server.closeAllConnections()
      }, withinMs)
      const lingerUntil = performance.now() + lingerMs
      while (performance.now() < lingerUntil && (await countConnections(server)) > 0) await pause(50)
      const sweep = setInterval(() => {
        front.closeIdle()
        server.closeIdleConnections()
      }, 50)
      await new Promise<void>((resolve) => server.close(() => resolve()))
      clearInterval(sweep)
      clearTimeout(force)
    },
  }
}

/** Nothing of the rest of such a request is read. */
function refuse(outgoing: ServerResponse, status: number, why: string): void {
  outgoing.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  })
  outgoing.end(`${why}\n`)
}

function countConnections(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((error, count) => resolve(error === null ? count : 0)))
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: waitingConnections }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

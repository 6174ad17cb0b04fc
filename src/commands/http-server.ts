import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Front } from '../site/page-cache/front.ts'

/** Answers requests; how, it does not know. Who asks, only the connection tells. */
type Fetch = (request: Request, client: { readonly remoteAddress: string | undefined }) => Response | Promise<Response>

export interface RunningServer {
  readonly port: number
  /** Takes no new requests, finishes those under way, ends; at most as long as given. */
  readonly stop: (withinMs: number) => Promise<void>
}

const headersTimeoutMs = 10_000
const requestTimeoutMs = 30_000
const keepAliveTimeoutMs = 65_000
const maxConnections = 10_000

/** What a server asks: first `front`, which answers from memory or not at all, then `fetch`. */
export interface Handler {
  readonly fetch: Fetch
  readonly front: Front
}

/** Listens; rejects when the address cannot be had. */
export async function startHttpServer(handler: Handler, host: string, port: number): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionsCheckingInterval: 5_000,
  })
  const answer = getRequestListener(
    (request, { incoming }) => handler.fetch(request, { remoteAddress: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  )
  server.on('request', (incoming, outgoing) => {
    if (!handler.front(incoming, outgoing)) void answer(incoming, outgoing)
  })
  server.maxConnections = maxConnections
  await listen(server, host, port)
  const address = server.address()
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    stop: (withinMs) =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), withinMs)
        server.close(() => {
          clearTimeout(force)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

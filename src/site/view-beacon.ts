import type { RefusalReason } from '../content/views/refusals.ts'
import { isImplausibleAgent, isRobot } from '../content/views/robots.ts'
import type { Ticket } from '../content/views/ticket.ts'
import type { Views } from '../content/views/views.ts'
import { isPublicAddress } from '../outbound/public-address.ts'
import { clientAddress, networkPrefix, type TrustCheck } from '../client-address.ts'
import { isSameOrigin } from '../same-origin.ts'

/** What the counting of visits is made with. */
export interface ViewBeaconContext {
  readonly views: Views
  readonly origin: string
  readonly isTrusted: TrustCheck
  /** Called once, when visits seem to come through a proxy whose word is not taken. */
  readonly onUntrustedProxy: () => void
}

/** Answers what the reader's script says of a visit. */
export type ViewBeacon = (request: Request, peer: string | undefined) => Promise<Response>

/** A ticket and its name need less than 150. */
const mostBytes = 1_024
const purposeHeaders = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

/** Makes the answer to visits. Whether one was counted it does not tell: who tries to be counted learns nothing. */
export function createViewBeacon({ views, origin, isTrusted, onUntrustedProxy }: ViewBeaconContext): ViewBeacon {
  let hasWarned = false
  return async (request, peer) => {
    const { headers } = request
    if (!isForm(headers.get('content-type'))) return bare(415)
    const body = await readBody(request)
    if (body === undefined) return bare(413)
    const text = new URLSearchParams(body).get('ticket')
    if (text === null) return bare(400)

    const forwardedFor = headers.get('x-forwarded-for')
    const address = clientAddress(peer, forwardedFor, isTrusted)
    if (forwardedFor !== null && !hasWarned && address !== undefined && isBeside(address, peer)) {
      hasWarned = true
      onUntrustedProxy()
    }
    const ticket = await views.readTicket(text).catch(() => undefined)
    const reason = reasonToRefuse(headers, origin, ticket)
    if (reason !== undefined || ticket === undefined) views.refuse(reason ?? 'ticket', ticket)
    else if (address === undefined) views.refuse('address', ticket)
    else await count(views, ticket, address, headers.get('user-agent') ?? '')
    return bare(204)
  }
}

async function count(views: Views, ticket: Ticket, address: string, agent: string): Promise<void> {
  const network = networkPrefix(address)
  try {
    await views.count(ticket, { address: network.endsWith('/64') ? network : address, network, agent })
  } catch {
    // The key of a new day cannot be had: without it nothing of the reader may be kept.
    views.refuse('overload', ticket)
  }
}

function reasonToRefuse(headers: Headers, origin: string, ticket: Ticket | undefined): RefusalReason | undefined {
  const agent = headers.get('user-agent') ?? ''
  if (!isSameOrigin(headers, origin)) return 'foreign'
  if (purposeHeaders.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''))) return 'prefetch'
  if (agent !== '' && isRobot(agent)) return 'robot'
  if (isImplausibleAgent(agent)) return 'agent'
  return ticket === undefined ? 'ticket' : undefined
}

/** Whether the peer itself, on this machine or beside it, counts as the reader. */
const isBeside = (address: string, peer: string | undefined): boolean =>
  !isPublicAddress(address) && (peer === address || peer?.endsWith(`:${address}`) === true)

const isForm = (type: string | null): boolean => /^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(type ?? '')

/** The body as text; `undefined` when it is longer than any honest one. */
async function readBody(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

const bare = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

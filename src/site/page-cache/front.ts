import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../db/database.ts'
import type { RequestCounts } from '../metrics/request-counts.ts'
import { askedHost, type HostCheck } from '../own-host.ts'
import type { ReaderSite } from '../site.ts'
import { type Asked, askedBy, type SiteAnswer } from '../site-answer.ts'
import { preferredEncoding } from './encoding.ts'
import { heldAs, isKnown, type KeptPage, notModified, toSiteAnswer } from './kept-page.ts'
import type { PageCache } from './page-cache.ts'
import { pageKey } from './page-key.ts'
import { type PlainRequest, readPlainRequest } from './plain-request.ts'
import { bytesOf, type ReadyAnswer } from './ready-answer.ts'

/** Answers at once what is ready, before the framework is entered. */
export interface Front {
  /** Answers a request if it can: `false` leaves it to the framework. */
  readonly answer: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean
  /** Answers a plain request for a page that is not at hand, without the framework: `false` leaves it to that. */
  readonly make: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean
  /** All bytes of the answer to what came on a connection, if that is a plain request for a page that is kept. */
  readonly bytes: (chunk: Buffer) => Buffer | undefined
}

/** An address that every reading of it leaves as it is, so that it means here what it means to the framework. */
const plainTarget = /^\/(?!\/)(?!.*(?:\/\.|%2e))[\w\-~%/?&=.,:@!$()*+;]*$/i

/** What watches over a process asks by address, not by name. */
const healthChecks: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

/** What of a request chooses the form of a page. */
type AskedForm = Pick<PlainRequest, 'acceptEncoding' | 'ifNoneMatch'>

/** What the front of the site knows. */
export interface FrontParts {
  readonly pages: PageCache
  readonly clock: Clock
  readonly isOwnHost: HostCheck
  readonly refusal: ReaderSite['refusal']
  /** The answer of the site, whatever happens, made now; `undefined` for an address that is not the site's. */
  readonly make: (asked: Asked) => Promise<SiteAnswer> | undefined
  readonly requests: RequestCounts
}

/**
 * Makes the front of the site: pages that are kept leave as they are, before anything else is entered; and under more than can
 * be made, what is given up is told so here, where it costs least.
 */
export function createFront({ pages, clock, isOwnHost, refusal, make, requests }: FrontParts): Front {
  const find = (page: KeptPage, asked: AskedForm): ReadyAnswer | undefined => {
    const answer = isKnown(page, asked.ifNoneMatch)
      ? notModified(page)
      : heldAs(page, preferredEncoding(asked.acceptEncoding))
    if (answer !== undefined) requests.add('kept', answer.status)
    return answer
  }
  return {
    answer(incoming, outgoing) {
      const { headers, method, url } = incoming
      if (!isOwnHost(askedHost(url, headers.host)) && !healthChecks.has(url)) {
        outgoing.writeHead(421, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
        outgoing.end('This address leads to another site.\n')
        return true
      }
      if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false
      const key = pageKey(url)
      const page = key === undefined ? undefined : pages.find(key, clock())
      if (page === undefined) {
        if (key === undefined || pages.hasAny(key)) return false
        const refused = refusal(url, headers['accept-language'])
        if (refused === undefined) return false
        send(outgoing, refused)
        requests.add('shed', 503)
        return true
      }
      const found = find(page, { ifNoneMatch: headers['if-none-match'], acceptEncoding: headers['accept-encoding'] })
      if (found === undefined) return false
      send(outgoing, toSiteAnswer(found))
      return true
    },
    make(incoming, outgoing) {
      const { method, url = '' } = incoming
      if ((method !== 'GET' && method !== 'HEAD') || !plainTarget.test(url)) return false
      const made = make(askedBy(incoming))
      if (made === undefined) return false
      made.then((answer) => send(outgoing, answer)).catch(() => outgoing.destroy())
      return true
    },
    bytes(chunk) {
      const request = readPlainRequest(chunk)
      if (request === undefined || !isOwnHost(request.host)) return undefined
      const key = pageKey(request.target)
      if (key === undefined) return undefined
      const now = clock()
      const page = pages.find(key, now)
      const found = page === undefined ? undefined : find(page, request)
      return found === undefined ? undefined : bytesOf(found, now)
    },
  }
}

function send(outgoing: ServerResponse, { status, headers, body }: SiteAnswer): void {
  outgoing.writeHead(status, headers as string[])
  outgoing.end(body)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../db/database.ts'
import type { RequestCounts } from '../metrics/request-counts.ts'
import { askedHost, type HostCheck } from '../own-host.ts'
import type { ReaderSite } from '../site.ts'
import { preferredEncoding } from './encoding.ts'
import { isKnown } from './kept-page.ts'
import type { PageCache } from './page-cache.ts'
import { pageKey } from './page-key.ts'

/** Answers a request at once, if it can: `false` leaves it to the framework. */
export type Front = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

/** What watches over a process asks by address, not by name. */
const healthChecks: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

/** What the front of the site knows. */
export interface FrontParts {
  readonly pages: PageCache
  readonly clock: Clock
  readonly isOwnHost: HostCheck
  readonly refusal: ReaderSite['refusal']
  readonly requests: RequestCounts
}

/**
 * Makes the front of the site: pages that are kept leave as they are, before anything else is entered; and under more than can
 * be made, what is given up is told so here, where it costs least.
 */
export function createFront({ pages, clock, isOwnHost, refusal, requests }: FrontParts): Front {
  return (incoming, outgoing) => {
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
      outgoing.writeHead(503, refused.headers as string[])
      outgoing.end(refused.body)
      requests.add('shed', 503)
      return true
    }
    if (isKnown(page, headers['if-none-match'])) {
      outgoing.writeHead(304, page.notModified as string[])
      outgoing.end()
      requests.add('kept', 304)
      return true
    }
    const accepted = headers['accept-encoding']
    const encoded = page.held(preferredEncoding(accepted))
    if (encoded === undefined) return false
    outgoing.writeHead(page.status, encoded.headers as string[])
    outgoing.end(encoded.body)
    requests.add('kept', page.status)
    return true
  }
}

import type { IncomingMessage } from 'node:http'

/** What of a request decides what the site answers. */
export interface Asked {
  /** Path and query as they were sent. */
  readonly target: string
  readonly acceptLanguage: string | undefined
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
}

/** What the site answers, whatever sends it. */
export interface SiteAnswer {
  readonly status: number
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]
  readonly body?: Buffer | string
}

/** What a request asks, as `node:http` read it. */
export const askedBy = ({ url = '/', headers }: IncomingMessage): Asked => ({
  target: url,
  acceptLanguage: headers['accept-language'],
  acceptEncoding: headers['accept-encoding'],
  ifNoneMatch: headers['if-none-match'],
  ifModifiedSince: headers['if-modified-since'],
})

/** The same of a request that went through the framework. */
export function askedOf({ url, headers }: Request): Asked {
  const header = (name: string): string | undefined => headers.get(name) ?? undefined
  return {
    // The host of a request decides nothing.
    target: url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, ''),
    acceptLanguage: header('accept-language'),
    acceptEncoding: header('accept-encoding'),
    ifNoneMatch: header('if-none-match'),
    ifModifiedSince: header('if-modified-since'),
  }
}

/** An answer without a body worth keeping: headers as a record. */
export const plainAnswer = (
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: Buffer | string,
): SiteAnswer => ({
  status,
  headers: Object.entries(headers).flat(),
  ...(body === undefined ? {} : { body }),
})

/** The answer as the framework takes it. */
export function toResponse({ status, headers, body }: SiteAnswer): Response {
  const all = new Headers()
  for (let index = 0; index < headers.length; index += 2) all.set(headers[index] ?? '', headers[index + 1] ?? '')
  // The standard's Response takes no body, not even an empty one, where none may be sent.
  const content = status === 304 ? null : typeof body === 'object' ? new Uint8Array(body) : (body ?? null)
  return new Response(content, { status, headers: all })
}

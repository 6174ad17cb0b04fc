import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../db/database.ts'
import type { MachineFile } from './page.ts'
import { type Asked, plainAnswer, type SiteAnswer } from './site-answer.ts'

/** Makes the answer to a request for a file that programs ask for again and again. */
export type FileResponder = (
  asked: Asked,
  path: string,
  file: MachineFile,
  further: Readonly<Record<string, string>>,
) => SiteAnswer

/** Feeds and sitemaps of which it is remembered since when they are as they are. */
const rememberedFiles = 5_000

/** As old as a page with counts may be. */
const maxAge = 60

/**
 * Answers with both validators. `Last-Modified` is when this process first saw the file as it is now, and not the time of its
 * newest article: taking an older one out of a feed is a change too, which no time in it tells of.
 */
export function createFileResponder(clock: Clock): FileResponder {
  const seen = new LRUCache<string, { readonly etag: string; readonly since: number }>({ max: rememberedFiles })

  const sinceOf = (path: string, etag: string): number => {
    const known = seen.get(path)
    if (known?.etag === etag) return known.since
    // In seconds, as the header tells it; two states of one second must not look alike.
    const since = Math.max(Math.floor(clock() / 1_000), (known?.since ?? 0) + 1)
    seen.set(path, { etag, since })
    return since
  }

  return (asked, path, file, further) => {
    const etag = `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 27)}"`
    const since = sinceOf(path, etag)
    const headers = {
      ...further,
      'content-type': file.type,
      ...(file.language === undefined ? {} : { 'content-language': file.language }),
      'cache-control': `public, max-age=${maxAge}`,
      etag,
      'last-modified': new Date(since * 1_000).toUTCString(),
      // Readers of feeds are pages of other sites.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }
    return isUnchanged(asked, etag, since) ? plainAnswer(304, headers) : plainAnswer(200, headers, file.body)
  }
}

/** RFC 9110 §13.2.2: the date counts only where no tag was sent. */
function isUnchanged({ ifNoneMatch, ifModifiedSince = '' }: Asked, etag: string, since: number): boolean {
  if (ifNoneMatch !== undefined) {
    return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  }
  const date = Date.parse(ifModifiedSince)
  return !Number.isNaN(date) && date >= since * 1_000
}

import type { ContentContext } from '../content/context.ts'
import { pingJob } from '../content/index-now/enqueue.ts'
import { markPinged, readPendingPing } from '../content/index-now/pending.ts'
import type { OutsidePost } from '../outbound/post-public.ts'
import { href } from '../routes.ts'
import type { JobKind } from './kinds.ts'

/** How the newsroom speaks to servers outside. */
export interface OutsideVoice {
  /** Scheme, host and port that links are built from. */
  readonly origin: string
  readonly post: OutsidePost
}

/**
 * Tells search engines which addresses changed (indexnow.org): host, key, where the key lies, addresses. What was told is noted
 * only afterwards, so that a failed attempt is repeated whole; telling twice does no harm.
 */
export function indexNowKind(context: ContentContext, { origin, post }: OutsideVoice): JobKind {
  return {
    name: pingJob,
    lane: 'outside',
    atOnce: 1,
    leaseMs: 5 * 60_000,
    attempts: 8,
    async run() {
      for (;;) {
        const pending = await readPendingPing(context)
        if (pending === undefined) return
        const { key, endpoints, paths, seq } = pending
        const message = {
          host: new URL(origin).host,
          key,
          keyLocation: origin + href.pingKey(key),
          urlList: paths.map((path) => origin + path),
        }
        const body = { contentType: 'application/json; charset=utf-8', text: JSON.stringify(message) }
        if (paths.length > 0) for (const endpoint of endpoints) await post(endpoint, body)
        await markPinged(context, seq)
      }
    },
  }
}

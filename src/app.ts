import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { createTheme } from '../themes/default/theme.tsx'
import type { ContentContext } from './content/context.ts'
import type { EventBus } from './content/events.ts'
import { createSecretSource } from './content/settings/secret.ts'
import type { Clock } from './db/database.ts'
import type { ConnectedDatabase } from './db/dialect.ts'
import type { Logger } from './log.ts'
import { answerAsset, type Assets } from './site/assets.ts'
import { createChromeSource, readChrome } from './site/chrome.ts'
import { createNetworkFinder } from './site/client-network.ts'
import type { Decorate } from './site/edition.ts'
import { followInvalidations } from './site/follower.ts'
import { securityHeaders } from './site/headers.ts'
import { createMediaHandler } from './site/media.ts'
import { createHostCheck } from './site/own-host.ts'
import { createFront, type Front } from './site/page-cache/front.ts'
import { createPageCache } from './site/page-cache/page-cache.ts'
import { createReadiness } from './site/readiness.ts'
import { createReaderSite } from './site/site.ts'
import type { Storage } from './storage/storage.ts'

/** What the web side of a process runs on. */
export interface AppContext {
  readonly database: ConnectedDatabase
  readonly clock: Clock
  /** What verbs run with that a reader sets off. */
  readonly content: ContentContext
  /** Proxies whose X-Forwarded-For is believed; by default none. */
  readonly trustedProxies?: readonly string[]
  /** Scheme, host and port that links are built from; the Host header of a request decides nothing. */
  readonly origin: string
  readonly assets: Assets
  readonly storage: Storage
  /** How much of pages is held ready; by default 64 MiB. */
  readonly pageCacheBytes?: number
  /** Where the verbs of this process say what they changed, and the follower what any process did. */
  readonly events: EventBus
  readonly logger: Logger
  /** Ends what runs beside the requests. */
  readonly signal: AbortSignal
  /** Sees every text the site itself writes; tests mark its language with it. */
  readonly decorate?: Decorate
}

interface Env {
  readonly Bindings: Client
  readonly Variables: { requestId: string }
}

/** The web side of a process. */
export interface App {
  readonly fetch: (request: Request, client?: Client) => Response | Promise<Response>
  /** Answers what is ready from memory, before `fetch` is asked. */
  readonly front: Front
}

/** Tags whose change changes what stands around every page; an article that is published changes none of it. */
const chromeTags = /^(?:settings$|menu:)/

/** Who asks, as far as the connection tells. */
export interface Client {
  readonly remoteAddress?: string | undefined
}

/**
 * Makes the web side of a process: every address it answers. Only the form below an article is read from the body of a
 * request, and no more of it than a comment may have.
 */
export function createApp(context: AppContext): App {
  const { database, logger } = context
  const decorate: Decorate = context.decorate ?? ((text) => text)
  const chrome = createChromeSource(() => readChrome(database.reader, decorate))
  const headers = securityHeaders(context.origin)
  const theme = createTheme(context.assets.manifest)
  const { clock, origin } = context
  const pages = createPageCache({
    onFailure: (error) => logger.error({ err: error }, 'a page could not be made or kept'),
    ...(context.pageCacheBytes === undefined ? {} : { maxBytes: context.pageCacheBytes }),
  })
  const secret = createSecretSource(context.content, 'forms')
  const site = createReaderSite({ db: database, clock, origin, theme, headers, secret }, chrome, pages)
  const findNetwork = createNetworkFinder(context.trustedProxies ?? [])
  const answerMedia = createMediaHandler({ db: database, storage: context.storage })
  const isReady = createReadiness(database, context.clock)

  const onStale = (tags: readonly string[]): void => {
    if (tags.some((tag) => chromeTags.test(tag))) chrome.expire()
    pages.purge(tags)
  }
  const unsubscribe = context.events.subscribe((event) => {
    if (event.type === 'invalidated') onStale(event.tags)
  })
  context.signal.addEventListener('abort', unsubscribe, { once: true })
  followInvalidations({
    db: database,
    onStart: pages.open,
    // Everything of this process that keeps something hears of it, not only the pages.
    onStale: (tags, seq) => context.events.emit({ type: 'invalidated', seq, tags }),
    onLost: () => {
      chrome.expire()
      pages.clear()
    },
    onError: (error) => logger.warn({ err: error }, 'invalidations could not be read'),
    clock,
    signal: context.signal,
  })

  const app = new Hono<Env>()
  app.use(async (c, next) => {
    const requestId = randomBytes(8).toString('hex')
    c.set('requestId', requestId)
    const started = performance.now()
    await next()
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    c.res.headers.set('x-request-id', requestId)
    const milliseconds = Math.round(performance.now() - started)
    logger.debug({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, 'request')
  })
  app.get('/healthz', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) =>
    (await isReady())
      ? c.text('ready', 200, { 'cache-control': 'no-store' })
      : c.text('not ready', 503, { 'cache-control': 'no-store', 'retry-after': '5' }),
  )
  app.get('/assets/:name', (c) => answerAsset(context.assets, c.req.param('name')) ?? site.answer(c.req.raw))
  app.get('/media/*', (c) => answerMedia(c.req.raw, c.req.path.slice('/media/'.length)) ?? site.answer(c.req.raw))
  app.get('*', (c) => site.answer(c.req.raw))
  app.post('*', async (c, next) => {
    const network = findNetwork(c.env.remoteAddress, c.req.header('x-forwarded-for') ?? null)
    return (await site.receive(c.req.raw, { content: context.content, network })) ?? next()
  })
  app.all('*', (c) => c.body(null, 405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }))
  app.onError((error, c) => {
    const requestId = c.get('requestId')
    logger.error({ err: error, requestId, path: c.req.path }, 'a page failed')
    return site.answerFailure(c.req.raw, requestId)
  })
  return {
    fetch: (request, client = {}) => app.fetch(request, client),
    front: createFront(pages, clock, createHostCheck(origin)),
  }
}

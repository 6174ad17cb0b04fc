import { availableParallelism } from 'node:os'
import { type Context, Hono } from 'hono'
import { createTheme } from '../themes/default/theme.tsx'
import { type AdminFiles, createAdmin } from './admin.ts'
import { createApi } from './api/api.ts'
import { clientAddress, createTrustCheck, networkPrefix } from './client-address.ts'
import type { ContentContext } from './content/context.ts'
import type { EventBus } from './content/events.ts'
import { createArticleFinder, type FindRequest } from './content/search/find.ts'
import type { SimilarRequest } from './content/search/similar/find-similar.ts'
import type { ImageWorker } from './content/media/image-worker.ts'
import { readPreviewToken } from './content/preview-links/links.ts'
import type { Views } from './content/views/views.ts'
import { createSeal } from './content/secrets/seal.ts'
import { createSecretSource } from './content/settings/secret.ts'
import { createHashGate } from './content/users/password-hash.ts'
import type { Clock } from './db/database.ts'
import type { ConnectedDatabase } from './db/dialect.ts'
import { isOverloaded } from './errors.ts'
import { openBackup } from './export/open-backup.ts'
import type { Logger } from './log.ts'
import { href } from './routes.ts'
import { appLookOf } from './site/app-look.ts'
import { createAnswering, drawRequestId } from './site/answering.ts'
import { answerAsset, type Assets } from './site/assets.ts'
import { createChromeSource, readChrome } from './site/chrome.ts'
import { answerColours } from './site/colours.ts'
import type { Decorate } from './site/edition.ts'
import { followInvalidations } from './site/follower.ts'
import { securityHeaders } from './site/headers.ts'
import { keepTogether } from './site/kept.ts'
import { createMediaHandler } from './site/media.ts'
import { isLocal, writeMetrics } from './site/metrics/metrics.ts'
import { createRequestCounts } from './site/metrics/request-counts.ts'
import { createHostCheck } from './site/own-host.ts'
import { createFront, type Front } from './site/page-cache/front.ts'
import { createKeptLists } from './site/page-cache/kept-lists.ts'
import { createPageCache } from './site/page-cache/page-cache.ts'
import { createReadiness } from './site/readiness.ts'
import { createGate } from './site/shedding/gate.ts'
import { type LoopDelay, watchLoopDelay } from './site/shedding/loop-delay.ts'
import type { Capacity } from './site/shedding/policy.ts'
import type { Site, SiteSearch } from './site/page.ts'
import { createReaderSite } from './site/site.ts'
import { createStaffPages } from './site/staff-pages.ts'
import { createSuggestionSource } from './site/suggestions.ts'
import { createViewBeacon } from './site/view-beacon.ts'
import { askedOf, toResponse } from './site/site-answer.ts'
import type { Storage } from './storage/storage.ts'

/** What the web side of a process runs on. */
export interface AppContext {
  readonly database: ConnectedDatabase
  readonly clock: Clock
  /** What verbs run with that a reader sets off. */
  readonly content: ContentContext
  /** Ranges of proxies whose X-Forwarded-For is believed; by default none. */
  readonly trustedProxies?: readonly string[]
  /** Scheme, host and port that links are built from; the Host header of a request decides nothing. */
  readonly origin: string
  /** Seals the secrets of authenticators; 32 bytes that stand outside the database. Without it there is no API. */
  readonly secretKey?: Uint8Array
  /** Whether the jobs of this newsroom send mail. */
  readonly sendsMail?: boolean
  readonly assets: Assets
  /** The newsroom's interface; without it there is none. */
  readonly admin?: AdminFiles
  readonly storage: Storage
  /** Reads the pictures that people bring in. Without it there is no API. */
  readonly images?: ImageWorker
  /** How much of pages is held ready; by default 64 MiB. */
  readonly pageCacheBytes?: number
  /** Where the verbs of this process say what they changed, and the follower what any process did. */
  readonly events: EventBus
  /** By default searches run on this process's thread, and those that find nothing are not counted. */
  readonly search?: SiteSearch
  /** Counts what is read; without it nothing is counted. */
  readonly views?: Views
  readonly logger: Logger
  /** Ends what runs beside the requests. */
  readonly signal: AbortSignal
  /** How late the event loop comes; by default that of this process is watched. */
  readonly loopDelay?: LoopDelay
  /** Aborted when the process is to end: no more requests should be sent to it. */
  readonly stopped?: AbortSignal
  /** Sees every text the site itself writes; tests mark its language with it. */
  readonly decorate?: Decorate
}

interface Env {
  readonly Bindings: Connection
  readonly Variables: { requestId: string }
}

/** What a request does not say itself. */
export interface Connection {
  /** The address at the other end: a reader's, or a proxy's. */
  readonly peer?: string | undefined
}

/** The web side of a process. */
export interface App {
  readonly fetch: (request: Request, connection?: Connection) => Response | Promise<Response>
  /** Answers what is ready from memory, before `fetch` is asked. */
  readonly front: Front
}

const searchHere = ({ worker, tokenIndex }: ConnectedDatabase, clock: Clock): SiteSearch => ({
  ...createArticleFinder({ db: worker, tokenIndex }, clock),
  countMiss: () => undefined,
})

/** Addresses that others than the reader site answer. */
const besideTheSite = /^\/(?:api|assets|media|admin|-|healthz|readyz|metrics)(?:[/?]|$)/

/** `node:http` ends a body so when its connection ends. */
const isCutRequest = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'

/** Pages made at once, and those that wait for their turn: about a second of work. */
const capacity: Capacity = { running: 2 * availableParallelism(), waiting: 100 }

/**
 * Makes the web side of a process: every address it answers. The body of a request is read by the counting of
 * visits, by the form below articles and by the API only, and no more of it than each may have.
 */
export function createApp(context: AppContext): App {
  const { database, logger, views } = context
  const decorate: Decorate = context.decorate ?? ((text) => text)
  const chrome = createChromeSource(() => readChrome(database.reader, decorate))
  const headers = securityHeaders(context.origin)
  const theme = createTheme(context.assets.manifest)
  const logo = context.assets.manifest['icon.svg']
  const { clock, origin } = context
  const pages = createPageCache({
    onFailure: (error) => {
      if (!isOverloaded(error)) logger.error({ err: error }, 'a page could not be made or kept')
    },
    ...(context.pageCacheBytes === undefined ? {} : { maxBytes: context.pageCacheBytes }),
  })
  const lists = createKeptLists()
  const secret = createSecretSource(context.content, 'forms')
  const search = context.search ?? searchHere(database, clock)
  const suggestions = createSuggestionSource(search)
  const requests = createRequestCounts()
  const loopDelay = context.loopDelay ?? watchLoopDelay(context.signal)
  const gate = createGate(capacity, { delayMs: loopDelay.mean, backlog: pages.packing })
  const parts: Site = {
    db: database,
    clock,
    origin,
    theme,
    headers,
    logo,
    appLook: appLookOf(context.assets.manifest),
    secret,
    search,
    suggestions,
    lists,
    issueTicket: views?.issueTicket,
  }
  const site = createReaderSite(parts, { chromeSource: chrome, pages, gate })
  const isTrusted = createTrustCheck(context.trustedProxies ?? [])
  const answerMedia = createMediaHandler({ db: database, storage: context.storage })
  const isReady = createReadiness(database, context.clock)

  const kept = keepTogether(chrome, pages, lists, suggestions)
  const following = followInvalidations({
    db: database,
    onStart: kept.open,
    // Everything of this process that keeps something hears of it, not only the pages.
    onStale: (tags, seqs) => context.events.emit({ type: 'invalidated', seqs, tags }),
    onLost: kept.clear,
    onError: (error) => logger.warn({ err: error }, 'invalidations could not be read'),
    clock,
    signal: context.signal,
  })
  const unsubscribe = context.events.subscribe((event) => {
    if (event.type !== 'invalidated') return
    following.skip(event.seqs)
    kept.purge(event.tags)
  })
  context.signal.addEventListener('abort', unsubscribe, { once: true })

  const answering = createAnswering({ site, headers, requests, logger })
  const app = new Hono<Env>()
  const answerPage = async (c: Context<Env>): Promise<Response> =>
    toResponse(await answering.answer(askedOf(c.req.raw), c.get('requestId')))
  app.use(async (c, next) => {
    const requestId = drawRequestId()
    c.set('requestId', requestId)
    const started = performance.now()
    await next()
    for (const [name, value] of answering.further((name) => c.res.headers.has(name), requestId)) {
      c.res.headers.set(name, value)
    }
    answering.note({ requestId, path: c.req.path, status: c.res.status, started })
  })
  app.get('/healthz', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) =>
    context.stopped?.aborted !== true && (await isReady())
      ? c.text('ready', 200, { 'cache-control': 'no-store' })
      : c.text('not ready', 503, { 'cache-control': 'no-store', 'retry-after': '5' }),
  )
  const measured = { db: database, clock, requests, pages, gate, loopDelay, views, heardAt: following.heardAt }
  app.get('/metrics', async (c) => {
    if (!isLocal(c.env.peer, c.req.raw.headers)) return answerPage(c)
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }
    return c.body(await writeMetrics(measured), 200, headers)
  })
  app.get(
    '/assets/:name',
    async (c) => (await answerAsset(context.assets, c.req.raw, c.req.param('name'))) ?? answerPage(c),
  )
  app.get('/-/colours/:name', (c) => answerColours(c.req.param('name')) ?? answerPage(c))
  app.get('/media/*', (c) => answerMedia(c.req.raw, c.req.path.slice('/media/'.length)) ?? answerPage(c))
  if (views !== undefined) {
    const answerVisit = createViewBeacon({
      views,
      origin,
      isTrusted,
      onUntrustedProxy: () =>
        logger.warn('readers come through a proxy that trustedProxies does not name: all of them are taken for one'),
    })
    app.post(href.view(), (c) => answerVisit(c.req.raw, c.env.peer))
  }
  const staffPages = createStaffPages(parts, { chromeSource: chrome, content: context.content, decorate })
  app.get(href.preview(':token').replaceAll('%3A', ':'), async (c) => {
    const link = await readPreviewToken(context.content, c.req.param('token') ?? '')
    if (link === undefined) return answerPage(c)
    const { articleId, hasEnded } = link
    const page = hasEnded ? undefined : await gate.run('page', () => staffPages.article(articleId))
    if (page !== undefined) return c.body(page.html, 200, page.headers)
    // Whoever was given the link is told, in the language of what it showed; of the article nothing.
    const ended = await gate.run('page', () => staffPages.endedPreview(articleId))
    return ended === undefined ? answerPage(c) : c.body(ended.html, 410, ended.headers)
  })
  if (context.secretKey !== undefined && context.images !== undefined) {
    const access = {
      ...context.content,
      origin,
      secret: createSecretSource(context.content, 'access'),
      seal: createSeal(context.secretKey),
      hashing: createHashGate(),
      search: {
        find: (request: FindRequest) => gate.run('search', () => search.find(request)),
        similar: (request: SimilarRequest) => gate.run('admin', () => search.similar(request)),
      },
      sendsMail: context.sendsMail ?? false,
    }
    const { storage, images } = context
    const tools = { media: { storage, images }, openBackup: () => openBackup(database, storage, clock) }
    const answerApi = createApi({ access, tools, isTrusted, logger, pages: staffPages })
    app.all('/api/*', (c) => answerApi(c.req.raw, { peer: c.env.peer, requestId: c.get('requestId') }))
  }
  if (context.admin !== undefined) {
    const { manifest } = context.assets
    const answerAdmin = createAdmin(context.admin, manifest['fonts.css'], logo)
    app.all('/admin', (c) => answerAdmin(c.req.raw))
    app.all('/admin/*', (c) => answerAdmin(c.req.raw))
  }
  app.get('*', answerPage)
  app.post('*', async (c, next) => {
    const address = clientAddress(c.env.peer, c.req.header('x-forwarded-for'), isTrusted)
    const network = address === undefined ? undefined : networkPrefix(address)
    const onUnsaved = (error: unknown): void => logger.error({ err: error }, 'a comment could not be saved')
    const taken = await site.receive(c.req.raw, { content: context.content, network, onUnsaved })
    return taken === undefined ? next() : toResponse(taken)
  })
  app.all('*', (c) => c.body(null, 405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }))
  app.onError((thrown, c) => {
    // Who went in the middle of a request hears no answer, and nothing of ours failed.
    if (isCutRequest(thrown)) return c.body(null, 400, { 'cache-control': 'no-store' })
    return toResponse(answering.fail(thrown, askedOf(c.req.raw), c.get('requestId')))
  })
  return {
    fetch: (request, connection = {}) => app.fetch(request, connection),
    front: createFront({
      pages,
      clock,
      isOwnHost: createHostCheck(origin),
      refusal: site.refusal,
      requests,
      make: (asked) => (besideTheSite.test(asked.target) ? undefined : answering.answerWhole(asked)),
    }),
  }
}

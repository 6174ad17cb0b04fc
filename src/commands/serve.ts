import { join } from 'node:path'
import { loadAdmin } from '../admin.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { createImageWorker } from '../content/media/image-worker.ts'
import { hasContent } from '../content/newsroom/queries.ts'
import type { ArticleFinder } from '../content/search/find.ts'
import { createReaderSearch } from '../content/search/reader-search.ts'
import { createSearchThread } from '../content/search/search-thread.ts'
import { createSeal } from '../content/secrets/seal.ts'
import { createViews } from '../content/views/views.ts'
import { isPostgres } from '../db/connect.ts'
import { MatbaaError } from '../errors.ts'
import type { Logger } from '../log.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { serverRoutines } from '../jobs/routines.ts'
import { startSchedule } from '../jobs/schedule.ts'
import { startJobWorker } from '../jobs/worker.ts'
import { createMailer } from '../mail/mailer.ts'
import { publicInternet } from '../outbound/connection.ts'
import { createOutsideFetch } from '../outbound/fetch-public.ts'
import { createOutsidePost } from '../outbound/post-public.ts'
import { loadAssets } from '../site/assets.ts'
import type { Front } from '../site/page-cache/front.ts'
import { aborted } from './aborted.ts'
import { crashSignal } from './crash.ts'
import { type Handler, type RunningServer, startHttpServer } from './http-server.ts'
import { configure, type Invocation, logOf, type SettingFlags, systemActor } from './invocation.ts'
import { type MigrationMode, type Newsroom, openNewsroom } from './newsroom.ts'
import { readSecretKey } from './secret-key.ts'
import { announceSetUp } from './set-up.ts'
import type { Terminal } from './terminal.ts'
import { superviseWorkers, workerRole } from './workers.ts'

/** Flags of `serve` beside the settings. */
export interface ServeFlags extends SettingFlags {
  /** Bring the tables of a PostgreSQL database to this version first. */
  readonly migrate?: boolean
  readonly demoIfEmpty?: boolean
}

/** Ends within ten seconds: those who watch over a process kill it then. */
const whenTold = { lingerMs: 1_000, withinMs: 7_000 }
const whenCrashed = { lingerMs: 0, withinMs: 2_000 }

const assetsDirectory = join(import.meta.dirname, '../../assets')
const adminDirectory = join(import.meta.dirname, '../../admin')

/** Serves the newsroom until it is `told` to stop, or until an error that nothing caught; what is under way is finished first. */
export async function serve(invocation: Invocation, flags: ServeFlags, told: AbortSignal): Promise<number> {
  const config = configure(invocation, flags)
  const log = logOf(invocation, config)
  const crashed = crashSignal(log)
  await serveAs(invocation, flags, { config, log, crashed, stopped: AbortSignal.any([told, crashed]) })
  return crashed.aborted ? 1 : 0
}

/** How a process serves, and until when. */
interface Serving {
  readonly config: Config
  readonly log: Logger
  readonly stopped: AbortSignal
  readonly crashed: AbortSignal
}

async function serveAs(invocation: Invocation, flags: ServeFlags, serving: Serving): Promise<void> {
  const { config, log, crashed, stopped } = serving
  const worker = workerRole(invocation.environment)
  if (worker !== undefined) {
    await withServed(config, log, 'refuse', (newsroom) =>
      serveUntil(newsroom, { doesJobs: worker.isFirst }, AbortSignal.any([stopped, worker.stopped]), crashed),
    ).finally(worker.leave)
    return
  }
  const mayMigrate = !isPostgres(config.database) || flags.migrate === true
  await withServed(config, log, mayMigrate ? 'upgrade' : 'refuse', async (newsroom) => {
    if (flags.demoIfEmpty === true && !(await hasContent(newsroom.database.worker))) {
      // Its texts and what draws its pictures are read by the one start that needs them.
      const { fillWithDemo } = await import('./demo.ts')
      await fillWithDemo(newsroom, invocation.terminal)
    }
    if (config.workers > 1) await announceSetUp(newsroom.context, invocation.terminal, originOf(config, config.port))
    if (config.workers === 1)
      await serveUntil(newsroom, { doesJobs: true, announces: invocation.terminal }, stopped, crashed)
  })
  if (config.workers > 1) await superviseWorkers(config.workers, log, stopped)
}

async function withServed(
  config: Config,
  log: Logger,
  migrations: MigrationMode,
  work: (newsroom: Newsroom) => Promise<void>,
): Promise<void> {
  const newsroom = await openNewsroom(config, log, systemActor, migrations)
  try {
    await work(newsroom)
  } finally {
    await newsroom.close()
  }
}

async function serveUntil(
  newsroom: Newsroom,
  { doesJobs, announces }: { readonly doesJobs: boolean; readonly announces?: Terminal },
  stopped: AbortSignal,
  crashed: AbortSignal,
): Promise<void> {
  const { config, context, database, events, log, storage } = newsroom
  const ending = new AbortController()
  // Links need the port, so the server listens first; who asks meanwhile waits a moment.
  const ready = Promise.withResolvers<Handler>()
  let app: Handler = {
    fetch: async (...asked) => (await ready.promise).fetch(...asked),
    front: { answer: () => false, make: () => false, bytes: () => undefined },
  }
  const front: Front = {
    answer: (...asked) => app.front.answer(...asked),
    make: (...asked) => app.front.make(...asked),
    bytes: (chunk) => app.front.bytes(chunk),
  }
  const server = await listen({ fetch: (...asked) => app.fetch(...asked), front }, config.host, config.port)
  const origin = originOf(config, server.port)
  const [assets, admin] = await Promise.all([loadAssets(assetsDirectory), loadAdmin(adminDirectory)])
  const { clock } = context
  const { pageCacheBytes, trustedProxies } = config
  const secretKey = readSecretKey(config)
  const { signal } = ending
  const views = createViews(context, log)
  const thread = createSearchThread(config.database)
  const search = createReaderSearch(context, thread, log)
  // Somebody waits for the answer to a file they sent; those that make the forms of pictures do so behind it.
  const images = createImageWorker({ givesWay: false })
  const made = { database, content: context, storage, images, events, views, search, assets, admin }
  const served = { ...made, clock, logger: log }
  app = createApp({
    ...served,
    origin,
    secretKey,
    sendsMail: config.mail !== undefined,
    pageCacheBytes,
    trustedProxies,
    signal,
    stopped,
  })
  ready.resolve(app)
  const jobs = doesJobs ? startJobs(newsroom, origin, { secretKey, finder: thread }) : undefined
  log.info({ origin, port: server.port, data: config.dataDir }, `serving on ${origin}`)
  if (announces !== undefined) await announceSetUp(context, announces, origin)

  await aborted(stopped)
  log.info('stopping')
  await Promise.all([server.stop(crashed.aborted ? whenCrashed : whenTold), jobs?.stop(), images.close()])
  ending.abort()
  await Promise.all([views.stop(), search.stop()])
  await thread.close()
}

const originOf = (config: Config, port: number): string => config.origin ?? `http://localhost:${port}`

/** Begins what is done beside the requests. */
function startJobs(
  { config, context, events, log, storage }: Newsroom,
  origin: string,
  { secretKey, finder }: { readonly secretKey: Uint8Array; readonly finder: ArticleFinder },
): { readonly stop: () => Promise<void> } {
  const images = createImageWorker()
  const seal = createSeal(secretKey)
  const stopping = new AbortController()
  const voices = {
    outside: { origin, post: createOutsidePost(publicInternet), seal },
    imports: { fetch: createOutsideFetch(publicInternet), stopping: stopping.signal },
    mail: config.mail === undefined ? undefined : { origin, seal, send: createMailer(config.mail).send },
  }
  const worker = startJobWorker(context, { kinds: newsroomKinds(context, { storage, images }, voices), events, log })
  const schedule = startSchedule(
    serverRoutines(context, storage, finder, { sendsMail: config.mail !== undefined }),
    log,
  )
  return {
    async stop() {
      stopping.abort(new Error('The newsroom was stopped.'))
      const ended = Promise.all([worker.stop(), schedule.stop()])
      // A picture under way is not waited for: its job is done again after the next start.
      await images.close()
      await ended
    },
  }
}

async function listen(handler: Handler, host: string, port: number): Promise<RunningServer> {
  try {
    return await startHttpServer(handler, host, port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    throw new MatbaaError({
      code: 'cannot-listen',
      what: `Port ${port} on ${host} cannot be used.`,
      why: code === 'EADDRINUSE' ? 'Another program listens there.' : 'The system does not allow it.',
      remedy: 'Stop the other program, or choose another port with --port.',
      status: 500,
      cause: error,
    })
  }
}

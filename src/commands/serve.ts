import { join } from 'node:path'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { createImageWorker } from '../content/media/image-worker.ts'
import { hasContent } from '../content/newsroom/queries.ts'
import { isPostgres } from '../db/connect.ts'
import { MatbaaError } from '../errors.ts'
import type { Logger } from '../log.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { serverRoutines } from '../jobs/routines.ts'
import { startSchedule } from '../jobs/schedule.ts'
import { startJobWorker } from '../jobs/worker.ts'
import { loadAssets } from '../site/assets.ts'
import { fillWithDemo } from './demo.ts'
import { type Handler, type RunningServer, startHttpServer } from './http-server.ts'
import { configure, type Invocation, logOf, type SettingFlags, systemActor } from './invocation.ts'
import { type MigrationMode, type Newsroom, openNewsroom } from './newsroom.ts'
import { superviseWorkers, workerRole } from './workers.ts'

/** Flags of `serve` beside the settings. */
export interface ServeFlags extends SettingFlags {
  /** Bring the tables of a PostgreSQL database to this version first. */
  readonly migrate?: boolean
  readonly demoIfEmpty?: boolean
}

/** How long requests under way may take after the process was told to stop. */
const stopWithinMs = 8_000

const assetsDirectory = join(import.meta.dirname, '../../assets')

/** Serves the newsroom until `stopped`; everything under way is finished first. */
export async function serve(invocation: Invocation, flags: ServeFlags, stopped: AbortSignal): Promise<number> {
  const config = configure(invocation, flags)
  const log = logOf(invocation, config)
  const worker = workerRole(invocation.environment)
  if (worker !== undefined) {
    await withServed(config, log, 'refuse', (newsroom) =>
      serveUntil(newsroom, { doesJobs: worker.isFirst }, AbortSignal.any([stopped, worker.stopped])),
    )
    return 0
  }
  const mayMigrate = !isPostgres(config.database) || flags.migrate === true
  await withServed(config, log, mayMigrate ? 'upgrade' : 'refuse', async (newsroom) => {
    if (flags.demoIfEmpty === true && !(await hasContent(newsroom.database.worker))) {
      await fillWithDemo(newsroom, invocation.terminal)
    }
    if (config.workers === 1) await serveUntil(newsroom, { doesJobs: true }, stopped)
  })
  if (config.workers > 1) await superviseWorkers(config.workers, log, stopped)
  return 0
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
  { doesJobs }: { readonly doesJobs: boolean },
  stopped: AbortSignal,
): Promise<void> {
  const { config, context, database, events, log, storage } = newsroom
  const ending = new AbortController()
  // Links need the port, so the server listens first; who asks meanwhile waits a moment.
  const ready = Promise.withResolvers<Handler>()
  let app: Handler = {
    fetch: async (request, client) => (await ready.promise).fetch(request, client),
    front: () => false,
  }
  const server = await listen(
    {
      fetch: (request, client) => app.fetch(request, client),
      front: (incoming, outgoing) => app.front(incoming, outgoing),
    },
    config.host,
    config.port,
  )
  const origin = config.origin ?? `http://localhost:${server.port}`
  const assets = await loadAssets(assetsDirectory)
  const { clock } = context
  const { pageCacheBytes, trustedProxies } = config
  const { signal } = ending
  app = createApp({
    database,
    clock,
    content: context,
    trustedProxies,
    origin,
    assets,
    storage,
    events,
    pageCacheBytes,
    logger: log,
    signal,
  })
  ready.resolve(app)
  const jobs = doesJobs ? startJobs(newsroom) : undefined
  log.info({ origin, data: config.dataDir }, `serving on ${origin}`)

  await aborted(stopped)
  log.info('stopping')
  await server.stop(stopWithinMs)
  ending.abort()
  await jobs?.stop()
}

/** Begins what is done beside the requests. */
function startJobs({ context, events, log, storage }: Newsroom): { readonly stop: () => Promise<void> } {
  const images = createImageWorker()
  const worker = startJobWorker(context, { kinds: newsroomKinds(context, { storage, images }), events, log })
  const schedule = startSchedule(serverRoutines(context, storage), log)
  return {
    async stop() {
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

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

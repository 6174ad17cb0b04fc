import { join } from 'node:path'
import { createApp } from '../app.ts'
import { createImageWorker } from '../content/media/image-worker.ts'
import { hasContent } from '../content/newsroom/queries.ts'
import { isPostgres } from '../db/connect.ts'
import { MatbaaError } from '../errors.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { serverRoutines } from '../jobs/routines.ts'
import { startSchedule } from '../jobs/schedule.ts'
import { startJobWorker } from '../jobs/worker.ts'
import { publicInternet } from '../outbound/connection.ts'
import { createOutsidePost } from '../outbound/post-public.ts'
import { loadAssets } from '../site/assets.ts'
import { fillWithDemo } from './demo.ts'
import { type RunningServer, startHttpServer } from './http-server.ts'
import { configure, type Invocation, logOf, type SettingFlags, systemActor } from './invocation.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

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
  const mayMigrate = !isPostgres(config.database) || flags.migrate === true
  const newsroom = await openNewsroom(config, log, systemActor, mayMigrate ? 'upgrade' : 'refuse')
  try {
    if (flags.demoIfEmpty === true && !(await hasContent(newsroom.database.worker))) {
      await fillWithDemo(newsroom, invocation.terminal)
    }
    await serveUntil(newsroom, stopped)
    return 0
  } finally {
    await newsroom.close()
  }
}

async function serveUntil(newsroom: Newsroom, stopped: AbortSignal): Promise<void> {
  const { config, context, database, events, log, storage } = newsroom
  const ending = new AbortController()
  const images = createImageWorker()
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response(undefined, { status: 503 })
  const server = await listen((request) => fetch(request), config.host, config.port)
  const origin = config.origin ?? `http://localhost:${server.port}`
  const assets = await loadAssets(assetsDirectory)
  const app = createApp({
    database,
    clock: context.clock,
    origin,
    assets,
    storage,
    events,
    logger: log,
    signal: ending.signal,
  })
  fetch = (request) => app.fetch(request)
  const voice = { origin, post: createOutsidePost(publicInternet) }
  const worker = startJobWorker(context, { kinds: newsroomKinds(context, { storage, images }, voice), events, log })
  const schedule = startSchedule(serverRoutines(context, storage), log)
  log.info({ origin, data: config.dataDir }, `serving on ${origin}`)

  await aborted(stopped)
  log.info('stopping')
  await server.stop(stopWithinMs)
  ending.abort()
  const ended = Promise.all([worker.stop(), schedule.stop()])
  // A picture under way is not waited for: its job is done again after the next start.
  await images.close()
  await ended
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<RunningServer> {
  try {
    return await startHttpServer(fetch, host, port)
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

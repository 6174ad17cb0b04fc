import { countJobs } from '../../content/jobs/queries.ts'
import type { ViewTrouble } from '../../content/views/alarm.ts'
import type { Views } from '../../content/views/views.ts'
import type { Clock, Database } from '../../db/database.ts'
import type { PageCache } from '../page-cache/page-cache.ts'
import type { Gate } from '../shedding/gate.ts'
import type { LoopDelay } from '../shedding/loop-delay.ts'
import { type Metric, writeExposition } from './exposition.ts'
import type { RequestCounts } from './request-counts.ts'

/** What is measured. */
export interface MetricSources {
  readonly db: Database
  readonly clock: Clock
  readonly requests: RequestCounts
  readonly pages: PageCache
  readonly gate: Gate
  readonly loopDelay: LoopDelay
  readonly views: Views | undefined
  /** When the sequence of invalidations was last heard from; epoch milliseconds. */
  readonly heardAt: () => number
}

/**
 * Whether a request for the metrics comes from this machine itself: by the address at the other end, never by what the request
 * says; and not by way of a proxy on this machine, which names whom it speaks for.
 */
export function isLocal(peer: string | undefined, headers: Headers): boolean {
  const isLoopback = peer !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(peer)
  return isLoopback && !proxyHeaders.some((name) => headers.has(name))
}

const proxyHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/** Measures this process and writes it for Prometheus. */
export async function writeMetrics(sources: MetricSources): Promise<string> {
  const { requests, pages, gate, loopDelay } = sources
  const { bytes, count, made } = pages.statistics()
  const { running, waiting } = gate.load()
  const metrics: readonly Metric[] = [
    requests.metric(),
    {
      name: 'matbaa_shed_total',
      help: 'Requests that were given up because more was asked for than can be made, by class.',
      type: 'counter',
      samples: Object.entries(gate.shed()).map(([what, value]) => ({ labels: { class: what }, value })),
    },
    counter(
      'matbaa_pages_made_total',
      'Pages, redirects and refusals that were worked out because none was kept.',
      made,
    ),
    gauge('matbaa_page_cache_pages', 'Pages that are kept ready.', count),
    gauge('matbaa_page_cache_bytes', 'Memory that they take, as it is reckoned.', bytes),
    gauge('matbaa_work_running', 'Pages that are being made.', running),
    gauge('matbaa_work_waiting', 'Pages that wait for their turn or to be compressed.', waiting),
    {
      name: 'matbaa_event_loop_delay_seconds',
      help: 'How late the event loop came in the last half second.',
      type: 'gauge',
      samples: [
        { labels: { of: 'mean' }, value: loopDelay.mean() / 1000 },
        { labels: { of: 'p99' }, value: loopDelay.p99() / 1000 },
      ],
    },
    gauge(
      'matbaa_invalidations_age_seconds',
      'Since the sequence of what went stale was last heard from.',
      Math.max(0, sources.clock() - sources.heardAt()) / 1000,
    ),
    ...ofViews(sources.views),
    ...ofProcess(),
    ...(await ofDatabase(sources.db)),
  ]
  return writeExposition(metrics, { process: String(process.pid) })
}

function ofViews(views: Views | undefined): readonly Metric[] {
  if (views === undefined) return []
  const { taken, refused, troubles, waiting, waitingMs } = views.statistics()
  return [
    counter('matbaa_visits_taken_total', 'Visits of articles that were taken to be counted.', taken()),
    {
      name: 'matbaa_visits_refused_total',
      help: 'Visits of articles that were refused, by reason.',
      type: 'counter',
      samples: [...refused()].map(([reason, value]) => ({ labels: { reason }, value })),
    },
    gauge('matbaa_visits_waiting', 'Visits that are not yet in the database.', waiting),
    gauge('matbaa_visits_waiting_seconds', 'For how long the oldest of them has waited.', waitingMs / 1000),
    {
      name: 'matbaa_visits_trouble',
      help: '1 while the counting falls behind, or while most visits are refused.',
      type: 'gauge',
      samples: viewTroubles.map((trouble) => ({ labels: { trouble }, value: troubles().has(trouble) ? 1 : 0 })),
    },
  ]
}

const viewTroubles: readonly ViewTrouble[] = ['behind', 'refused']

function ofProcess(): readonly Metric[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return [
    gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory that JavaScript objects take.', heapUsed),
    counter('process_cpu_seconds_total', 'Time of processors used.', (user + system) / 1e6),
    gauge('process_uptime_seconds', 'Since the start of the process.', process.uptime()),
  ]
}

/** A database that does not answer is told of, and the rest is still measured. */
async function ofDatabase(db: Database): Promise<readonly Metric[]> {
  const began = performance.now()
  try {
    const jobs = await countJobs(db.worker)
    return [
      gauge('matbaa_database_up', 'Whether the database answers.', 1),
      gauge(
        'matbaa_database_answer_seconds',
        'How long it took to count the jobs, with the waiting for a connection.',
        (performance.now() - began) / 1000,
      ),
      {
        name: 'matbaa_jobs',
        help: 'Jobs by kind and state.',
        type: 'gauge',
        samples: jobs.map(({ kind, state, jobs: value }) => ({ labels: { kind, state }, value })),
      },
    ]
  } catch {
    return [gauge('matbaa_database_up', 'Whether the database answers.', 0)]
  }
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
})

const counter = (name: string, help: string, value: number): Metric => ({
  ...gauge(name, help, value),
  type: 'counter',
})

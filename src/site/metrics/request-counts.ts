import type { Metric } from './exposition.ts'

/** Where an answer came from: a page at hand, a page that was given up, or a route that was entered. */
export type AnswerSource = 'kept' | 'shed' | 'page' | 'media' | 'asset' | 'api' | 'health'

/** Counts answers since the start of the process. */
export interface RequestCounts {
  readonly add: (source: AnswerSource, status: number) => void
  readonly metric: () => Metric
}

/** Makes counts that begin at zero. */
export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, { readonly labels: Readonly<Record<string, string>>; value: number }>()
  return {
    add(source, status) {
      const key = `${source}${status}`
      const count = counts.get(key)
      if (count === undefined) counts.set(key, { labels: { source, status: String(status) }, value: 1 })
      else count.value += 1
    },
    metric: () => ({
      name: 'matbaa_requests_total',
      help: 'Answers by where they came from and their status.',
      type: 'counter',
      samples: [...counts.values()],
    }),
  }
}

/** Where the answer to a path comes from that is not at hand. */
export function sourceOfPath(path: string): AnswerSource {
  if (path.startsWith('/media/')) return 'media'
  if (path.startsWith('/assets/')) return 'asset'
  if (path.startsWith('/api/')) return 'api'
  return path === '/healthz' || path === '/readyz' || path === '/metrics' ? 'health' : 'page'
}

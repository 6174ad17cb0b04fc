import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How late the event loop comes, in milliseconds: of the last half second. */
export interface LoopDelay {
  readonly mean: () => number
  readonly p99: () => number
}

const resolutionMs = 10
const windowMs = 500

/** Watches the event loop until the signal. */
export function watchLoopDelay(signal: AbortSignal): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  histogram.enable()
  let mean = 0
  let p99 = 0
  // The histogram holds whole intervals of the timer, in nanoseconds; empty, it has no mean.
  const late = (nanoseconds: number): number => Math.max(0, (nanoseconds || 0) / 1e6 - resolutionMs)
  const look = setInterval(() => {
    mean = late(histogram.mean)
    p99 = late(histogram.percentile(99))
    histogram.reset()
  }, windowMs).unref()
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(look)
      histogram.disable()
    },
    { once: true },
  )
  return { mean: () => mean, p99: () => p99 }
}

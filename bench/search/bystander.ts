import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * A process that does nothing but watch how late its loop comes, as often as its parent's does (milliseconds, the first argument): what the
 * machine makes whoever wants a processor wait. At any message it says the longest delay, and ends.
 */
const seen = monitorEventLoopDelay({ resolution: Number(process.argv[2]) })
seen.enable()
process.send?.('ready')
process.once('message', () => process.send?.(seen.max / 1e6, () => process.disconnect()))

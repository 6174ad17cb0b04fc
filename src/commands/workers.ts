import cluster, { type Worker } from 'node:cluster'
import type { Logger } from '../log.ts'
import { aborted } from './aborted.ts'

/** What a process that serves on a shared port is: the first of them also does the jobs. */
export interface WorkerRole {
  readonly isFirst: boolean
  /** Aborts when the process that watches over it says so. */
  readonly stopped: AbortSignal
  /** Lets go of the process that watches, which else keeps this one from ending. */
  readonly leave: () => void
}

const variable = 'MATBAA_WORKER_NUMBER'
const stopMessage = 'stop'
/** Longer than a worker takes to finish what is under way. */
const stopWithinMs = 8_500
const restartAfterMs = 1_000

/** The role of this process, if it is one of several workers. */
export function workerRole(environment: Readonly<Record<string, string | undefined>>): WorkerRole | undefined {
  const number = environment[variable]
  const { worker } = cluster
  if (worker === undefined || number === undefined) return undefined
  const stop = new AbortController()
  process.on('message', (message) => {
    if (message === stopMessage) stop.abort()
  })
  return { isFirst: number === '1', stopped: stop.signal, leave: () => void worker.disconnect() }
}

/** Keeps so many workers serving on one port until `stopped`; one that dies is replaced, its number stays. */
export async function superviseWorkers(count: number, log: Logger, stopped: AbortSignal): Promise<void> {
  const running = new Map<number, Worker>()
  const start = (number: number): void => {
    const worker = cluster.fork({ [variable]: String(number) })
    running.set(number, worker)
    worker.once('exit', (code, signal) => {
      running.delete(number)
      if (stopped.aborted) return
      log.error({ worker: number, code, signal }, 'a worker died; another takes its place')
      setTimeout(() => {
        if (!stopped.aborted) start(number)
      }, restartAfterMs)
    })
  }
  for (let number = 1; number <= count; number += 1) start(number)
  await aborted(stopped)
  await Promise.all([...running.values()].map(endWorker))
}

function endWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => worker.process.kill('SIGKILL'), stopWithinMs)
    worker.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    if (worker.isConnected()) worker.send(stopMessage)
    else worker.process.kill('SIGTERM')
  })
}

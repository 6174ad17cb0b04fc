import { Worker } from 'node:worker_threads'
import { databaseUnusable, overloaded, reasonOf } from '../../errors.ts'
import { createTransientMap } from '../../transient-map.ts'
import type { SearchMethods, SearchReply, SearchTask } from './search-protocol.ts'
import type { ArticleSearch } from './search.ts'

/** Searches, and answers for the search page, of a thread of their own. */
export interface SearchThread extends ArticleSearch, SearchMethods {
  /** Whether there is a thread just now; it starts with a search and ends when there are none for a while. */
  readonly isRunning: () => boolean
}

/** A thread that is asked nothing holds some 60 MB for nothing: it ends, and the next search starts another in a tenth of a second. */
const defaultIdleMs = 10 * 60_000

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

/** Searches that wait for their turn: about a second of work. */
const mostWaiting = 64

/** Answers searches in a thread with a connection of its own, so that the loop that serves pages is never held up. */
export function createSearchThread(
  address: string,
  { idleMs = defaultIdleMs }: { readonly idleMs?: number } = {},
): SearchThread {
  const source = new URL(import.meta.url.replace(/search-thread(\.[jt]s)$/, 'search-worker$1'))
  const waiting = createTransientMap<number, Waiting>()
  let worker: Worker | undefined
  let isClosed = false
  let lastId = 0
  let idle: NodeJS.Timeout | undefined

  const rest = (): void => {
    const last = worker
    worker = undefined
    void last?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(source, {
      workerData: { address },
      // A search throws away some two megabytes; with half of this room the slow ones took a quarter longer, and as much was held.
      resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 192 },
    })
    started.on('message', (reply: SearchReply) => {
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('error' in reply) asked?.reject(reply.isUnavailable ? away(reply.error) : new Error(reply.error))
      else asked?.resolve(reply.answer as never)
      if (waiting.size() > 0) return
      started.unref()
      idle = setTimeout(rest, idleMs).unref()
    })
    const fail = (error: unknown): void => {
      if (worker !== started) return
      // The next search starts another thread.
      worker = undefined
      for (const { reject } of waiting.values()) reject(stopped(error))
      waiting.clear()
    }
    started.on('error', fail)
    started.on('exit', () => fail('It ended.'))
    started.unref()
    return started
  }

  const ask = <Answer>(question: DistributiveOmit<SearchTask, 'id'>): Promise<Answer> => {
    if (isClosed) return Promise.reject(stopped('It was closed.'))
    if (waiting.size() >= mostWaiting) return Promise.reject(overloaded())
    clearTimeout(idle)
    const current = (worker ??= start())
    const id = (lastId += 1)
    return new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      current.ref()
      current.postMessage({ id, ...question })
    })
  }
  return {
    search: (request) => ask({ method: 'search', request }),
    find: (request) => ask({ method: 'find', request }),
    isRunning: () => worker !== undefined,
    suggest: (request) => ask({ method: 'suggest', request }),
    similar: (request) => ask({ method: 'similar', request }),
    async close() {
      isClosed = true
      clearTimeout(idle)
      const last = worker
      worker = undefined
      for (const { reject } of waiting.values()) reject(stopped('It was closed.'))
      waiting.clear()
      await last?.terminate()
    },
  }
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never

const away = (reason: string): Error =>
  databaseUnusable('The search cannot read the database.', reason, 'Search again when it answers.')

const stopped = (error: unknown): Error =>
  databaseUnusable('The search thread has stopped.', reasonOf(error), 'Search again.', error)

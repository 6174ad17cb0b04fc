import { Worker } from 'node:worker_threads'
import { databaseUnusable, overloaded, reasonOf } from '../../errors.ts'
import type { SearchReply, SearchTask } from './search-protocol.ts'
import type { ArticleSearch, SearchResults } from './search.ts'

/** Searches that wait for their turn: about a second of work. */
const mostWaiting = 64

/** Answers searches in a thread with a connection of its own, so that the loop that serves pages is never held up. */
export function createSearchThread(address: string): ArticleSearch {
  const source = new URL(import.meta.url.replace(/search-thread(\.[jt]s)$/, 'search-worker$1'))
  const waiting = new Map<number, { resolve: (results: SearchResults) => void; reject: (error: unknown) => void }>()
  let worker: Worker | undefined
  let isClosed = false
  let lastId = 0

  const start = (): Worker => {
    const started = new Worker(source, {
      workerData: { address },
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 },
    })
    started.on('message', (reply: SearchReply) => {
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('error' in reply) asked?.reject(new Error(reply.error))
      else asked?.resolve(reply.results)
      if (waiting.size === 0) started.unref()
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

  return {
    search(request) {
      if (isClosed) return Promise.reject(stopped('It was closed.'))
      if (waiting.size >= mostWaiting) return Promise.reject(overloaded())
      const current = (worker ??= start())
      const task: SearchTask = { id: (lastId += 1), request }
      return new Promise((resolve, reject) => {
        waiting.set(task.id, { resolve, reject })
        current.ref()
        current.postMessage(task)
      })
    },
    async close() {
      isClosed = true
      const last = worker
      worker = undefined
      for (const { reject } of waiting.values()) reject(stopped('It was closed.'))
      waiting.clear()
      await last?.terminate()
    },
  }
}

const stopped = (error: unknown): Error =>
  databaseUnusable('The search thread has stopped.', reasonOf(error), 'Search again.', error)

import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { connectReader, explainFailure } from '../../db/connect.ts'
import { isUnavailable, reasonOf } from '../../errors.ts'
import { createSearchEngine } from './engine.ts'
import { createArticleFinder } from './find.ts'
import type { SearchReply, SearchTask } from './search-protocol.ts'

/** One thread, one search after the other. */
const { address } = workerData as { readonly address: string }
stepBack()
const reader = connectReader(address)
const engine = createSearchEngine(reader)
const finder = createArticleFinder(reader, Date.now, engine)
let last: Promise<void> = Promise.resolve()

// Whoever searches first finds the vocabulary read, or waits for the rest of it; what fails is tried again then.
engine.prepare().catch(() => undefined)

/** Pages come before searches where both want a processor: on Linux each thread has a priority of its own. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Elsewhere they are equals.
  }
}

parentPort?.on('message', (task: SearchTask) => {
  last = last.then(() => answer(task))
})

const run = (task: SearchTask): Promise<Extract<SearchReply, { answer: unknown }>['answer']> => {
  switch (task.method) {
    case 'find':
      return finder.find(task.request)
    case 'suggest':
      return finder.suggest(task.request)
    case 'similar':
      return finder.similar(task.request)
    case 'search':
      return engine.search(task.request)
  }
}

async function answer(task: SearchTask): Promise<void> {
  const reply = (message: SearchReply): void => parentPort?.postMessage(message)
  const { id } = task
  try {
    reply({ id, answer: await run(task) })
  } catch (thrown) {
    const error = explainFailure(thrown)
    reply({ id, error: reasonOf(error), isUnavailable: isUnavailable(error) })
  }
}

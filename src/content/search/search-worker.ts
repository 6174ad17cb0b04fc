import { parentPort, workerData } from 'node:worker_threads'
import { connectReader } from '../../db/connect.ts'
import { reasonOf } from '../../errors.ts'
import { createSearchEngine } from './engine.ts'
import type { SearchReply, SearchTask } from './search-protocol.ts'

/** One thread, one search after the other. */
const { address } = workerData as { readonly address: string }
const engine = createSearchEngine(connectReader(address))
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: SearchTask) => {
  last = last.then(() => answer(task))
})

async function answer({ id, request }: SearchTask): Promise<void> {
  const reply = (message: SearchReply): void => parentPort?.postMessage(message)
  try {
    reply({ id, results: await engine.search(request) })
  } catch (error) {
    reply({ id, error: reasonOf(error) })
  }
}

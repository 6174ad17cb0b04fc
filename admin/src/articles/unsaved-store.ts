const name = 'matbaa'
const store = 'unsaved'

/** What somebody typed to an article or a static page and what has not arrived. */
export interface KeptChange<Change> {
  /** Of the article or the page. */
  readonly articleId: string
  readonly personId: string
  /** What it was typed on. */
  readonly etag: string
  readonly change: Change
  readonly at: number
}

/** Keeps what was typed in this browser until the newsroom has it. A browser that keeps nothing (a private window) is no reason to stop writing. */
export async function keepUnsaved(unsaved: KeptChange<unknown>): Promise<void> {
  await inStore('readwrite', (objects) => objects.put(unsaved))
}

/** What was typed by this person and never arrived. */
export async function findUnsaved<Change>(id: string, personId: string): Promise<KeptChange<Change> | undefined> {
  const found = await inStore('readonly', (objects) => objects.get(id) as IDBRequest<KeptChange<Change> | undefined>)
  return found?.personId === personId ? found : undefined
}

/** It arrived, or was given up. */
export async function forgetUnsaved(id: string): Promise<void> {
  await inStore('readwrite', (objects) => objects.delete(id))
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  try {
    const database = await open()
    try {
      const transaction = database.transaction(store, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(store))
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The browser kept nothing.')))
      })
      return request.result
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'articleId' }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')))
  })
}

const name = 'matbaa'
/** Of the first version: one record for each article, whoever wrote it in however many windows. */
const formerStore = 'unsaved'
const store = 'kept'

/** What somebody typed to an article or a static page and what has not arrived. */
export interface KeptChange<Change> {
  /** The place of the open sheet it was typed on: two windows on one article keep two records. */
  readonly place: string
  /** Of the article or the page. */
  readonly articleId: string
  readonly personId: string
  /** What it was typed on. */
  readonly etag: string
  readonly change: Change
  readonly at: number
}

/** Where an open sheet keeps what is typed on it. */
export interface Place {
  readonly name: string
  /** From now on what is kept there is offered to whoever opens the sheet. */
  readonly leave: () => Promise<void>
}

const lockOf = (place: string): string => `matbaa-sheet-${place}`

/** Takes a place of its own for a sheet. The browser frees it when the window is closed, however that happens. */
export function takePlace(): Place {
  const place = crypto.randomUUID()
  const left = Promise.withResolvers<void>()
  const held = navigator.locks.request(lockOf(place), () => left.promise)
  return {
    name: place,
    leave: async () => {
      left.resolve()
      await held
    },
  }
}

/** Keeps what was typed in this browser until the newsroom has it. A browser that keeps nothing (a private window) is no reason to stop writing. */
export async function keepUnsaved(unsaved: KeptChange<unknown>): Promise<void> {
  await inStore('readwrite', (objects) => objects.put(unsaved))
}

/** What was typed by this person and never arrived, oldest first; what another window still has open it sends itself. */
export async function listLeftUnsaved<Change>(id: string, personId: string): Promise<readonly KeptChange<Change>[]> {
  const all = await inStore(
    'readonly',
    (objects) => objects.index('articleId').getAll(id) as IDBRequest<KeptChange<Change>[]>,
  )
  if (all === undefined || all.length === 0) return []
  const { held = [] } = await navigator.locks.query()
  const open = new Set(held.map((lock) => lock.name))
  return all
    .filter((kept) => kept.personId === personId && !open.has(lockOf(kept.place)))
    .toSorted((one, other) => one.at - other.at)
}

/** It arrived, or was given up. */
export async function forgetUnsaved(place: string): Promise<void> {
  await inStore('readwrite', (objects) => objects.delete(place))
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
    const request = indexedDB.open(name, 2)
    request.addEventListener('upgradeneeded', () => upgrade(request))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')))
  })
}

/** What the first version kept is kept on. */
function upgrade({ result: database, transaction }: IDBOpenDBRequest): void {
  const objects = database.createObjectStore(store, { keyPath: 'place' })
  objects.createIndex('articleId', 'articleId')
  if (transaction === null || !database.objectStoreNames.contains(formerStore)) return
  const former = transaction.objectStore(formerStore).getAll() as IDBRequest<Omit<KeptChange<unknown>, 'place'>[]>
  former.addEventListener('success', () => {
    for (const kept of former.result) objects.put({ ...kept, place: kept.articleId })
    database.deleteObjectStore(formerStore)
  })
}

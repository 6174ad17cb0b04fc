import type { DraftChange } from './article-types.ts'
import type { KeptChange } from './unsaved-store.ts'

/** Where what was typed stands. */
export type KeeperStatus =
  | { readonly is: 'saved'; readonly at?: string }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  /** Nobody answers; it is kept here and sent by itself. */
  | { readonly is: 'offline' }
  /** Somebody else changed it; a person decides. */
  | { readonly is: 'conflict' }
  /** Refused for another reason: somebody else holds it, a field is not taken, the session has ended. */
  | { readonly is: 'refused'; readonly error: unknown }

/** What was typed and is not saved, as the browser keeps it. */
export type Unsaved = KeptChange<DraftChange>

/** The same as the keeper tells it: which article, by whom and at which place is known around it. */
export type KeptWords = Pick<Unsaved, 'etag' | 'change' | 'at'>

/** What the keeper needs of the world. */
export interface KeeperPorts {
  /** Sends a change; the same key means the same attempt, however often it is sent. */
  readonly save: (
    change: DraftChange,
    etag: string,
    key: string,
  ) => Promise<{ readonly etag: string; readonly updatedAt: string }>
  readonly keep: (words: KeptWords) => Promise<void>
  readonly forget: () => Promise<void>
  /** What an error means for what was typed. */
  readonly judge: (error: unknown) => 'offline' | 'conflict' | 'refused'
  readonly onStatus: (status: KeeperStatus) => void
  readonly now: () => number
  readonly newKey: () => string
}

/** Sees to it that nothing that was typed is lost. */
export interface Keeper {
  /** Something was typed; a body is read only when it is needed. */
  readonly change: (change: DraftChange) => void
  readonly changeBody: (read: () => DraftChange['document']) => void
  /** Saves at once; `true` when nothing unsaved is left. */
  readonly flush: () => Promise<boolean>
  /** Goes on from another version: after a conflict was decided, or something else changed the article. */
  readonly rebase: (etag: string) => void
  /** What was typed is given up. */
  readonly discard: () => Promise<void>
  readonly etag: () => string
  readonly pending: () => DraftChange
  /** Sends nothing any more; what was not sent stays kept in this browser. */
  readonly stop: () => Promise<void>
}

/** Milliseconds after the last key: until it is kept in the browser, until it is sent. */
const keepAfter = 250
const saveAfter = 2_000
const retries = [1_000, 2_000, 4_000, 8_000, 15_000]

interface Attempt {
  readonly change: DraftChange
  readonly key: string
  readonly etag: string
}

/** Makes the keeper of one article. */
export function createKeeper(firstEtag: string, ports: KeeperPorts): Keeper {
  let etag = firstEtag
  let typed: DraftChange = {}
  let readBody: (() => DraftChange['document']) | undefined
  // An attempt that got no answer may have arrived: it is sent again as it was before anything newer goes.
  let attempt: Attempt | undefined
  let running: Promise<void> | undefined
  let failures = 0
  // `halted`: a person has to decide first.
  const standing = { isHalted: false, isStopped: false }
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  const takeBody = (): void => {
    if (readBody === undefined) return
    typed = { ...typed, document: readBody() }
    readBody = undefined
  }
  const pending = (): DraftChange => {
    takeBody()
    return { ...attempt?.change, ...typed }
  }
  const isClean = (): boolean => attempt === undefined && readBody === undefined && Object.keys(typed).length === 0
  const keepHere = async (): Promise<void> => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (isClean()) await ports.forget()
    else await ports.keep({ etag: attempt?.etag ?? etag, change: pending(), at: ports.now() })
  }
  const touched = (): void => {
    if (!standing.isHalted && running === undefined) ports.onStatus({ is: failures > 0 ? 'offline' : 'unsaved' })
    keepTimer ??= setTimeout(() => void keepHere(), keepAfter)
    clearTimeout(saveTimer)
    if (!standing.isHalted) saveTimer = setTimeout(() => void run(), saveAfter)
  }
  const run = (): Promise<void> => {
    clearTimeout(saveTimer)
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }
  const saveAll = async (): Promise<void> => {
    while (!isClean() && !standing.isHalted && !standing.isStopped) {
      takeBody()
      if (attempt === undefined) {
        attempt = { change: typed, key: ports.newKey(), etag }
        typed = {}
      }
      ports.onStatus({ is: 'saving' })
      try {
        const saved = await ports.save(attempt.change, attempt.etag, attempt.key)
        ;({ etag } = saved)
        attempt = undefined
        failures = 0
        await keepHere()
        if (isClean()) ports.onStatus({ is: 'saved', at: saved.updatedAt })
      } catch (error) {
        await fail(error)
        return
      }
    }
  }
  const fail = async (error: unknown): Promise<void> => {
    const meaning = ports.judge(error)
    await keepHere()
    if (meaning === 'offline') {
      const wait = retries[Math.min(failures, retries.length - 1)] ?? 15_000
      failures++
      ports.onStatus({ is: 'offline' })
      if (!standing.isStopped) saveTimer = setTimeout(() => void run(), wait)
      return
    }
    // It did not arrive, so it counts as typed again and gets a key of its own.
    typed = { ...attempt?.change, ...typed }
    attempt = undefined
    standing.isHalted = true
    ports.onStatus(meaning === 'conflict' ? { is: 'conflict' } : { is: 'refused', error })
  }
  return {
    change: (change) => {
      typed = { ...typed, ...change }
      touched()
    },
    changeBody: (read) => {
      readBody = read
      touched()
    },
    flush: async () => {
      if (running !== undefined) await running
      await run()
      return isClean()
    },
    rebase: (next) => {
      etag = next
      standing.isHalted = false
      if (!isClean()) touched()
    },
    discard: async () => {
      clearTimeout(saveTimer)
      typed = {}
      readBody = undefined
      attempt = undefined
      standing.isHalted = false
      await keepHere()
      ports.onStatus({ is: 'saved' })
    },
    etag: () => etag,
    pending,
    stop: async () => {
      standing.isStopped = true
      clearTimeout(saveTimer)
      // What is on its way arrives or comes back.
      await running
      clearTimeout(saveTimer)
      await keepHere()
    },
  }
}

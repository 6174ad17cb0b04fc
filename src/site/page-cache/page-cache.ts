import { LRUCache } from 'lru-cache'
import { type KeptPage, keepPage, type PlainPage } from './kept-page.ts'

/** A page just made: what it shows, and until when that is true. */
export interface FreshPage extends PlainPage {
  /** Cache tags of all it shows. */
  readonly tags: ReadonlySet<string>
  /** Epoch milliseconds. */
  readonly until: number
}

/** Pages of the reader site, ready to be sent. Nothing in here waits for the database. */
export interface PageCache {
  /** The page of a key, if it is kept and still true. */
  readonly find: (key: string, now: number) => KeptPage | undefined
  /**
   * The page of a key, made once however many ask at the same time. `make` may give something else instead (a redirect, a
   * page that is not there), which everybody who waited gets and nobody keeps. Where making fails and a page is kept
   * whose time is over but whose content has not changed, that one is given.
   */
  readonly findOrMake: <T extends object>(
    key: string,
    now: number,
    make: () => Promise<FreshPage | T>,
  ) => Promise<KeptPage | T>
  /** Begins to keep pages: not before what goes stale elsewhere is heard of. */
  readonly open: () => void
  /** Drops the pages that show one of these tags, and what is being made of older data. */
  readonly purge: (tags: readonly string[]) => void
  /** Drops everything. */
  readonly clear: () => void
}

interface Entry {
  readonly page: KeptPage
  readonly tags: ReadonlySet<string>
  readonly from: number
  readonly until: number
}

/** A clock that was set back makes what was made later no longer true. */
const isTrueAt = ({ from, until }: Entry, now: number): boolean => from <= now && now < until

const isFresh = (made: object): made is FreshPage => 'html' in made && 'tags' in made

export interface PageCacheOptions {
  readonly maxBytes?: number
  /** Hears why a page could not be made when an old one was given in its place. */
  readonly onFailure: (error: unknown) => void
}

/** Makes an empty, closed cache. */
export function createPageCache({ maxBytes = 64 * 1024 * 1024, onFailure }: PageCacheOptions): PageCache {
  const keysByTag = new Map<string, Set<string>>()
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: (entry, key) => entry.page.size + key.length * 2,
    dispose: (entry, key) => {
      for (const tag of entry.tags) forget(keysByTag, tag, key)
    },
  })
  const making = new Map<string, Promise<KeptPage | object>>()
  let isOpen = false
  let underWay = 0
  /** How often anything went stale, and when each tag last did, as long as a page is being made that may have missed it. */
  let purges = 0
  const purgedAt = new Map<string, number>()
  let clearedAt = 0

  const wentStale = (tags: ReadonlySet<string>, since: number): boolean => {
    if (clearedAt > since) return true
    for (const tag of tags) if ((purgedAt.get(tag) ?? 0) > since) return true
    return false
  }

  const run = async <T extends object>(
    key: string,
    now: number,
    make: () => Promise<FreshPage | T>,
  ): Promise<KeptPage | T> => {
    const began = purges
    underWay += 1
    try {
      const made = await make()
      if (!isFresh(made)) return made
      const page = await keepPage(made)
      if (isOpen && made.until > now && !wentStale(made.tags, began)) {
        entries.set(key, { page, tags: made.tags, from: now, until: made.until })
        // What is larger than the whole cache is not taken in.
        if (entries.has(key)) for (const tag of made.tags) remember(keysByTag, tag, key)
      }
      return page
    } catch (error) {
      const old = entries.get(key)
      if (old === undefined) throw error
      onFailure(error)
      return old.page
    } finally {
      underWay -= 1
      if (underWay === 0) purgedAt.clear()
    }
  }

  return {
    find(key, now) {
      const entry = entries.get(key)
      return entry !== undefined && isTrueAt(entry, now) ? entry.page : undefined
    },
    async findOrMake<T extends object>(key: string, now: number, make: () => Promise<FreshPage | T>) {
      const entry = entries.get(key)
      if (entry !== undefined && isTrueAt(entry, now)) return entry.page
      const running = making.get(key) as Promise<KeptPage | T> | undefined
      if (running !== undefined) return running
      const started = run(key, now, make)
      making.set(key, started)
      try {
        return await started
      } finally {
        if (making.get(key) === started) making.delete(key)
      }
    },
    open: () => void (isOpen = true),
    purge(tags) {
      purges += 1
      // Who asks from now on must not get what was read before.
      making.clear()
      for (const tag of tags) {
        if (underWay > 0) purgedAt.set(tag, purges)
        for (const key of keysByTag.get(tag) ?? []) entries.delete(key)
      }
    },
    clear() {
      purges += 1
      clearedAt = purges
      making.clear()
      entries.clear()
    },
  }
}

function remember(keysByTag: Map<string, Set<string>>, tag: string, key: string): void {
  const keys = keysByTag.get(tag)
  if (keys === undefined) keysByTag.set(tag, new Set([key]))
  else keys.add(key)
}

function forget(keysByTag: Map<string, Set<string>>, tag: string, key: string): void {
  const keys = keysByTag.get(tag)
  keys?.delete(key)
  if (keys?.size === 0) keysByTag.delete(tag)
}

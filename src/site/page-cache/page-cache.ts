import { LRUCache } from 'lru-cache'
import { createTransientMap } from '../../transient-map.ts'
import { type KeptPage, keepPage, pack, type PlainPage } from './kept-page.ts'
import { createTagIndex } from './tag-index.ts'

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
  /** Whether something can be given for a key without beginning to make it: a page, even one whose time is over, or what is being made. */
  readonly hasAny: (key: string) => boolean
  /** How many pages that were made are still being compressed to be kept. */
  readonly packing: () => number
  /** Pages kept, the bytes they take, and what was made since the start. */
  readonly statistics: () => { readonly count: number; readonly bytes: number; readonly made: number }
  /** Begins to keep pages: not before what goes stale elsewhere is heard of. */
  readonly open: () => void
  /** Drops the pages that show one of these tags, and what is being made of older data. */
  readonly purge: (tags: readonly string[]) => void
  /** Drops everything. */
  readonly clear: () => void
}

interface Entry {
  readonly page: KeptPage
  readonly size: number
  readonly tags: readonly string[]
  readonly from: number
  readonly until: number
}

const mostPurgedTags = 10_000

/** Who asks within so many milliseconds of each other gets the same page. */
const sameMoment = 1_000

/** What a making came to, and when the cache has done with it. */
interface Made<T> {
  readonly given: KeptPage | T
  readonly kept: Promise<void> | undefined
}

/** A clock that was set back makes what was made later no longer true. */
const isTrueAt = ({ from, until }: Entry, now: number): boolean => from <= now && now < until

const isFresh = (made: object): made is FreshPage => 'html' in made && 'tags' in made

export interface PageCacheOptions {
  /** 0 keeps nothing. */
  readonly maxBytes?: number
  /** Hears why a page could not be made when an old one was given in its place. */
  readonly onFailure: (error: unknown) => void
}

/** Makes an empty, closed cache. */
export function createPageCache({ maxBytes = 64 * 1024 * 1024, onFailure }: PageCacheOptions): PageCache {
  const keysByTag = createTagIndex()
  const entries = new LRUCache<string, Entry>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (entry, key) => entry.size + key.length * 2,
    dispose: (entry, key) => {
      for (const tag of entry.tags) keysByTag.delete(tag, key)
    },
  })
  const making = createTransientMap<string, { readonly made: Promise<Made<object>>; readonly at: number }>()
  let isOpen = false
  /** Pages being made or compressed, and of them those that are made. */
  let underWay = 0
  let packing = 0
  let begun = 0
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
  ): Promise<Made<T>> => {
    const began = purges
    underWay += 1
    begun += 1
    try {
      const made = await make()
      if (!isFresh(made)) return { given: made, kept: settled() }
      const page = keepPage(made)
      return { given: page, kept: keep(key, now, made, page, began) }
    } catch (error) {
      settled()
      const old = entries.get(key)
      if (old === undefined) throw error
      onFailure(error)
      return { given: old.page, kept: undefined }
    }
  }

  /** Compressing goes on after whoever asked has been answered. */
  const keep = async (key: string, now: number, made: FreshPage, page: KeptPage, began: number): Promise<void> => {
    try {
      if (!isOpen || maxBytes === 0 || made.until <= now) return
      packing += 1
      const size = await pack(page).finally(() => (packing -= 1))
      if (wentStale(made.tags, began)) return
      entries.set(key, { page, size, tags: [...made.tags], from: now, until: made.until })
      // What is larger than the whole cache is not taken in.
      if (entries.has(key)) for (const tag of made.tags) keysByTag.add(tag, key)
    } finally {
      settled()
    }
  }

  const settled = (): undefined => {
    underWay -= 1
    if (underWay === 0 && purgedAt.size > 0) purgedAt.clear()
  }

  return {
    find(key, now) {
      const entry = entries.get(key)
      return entry !== undefined && isTrueAt(entry, now) ? entry.page : undefined
    },
    async findOrMake<T extends object>(key: string, now: number, make: () => Promise<FreshPage | T>) {
      const entry = entries.get(key)
      if (entry !== undefined && isTrueAt(entry, now)) return entry.page
      const running = making.get(key)
      if (running !== undefined && Math.abs(now - running.at) < sameMoment) {
        return (await (running.made as Promise<Made<T>>)).given
      }
      const made = run(key, now, make)
      making.set(key, { made, at: now })
      const forgetIt = (): void => {
        if (making.get(key)?.made === made) making.delete(key)
      }
      const { given, kept } = await made.catch((error: unknown) => {
        forgetIt()
        throw error
      })
      // Until it is kept, who asks gets what was just made.
      if (kept === undefined) forgetIt()
      else kept.catch(onFailure).finally(forgetIt)
      return given
    },
    hasAny: (key) => entries.has(key) || making.has(key),
    packing: () => packing,
    statistics: () => ({ count: entries.size, bytes: entries.calculatedSize, made: begun }),
    open: () => void (isOpen = true),
    purge(tags) {
      purges += 1
      // Who asks from now on must not get what was read before.
      making.clear()
      for (const tag of tags) {
        if (underWay > 0) purgedAt.set(tag, purges)
        for (const key of keysByTag.keysOf(tag)) entries.delete(key)
      }
      // So much was changed at once that what is being made is not worth telling apart.
      if (purgedAt.size > mostPurgedTags) {
        clearedAt = purges
        purgedAt.clear()
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

import type { ArticleCard } from '../../content/cards/card.ts'

/**
 * The heads of lists that many pages end with, so that each is read once and not for every one of them. What goes stale is
 * dropped by the same tags as pages are.
 */
export interface KeptLists {
  readonly find: (list: string, now: number) => readonly ArticleCard[] | undefined
  /** To be asked before a list is read: what went stale since then is not kept. */
  readonly begin: () => Reading
  /** Begins to keep: not before what goes stale elsewhere is heard of. */
  readonly open: () => void
  readonly purge: (tags: readonly string[]) => void
  readonly clear: () => void
}

/** A list that is being read. */
interface Reading {
  readonly keep: (list: string, cards: readonly ArticleCard[], tags: readonly string[], now: number) => void
}

interface Entry {
  readonly cards: readonly ArticleCard[]
  readonly tags: readonly string[]
  readonly from: number
}

/** Counts and names beside the articles may be as old, beside the age of the page itself. */
const livesMs = 10_000
const mostLists = 500

/** Makes an empty, closed store. */
export function createKeptLists(): KeptLists {
  const entries = new Map<string, Entry>()
  let isOpen = false
  let purges = 0
  return {
    find(list, now) {
      const entry = entries.get(list)
      // A clock that was set back makes what was read later no longer true.
      return entry !== undefined && entry.from <= now && now < entry.from + livesMs ? entry.cards : undefined
    },
    begin() {
      const began = purges
      return {
        keep(list, cards, tags, now) {
          if (!isOpen || purges !== began) return
          if (entries.size >= mostLists) entries.clear()
          entries.set(list, { cards, tags, from: now })
        },
      }
    },
    open: () => void (isOpen = true),
    purge(tags) {
      purges += 1
      for (const [list, entry] of entries) if (entry.tags.some((tag) => tags.includes(tag))) entries.delete(list)
    },
    clear() {
      purges += 1
      entries.clear()
    },
  }
}

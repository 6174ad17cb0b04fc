import type { ChromeSource } from './chrome.ts'
import type { KeptLists } from './page-cache/kept-lists.ts'
import type { PageCache } from './page-cache/page-cache.ts'
import type { SuggestionSource } from './suggestions.ts'

/** All that a process keeps of the newsroom and has to forget when it changes. */
export interface Kept {
  /** Begins to keep: nothing that goes stale from now on is missed. */
  readonly open: () => void
  /** Forgets what shows one of these tags. */
  readonly purge: (tags: readonly string[]) => void
  /** Forgets everything. */
  readonly clear: () => void
}

/** Tags whose change changes what stands around every page; an article that is published changes none of it. */
const chromeTags = /^(?:settings$|menu:)/

/** Makes one of the several. */
export function keepTogether(
  chrome: ChromeSource,
  pages: PageCache,
  lists: KeptLists,
  suggestions: SuggestionSource,
): Kept {
  return {
    open() {
      lists.open()
      pages.open()
    },
    purge(tags) {
      if (tags.some((tag) => chromeTags.test(tag))) chrome.expire()
      lists.purge(tags)
      pages.purge(tags)
      suggestions.clear()
    },
    clear() {
      chrome.expire()
      lists.clear()
      pages.clear()
      suggestions.clear()
    },
  }
}

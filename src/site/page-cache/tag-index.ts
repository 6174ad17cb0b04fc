/** Which pages show a tag. */
export interface TagIndex {
  readonly add: (tag: string, key: string) => void
  readonly delete: (tag: string, key: string) => void
  /** As they are now: what is deleted while they are gone through does not disturb. */
  readonly keysOf: (tag: string) => readonly string[]
}

/**
 * Most tags are those of one article, on its own page and on a few that lead to it: one key stands alone and few in a list, which
 * takes a tenth of what a set does. What is on more pages than this has a set.
 */
const mostListed = 64

/** Makes an empty index. A tag and a key are added together once. */
export function createTagIndex(): TagIndex {
  const keysByTag = new Map<string, string | string[] | Set<string>>()
  return {
    add(tag, key) {
      const keys = keysByTag.get(tag)
      if (keys === undefined) keysByTag.set(tag, key)
      else if (typeof keys === 'string') keysByTag.set(tag, [keys, key])
      else if (keys instanceof Set) keys.add(key)
      else if (keys.length < mostListed) keys.push(key)
      else keysByTag.set(tag, new Set([...keys, key]))
    },
    delete(tag, key) {
      const keys = keysByTag.get(tag)
      if (keys instanceof Set) keys.delete(key)
      else if (Array.isArray(keys)) remove(keys, key)
      const left = typeof keys === 'string' ? Number(keys !== key) : sizeOf(keys)
      if (left === 0) keysByTag.delete(tag)
    },
    keysOf(tag) {
      const keys = keysByTag.get(tag) ?? []
      return typeof keys === 'string' ? [keys] : [...keys]
    },
  }
}

const sizeOf = (keys: readonly string[] | ReadonlySet<string> | undefined): number =>
  keys === undefined ? 0 : keys instanceof Set ? keys.size : (keys as readonly string[]).length

/** Their order means nothing: the last takes the place. */
function remove(keys: string[], key: string): void {
  const at = keys.indexOf(key)
  if (at === -1) return
  const last = keys.pop()
  if (last !== undefined && at < keys.length) keys[at] = last
}

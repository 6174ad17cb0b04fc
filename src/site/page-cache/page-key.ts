import { LRUCache } from 'lru-cache'
import { namesByQuery } from '../old-address.ts'

/** Query parameters that pages of the site know, in the order of the key. */
const known = ['before', 'comments', 'days', 'month', 'with', 'year'] as const

/** Addresses as they came, with the keys they led to: decoding each again would cost more than finding its page. */
const remembered = new LRUCache<string, string>({
  max: 5_000,
  maxSize: 2_000_000,
  sizeCalculation: (_, target) => target.length,
})

/**
 * The key of a page: its path with escapes decoded, and the parameters that pages know. `undefined` for what is no page's
 * address: a query that names a thing as WordPress did, or broken escapes.
 */
export function pageKey(target: string): string | undefined {
  const mark = target.indexOf('?')
  if (mark !== -1) return keyWithQuery(target, mark)
  const found = remembered.get(target)
  if (found !== undefined) return found
  const key = decoded(target)
  if (key !== undefined) remembered.set(target, key)
  return key
}

function keyWithQuery(target: string, mark: number): string | undefined {
  if (namesByQuery(target)) return undefined
  const path = pageKey(target.slice(0, mark))
  if (path === undefined) return undefined
  const query = knownQuery(target.slice(mark))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** What of a query pages get to see: the parameters of the key, so that no page can depend on others. */
export function knownQuery(search: string): URLSearchParams {
  const asked = new URLSearchParams(search)
  const query = new URLSearchParams()
  for (const name of known) {
    const value = asked.get(name)
    if (value !== null) query.set(name, value)
  }
  return query
}

/** Escapes of `/`, `?` and `#` stay: they are no separators. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}

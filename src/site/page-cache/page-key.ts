import { LRUCache } from 'lru-cache'
import { namesByQuery } from '../old-address.ts'

/** Query parameters that pages of the site know, in the order of the key. */
const known = ['before', 'comments', 'days', 'month', 'with', 'year'] as const

/** What one reader's form asks for, by the form of its value: pages see it too, and such a page is kept for nobody else. */
const ofOneReader: Readonly<Record<string, RegExp>> = {
  comment: /^(?:held|published)$/,
  reply: /^[0-9a-z-]{8,64}$/,
}

/** The same of a search, on its own page alone: elsewhere it would be a way past what is kept. */
const ofSearch: Readonly<Record<string, RegExp>> = {
  q: /^/,
  from: /^[0-9]{1,3}$/,
  section: /^.{1,200}$/su,
  kind: /^[a-z-]{1,20}$/,
  author: /^[^\p{Cc}]{1,200}$/u,
  since: /^.{1,100}$/su,
  until: /^.{1,100}$/su,
}

const readersParameters = (path: string): Readonly<Record<string, RegExp>> =>
  /\/search(?:\/(?:suggestions\/?)?)?$/.test(path) ? ofSearch : ofOneReader

/** Addresses as they came, with the keys they led to: decoding each again would cost more than finding its page. */
const remembered = new LRUCache<string, string>({
  max: 5_000,
  maxSize: 2_000_000,
  sizeCalculation: (_, target) => target.length,
})

/**
 * The key of a page: its path with escapes decoded, and the parameters that pages know. `undefined` for what is kept by
 * nobody: a query that names a thing as WordPress did, broken escapes, the answer to one reader's form.
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
  const query = knownQuery(path, target.slice(mark))
  if (Object.keys(readersParameters(path)).some((name) => query.has(name))) return undefined
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** What of a query pages get to see: the parameters of the key and of one reader's form, so that no page depends on others. */
export function knownQuery(path: string, search: string): URLSearchParams {
  const asked = new URLSearchParams(search)
  const query = new URLSearchParams()
  for (const name of known) {
    const value = asked.get(name)
    if (value !== null) query.set(name, value)
  }
  for (const [name, form] of Object.entries(readersParameters(path))) {
    const value = asked.get(name)
    if (value !== null && form.test(value)) query.set(name, value)
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

/** Query names by which an older system named the thing itself, so that they belong to the address. */
const namingQueries = ['p', 'page_id', 'attachment_id', 'cat', 'tag', 'author', 'feed'] as const

/** Endings that older systems append to the address of a thing: its feed, a further page, an embed, a trackback target. */
const endings =
  /(?:\/(?:feed(?:\/(?:rss2?|rdf|atom))?|page\/[0-9]{1,6}|comment-page-[0-9]{1,6}|embed|trackback|amp)|(?<=[^/])\/[0-9]{1,3})$/

/** Characters that may not stand in a stored key, such as U+0000. */
const unstorable = /\p{Cc}/u

/** Longer keys end in a checksum: an index row of PostgreSQL holds 2,704 bytes. */
const longestKey = 600

/**
 * The key under which an old address is recorded and looked up: percent-decoded path without a slash at its end, `/` for
 * the root, with `?p=1` (or another naming query) kept. Takes an absolute address or a path with its query; never throws.
 */
export function normalizeOldPath(pathAndQuery: string): string {
  const { path, query } = split(pathAndQuery)
  const decoded = decode(path.replace(/\/index\.php(?=\/|$)/, '') || '/')
  const plain = decoded.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '') || '/'
  const name = namingQueries.find((key) => (query.get(key) ?? '') !== '')
  const key = name === undefined ? plain : `${plain}?${name}=${decode(query.get(name) ?? '')}`
  return bounded(key.toWellFormed().normalize('NFC'))
}

/**
 * The keys to look an asked address up under, the most telling first: as it stands, without a naming query, and without the
 * endings of feeds and further pages.
 */
export function oldPathKeys(pathAndQuery: string): readonly string[] {
  const whole = normalizeOldPath(pathAndQuery)
  const keys = [whole]
  const plain = normalizeOldPath(split(pathAndQuery).path)
  if (plain !== whole && plain !== '/') keys.push(plain)
  let shorter = plain
  while (endings.test(shorter)) {
    shorter = shorter.replace(endings, '')
    if (shorter !== '' && shorter !== '/') keys.push(shorter)
  }
  return keys
}

/** Which feed an old address asks for (`/feed/`, `/category/x/feed/atom/`, `?feed=rss2`); undefined where it asks for none. */
export function oldFeedFormat(pathAndQuery: string): 'rss' | 'atom' | undefined {
  const { path, query } = split(pathAndQuery)
  const ending = /(?:\/feed(?:\/(rss2?|rdf|atom))?|^\/(rss2?|rdf|atom)(?:\.xml)?)\/?$/.exec(path)
  const name = query.get('feed') ?? (ending === null ? undefined : (ending[1] ?? ending[2] ?? 'rss2'))
  if (name === undefined || !/^(?:feed|rss2?|rdf|atom)$/.test(name)) return undefined
  return name === 'atom' ? 'atom' : 'rss'
}

/** Cuts an address without the URL parser, which refuses or rewrites much that old links contain. */
function split(address: string): { path: string; query: URLSearchParams } {
  const local = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '')
  const mark = local.indexOf('?')
  const path = mark === -1 ? local : local.slice(0, mark)
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    query: new URLSearchParams(mark === -1 ? '' : local.slice(mark + 1).replaceAll('&amp;', '&')),
  }
}

/** Decodes each percent-encoded run on its own, so that a damaged one leaves the rest readable. */
function decode(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        const decoded = decodeURIComponent(run)
        return unstorable.test(decoded) ? run.toUpperCase() : decoded
      } catch {
        return run.toUpperCase()
      }
    })
    .replace(new RegExp(unstorable.source, 'gu'), (bad) => encodeURIComponent(bad))
}

/** FNV-1a over the UTF-16 units, enough to tell long addresses apart. */
function checksum(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(36)
}

const bounded = (key: string): string =>
  key.length <= longestKey ? key : `${key.slice(0, longestKey).toWellFormed()}~${checksum(key)}`

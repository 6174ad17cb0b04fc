import { LIMITS } from './limits.ts'

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const EDGES = /^[\p{Cc} ]+|[\p{Cc} ]+$/gu
const BREAKS = /[\t\n\r]/g
const CONTROLS = /\p{Cc}/u

/**
 * The address as it may stand in a link, or `undefined` where it is refused. Allowed: absolute http(s), mailto and tel, and paths, queries and
 * fragments of this site. Browsers drop white space at the edges and line breaks inside an address (URL Standard §4.1) before
 * they look at the scheme, so this does too.
 */
export function safeUrl(value: string): string | undefined {
  const url = cleaned(value)
  if (url === '' || CONTROLS.test(url)) return undefined
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return URL.canParse(url) ? url : undefined
  if (scheme === 'mailto' || scheme === 'tel') return url.length > scheme.length + 1 ? url : undefined
  if (scheme !== undefined) return undefined
  return isLocal(url) ? url : undefined
}

/** Whether an address leads to another house: only these get `rel="noopener"`. */
export function isAbsolute(url: string): boolean {
  return /^https?:/i.test(url)
}

/** The address a link of `base` means, made absolute; `undefined` where it is refused or cannot be resolved. */
export function resolveUrl(value: string, base: string | undefined): string | undefined {
  const url = safeUrl(value)
  if (url !== undefined) return url
  const trimmed = cleaned(value)
  if (trimmed === '' || SCHEME.test(trimmed)) return undefined
  if (trimmed.startsWith('//')) return safeUrl(`https:${trimmed}`)
  if (base === undefined || !URL.canParse(trimmed, base)) return undefined
  return safeUrl(new URL(trimmed, base).href)
}

/** Nothing where the address is longer than any that is kept. */
function cleaned(value: string): string {
  return value.length > 2 * LIMITS.url ? '' : value.replace(EDGES, '').replace(BREAKS, '')
}

/** `//host` and `/\host` are other hosts to a browser, whatever they look like. */
function isLocal(url: string): boolean {
  const first = url.charAt(0)
  if (first === '#' || first === '?') return true
  return first === '/' && url.charAt(1) !== '/' && url.charAt(1) !== '\\'
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const EDGES = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g
const BREAKS = /[\t\n\r]/g
const CONTROLS = /[\u0000-\u001f\u007f]/

/**
 * The address as it may stand in a link, or `undefined` where it is refused. Allowed: absolute http(s), mailto and tel, and paths, queries and
 * fragments of this site. Browsers drop white space at the edges and line breaks inside an address (URL Standard §4.1) before
 * they look at the scheme, so this does too.
 */
export function safeUrl(value: string): string | undefined {
  const url = value.replace(EDGES, '').replace(BREAKS, '')
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
  const trimmed = value.replace(EDGES, '').replace(BREAKS, '')
  if (trimmed === '' || SCHEME.test(trimmed)) return undefined
  if (trimmed.startsWith('//')) return safeUrl(`https:${trimmed}`)
  if (base === undefined || !URL.canParse(trimmed, base)) return undefined
  return safeUrl(new URL(trimmed, base).href)
}

/** `//host` and `/\host` are other hosts to a browser, whatever they look like. */
function isLocal(url: string): boolean {
  const first = url.charAt(0)
  if (first === '#' || first === '?') return true
  return first === '/' && url.charAt(1) !== '/' && url.charAt(1) !== '\\'
}

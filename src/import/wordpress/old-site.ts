import { normalizeOldPath } from '../../content/redirects/normalize.ts'

/** The site an export came from: which addresses are its own, and where in the host's tree it stood. */
export interface OldSite {
  /** Host and path without scheme, `www.` and slash at the end: the name of the source. */
  readonly name: string
  /** Path of the site on its host, `''` at the root. */
  readonly basePath: string
  /** Path with query of an address of this site; `undefined` for an address elsewhere. */
  readonly pathOf: (address: string) => string | undefined
}

/** The site at the first of these addresses that is one; the others are its other spellings. */
export function createOldSite(addresses: readonly string[]): OldSite {
  const parsed = addresses.map(readAddress).filter((address) => address !== undefined)
  const [first] = parsed
  const hosts = new Set(parsed.map(({ host }) => host))
  const basePath = first?.path.replace(/\/+$/, '') ?? ''
  return {
    name: first === undefined ? '' : `${first.host}${basePath}`,
    basePath,
    pathOf(address) {
      const text = unwrapPhoton(address.trim())
      if (/^(?:\/(?!\/)|\?)/.test(text)) return text.startsWith('?') ? `/${text}` : text
      const found = readAddress(text)
      return found !== undefined && hosts.has(found.host) ? found.path || '/' : undefined
    },
  }
}

/** Keys of an address of the site, with and without the folder that the site stood in. */
export function oldKeysOf(site: OldSite, path: string): readonly string[] {
  const whole = normalizeOldPath(path)
  if (site.basePath === '') return [whole]
  const base = normalizeOldPath(site.basePath)
  if (whole === base) return [whole]
  if (whole.startsWith(`${base}/`)) return [whole, whole.slice(base.length)]
  if (whole.startsWith(`${base}?`)) return [whole, `/${whole.slice(base.length)}`]
  return [whole]
}

/** Paths of the original that a picture's address may be a size of: `-300x200`, `-scaled`, `-rotated`, `-e1` with a stamp. */
export function originalPaths(path: string): readonly string[] {
  const plain = path.replace(/[?#].*$/s, '')
  const cut = /^(.*?)((?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated|-e[0-9]{10,13})*)(\.[A-Za-z0-9]{2,5})$/s.exec(plain)
  if (cut === null) return [plain]
  const [, stem = '', sizes = '', extension = ''] = cut
  const withoutSize = sizes.replace(/-[0-9]{1,5}x[0-9]{1,5}$/, '')
  return [
    ...new Set([
      plain,
      `${stem}${withoutSize}${extension}`,
      `${stem}${extension}`,
      `${stem}-scaled${extension}`,
      `${stem}-rotated${extension}`,
    ]),
  ]
}

/** Path of an uploaded file inside the folder of uploads; `''` where the address is none of an upload. */
export function uploadPath(attachedFile: string, address: string): string {
  if (attachedFile !== '' && !attachedFile.startsWith('/') && !attachedFile.includes('://')) return attachedFile
  const path = decodePath(address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, ''))
  return (/\/(?:uploads|files)\/(?:sites\/[0-9]+\/)?(.+)$/s.exec(path)?.[1] ?? path).replace(/^\/+/, '')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** WordPress.com's picture proxy carries the address it serves in its path. */
function unwrapPhoton(address: string): string {
  return address.replace(/^(?:https?:)?\/\/i[0-9]\.wp\.com\//i, 'https://')
}

function readAddress(address: string): { readonly host: string; readonly path: string } | undefined {
  const parts = /^(?:https?:)?\/\/([^/?#@]+)([^#]*)/i.exec(address.trim())
  const host = parts?.[1]
  if (host === undefined) return undefined
  const ascii = host
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '')
  return { host: ascii, path: parts?.[2] ?? '' }
}

import type { OutsideHosts } from '../content/settings/outside-hosts.ts'
import { embedOrigins } from '../richtext/nodes/embed-providers.ts'

const nobody: OutsideHosts = { scripts: [], images: [], connections: [], frames: [] }

/**
 * What a page may load and from where (Content Security Policy 3): the newsroom's own files, and what its owner allowed.
 * Scripts are files of a host that is named, never text of the page.
 */
export function contentSecurityPolicy(allowed: OutsideHosts = nobody): string {
  const from = (...lists: readonly (readonly string[])[]): string => [...new Set(lists.flat())].join(' ')
  const outside = (hosts: readonly string[]): readonly string[] => hosts.map((host) => `https://${host}`)
  return [
    "default-src 'none'",
    `script-src ${from(["'self'"], outside(allowed.scripts))}`,
    "style-src 'self'",
    "font-src 'self'",
    // The placeholders of pictures are data: addresses of a few hundred bytes.
    `img-src ${from(["'self'", 'data:'], outside(allowed.images))}`,
    "media-src 'self'",
    "manifest-src 'self'",
    `connect-src ${from(["'self'"], outside(allowed.connections))}`,
    // Players of other houses, loaded by a click.
    `frame-src ${from(embedOrigins(), outside(allowed.frames))}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers of every answer. What may be cached and for whom, and what a page may load, each answer says itself. */
export function securityHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

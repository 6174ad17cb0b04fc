/** Hosts whose players a reader may load by a click; the only outside ones a page may frame. */
export interface HeaderOptions {
  readonly origin: string
  readonly frameHosts: readonly string[]
  /** Where pictures, sound and film are served from when that is not this site itself. */
  readonly mediaOrigin?: string
}

/** The headers of every answer. What may be cached and for whom, each answer says itself. */
export function securityHeaders(options: HeaderOptions): Readonly<Record<string, string>> {
  const media = options.mediaOrigin === undefined ? "'self'" : `'self' ${options.mediaOrigin}`
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // The placeholders of pictures are data: addresses of a few hundred bytes.
    `img-src ${media} data:`,
    `media-src ${media}`,
    "connect-src 'self'",
    `frame-src ${options.frameHosts.length === 0 ? "'none'" : options.frameHosts.map((host) => `https://${host}`).join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(options.origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

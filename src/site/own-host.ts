/** Says whether a Host header names this site. */
export type HostCheck = (host: string | undefined) => boolean

/** Names of this machine for itself: a proxy or a person beside the server asks with them; nobody's links are built from them. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?$/

/**
 * Makes the check for an origin. A foreign name means that somebody pointed their own domain here, or a proxy that mixes sites
 * up: it is answered 421 (RFC 9110 §15.5.20) and reaches no page. HTTP/1.0 may leave the header out.
 */
export function createHostCheck(origin: string): HostCheck {
  const { host, protocol } = new URL(origin)
  const withPort = /:[0-9]+$/.test(host) ? host : `${host}:${protocol === 'https:' ? 443 : 80}`
  return (asked) => {
    if (asked === undefined || asked === host) return true
    const plain = asked.toLowerCase().replace(/\.(?=:|$)/, '')
    return plain === host || plain === withPort || loopback.test(plain)
  }
}

/** The host a request names: that of its target where it is a whole address (RFC 9112 §3.2.2), else its Host header. */
export function askedHost(target: string | undefined, host: string | undefined): string | undefined {
  if (target === undefined || target.startsWith('/')) return host
  return /^https?:\/\/([^/?#]*)/i.exec(target)?.[1] ?? host
}

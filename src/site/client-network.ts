import { BlockList, isIP } from 'node:net'

/** Gives the network a request came from, or `undefined` where nothing tells it. */
export type FindNetwork = (remoteAddress: string | undefined, forwardedFor: string | null) => string | undefined

/**
 * Makes the finder of networks: a /24 of IPv4, a /64 of IPv6. X-Forwarded-For is believed only from the proxies named, from the
 * right: the first address that is none of theirs is the client's, whatever the client wrote before it.
 */
export function createNetworkFinder(trustedProxies: readonly string[]): FindNetwork {
  const proxies = new BlockList()
  for (const range of trustedProxies) {
    const [address = '', bits] = range.split('/')
    const family = familyOf(address)
    if (family === undefined) continue
    proxies.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family)
  }
  const isProxy = (address: string): boolean => {
    const family = familyOf(address)
    return family !== undefined && proxies.check(address, family)
  }
  return (remoteAddress, forwardedFor) => {
    let client = plainAddress(remoteAddress ?? '')
    const hops = (forwardedFor ?? '').split(',').map((hop) => plainAddress(hop.trim()))
    while (isProxy(client)) {
      const hop = hops.pop()
      // A proxy that forwards what is no address leaves its own: the last that is known.
      if (hop === undefined || familyOf(hop) === undefined) break
      client = hop
    }
    return networkOf(client)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}

/** Without port, brackets and zone; IPv4 that was mapped into IPv6 (RFC 4291 §2.5.5.2) as IPv4. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  return bare.replace(/%.*$/s, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

function networkOf(address: string): string | undefined {
  switch (familyOf(address)) {
    case 'ipv4':
      return `${address.split('.').slice(0, 3).join('.')}.0/24`
    case 'ipv6':
      return `${groupsOf(address).slice(0, 4).join(':')}::/64`
    case undefined:
      return undefined
  }
}

/** The eight groups of an IPv6 address, however it was shortened. */
function groupsOf(address: string): readonly string[] {
  // The parser of addresses in URLs writes each in the one form of RFC 5952.
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const split = (part: string): string[] => (part === '' ? [] : part.split(':'))
  if (tail === undefined) return split(head)
  const missing = 8 - split(head).length - split(tail).length
  return [...split(head), ...Array.from({ length: missing }, () => '0'), ...split(tail)]
}

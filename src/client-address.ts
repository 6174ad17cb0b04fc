import { BlockList, isIP, SocketAddress } from 'node:net'

/** Says whether an address is one of the proxies whose X-Forwarded-For is believed. */
export type TrustCheck = (address: string) => boolean

/** More entries than any chain of proxies has. */
const mostForwarded = 50

/** Makes the check for ranges as the setting `trustedProxies` holds them: `10.0.0.0/8`, `::1`. */
export function createTrustCheck(ranges: readonly string[]): TrustCheck {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = familyOf(address)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, familyOf(address))
}

/**
 * The address a request came from: that of the connection, or, where it is a trusted proxy's, the last one in X-Forwarded-For
 * that is not: what stands before it anybody may have written. IPv6 comes in full, IPv4 never mapped into it; `undefined` where
 * there is none, or where the proxy wrote something else.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | null | undefined,
  isTrusted: TrustCheck,
): string | undefined {
  const nearest = normalAddress(peer ?? '')
  if (nearest === undefined || !isTrusted(nearest)) return nearest
  const forwarded =
    forwardedFor === null || forwardedFor === undefined ? [] : forwardedFor.split(',').slice(-mostForwarded)
  let address: string | undefined = nearest
  for (const entry of forwarded.reverse()) {
    address = normalAddress(entry.trim())
    if (address === undefined || !isTrusted(address)) return address
  }
  return address
}

/** The network an address (as `clientAddress` gives it) lies in: 24 bits of IPv4, of IPv6 the 64 that a household or a machine is given. */
export function networkPrefix(address: string): string {
  if (isIP(address) === 4) return `${address.slice(0, address.lastIndexOf('.'))}.0/24`
  return `${hextets(address).slice(0, 4).join(':')}::/64`
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** Some proxies write the port beside the address, or brackets around it. */
function normalAddress(text: string): string | undefined {
  const bare = /^\[([^\]]*)\](?::[0-9]{1,5})?$/.exec(text)?.[1] ?? /^([0-9.]+):[0-9]{1,5}$/.exec(text)?.[1] ?? text
  const [address = ''] = bare.split('%', 1)
  switch (isIP(address)) {
    case 4:
      return address
    case 6: {
      const plain = new SocketAddress({ address, family: 'ipv6' }).address
      return /^::ffff:([0-9.]+)$/.exec(plain)?.[1] ?? hextets(plain).join(':')
    }
    default:
      return undefined
  }
}

/** The eight numbers of an IPv6 address, each in hexadecimal without leading zeros. */
function hextets(address: string): readonly string[] {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const parts = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))
  if (tail === undefined) return parts(head)
  const missing = 8 - parts(head).length - parts(tail).length
  return [...parts(head), ...Array.from({ length: missing }, () => '0'), ...parts(tail)]
}

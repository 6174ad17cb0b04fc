import { isIPv4, isIPv6 } from 'node:net'

/** Decides whether a connection to an IP address may be opened. */
export type AddressPolicy = (address: string) => boolean

/** Network and prefix length of the IPv4 blocks that are not the public internet (IANA special-purpose registry, RFC 6890). */
const specialIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** The same inside 2000::/3, the only IPv6 block that is handed out for the public internet. */
const specialGlobalIpv6: readonly (readonly [string, number])[] = [
  // Protocol assignments, among them Teredo (2001::/32), which carries an IPv4 address.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address.
  ['2002::', 16],
  ['3fff::', 20],
]

/** Whether an IP address, written plainly, belongs to the public internet. Anything that is no such address does not. */
export const isPublicAddress: AddressPolicy = (address) => {
  if (isIPv4(address))
    return !specialIpv4.some(([network, length]) => sharesPrefix(ipv4(address), ipv4(network), length))
  // A zone (fe80::1%eth0) only has a meaning on a local link.
  if (!isIPv6(address) || address.includes('%')) return false
  const bytes = ipv6(address)
  if (!sharesPrefix(bytes, ipv6('2000::'), 3)) return false
  return !specialGlobalIpv6.some(([network, length]) => sharesPrefix(bytes, ipv6(network), length))
}

function sharesPrefix(left: readonly number[], right: readonly number[], length: number): boolean {
  for (let bit = 0; bit < length; bit += 8) {
    const shift = Math.max(0, 8 - (length - bit))
    if ((left[bit / 8] ?? 0) >> shift !== (right[bit / 8] ?? 0) >> shift) return false
  }
  return true
}

function ipv4(address: string): readonly number[] {
  return address.split('.').map(Number)
}

/** The sixteen bytes of an address that `isIPv6` has accepted. */
function ipv6(address: string): readonly number[] {
  const [head = '', tail] = address.split('::')
  const left = groups(head)
  if (tail === undefined) return left
  const right = groups(tail)
  return [...left, ...Array.from({ length: 16 - left.length - right.length }, () => 0), ...right]
}

function groups(text: string): readonly number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return ipv4(group)
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}

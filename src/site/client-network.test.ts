import { expect, test } from 'vitest'
import { createNetworkFinder } from './client-network.ts'

const find = createNetworkFinder(['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7'])

test.each([
  ['198.51.100.20', null, '198.51.100.0/24'],
  ['::ffff:198.51.100.20', null, '198.51.100.0/24'],
  ['2001:db8:2:3:4:5:6:7', null, '2001:db8:2:3::/64'],
  ['2001:db8::7', null, '2001:db8:0:0::/64'],
  ['fe80::1%eth0', null, 'fe80:0:0:0::/64'],
  ['::1', null, '0:0:0:0::/64'],
  // Who is no proxy of ours may write what they like.
  ['198.51.100.20', '203.0.113.9', '198.51.100.0/24'],
  ['10.1.2.3', '203.0.113.9', '203.0.113.0/24'],
  ['192.0.2.7', '203.0.113.9', '203.0.113.0/24'],
  ['192.0.2.8', '203.0.113.9', '192.0.2.0/24'],
  ['::ffff:10.1.2.3', '203.0.113.9:4711', '203.0.113.0/24'],
  ['2001:db8:1::5', '[2001:db8:9::1]:4711', '2001:db8:9:0::/64'],
  // The rightmost that is none of ours, whatever the client wrote before it.
  ['10.1.2.3', '1.1.1.1, 203.0.113.9, 10.9.9.9', '203.0.113.0/24'],
  ['10.1.2.3', '203.0.113.9, 10.9.9.9, 10.8.8.8', '203.0.113.0/24'],
  ['10.1.2.3', '203.0.113.9, unknown', '10.1.2.0/24'],
  ['10.1.2.3', '', '10.1.2.0/24'],
  ['10.1.2.3', null, '10.1.2.0/24'],
  [undefined, '203.0.113.9', undefined],
  ['not an address', null, undefined],
])('%s, forwarded for %s, is of %s', (remote, forwardedFor, network) => {
  expect(find(remote, forwardedFor)).toBe(network)
})

test('addresses of one network are of one network, however they are written', () => {
  const one = find('2001:0db8:0002:0003::1', null)
  expect(one).toBe(find('2001:DB8:2:3:ffff::', null))
  expect(one).not.toBe(find('2001:db8:2:4::1', null))
})

import { expect, test } from 'vitest'
import { clientAddress, createTrustCheck, networkPrefix } from './client-address.ts'

const isTrusted = createTrustCheck(['127.0.0.0/8', '::1', '10.1.0.0/16', '2001:db8:ff::/48'])

test.each([
  // Who is no proxy of ours is believed nothing.
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['10.2.0.1', '198.51.100.1', '10.2.0.1'],
  // Of a chain the last that is no proxy of ours counts; what stands before it the reader may have written.
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['127.0.0.1', 'evil, 203.0.113.9, 198.51.100.1', '198.51.100.1'],
  ['::1', '198.51.100.1, 10.1.7.7', '198.51.100.1'],
  ['::1', '203.0.113.9,198.51.100.1,10.1.7.7 , 2001:db8:ff::5', '198.51.100.1'],
  ['127.0.0.1', '10.1.0.1, 10.1.0.2', '10.1.0.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  // One address has many spellings.
  ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['127.0.0.1', '::ffff:c633:6401', '198.51.100.1'],
  ['127.0.0.1', '2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
  ['127.0.0.1', '[2001:db8:0:0::1]:4711', '2001:db8:0:0:0:0:0:1'],
  ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['fe80::1%eth0', undefined, 'fe80:0:0:0:0:0:0:1'],
  // A proxy that does not say it, or a connection that is gone.
  ['127.0.0.1', 'unknown', undefined],
  ['127.0.0.1', '198.51.100.1, _hidden', undefined],
  ['127.0.0.1', '', undefined],
  ['127.0.0.1', '1.2.3.4.5', undefined],
  [undefined, '198.51.100.1', undefined],
  ['', undefined, undefined],
])('connection from %s with X-Forwarded-For %s: %s', (peer, forwardedFor, address) => {
  expect(clientAddress(peer, forwardedFor, isTrusted)).toBe(address)
})

test('without trusted proxies nobody is believed', () => {
  expect(clientAddress('127.0.0.1', '198.51.100.1', createTrustCheck([]))).toBe('127.0.0.1')
})

test('a chain of any length is answered at once', () => {
  const chain = Array.from({ length: 100_000 }, () => '10.1.0.1').join(',')
  const began = performance.now()
  expect(clientAddress('127.0.0.1', `198.51.100.1,${chain}`, isTrusted)).toBe('10.1.0.1')
  expect(performance.now() - began).toBeLessThan(100)
})

test.each([
  ['198.51.100.77', '198.51.100.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8:0:0::/64'],
  ['0:0:0:0:0:0:0:1', '0:0:0:0::/64'],
])('%s lies in %s', (address, network) => {
  expect(networkPrefix(address)).toBe(network)
})

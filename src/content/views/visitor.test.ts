import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { networkKey, visitorKey } from './visitor.ts'

const [today, tomorrow] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))]
const reader = { address: '203.0.113.7', network: '203.0.113.0/24', agent: 'Firefox' }

test.each([
  ['visitor', visitorKey],
  ['network', networkKey],
])('the key of a %s is the same again, and another one for another article or on another day', (_, keyOf) => {
  expect(keyOf(today, 101, { ...reader })).toBe(keyOf(today, 101, reader))
  const keys = [today, tomorrow].flatMap((secret) => [101, 102].map((code) => keyOf(secret, code, reader)))
  expect(new Set(keys).size).toBe(4)
})

test('readers are told apart by address and browser, networks by neither', () => {
  const others = [reader, { ...reader, address: '203.0.113.8' }, { ...reader, agent: 'Chrome' }]
  expect(new Set(others.map((other) => visitorKey(today, 101, other))).size).toBe(3)
  expect(new Set(others.map((other) => networkKey(today, 101, other))).size).toBe(1)
})

import { expect, test } from 'vitest'
import { randomId, uuidFrom } from './random-id.ts'

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('ids are UUIDs of version 7, whatever the randomness', () => {
  for (const byte of [0x00, 0x3f, 0x7f, 0x80, 0xc0, 0xff]) {
    expect(uuidFrom(1_737_525_600_000, new Uint8Array(10).fill(byte))).toMatch(uuid7)
  }
  // RFC 9562, appendix A.6.
  const random = Uint8Array.from(Buffer.from('0cc318c4dc0c0c07398f', 'hex'))
  expect(uuidFrom(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('ids made later sort later', () => {
  const ids = [0, 1, 255, 65_536, 1_737_525_600_000, 2 ** 47].map((at) =>
    randomId({ clock: () => at, random: (bytes) => new Uint8Array(bytes).fill(0xff) }),
  )
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

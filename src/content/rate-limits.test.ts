import { expect, test } from 'vitest'
import { networkLimits } from './comments/limits.ts'
import { waitFor } from './rate-limits.ts'

const now = 10_000_000

test.each([
  ['nothing came yet', [], 0],
  ['two in this minute', [now, now - 1], 0],
  ['three in this minute: until the third last is a minute old', [now, now - 10_000, now - 20_000], 40_000],
  ['three, the first a minute ago', [now, now - 1, now - 60_000], 0],
  ['four at once', [now, now, now, now], 60_000],
  [
    'twenty in an hour, none in the last minute',
    Array.from({ length: 20 }, (_, n) => now - 70_000 * (n + 1)),
    2_200_000,
  ],
  ['both: the longer wait counts', Array.from({ length: 20 }, () => now - 30_000), 3_570_000],
])('%s', (_, times, wait) => {
  expect(waitFor(networkLimits, times, now)).toBe(wait)
})

import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashNetwork, issueToken, judgeToken } from './comment-token.ts'

const secret = createSecretKey('a secret of thirty-two bytes or so', 'utf8')
const another = createSecretKey('another secret of thirty-two bytes', 'utf8')
const article = '01900000-0000-7000-8000-00000000a11a'
const at = Date.UTC(2025, 0, 22, 6, 30)
const token = issueToken(secret, article, at)
const day = 86_400_000

test.each([
  [0, 'early'],
  [2_999, 'early'],
  [3_000, 'good'],
  [day, 'good'],
  [day + 1, 'late'],
  [-60_000, 'early'],
])('%i ms after it was made a token is %s', (later, verdict) => {
  expect(judgeToken(secret, article, token, at + later)).toBe(verdict)
})

test.each([
  '',
  '.',
  token.slice(1),
  token.slice(0, -1),
  `${token}A`,
  `x${token}`,
  token.replace('.', '..'),
  token.replace(/^[^.]*/, (at - day).toString(36)),
  token.replace(/^[^.]*/, 'zzzzzzzzz'),
  `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`,
  token.toUpperCase(),
  'é'.repeat(29),
])('%j was not made here', (forged) => {
  expect(judgeToken(secret, article, forged, at + 10_000)).toBe('forged')
})

test('a token is good for one article and one newsroom', () => {
  expect(judgeToken(secret, article.replace('a11a', 'a11b'), token, at + 10_000)).toBe('forged')
  expect(judgeToken(another, article, token, at + 10_000)).toBe('forged')
})

test('a network is told by its hash only to who has the secret', () => {
  expect(hashNetwork(secret, '198.51.100.0/24')).toBe(hashNetwork(secret, '198.51.100.0/24'))
  expect(hashNetwork(secret, '198.51.100.0/24')).not.toBe(hashNetwork(another, '198.51.100.0/24'))
  expect(hashNetwork(secret, '198.51.100.0/24')).not.toContain('198')
})

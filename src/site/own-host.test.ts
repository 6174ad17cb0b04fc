import { expect, test } from 'vitest'
import { createHostCheck } from './own-host.ts'

test.each([
  ['https://paper.example', 'paper.example', true],
  ['https://paper.example', 'PAPER.example.:443', true],
  ['https://paper.example', 'paper.example:80', false],
  ['https://paper.example', 'paper.example.evil.example', false],
  ['https://paper.example', 'evil.example', false],
  ['https://paper.example', 'paper.example@evil.example', false],
  ['https://paper.example', '', false],
  ['https://paper.example', '127.0.0.1:3000', true],
  ['https://paper.example', 'localhost', true],
  ['https://paper.example', 'localhost.evil.example', false],
  ['https://paper.example', '127.0.0.1.evil.example', false],
  ['https://paper.example', '127.0.0.2', false],
  ['http://paper.example:8080', 'paper.example:8080', true],
  ['http://paper.example:8080', 'paper.example', false],
  ['http://localhost:3000', '[::1]:3000', true],
  ['https://xn--mgbaam7a8h.example', 'xn--mgbaam7a8h.example', true],
  ['https://paper.example', undefined, true],
])('a site at %s asked as %s', (origin, host, isOwn) => {
  expect(createHostCheck(origin)(host)).toBe(isOwn)
})

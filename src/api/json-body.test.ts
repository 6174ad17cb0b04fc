import { expect, test } from 'vitest'
import { parseStrictly } from './json-body.ts'

const parse = (text: string): unknown => parseStrictly(Buffer.from(text))
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

test('twenty levels are read, and not one more', () => {
  expect(JSON.stringify(parse(nested(20)))).toBe(nested(20))
  expect(() => parse(nested(21))).toThrow()
  expect(() => parse(`{"a":${nested(20)}}`)).toThrow()
  expect(() => parse(nested(100_000))).toThrow()
})

test('brackets in a text are no levels, and its quotes end no text', () => {
  const text = JSON.stringify({ a: `${'['.repeat(100)}"\\"{`, b: [1, { c: 'x' }] })
  expect(JSON.stringify(parse(text))).toBe(text)
})

test('a field comes once in each object, however it is written', () => {
  expect(parse('{"a":{"a":1},"b":[{"a":2},{"a":3}]}')).toEqual({ a: { a: 1 }, b: [{ a: 2 }, { a: 3 }] })
  for (const twice of ['{"a":1,"a":1}', '{"a":1,"\\u0061":1}', '{"b":[{"a":1,"c":{},"a":2}]}', '{"__proto__":1}']) {
    expect(() => parse(twice)).toThrow()
  }
})

test('bytes that are no UTF-8, and a mark of their order before the text, are no JSON', () => {
  const quoted = (...bytes: number[]): Uint8Array => Buffer.from([0x22, ...bytes, 0x22])
  expect(parseStrictly(quoted(0xd8, 0xb3))).toBe('س')
  // A byte of no letter, a letter cut short, "/" in two bytes, half a surrogate.
  for (const bytes of [[0xff], [0xd8], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) {
    expect(() => parseStrictly(quoted(...bytes))).toThrow()
  }
  expect(() => parseStrictly(Buffer.from([0xef, 0xbb, 0xbf, 0x31]))).toThrow()
})

import { expect, test } from 'vitest'
import { parsePhpSerialized } from './php-serialized.ts'

test.each([
  ['N;', null],
  ['b:1;', true],
  ['i:-12;', -12],
  ['d:0.5;', 0.5],
  ['s:0:"";', ''],
  ['s:8:"خبر «";', undefined],
  ['s:9:"خبر «";', 'خبر «'],
  ['a:0:{}', []],
  ['a:2:{i:0;s:1:"a";i:1;s:1:"b";}', ['a', 'b']],
  ['a:2:{s:2:"fr";i:400;s:2:"en";i:398;}', { fr: 400, en: 398 }],
  [
    'a:1:{s:3:"key";a:2:{s:3:"foo";s:13:"¯\\_(ツ)_/¯";s:3:"bar";s:3:"\\o/";}}',
    { key: { foo: '¯\\_(ツ)_/¯', bar: '\\o/' } },
  ],
  ['O:8:"stdClass":1:{s:1:"x";i:1;}', { x: 1 }],
  ['s:4:"a";b";', 'a";b'],
  ['hello', undefined],
  ['a:1:{i:0;i:1;', undefined],
  ['a:999999999:{}', undefined],
  ['s:999999999:"x";', undefined],
  ['i:1;i:2;', undefined],
  ['C:3:"Foo":0:{}', undefined],
  ['', undefined],
])('%s', (text, value) => {
  expect(parsePhpSerialized(text)).toEqual(value)
})

test('a hostile value neither recurses without end nor reaches a prototype', () => {
  const nested = `${'a:1:{i:0;'.repeat(5000)}N;${'}'.repeat(5000)}`
  expect(parsePhpSerialized(nested)).toBeUndefined()
  const poisoned = parsePhpSerialized('a:1:{s:9:"__proto__";a:1:{s:8:"polluted";b:1;}}')
  expect(Object.hasOwn(Object(poisoned), '__proto__')).toBe(true)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

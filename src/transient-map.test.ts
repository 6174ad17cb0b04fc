import { expect, test } from 'vitest'
import { createTransientMap, createTransientSet } from './transient-map.ts'

test('it holds what was put last under a key until it is deleted', () => {
  const map = createTransientMap<string, object>()
  const [first, second] = [{}, {}]
  map.set('a', first)
  map.set('a', second)
  map.set('b', first)
  expect([map.get('a'), map.has('a'), map.size(), map.values()]).toEqual([second, true, 2, [second, first]])
  map.delete('a')
  map.delete('never')
  expect([map.get('a'), map.has('a'), map.values()]).toEqual([undefined, false, [first]])
  map.clear()
  map.clear()
  expect([map.size(), map.values()]).toEqual([0, []])
})

test('a set lets each thing go by itself, once, even when it was taken in twice', () => {
  const set = createTransientSet<string>()
  const [leave, leaveAgain] = [set.add('a'), set.add('a')]
  set.add('b')
  expect(set.values()).toEqual(['a', 'a', 'b'])
  leave()
  leave()
  expect(set.values()).toEqual(['a', 'b'])
  leaveAgain()
  expect([set.values().length, set.values()]).toEqual([1, ['b']])
})

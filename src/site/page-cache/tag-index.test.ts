import { expect, test } from 'vitest'
import { createTagIndex } from './tag-index.ts'

test('keys are found under their tags, few as well as many, and gone when they are deleted', () => {
  for (const many of [1, 2, 64, 65, 500]) {
    const index = createTagIndex()
    const keys = Array.from({ length: many }, (_, n) => `/fa/${n}`)
    for (const key of keys) index.add('settings', key)
    index.add('menu:fa', '/fa/')
    expect(index.keysOf('settings').toSorted()).toEqual(keys.toSorted())
    index.delete('settings', '/never')
    // From the front, from the back and from the middle.
    const leaving = [...new Set([keys[0], keys.at(-1), keys[Math.floor(many / 2)]])]
    for (const key of leaving) index.delete('settings', key ?? '')
    expect(index.keysOf('settings').toSorted()).toEqual(keys.filter((key) => !leaving.includes(key)).toSorted())
    for (const key of index.keysOf('settings')) index.delete('settings', key)
    expect(index.keysOf('settings')).toEqual([])
    expect(index.keysOf('menu:fa')).toEqual(['/fa/'])
  }
})

test('what is deleted while the keys are gone through does not disturb', () => {
  const index = createTagIndex()
  for (const key of ['a', 'b', 'c', 'd']) index.add('author:1', key)
  const seen: string[] = []
  for (const key of index.keysOf('author:1')) {
    index.delete('author:1', key)
    seen.push(key)
  }
  expect(seen).toEqual(['a', 'b', 'c', 'd'])
})

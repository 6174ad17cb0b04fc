import { expect, test } from 'vitest'
import type { Section } from '../api/endpoints.ts'
import { idsBelow } from '../ui/ids-below.ts'
import { nestSections, placeSections } from './section-tree.ts'

const section = (id: string, parentId: string | null): Section => ({
  id,
  parentId,
  groupId: id,
  language: 'fa',
  dir: 'rtl',
  name: id,
  description: '',
  slug: id,
  url: `/${id}/`,
  position: 0,
  colour: '',
  closedAt: null,
})
const sections = [
  section('a', null),
  section('b', null),
  section('a1', 'a'),
  section('a2', 'a'),
  section('lost', 'gone'),
]

test('nests sections, and loses none whose parent is not there', () => {
  const tree = nestSections(sections)
  expect(tree.map(({ id }) => id)).toEqual(['a', 'b', 'lost'])
  expect(tree[0]?.children.map(({ id }) => id)).toEqual(['a1', 'a2'])
  expect([...idsBelow(sections, 'a')]).toEqual(['a', 'a1', 'a2'])
})

test('says where a section comes to stand, and that none lies in itself', () => {
  expect(placeSections(sections, ['b'], { id: 'a', position: 'before' })).toEqual({ parentId: null, ids: ['b', 'a'] })
  expect(placeSections(sections, ['b'], { id: 'a1', position: 'after' })).toEqual({
    parentId: 'a',
    ids: ['a1', 'b', 'a2'],
  })
  expect(placeSections(sections, ['b'], { id: 'a', position: 'on' })).toEqual({ parentId: 'a', ids: ['a1', 'a2', 'b'] })
  expect(placeSections(sections, ['a'], { id: 'a1', position: 'on' })).toBeUndefined()
  expect(placeSections(sections, ['a'], { id: 'a', position: 'after' })).toBeUndefined()
})

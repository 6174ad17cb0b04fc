import { expect, test } from 'vitest'
import type { ArticleCard } from '../../content/cards/card.ts'
import { createKeptLists } from './kept-lists.ts'

const cards = [{ id: 'a' } as ArticleCard]
const tags = ['section:1', 'article:a']

function openLists() {
  const lists = createKeptLists()
  lists.open()
  return lists
}

test('a list is kept for ten seconds', () => {
  const lists = openLists()
  lists.begin().keep('section:1', cards, tags, 1_000)
  expect(lists.find('section:1', 1_000)).toBe(cards)
  expect(lists.find('section:1', 10_999)).toBe(cards)
  for (const now of [999, 11_000]) expect(lists.find('section:1', now), String(now)).toBeUndefined()
  expect(lists.find('section:2', 1_000)).toBeUndefined()
})

test('a list goes when anything it shows changes, and only then', () => {
  const lists = openLists()
  lists.begin().keep('section:1', cards, tags, 0)
  lists.purge(['section:2', 'article:b'])
  expect(lists.find('section:1', 0)).toBe(cards)
  lists.purge(['article:a'])
  expect(lists.find('section:1', 0)).toBeUndefined()
  lists.begin().keep('section:1', cards, tags, 0)
  lists.clear()
  expect(lists.find('section:1', 0)).toBeUndefined()
})

test('what was read before something went stale is not kept', () => {
  const lists = openLists()
  const reading = lists.begin()
  lists.purge(['menu:fa'])
  reading.keep('section:1', cards, tags, 0)
  expect(lists.find('section:1', 0)).toBeUndefined()
})

test('nothing is kept before changes elsewhere are heard of', () => {
  const lists = createKeptLists()
  lists.begin().keep('section:1', cards, tags, 0)
  expect(lists.find('section:1', 0)).toBeUndefined()
})

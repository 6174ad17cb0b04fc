import { expect, test } from 'vitest'
import {
  type Arrangement,
  type Chosen,
  findPlace,
  isSame,
  put,
  step,
  toInput,
  toQuery,
  withUntil,
  without,
} from './arrangement.ts'

const sizes = { lead: 1, pair: 2, list: 5 }
const entry = (articleId: string): Chosen => ({
  articleId,
  code: 1,
  headline: articleId,
  publishedAt: '2025-01-22T06:30:00.000Z',
  until: null,
  isShown: true,
})
const entries = (ids: string): readonly Chosen[] => Array.from(ids, entry)
const page = (lead: string, pair: string, list: string): Arrangement => ({
  lead: entries(lead),
  pair: entries(pair),
  list: entries(list),
})
const read = (arrangement: Arrangement): readonly string[] =>
  (['lead', 'pair', 'list'] as const).map((slot) =>
    (arrangement[slot] ?? []).map(({ articleId }) => articleId).join(''),
  )
const putIn = (before: Arrangement, ids: string, slot: 'lead' | 'pair' | 'list', index: number) => {
  const { arrangement, dropped } = put(before, entries(ids), { slot, index }, sizes)
  return [...read(arrangement), dropped.map(({ articleId }) => articleId).join('')]
}

test('no article stands twice, and a place that is full lets its last go, never what was put there', () => {
  expect(putIn(page('a', 'bc', 'def'), 'x', 'lead', 0)).toEqual(['x', 'bc', 'def', 'a'])
  expect(putIn(page('a', 'bc', 'def'), 'd', 'pair', 0)).toEqual(['a', 'db', 'ef', 'c'])
  expect(putIn(page('a', 'bc', 'def'), 'x', 'pair', 2)).toEqual(['a', 'bx', 'def', 'c'])
  expect(putIn(page('a', 'bc', 'def'), 'd', 'list', 3)).toEqual(['a', 'bc', 'efd', ''])
  expect(putIn(page('a', 'bc', 'def'), 'f', 'list', 0)).toEqual(['a', 'bc', 'fde', ''])
  expect(putIn(page('a', 'bc', 'def'), 'a', 'lead', 0)).toEqual(['a', 'bc', 'def', ''])
  expect(putIn(page('', '', ''), 'xyz', 'pair', 0)).toEqual(['', 'xy', '', ''])
  expect(putIn({ list: entries('abcde') }, 'x', 'list', 1)).toEqual(['', '', 'axbcd', 'e'])
  // How long it was chosen for goes along.
  const timed = withUntil(page('a', '', ''), 'a', '2030-01-01T00:00:00.000Z')
  expect(put(timed, [entry('a')], { slot: 'list', index: 0 }, sizes).arrangement.list?.[0]?.until).toBe(
    '2030-01-01T00:00:00.000Z',
  )
})

test('one step up or down goes over the ends of places, and loses nothing', () => {
  const full = page('a', 'bc', 'def')
  expect(read(step(full, 'b', -1, sizes))).toEqual(['b', 'ac', 'def'])
  expect(read(step(full, 'b', 1, sizes))).toEqual(['a', 'cb', 'def'])
  expect(read(step(full, 'c', 1, sizes))).toEqual(['a', 'b', 'cdef'])
  expect(read(step(full, 'd', -1, sizes))).toEqual(['a', 'bd', 'cef'])
  expect(read(step(full, 'a', -1, sizes))).toEqual(['a', 'bc', 'def'])
  expect(read(step(full, 'f', 1, sizes))).toEqual(['a', 'bc', 'def'])
  expect(read(step(page('', 'b', ''), 'b', -1, sizes))).toEqual(['b', '', ''])
  expect(read(step(full, 'x', 1, sizes))).toEqual(['a', 'bc', 'def'])
})

test('what is sent is what readers can have', () => {
  const before = page('a', 'b', 'c')
  const gone = { ...before, pair: [{ ...entry('b'), isShown: false }] }
  expect(toInput(gone)).toEqual({
    lead: [{ articleId: 'a', until: null }],
    pair: [],
    list: [{ articleId: 'c', until: null }],
  })
  expect(toQuery(page('', 'bc', 'd'))).toEqual({ lead: '', pair: 'b,c', list: 'd' })
  expect(isSame(before, page('a', 'b', 'c'))).toBe(true)
  expect(isSame(before, withUntil(before, 'a', '2030-01-01T00:00:00.000Z'))).toBe(false)
  expect(findPlace(without(before, 'b'), 'b')).toBeUndefined()
})

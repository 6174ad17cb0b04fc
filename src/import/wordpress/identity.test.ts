import { expect, test } from 'vitest'
import { createIdentify } from './identity.ts'

const identify = createIdentify({ id: 'source', startedAt: Date.UTC(2026, 10, 20) })

test('the same thing has the same id, different things have different ones', () => {
  expect(identify('post', '12')).toBe(createIdentify({ id: 'source', startedAt: Date.UTC(2026, 10, 20) })('post', '12'))
  const ids = ['post', 'page', 'attachment'].flatMap((kind) =>
    ['12', '13', '012', 'x', '', '4294967295', '999999999'].map((externalId) => identify(kind, externalId)),
  )
  expect(new Set([...ids, createIdentify({ id: 'other', startedAt: 0 })('post', '12')]).size).toBe(ids.length + 1)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids follow the numbers', () => {
  const numbers = [0, 1, 63, 64, 65, 16_383, 16_384, 1_048_575, 1_048_576, 268_435_456, 999_999_999]
  const ids = numbers.map((number) => identify('post', String(number)))
  expect(ids.toSorted()).toEqual(ids)
})

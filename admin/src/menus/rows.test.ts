import { expect, test } from 'vitest'
import { type Item, moveTo, nest, type Row, step, toItems, toRows, without } from './rows.ts'

/** `a b(c(d) e) f` and the like. */
const rowsOf = (lines: string): readonly Row[] =>
  lines.split(' ').map((line) => {
    const id = line.replaceAll('.', '')
    return {
      id,
      depth: line.length - id.length + 1,
      label: id,
      target: { kind: 'url', url: '/' },
      name: null,
      isShown: true,
    }
  })
const read = (rows: readonly Row[]): string => rows.map(({ depth, id }) => '.'.repeat(depth - 1) + id).join(' ')
const menu = rowsOf('a b .c ..d .e f')

test('a menu is the same as lines and as a tree', () => {
  const items = toItems(menu)
  expect(items.map(({ label, children }) => [label, children.length])).toEqual([
    ['a', 0],
    ['b', 2],
    ['f', 0],
  ])
  let made = 0
  const again = toRows(items as unknown as readonly Item[], () => `${(made += 1)}`)
  expect(toItems(again)).toEqual(items)
  expect(toItems([])).toEqual([])
})

test('an entry moves with what stands below it, never below itself or too deep', () => {
  expect(read(moveTo(menu, 'b', 'a', 'before'))).toBe('b .c ..d .e a f')
  expect(read(moveTo(menu, 'a', 'b', 'after'))).toBe('b .c ..d .e a f')
  expect(read(moveTo(menu, 'f', 'c', 'before'))).toBe('a b .f .c ..d .e')
  expect(read(moveTo(menu, 'f', 'c', 'on'))).toBe('a b .c ..d ..f .e')
  expect(read(moveTo(menu, 'b', 'd', 'on'))).toBe(read(menu))
  expect(read(moveTo(menu, 'b', 'b', 'after'))).toBe(read(menu))
  expect(read(moveTo(rowsOf('a .b ..c ...d e .f'), 'e', 'c', 'on'))).toBe('a .b ..c ...d e .f')
  expect(read(moveTo(menu, 'x', 'a', 'on'))).toBe(read(menu))
})

test('one step on its level, one level in and out', () => {
  expect(read(step(menu, 'b', 1))).toBe('a f b .c ..d .e')
  expect(read(step(menu, 'f', -1))).toBe('a f b .c ..d .e')
  expect(read(step(menu, 'e', -1))).toBe('a b .e .c ..d f')
  expect(read(step(menu, 'c', -1))).toBe(read(menu))
  expect(read(step(menu, 'e', 1))).toBe(read(menu))
  expect(read(nest(menu, 'f', 1))).toBe('a b .c ..d .e .f')
  expect(read(nest(menu, 'a', 1))).toBe(read(menu))
  expect(read(nest(menu, 'c', -1))).toBe('a b .e c .d f')
  expect(read(nest(menu, 'a', -1))).toBe(read(menu))
  expect(read(without(menu, 'b'))).toBe('a f')
  expect(read(without(menu, 'e'))).toBe('a b .c ..d f')
})

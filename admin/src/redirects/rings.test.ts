import { expect, test } from 'vitest'
import { readTwoColumns, writeCsv } from './csv.ts'
import { findRings } from './rings.ts'

const rings = (text: string) => [...findRings(readTwoColumns(text))].map(([{ line }, ring]) => [line, ring.join(' ')])

test('a ring is told at the row that closes it, however its addresses are written', () => {
  const far = Array.from({ length: 2_000 }, (_, at) => `/x${at},/y${at}`).join('\n')
  expect(rings(`/a,/b\n${far}\n/b/,https://paper.example/c\n/c,/a/`)).toEqual([[2_003, '/c /a /b /c']])
  expect(rings('/%D8%A2%D8%A8,/x\n/x,/آب')).toEqual([[2, '/x /آب /x']])
  expect(rings('/a,/a')).toEqual([[1, '/a /a']])
})

test('what is refused closes no ring of another, and a chain is none', () => {
  expect(rings('/a,/b\n/b,/a\n/c,/b')).toEqual([[2, '/b /a /b']])
  expect(rings('/a,/b\n/b,/c\n/c,/d')).toEqual([])
})

test('a table is written so that it is read again as it was', () => {
  const rows = [
    ['/old?a="1"', '/new,2'],
    ['/two;\nlines', '/آب'],
  ]
  const read = readTwoColumns(writeCsv([['from', 'to'], ...rows]))
  expect(read).toEqual([
    { from: '/old?a="1"', to: '/new,2', line: 2 },
    { from: '/two;\nlines', to: '/آب', line: 3 },
  ])
  expect(readTwoColumns('/a,/b\r\n"/c\r\nd",/e\r\n/f,/g').map(({ line }) => line)).toEqual([1, 2, 4])
})

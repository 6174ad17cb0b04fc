import { expect, test } from 'vitest'
import { readTwoColumns, writeCsv } from './csv.ts'

test('reads two columns however a program wrote them', () => {
  const rows = [
    expect.objectContaining({ from: '/old/a', to: '/fa/الف/' }),
    expect.objectContaining({ from: '/b, "c"', to: '/d' }),
  ]
  expect(readTwoColumns('\ufeffalt,neu\r\n/old/a,/fa/الف/,more\r\n"/b, ""c""",/d\r\n')).toEqual(rows)
  expect(readTwoColumns('/old/a;/fa/الف/\n"/b, ""c""";/d')).toEqual(rows)
  expect(readTwoColumns('/old/a\t/fa/الف/\n\n/b, "c"\t/d\n/lonely')).toEqual(rows)
  expect(readTwoColumns('')).toEqual([])
  expect(readTwoColumns('"never ends')).toEqual([])
})

test('nothing that is written is computed by a spreadsheet, and all of it is read back', () => {
  const cells = ['=HYPERLINK("https://evil.example","x")', '+1', '-1+1', '@SUM(1)', '\tx', '/plain', "'quoted"]
  const table = writeCsv([['from', 'to'], ...cells.map((cell) => [cell, '/fa/'])])
  const written = table
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.replace(/^"/, ''))
  for (const line of written) expect(line).not.toMatch(/^[=+\-@\t\r]/)
  // A tab at an end is no part of an address.
  const kept = cells.map((cell) => ({ from: cell.trim(), to: '/fa/' }))
  const read = readTwoColumns(table).map(({ from, to }) => ({ from: from.trim(), to }))
  expect(read).toEqual(kept)
})

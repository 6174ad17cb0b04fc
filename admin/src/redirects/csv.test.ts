import { expect, test } from 'vitest'
import { readTwoColumns } from './csv.ts'

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

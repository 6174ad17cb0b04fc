import { expect, test } from 'vitest'
import { letterMapper } from './letter-map.ts'

test.each([
  ['ي:ی ك:ک', 'كتاب علي', 'کتاب علی'],
  ['ß:ss ء:', 'ßءß', 'ssss'],
  ['😀:x', 'a😀b😀', 'axbx'],
  ['ا:b', '😀ا\ud83dا\ude00', '😀b\ud83db\ude00'],
  ['ي:ی', 'بدون تغییر', 'بدون تغییر'],
  ['ي:ی', '', ''],
  // An entry of two letters says nothing of the first alone, and a line without entries nothing at all.
  ['ه\u200c:ە', 'ه ه\u200cه', 'ه ه\u200cه'],
  ['', 'a\u0000b', 'a\u0000b'],
])('%j maps the letters of %j', (line, text, mapped) => {
  expect(letterMapper(line)(text)).toBe(mapped)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeOldPath, oldPathKeys } from './normalize.ts'

test.each([
  ['https://example.org/2024/05/خبر/', '/2024/05/خبر'],
  ['https://example.org/2024/05/%D8%AE%D8%A8%D8%B1/', '/2024/05/خبر'],
  ['/2024/05/%d8%ae%d8%a8%d8%b1', '/2024/05/خبر'],
  ['https://example.org//greek/x/', '/greek/x'],
  ['https://example.org', '/'],
  ['https://example.org/', '/'],
  ['https://example.org/?p=12', '/?p=12'],
  ['/index.php?p=12&preview=true', '/?p=12'],
  ['/index.php/about/', '/about'],
  ['/?page_id=7#top', '/?page_id=7'],
  ['/?utm_source=x', '/'],
  ['/blog/?cat=3', '/blog?cat=3'],
  ['/?tag=%D8%AE%D8%A8%D8%B1', '/?tag=خبر'],
  ['/a%ZZb', '/a%ZZb'],
  ['/%D8/x', '/%D8/x'],
  ['/a%00b', '/a%00b'],
  ['about', '/about'],
  ['', '/'],
])('%s is looked up as %s', (address, key) => {
  expect(normalizeOldPath(address)).toBe(key)
})

test('feeds, further pages and comment pages of a thing are asked under the thing', () => {
  expect(oldPathKeys('/2024/05/خبر/feed/')).toEqual(['/2024/05/خبر/feed', '/2024/05/خبر'])
  expect(oldPathKeys('/category/science/page/3/')).toEqual(['/category/science/page/3', '/category/science'])
  expect(oldPathKeys('/x/comment-page-2/#comment-7')).toEqual(['/x/comment-page-2', '/x'])
  expect(oldPathKeys('/x/2/')).toEqual(['/x/2', '/x'])
  expect(oldPathKeys('/x/feed/atom')).toEqual(['/x/feed/atom', '/x'])
  expect(oldPathKeys('/feed/')).toEqual(['/feed'])
  expect(oldPathKeys('/?p=5')).toEqual(['/?p=5'])
  expect(oldPathKeys('/old-name/?p=5')).toEqual(['/old-name?p=5', '/old-name'])
})

test('encoded and raw spellings meet, and nothing makes it throw or grow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const path = `/${text.replaceAll(/[?#%/\s]/gu, '')}`
      expect(normalizeOldPath(encodeURI(path.toWellFormed()))).toBe(normalizeOldPath(path))
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const key = normalizeOldPath(text)
      expect(Buffer.byteLength(key)).toBeLessThan(2600)
      expect(key).not.toContain('\0')
      expect(key.isWellFormed()).toBe(true)
    }),
  )
})

import { expect, test } from 'vitest'
import { href } from '../routes.ts'
import { languageOfPath, readAddress } from './address.ts'

const languages = new Set(['fa', 'ar', 'en'])

test.each([
  [href.front('fa'), { kind: 'front', language: 'fa' }],
  [href.article('fa', 8543, 'تالاب‌های-شمال'), { kind: 'article', language: 'fa', code: 8543, slug: 'تالاب‌های-شمال' }],
  [href.shortLink(8543), { kind: 'short-link', code: 8543 }],
  [href.path('ar', 'البيئة'), { kind: 'path', language: 'ar', slug: 'البيئة' }],
  [href.tag('en', 'wetlands'), { kind: 'tag', language: 'en', slug: 'wetlands' }],
  [href.author('en', 'sara'), { kind: 'author', language: 'en', slug: 'sara' }],
  [href.archive('fa'), { kind: 'archive', language: 'fa' }],
  [href.archive('fa', 1403), { kind: 'archive', language: 'fa', year: 1403 }],
  [href.archive('fa', 1403, 11), { kind: 'archive', language: 'fa', year: 1403, month: 11 }],
  [href.archive('fa', 1403, 11, 3), { kind: 'archive', language: 'fa', year: 1403, month: 11, day: 3 }],
])('%s is read as it was built', (path, address) => {
  expect(readAddress(path, languages)).toEqual(address)
})

test.each([
  ['/', { kind: 'chooser' }],
  ['/fa', { kind: 'front', language: 'fa' }],
  ['/fa/8543', { kind: 'article', language: 'fa', code: 8543, slug: '' }],
  ['/fa/8543/cut/', { kind: 'article', language: 'fa', code: 8543, slug: 'cut' }],
  ['/fa/archive/1403/1', { kind: 'archive', language: 'fa', year: 1403, month: 1 }],
])('%s is understood though it is not canonical', (path, address) => {
  expect(readAddress(path, languages)).toEqual(address)
})

test.each([
  '/2024/',
  '/de/',
  '/2024/05/07/',
  '//',
  '/fa//',
  '//fa/',
  '/fa/%',
  '/fa/%FF%FE/',
  '/fa/a%00b/',
  '/fa/a%2Fb/',
  '/fa/a%5Cb/',
  '/fa/archive/14o3/',
  '/fa/archive/1403/11/03/04/',
  '/fa/archive/-1/',
  '/fa/tag/a/b/',
  '/fa/8543/a/b',
  '/9999999999999999999',
])('%s names nothing of ours', (path) => {
  expect(readAddress(path, languages)).toEqual({ kind: 'unknown' })
})

test('a path keeps its language whatever follows', () => {
  expect(languageOfPath('/ar/%FF', languages)).toBe('ar')
  expect(languageOfPath('/xx/', languages)).toBeUndefined()
  expect(languageOfPath('/', languages)).toBeUndefined()
})

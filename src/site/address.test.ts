import { expect, test } from 'vitest'
import { createAddresses, href } from '../routes.ts'
import { languageOfPath, readAddress } from './address.ts'

const languages = new Set(['fa', 'ar', 'en'])
const addresses = createAddresses()

test.each([
  [addresses.front('fa'), { kind: 'front', language: 'fa' }],
  [
    addresses.article('fa', 8543, 'تالاب‌های-شمال'),
    { kind: 'article', language: 'fa', code: 8543, slug: 'تالاب‌های-شمال' },
  ],
  [href.shortLink(8543), { kind: 'short-link', code: 8543 }],
  [addresses.path('ar', 'البيئة'), { kind: 'path', language: 'ar', slug: 'البيئة' }],
  [addresses.tag('en', 'wetlands'), { kind: 'tag', language: 'en', slug: 'wetlands' }],
  [addresses.author('en', 'sara'), { kind: 'author', language: 'en', slug: 'sara' }],
  [addresses.archive('fa'), { kind: 'archive', language: 'fa' }],
  [addresses.calendar('fa'), { kind: 'calendar', language: 'fa' }],
  [addresses.calendar('fa', 1403, 11), { kind: 'calendar', language: 'fa', year: 1403, month: 11 }],
  [addresses.archive('fa', 1403), { kind: 'archive', language: 'fa', year: 1403 }],
  [addresses.archive('fa', 1403, 11), { kind: 'archive', language: 'fa', year: 1403, month: 11 }],
  [addresses.archive('fa', 1403, 11, 3), { kind: 'archive', language: 'fa', year: 1403, month: 11, day: 3 }],
])('%s is read as it was built', (path, address) => {
  expect(readAddress(path, languages, 'fa')).toEqual(address)
})

test.each([
  ['/', { kind: 'root' }],
  ['/محیط-زیست/', { kind: 'path', language: 'fa', slug: 'محیط-زیست' }],
  ['/8543/cut', { kind: 'article', language: 'fa', code: 8543, slug: 'cut' }],
  ['/archive/1403/11/', { kind: 'archive', language: 'fa', year: 1403, month: 11 }],
  ['/fa', { kind: 'front', language: 'fa' }],
  ['/fa/8543', { kind: 'article', language: 'fa', code: 8543, slug: '' }],
  ['/fa/8543/cut/', { kind: 'article', language: 'fa', code: 8543, slug: 'cut' }],
  ['/fa/archive/1403/1', { kind: 'archive', language: 'fa', year: 1403, month: 1 }],
])('%s is understood though it is not canonical', (path, address) => {
  expect(readAddress(path, languages, 'fa')).toEqual(address)
})

test.each([
  '/2024/',
  '/2024/05/07/',
  '//',
  '/fa//',
  '//fa/',
  '/fa/%',
  '/fa/%FF%FE/',
  '/fa/a%00b/',
  '/fa/a%2Fb/',
  '/fa/a%5Cb/',
  '/fa/calendar/14o3/',
  '/fa/calendar/1403/11/03/',
  '/fa/archive/14o3/',
  '/fa/archive/1403/11/03/04/',
  '/fa/archive/-1/',
  '/fa/tag/a/b/',
  '/fa/8543/a/b',
])('%s names nothing of ours', (path) => {
  expect(readAddress(path, languages, 'fa')).toEqual({ kind: 'unknown' })
})

test('a path keeps its language whatever follows', () => {
  expect(languageOfPath('/ar/%FF', languages)).toBe('ar')
  expect(languageOfPath('/xx/', languages)).toBeUndefined()
  expect(languageOfPath('/', languages)).toBeUndefined()
})

test.each(['fa', 'ar'])('without a prefix an edition is read at the root (%s)', (unprefixed) => {
  const bare = createAddresses({ unprefixed })
  const read = (path: string) => readAddress(path, languages, unprefixed)
  expect(bare.front(unprefixed)).toBe('/')
  expect(bare.front('en')).toBe('/en/')
  expect(read(bare.article(unprefixed, 8543, 'البيئة'))).toEqual({
    kind: 'article',
    language: unprefixed,
    code: 8543,
    slug: 'البيئة',
  })
  expect(read(bare.tag(unprefixed, 'water'))).toEqual({ kind: 'tag', language: unprefixed, slug: 'water' })
  expect(read(bare.archive(unprefixed, 1403))).toEqual({ kind: 'archive', language: unprefixed, year: 1403 })
  expect(read(bare.path('en', 'about'))).toEqual({ kind: 'path', language: 'en', slug: 'about' })
})

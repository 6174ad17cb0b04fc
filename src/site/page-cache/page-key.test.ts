import { expect, test } from 'vitest'
import { pageKey } from './page-key.ts'

test.each([
  ['/fa/8501/%D8%AF%D8%B1%DB%8C%D8%A7', '/fa/8501/دریا'],
  ['/fa/8501/%d8%af%d8%b1%db%8c%d8%a7', '/fa/8501/دریا'],
  ['/fa/8501/%D8%AF%D8%B1%DB%8C%D8%A7?utm_source=x&fbclid=1', '/fa/8501/دریا'],
  ['/fa/?before=12', '/fa/?before=12'],
  ['/fa/?x=1&before=12&comments=3&before=9', '/fa/?before=12&comments=3'],
  ['/fa/?comments=3&before=12', '/fa/?before=12&comments=3'],
  ['/fa/?', '/fa/'],
  ['/fa/?before=%26comments%3D2', '/fa/?before=%26comments%3D2'],
  ['/fa/8501/x?comment=anything&reply=%22%3E', '/fa/8501/x'],
])('the key of %s', (target, key) => {
  expect(pageKey(target)).toBe(key)
})

test('an escaped separator is none', () => {
  expect(pageKey('/fa%2F8501/x')).not.toBe(pageKey('/fa/8501/x'))
  expect(pageKey('/fa/a%3Fbefore=2')).not.toBe(pageKey('/fa/a?before=2'))
})

test.each(['/fa/8501/x?comment=held', '/fa/8501/x?comments=2&reply=01900000-0000-7000-8000-00000000a11a'])(
  '%s answers one reader: nobody keeps it',
  (target) => {
    expect(pageKey(target)).toBeUndefined()
  },
)

test.each(['/?p=12', '/fa/?page_id=3', '/%E0%A4%A', '/fa/%ZZ?before=1'])('%s is no address of a page', (target) => {
  expect(pageKey(target)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['sd-IN', 'ltr'],
  ['sd-PK', 'rtl'],
  ['sd-Arab-IN', 'rtl'],
  ['ug-KZ', 'ltr'],
  ['ug-Arab-KZ', 'rtl'],
  ['und-IR', 'rtl'],
  ['und-DE', 'ltr'],
  ['und-Hebr', 'rtl'],
  ['wo-Gara', 'rtl'],
  ['man-Nkoo', 'rtl'],
  ['rhg-Rohg', 'rtl'],
  ['aii-Syrc', 'rtl'],
  ['ku-Yezi', 'rtl'],
  ['zh-yue-Arab', 'rtl'],
  ['zh-min-nan-Hebr', 'rtl'],
  ['de-1996', 'ltr'],
  ['ar-EG-u-nu-latn', 'rtl'],
  // A script named by an extension is that of a transliteration's source, or private.
  ['en-t-arab', 'ltr'],
  ['en-x-arab', 'ltr'],
])('%s is %s', (tag, direction) => expect(directionOf(tag)).toBe(direction))

test('a region changes the direction where CLDR says that it changes the script', () => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const regions = letters.flatMap((a) => letters.map((b) => a + b))
  const rtl = new Set(['Arab', 'Hebr', 'Thaa', 'Nkoo', 'Adlm', 'Syrc'])
  const languages =
    'ar az azb ckb dv en fa ff ha he kk kmr ks ku ky lah ms mzn pa ps ru sd tg tr ug und ur uz yi'.split(' ')
  const differing = languages.flatMap((language) =>
    regions
      .map((region) => new Intl.Locale(`${language}-${region}`))
      .filter((tag) => (directionOf(tag.toString()) === 'rtl') !== rtl.has(tag.maximize().script ?? ''))
      .map(String),
  )
  expect(differing).toEqual([])
})

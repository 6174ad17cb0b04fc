import { expect, test } from 'vitest'
import { preferLanguage } from './accept-language.ts'

const languages = ['fa', 'ar', 'en']

test.each([
  ['fa-IR,fa;q=0.9,en;q=0.8', 'fa'],
  ['en-GB;q=0.7, ar-EG;q=0.9', 'ar'],
  ['de, en;q=0.1', 'en'],
  ['FA-af', 'fa'],
  ['de-CH, *;q=0.5', 'fa'],
  ['en;q=0, ar;q=0.2', 'ar'],
])('%s is answered in %s', (header, language) => {
  expect(preferLanguage(header, languages)).toBe(language)
})

test.each([undefined, '', 'de', ';;;,,,', 'q=1', 'en;q=0', 'en;q=2', `${'x,'.repeat(5000)}en`])(
  '%s names no edition',
  (header) => {
    expect(preferLanguage(header, languages)).toBeUndefined()
  },
)

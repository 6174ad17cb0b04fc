import { createLocaleContext } from '@matbaa/locale'
import englishWords from 'react-aria-components/i18n/en-US'
import { expect, test } from 'vitest'
import { ariaFa } from '../../admin/src/i18n/aria-fa.ts'
import adminAr from '../../messages/admin/ar.json' with { type: 'json' }
import adminEn from '../../messages/admin/en.json' with { type: 'json' }
import adminFa from '../../messages/admin/fa.json' with { type: 'json' }
import mailAr from '../../messages/mail/ar.json' with { type: 'json' }
import mailEn from '../../messages/mail/en.json' with { type: 'json' }
import mailFa from '../../messages/mail/fa.json' with { type: 'json' }
import { createMessages } from '../../src/message-format.ts'

type Catalogue = Readonly<Record<string, string>>
const catalogues: readonly (readonly [name: string, texts: readonly Catalogue[]])[] = [
  ['admin', [adminEn, adminFa, adminAr]],
  ['mail', [mailEn, mailFa, mailAr]],
]
const languages = ['en', 'fa', 'ar'] as const
/** What is read of them: without the signs of the message format. */
const sentencesOf = (texts: Catalogue): readonly string[] =>
  Object.values(texts).map((text) => text.replaceAll(/\{\w+(?:, (?:plural,|number))?/g, '{'))

/** The names in braces, wherever they stand. */
const placesOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name))].toSorted().join(' ')

test.each(catalogues)(
  '%s: every sentence is there in each language, in the same order, with the same places',
  (_, texts) => {
    const [english = {}] = texts
    for (const text of texts) {
      expect(Object.keys(text)).toEqual(Object.keys(english))
      for (const [key, sentence] of Object.entries(text)) {
        expect([key, placesOf(sentence)]).toEqual([key, placesOf(english[key] ?? '')])
        expect([key, sentence.trim()]).toEqual([key, sentence])
        expect(sentence).not.toBe('')
      }
    }
  },
)

test.each(catalogues)('%s: every sentence can be written, for none, one and many', (_, texts) => {
  for (const [index, text] of texts.entries()) {
    const language = languages[index] ?? 'en'
    const write = createMessages(text, createLocaleContext(language, { zone: 'UTC' }))
    for (const key of Object.keys(text)) {
      for (const number of [0, 1, 2, 3, 11, 100]) {
        const values = Object.fromEntries(
          placesOf(text[key] ?? '')
            .split(' ')
            .map((name) => [name, number]),
        )
        expect(write(key, values)).not.toMatch(/[{}]|undefined/)
      }
    }
  }
})

test('Persian is written with Persian letters and signs, Arabic with Arabic ones', () => {
  for (const texts of [adminFa, mailFa]) {
    for (const sentence of sentencesOf(texts)) expect(sentence).not.toMatch(/[يكة]|[٠-٩]|\?(?!\w)|\bمی [آ-ی]|, |;/)
  }
  for (const texts of [adminAr, mailAr]) {
    for (const sentence of sentencesOf(texts)) expect(sentence).not.toMatch(/[یکگچپژ]|[۰-۹]|\u200c|\?(?!\w)|, |;/)
  }
})

test('react-aria says in Persian all that it says in English', () => {
  const keysOf = (words: Readonly<Record<string, object>>) =>
    Object.entries(words).flatMap(([place, texts]) => Object.keys(texts).map((key) => `${place} ${key}`))
  const english: Readonly<Record<string, Readonly<Record<string, object | string>>>> = { ...englishWords }
  expect(keysOf(ariaFa).toSorted()).toEqual(keysOf(english).toSorted())
  for (const [place, texts] of Object.entries(ariaFa)) {
    for (const [key, sentence] of Object.entries(texts)) {
      expect([place, key, typeof sentence]).toEqual([place, key, typeof english[place]?.[key]])
    }
  }
})

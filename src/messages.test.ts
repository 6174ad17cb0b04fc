import { createLocaleContext } from '@matbaa/locale'
import { describe, expect, test } from 'vitest'
import { createTranslator, hasMessage, siteLanguages } from './messages.ts'

const translator = (language: string) => createTranslator(createLocaleContext(language, { zone: 'Asia/Tehran' }))

describe('messages', () => {
  test('Persian says zero in its own words and counts in its digits', () => {
    const t = translator('fa')
    expect(t('article.comments', { count: 0 })).toBe('بدون دیدگاه')
    expect(t('article.comments', { count: 1 })).toBe('۱ دیدگاه')
    expect(t('article.comments', { count: 1200 })).toBe('۱٬۲۰۰ دیدگاه')
  })

  test('Arabic has all its forms', () => {
    const t = createTranslator(createLocaleContext('ar', { zone: 'Asia/Baghdad', digits: 'arab' }))
    expect([0, 1, 2, 3, 11, 100].map((count) => t('article.comments', { count }))).toEqual([
      'لا تعليقات',
      'تعليق واحد',
      'تعليقان',
      '٣ تعليقات',
      '١١ تعليقًا',
      '١٠٠ تعليق',
    ])
  })

  test('text that is put into a message cannot turn its direction', () => {
    expect(translator('fa')('picture.credit', { credit: 'Sara Namuneh' })).toContain('\u2068Sara Namuneh\u2069')
  })

  test('every finished message can be marked', () => {
    const t = createTranslator(createLocaleContext('en', { zone: 'UTC' }), (message) => `<${message}>`)
    expect(t('document.table')).toBe('<Table>')
  })

  test('a language without a catalogue is refused', () => {
    expect(siteLanguages).toEqual(['ar', 'en', 'fa'])
    const strange = { ...createLocaleContext('en', { zone: 'UTC' }), language: 'xx' }
    expect(() => createTranslator(strange)).toThrow('no interface in the language xx')
    expect(hasMessage('toString')).toBe(false)
  })
})

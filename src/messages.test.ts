import { createLocaleContext } from '@matbaa/locale'
import { describe, expect, test } from 'vitest'
import { createTranslator, hasMessage, isSiteLanguage, siteLanguages } from './messages.ts'

const translator = (language: string) => createTranslator(createLocaleContext(language, { zone: 'Asia/Tehran' }))

describe('messages', () => {
  test('Persian says zero in its own words and counts in its digits', () => {
    const t = translator('fa')
    expect(t('article.comments', { count: 0 })).toBe('بدون دیدگاه')
    expect(t('article.comments', { count: 1 })).toBe('۱ دیدگاه')
    expect(t('article.comments', { count: 1200 })).toBe('۱٬۲۰۰ دیدگاه')
  })

  test('a count that was asked for before is told from another, and from the same count of something else', () => {
    const t = translator('en')
    const asked = () => [1, 2, 1].flatMap((count) => [t('article.comments', { count }), t('article.views', { count })])
    expect(asked()).toEqual(['1 comment', '1 view', '2 comments', '2 views', '1 comment', '1 view'])
    expect(asked()).toEqual(asked())
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

  test('Hebrew has words of its own for one and two', () => {
    const t = translator('he')
    expect([0, 1, 2, 3, 1200].map((count) => t('article.comments', { count }))).toEqual([
      'אין תגובות',
      'תגובה אחת',
      'שתי תגובות',
      '3 תגובות',
      '1,200 תגובות',
    ])
  })

  test('Urdu tells one from many, Turkish and Azerbaijani do not, Sorani counts in its digits', () => {
    const count = (language: string): string[] =>
      [0, 1, 1200].map((number) => translator(language)('archive.count', { count: number }))
    expect(count('ur')).toEqual(['کوئی تحریر نہیں', '1 تحریر', '1,200 تحریریں'])
    expect(count('tr')).toEqual(['Yazı yok', '1 yazı', '1.200 yazı'])
    expect(count('az')).toEqual(['Yazı yoxdur', '1 yazı', '1.200 yazı'])
    expect(count('ckb')).toEqual(['بێ بابەت', '١ بابەت', '١٬٢٠٠ بابەت'])
  })

  test('text that is put into a message cannot turn its direction', () => {
    expect(translator('fa')('picture.credit', { credit: 'Sara Namuneh' })).toContain('\u2068Sara Namuneh\u2069')
  })

  test('every finished message can be marked', () => {
    const t = createTranslator(createLocaleContext('en', { zone: 'UTC' }), (message) => `<${message}>`)
    expect(t('document.table')).toBe('<Table>')
  })

  test('a language without a catalogue is refused', () => {
    expect(siteLanguages.every(isSiteLanguage)).toBe(true)
    expect(isSiteLanguage('toString')).toBe(false)
    const strange = { ...createLocaleContext('en', { zone: 'UTC' }), language: 'xx' }
    expect(() => createTranslator(strange)).toThrow('no interface in the language xx')
    expect(hasMessage('toString')).toBe(false)
  })
})

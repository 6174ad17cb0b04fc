import { describe, expect, test } from 'vitest'
import { otherLayouts } from './layouts.ts'

describe('a text typed with the other layout on', () => {
  test.each([
    ['sghl', 'fa', 'سلام'],
    ['fhvhk jivhk', 'fa', 'باران تهران'],
    ["n'v", 'fa', 'دگر'],
    ['اثممخ', 'fa', 'hello'],
    ['اثممخ صخقمی', 'fa', 'hello world'],
    ['اثممخ', 'ar', 'hello'],
    ['hgsghl', 'ar', 'السلام'],
    ['ugdil', 'ar', 'عليهم'],
    ['hgl]vsm', 'ar', 'المدرسة'],
    ['Hil', 'ar', 'أهم'],
    ['bhfd', 'ar', 'لااب\u064a'],
    ['akuo', 'he', 'שלום'],
    ['יקךךם', 'he', 'hello'],
    ["yen' ]lke", 'tr', 'yeni ülke'],
    ['hava durumu;', 'tr', 'hava durumuş'],
  ])('%s in %s was meant as %s', (typed, language, meant) => {
    expect(otherLayouts(typed, language)).toContain(meant)
  })

  test('an Arabic key that writes two letters is read both ways', () => {
    expect(otherLayouts('لاثف', 'ar')).toEqual(['ghet', 'bet'])
  })

  test.each([
    ['', 'fa'],
    ['۱۴۰۳', 'fa'],
    ['hello', 'en'],
    ['hello', 'xx'],
    ['你好', 'fa'],
    ['hello', 'tr'],
  ])('%j in %s has no other reading', (typed, language) => {
    expect(otherLayouts(typed, language).filter((text) => language !== 'tr' || text === typed)).toEqual([])
  })

  test('a key without a letter inside a word is no reading', () => {
    expect(otherLayouts('a/b', 'fa')).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { parseSetting } from '../settings/queries.ts'
import { parseSynonyms } from '../settings/synonym-lines.ts'
import { createSynonyms } from './synonyms.ts'

const lines = '# health\n[fa]\nهضم = گوارش\nسکته = حمله قلبی # both\n\n[ar]\nسيارة = عربة\n'
const save = (text: string): string => parseSetting('search-synonyms', JSON.stringify(text))

describe('the list of words that mean the same', () => {
  test('is kept as it was written', () => {
    expect(save(lines)).toBe(lines)
    expect(parseSynonyms(lines)).toEqual([
      { language: 'fa', words: ['هضم', 'گوارش'] },
      { language: 'fa', words: ['سکته', 'حمله قلبی'] },
      { language: 'ar', words: ['سيارة', 'عربة'] },
    ])
  })

  test.each([
    ['هضم = گوارش', 'line 1 stands under no language'],
    ['[xx]', 'line 1 names a language that is not known here: xx'],
    ['[fa]\nهضم', 'line 2 has no ='],
    ['[fa]\n\nهضم = ', 'line 3 has nothing on one side'],
    ['[fa]\nهضم = …', 'line 2 has no word in “…”'],
    ['[fa]\nکتاب = كتاب‌ها', 'line 2 has the same word twice'],
    [`[fa]\n${'الف = ب\n'.repeat(2_001)}`, 'has more than 2000 groups'],
  ])('%j is refused', (text, message) => {
    expect(() => save(text)).toThrow(expect.objectContaining({ why: expect.stringContaining(message) }))
  })
})

describe('other ways to say a query', () => {
  const persian = createSynonyms(parseSynonyms(lines), 'fa')

  test.each([
    ['هضم غذا', ['گوارش']],
    ['گوارش', ['هضم']],
    ['سکته', ['حمله', 'قلب']],
    ['حملهٔ قلبی', ['سکته']],
    ['حمله', []],
    ['قلبی حمله', []],
    ['هضم و گوارش', []],
    ['سيارة', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect([...persian.of(text).keys()]).toEqual(expected)
  })
})

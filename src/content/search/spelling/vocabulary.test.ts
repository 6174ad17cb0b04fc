import { describe, expect, test } from 'vitest'
import { distanceFrom, unitsOf } from './edit-distance.ts'
import { createVocabulary } from './vocabulary.ts'

describe('mistakes between two words', () => {
  test.each([
    ['کهکشان', 'کهکشان', 0],
    ['کهشکان', 'کهکشان', 1],
    ['کهکشن', 'کهکشان', 1],
    ['کهکشااان', 'کهکشان', 2],
    ['ازدواح', 'ازدواج', 0.6],
    ['زرافت', 'ظرافت', 0.6],
    ['توفان', 'طوفان', 0.6],
    ['باران', 'تهران', 2],
    ['', 'ab', 2],
    ['باران', 'زمستان', Infinity],
  ])('%s, %s', (a, b, expected) => {
    expect(distanceFrom(a, 2)(unitsOf(`x${b}`), 1, b.length)).toBe(expected)
    expect(distanceFrom(b, 2)(unitsOf(a), 0, a.length)).toBe(expected)
  })
})

describe('what a mistyped word may have meant', () => {
  const vocabulary = createVocabulary()
  vocabulary.add([
    { word: 'کهکشان', articles: 40 },
    { word: 'انتخابات', articles: 900 },
    { word: 'انتخاب', articles: 700 },
    { word: 'ظرافت', articles: 3 },
    { word: 'شرافت', articles: 5 },
    { word: 'باران', articles: 300 },
    { word: 'یاران', articles: 2 },
  ])

  test.each([
    ['کهشکان', 'کهکشان'],
    ['انتحابات', 'انتخابات'],
    ['انتخباات', 'انتخابات'],
    ['زرافت', 'ظرافت'],
    ['بران', 'باران'],
  ])('%s: %s', (typed, meant) => {
    expect(vocabulary.near(typed, 3)[0]).toBe(meant)
  })

  test.each(['', 'با', '1403', 'ققققققق', 'ب'.repeat(500)])('%j is near nothing', (typed) => {
    expect(vocabulary.near(typed, 3)).toEqual([])
  })

  test('letters that keyboards mix lead to the commonest word that has them', () => {
    const words = createVocabulary()
    words.add([
      { word: 'قارئ', articles: 3 },
      { word: 'قاری', articles: 9 },
      { word: 'ئەمە', articles: 5 },
    ])
    expect(words.alike('قارئ')).toBe('قاری')
    expect(words.alike('قاری')).toBeUndefined()
    expect(words.alike('یهمه')).toBe('ئەمە')
    expect(words.alike('تهران')).toBeUndefined()
  })

  test('a word is not near itself, and added twice it is one that has the most articles', () => {
    vocabulary.add([{ word: 'کهکشان', articles: 2 }])
    vocabulary.add([{ word: 'کهکشان', articles: 42 }])
    expect(vocabulary.near('کهکشان', 3)).toEqual([])
    expect(vocabulary.near('کهشکان', 3)).toEqual(['کهکشان'])
    expect(vocabulary.articlesWith('کهکشان')).toBe(42)
  })
})

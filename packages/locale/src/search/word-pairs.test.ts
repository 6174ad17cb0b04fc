import { describe, expect, test } from 'vitest'
import { languagePacks } from '../packs.ts'
import { searchKeys } from './analyze.ts'
import { apartPairs } from './apart-pairs.test-data.ts'
import { meetingPairs } from './meeting-pairs.test-data.ts'

const pairsOf = (line: string): (readonly [string, string])[] =>
  line.split(' ').map((pair) => {
    const [a = '', b = ''] = pair.replaceAll('_', ' ').split('/')
    return [a, b]
  })

const doMeet = (a: string, b: string, language: string): boolean => {
  const keys = new Set(searchKeys(b, language))
  return searchKeys(a, language).some((key) => keys.has(key))
}

test('every language has pairs of both kinds, Persian and Arabic most', () => {
  for (const { tag } of languagePacks()) {
    if (tag === 'fa-AF') continue
    expect([tag, pairsOf(apartPairs[tag] ?? '').length > 10, pairsOf(meetingPairs[tag] ?? '').length > 5]).toEqual([
      tag,
      true,
      true,
    ])
  }
  expect(Object.values(apartPairs).flatMap(pairsOf).length).toBeGreaterThan(750)
  expect(Object.values(meetingPairs).flatMap(pairsOf).length).toBeGreaterThan(400)
})

describe('forms of one word meet', () => {
  test.each(Object.entries(meetingPairs))('%s', (language, line) => {
    expect(pairsOf(line).filter(([a, b]) => !doMeet(a, b, language))).toEqual([])
  })
})

describe('different words stay apart', () => {
  test.each(Object.entries(apartPairs))('%s', (language, line) => {
    expect(pairsOf(line).filter(([a, b]) => doMeet(a, b, language))).toEqual([])
  })
})

test.each(['fa', 'ar'])('a stem is found under itself: %s', (language) => {
  for (const line of [meetingPairs[language] ?? '', apartPairs[language] ?? '']) {
    for (const key of pairsOf(line).flatMap(([a, b]) => [...searchKeys(a, language), ...searchKeys(b, language)])) {
      expect([language, key, searchKeys(key, language)]).toEqual([language, key, expect.arrayContaining([key])])
    }
  }
})

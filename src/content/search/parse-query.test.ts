import { describe, expect, test } from 'vitest'
import { onlyPhrase, parseQuery } from './parse-query.ts'

describe('what a reader typed', () => {
  test.each([
    ['باران تهران', 'باران تهران', [], []],
    ['«باران تهران» امروز', 'امروز', ['باران تهران'], []],
    ['“rain today” "in town" now', 'now', ['rain today', 'in town'], []],
    ['باران -برف', 'باران', [], ['برف']],
    ['باران −برف', 'باران', [], ['برف']],
    ['باران -«برف سنگین» تهران', 'باران تهران', [], ['برف سنگین']],
    ['باران - برف', 'باران - برف', [], []],
    ['-برف', 'برف', [], []],
    ['-"برف"', '', ['برف'], []],
    ['state-of-the-art', 'state-of-the-art', [], []],
    ['«باران', '«باران', [], []],
    ['باران" تهران', 'باران" تهران', [], []],
    ['a OR b NOT (c* ^d):e', 'a OR b NOT (c* ^d):e', [], []],
    ['باران\u200f تهران', 'باران تهران', [], []],
    ['باران\u0000تهران', 'باران تهران', [], []],
    ['باران\ud800', 'باران', [], []],
    ['می‌رود', 'می‌رود', [], []],
    ['""', '', [], []],
    ['…', '', [], []],
    ['', '', [], []],
  ])('%j', (typed, text, phrases, excluded) => {
    expect(parseQuery(typed, 'fa')).toEqual({ text, phrases, excluded, isCut: false })
  })

  test('a straight quote inside a Hebrew word belongs to it', () => {
    expect(parseQuery('דובר צה"ל אמר "היום"', 'he')).toEqual({
      text: 'דובר צה"ל אמר',
      phrases: ['היום'],
      excluded: [],
      isCut: false,
    })
  })
})

test('a mark that is never closed is no mark, however often it stands; others are', () => {
  const { text, phrases } = parseQuery(`${'«'.repeat(1_000)}باران „برف“ «تگرگ "مه غلیظ"`, 'fa')
  expect(phrases).toEqual(['برف', 'مه غلیظ'])
  expect(text.replaceAll('«', '').split(/\s+/)).toEqual(['باران', 'تگرگ'])
})

test.each([
  ['«برف و باران»', 'برف و باران'],
  [' "برف" ', 'برف'],
  ['„برف“', 'برف'],
  ['“برف»', undefined],
  ['«برف» باران', undefined],
  ['«برف» «باران»', undefined],
  ['-«برف»', undefined],
  ['«»', undefined],
  ['"', undefined],
  ['برف', undefined],
  ['', undefined],
])('the one phrase that %j is', (typed, phrase) => {
  expect(onlyPhrase(typed)).toBe(phrase)
})

describe('limits', () => {
  test('of 300 words 200 are taken, and it says so', () => {
    const { text, isCut } = parseQuery('باران '.repeat(300), 'fa')
    expect([text.split(' ').length, isCut]).toEqual([200, true])
  })

  test('words are counted where nothing but signs parts them', () => {
    expect(parseQuery('a/'.repeat(300), 'fa').text).toBe('a/'.repeat(200).slice(0, -1))
  })

  test('phrases and excluded words share the limit', () => {
    const { phrases, excluded, isCut } = parseQuery('«باران برف» -تگرگ '.repeat(80), 'fa')
    expect([[...phrases, ...excluded].join(' ').split(' ').length, isCut]).toEqual([200, true])
  })

  test('bytes are counted, not letters', () => {
    expect(parseQuery('ب'.repeat(5_120), 'fa').isCut).toBe(false)
    expect(parseQuery('ب'.repeat(5_121), 'fa').isCut).toBe(true)
  })

  test.each(['"', '«', '-', 'a"', '- ', '-"', 'a-', '\ud83d', '\u0000', '\u202e', '(', '*:^'])(
    'ten thousand times %j is read without a fault',
    (piece) => {
      expect(() => parseQuery(piece.repeat(10_000), 'fa')).not.toThrow()
    },
  )
})

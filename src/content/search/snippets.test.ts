import { analyzeText, searchKeys } from '@matbaa/locale'
import { describe, expect, test } from 'vitest'
import { makeSnippets, type MarkedPiece, markText } from './snippets.ts'

const keysOf = (query: string, language = 'fa'): ReadonlySet<string> => new Set(searchKeys(query, language))
const joined = (pieces: readonly MarkedPiece[]): string => pieces.map(({ text }) => text).join('')
const marks = (pieces: readonly MarkedPiece[]): readonly string[] =>
  pieces.flatMap(({ text, isMarked }) => (isMarked ? [text] : []))

describe('a headline', () => {
  test.each([
    ['كِتابــخانه‌های تهران', 'کتابخانه', 'fa', ['كِتابــخانه‌های']],
    ['کتاب‌هایشان را بردند', 'کتاب', 'fa', ['کتاب‌هایشان']],
    ['المَدرَسَةُ والمدارس', 'مدرسة', 'ar', ['المَدرَسَةُ', 'والمدارس']],
    ['در سال ١٤٠٣ و ۱۴۰۳ و 1403', '1403', 'fa', ['١٤٠٣', '۱۴۰۳', '1403']],
    ['İstanbul’da yağmur', 'istanbul', 'tr', ['İstanbul’da']],
    ['هیچ‌کدام', 'باران', 'fa', []],
    ['', 'باران', 'fa', []],
  ])('%s marked for %s', (text, query, language, expected) => {
    const pieces = markText(text, language, keysOf(query, language))
    expect([joined(pieces), marks(pieces)]).toEqual([text, expected])
  })
})

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `واژه${index % 7}`).join(' ')

describe('snippets', () => {
  test('the words that stand close together are shown', () => {
    const text = `باران ${filler(200)} باران در تهران بارید. ${filler(200)} تهران`
    const [only, ...more] = makeSnippets(text, 'fa', keysOf('باران تهران'))
    expect(more).toEqual([])
    expect(marks(only?.pieces ?? [])).toEqual(['باران', 'تهران'])
    expect([only?.isCutBefore, only?.isCutAfter]).toEqual([true, true])
  })

  test('words far apart take two windows, in the order of the text', () => {
    const text = `${filler(60)} باران ${filler(200)} زلزله ${filler(60)}`
    const found = makeSnippets(text, 'fa', keysOf('زلزله باران'))
    expect(found.map(({ pieces }) => marks(pieces))).toEqual([['باران'], ['زلزله']])
  })

  test('as much of a text is read as shows what was typed, not only a word that means the same', () => {
    const text = `نبرد ${filler(400)} جنگ ${filler(400)} نبرد در جنگ`
    const shown = (typed?: ReadonlySet<string>) =>
      makeSnippets(text, 'fa', keysOf('جنگ نبرد'), { typed }).flatMap(({ pieces }) => marks(pieces))
    expect(shown()).toEqual(['نبرد', 'جنگ'])
    expect(shown(keysOf('جنگ'))).toEqual(['نبرد', 'جنگ'])
    expect(shown(keysOf('نبرد'))).toEqual(['نبرد'])
  })

  test('a long text without spaces is read as one', () => {
    const text = `${'水と山の話。'.repeat(400)}図書館${'水と山の話。'.repeat(40)}`
    const [only] = makeSnippets(text, 'ja', keysOf('図書館', 'ja'))
    expect(marks(only?.pieces ?? [])).toEqual(['図書館'])
  })

  test('a text that fits is shown whole, one without the words from its beginning', () => {
    expect(makeSnippets('باران آمد.', 'fa', keysOf('باران'))).toEqual([
      {
        pieces: [
          { text: 'باران', isMarked: true },
          { text: ' آمد.', isMarked: false },
        ],
        isCutBefore: false,
        isCutAfter: false,
      },
    ])
    const [opening] = makeSnippets(`نخست ${filler(100)}`, 'fa', keysOf('باران'))
    expect([joined(opening?.pieces ?? []).startsWith('نخست'), opening?.isCutBefore, opening?.isCutAfter]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('quotation marks and full stops stay with their words', () => {
    const text = `${filler(50)} «باران» ${filler(40)}`
    const [one] = makeSnippets(text, 'fa', keysOf('باران'))
    expect(joined(one?.pieces ?? [])).toContain('«باران»')
  })

  test.each(['', '   ', '…', '\n\n'])('of %j there are none', (text) => {
    expect(makeSnippets(text, 'fa', keysOf('باران'))).toEqual([])
  })

  test('where the places of the words are known, the same is shown; where something has moved them, too', () => {
    const words = ['باران', 'می بارد', 'در', 'برف', 'می مانند', 'کتاب‌ها', '«تهران»،', '۱۴۰۳', 'rain', '👨‍👩‍👧']
    const random = createRandom(3)
    const pick = (): string => words[Math.floor(random() * words.length)] ?? ''
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: Math.floor(random() * 400) }, pick).join(' ')
      const keys = keysOf(`${pick()} ${pick()}`)
      const tokens = analyzeText(text, 'fa').filter(({ stem }) => keys.has(stem))
      const places = [...new Set(tokens.map(({ position }) => position))]
      const whole = makeSnippets(text, 'fa', keys)
      expect(makeSnippets(text, 'fa', keys, { places })).toEqual(whole)
    }
    const text = `${filler(80)} باران ${filler(80)}`
    const keys = keysOf('باران')
    for (const places of [[80], [0], [79, 80], [500]]) {
      expect(makeSnippets(text, 'fa', keys, { places }).flatMap(({ pieces }) => marks(pieces))).toEqual(['باران'])
    }
  })

  test('texts made at random: pieces are the stored text, marks meet the query, edges are at words', () => {
    const words = [
      'باران',
      'بارانی',
      'كِتــاب',
      'کتاب‌ها',
      'تهران،',
      '«زلزله»',
      'می‌رود',
      'رفت',
      '۱۴۰۳',
      'rain',
      '👨‍👩‍👧',
      '\n',
      'این',
    ]
    const random = createRandom(7)
    for (let round = 0; round < 300; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 500) },
        () => words[Math.floor(random() * words.length)],
      ).join(random() < 0.5 ? ' ' : '  ')
      const query = Array.from({ length: 3 }, () => words[Math.floor(random() * words.length)]).join(' ')
      const keys = keysOf(query)
      const snippets = makeSnippets(text, 'fa', keys)
      expect(snippets.length).toBeLessThanOrEqual(2)
      for (const { pieces, isCutBefore, isCutAfter } of snippets) {
        const shown = joined(pieces)
        const at = text.indexOf(shown)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(shown.isWellFormed()).toBe(true)
        expect(isCutBefore || text.trimStart().startsWith(shown.trimStart())).toBe(true)
        expect(isCutAfter || text.trimEnd().endsWith(shown.trimEnd())).toBe(true)
        for (const mark of marks(pieces)) {
          expect(analyzeText(mark, 'fa').some(({ stem, surface }) => keys.has(stem) || keys.has(surface))).toBe(true)
        }
      }
    }
  })
})

/** The same numbers each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languagePacks } from '@matbaa/locale'
import subsetFont from 'subset-font'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alphabets } from '../../test/alphabets.ts'
import { buildAssets } from '../build-assets.ts'
import { readFont } from './read-font.ts'

let folder = ''
let manifest: Record<string, string> = {}
const read = (plain: string): Promise<Buffer> => readFile(join(folder, (manifest[plain] ?? '').replace('/assets/', '')))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matbaa-assets-'))
  await buildAssets(folder)
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
})
afterAll(() => rm(folder, { recursive: true }))

/** Signs of the languages of a script, and letters that names bring; digits and names of months come from the packs. */
const signs = {
  'arabic.woff2': 'ۀٱ،؛؟۔؍٪٫٬ـ«»‹›“”‘’…\u200c\u200d()[]-–—:!./ ',
  'latin.woff2': 'éèüöäçñ«»‹›“”‘’…–—&%@#/()[]!?;:,.\'" ',
  'hebrew.woff2': '־׳״ְִֵֶַָֹֻּׁׂװױײ₪”’()[]-–—:;,.!?/ ',
} as const

describe.each([
  ['arabic.woff2', [], ['fa', 'ar', 'ckb', 'ur']],
  ['latin.woff2', [], ['en', 'az', 'tr']],
  ['hebrew.woff2', ['latin.woff2'], ['he']],
] as const)('%s', (file, beside, languages) => {
  test('weighs at most 45 kB', async () => {
    expect((await read(file)).length).toBeLessThanOrEqual(45_000)
  })

  test('holds every letter, digit and sign of its languages', async () => {
    const fonts = await Promise.all(
      [file, ...beside].map(async (name) =>
        // Unpacks the file; the subset asked for is everything it has.
        readFont(await subsetFont(await read(name), everything, { targetFormat: 'sfnt' })),
      ),
    )
    const hasGlyph = (codePoint: number): boolean => fonts.some((font) => font.hasGlyph(codePoint))
    for (const language of languages) {
      const pack = languagePacks().find(({ tag }) => tag === language)
      // What search reads is not shown. Every pack knows the signs of all digits; Latin and Hebrew pages use the plain ones.
      const own = { ...pack, search: '', ...(pack?.script === 'Arab' ? {} : { signs: '' }) }
      const letters = alphabets[language]
      const text = `${letters}${letters.toLocaleUpperCase(language)}${signs[file]}${JSON.stringify(own)}`
      for (const character of new Set(text)) {
        // The family has no ʻokina, which stands in the English names of some Islamic months, and no ڒ, an old way to write
        // Sorani ڕ: the reader's own font draws them.
        const isExcused = /[\u2066-\u2069\u061c\n\u02bb\u0692]/u.test(character)
        expect(
          isExcused || hasGlyph(character.codePointAt(0) ?? 0),
          `${language} U+${character.codePointAt(0)?.toString(16)}`,
        ).toBe(true)
      }
    }
  })

  test('has every weight the design uses', async () => {
    const font = await subsetFont(await read(file), 'aא', { targetFormat: 'sfnt' })
    expect(font.includes('fvar')).toBe(true)
    const css = (await read('theme.css')).toString()
    const used = [...css.matchAll(/font-weight: (\d+)/gu)].map(([, weight]) => Number(weight))
    expect(Math.min(...used)).toBeGreaterThanOrEqual(400)
    expect(Math.max(...used)).toBeLessThanOrEqual(900)
  })
})

const everything = Array.from({ length: 0x2200 }, (_, index) => String.fromCodePoint(index + 0x20)).join('')

test('a page in one script never asks for the other file because of a space or a sign', async () => {
  const css = (await read('theme.css')).toString()
  const ranges = new Map(
    [...css.matchAll(/@font-face \{\nfont-family: "([^"]+)";[^}]*?unicode-range: ([^;]+);/gu)].map(
      ([, name, range]) => [name, range ?? ''],
    ),
  )
  for (const second of ['Paper Arabic letters', 'Paper Latin letters', 'Paper Hebrew']) {
    for (const sign of ' \u00a0\u200c«»…–0:.')
      expect(inRange(ranges.get(second) ?? '', sign), `${second} ${sign}`).toBe(false)
  }
  expect(inRange(ranges.get('Paper Arabic') ?? '', '\u200c')).toBe(true)
  expect(inRange(ranges.get('Paper Arabic') ?? '', 'A')).toBe(true)
  expect(inRange(ranges.get('Paper Latin letters') ?? '', 'é')).toBe(true)
})

test('a second build from the same sources leaves the files as they are', async () => {
  const before = await Promise.all(
    (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).size]),
  )
  const font = (await readdir(folder)).find((name) => name.startsWith('arabic')) ?? ''
  const made = (await stat(join(folder, font))).mtimeMs
  await buildAssets(folder)
  expect(
    await Promise.all((await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).size])),
  ).toEqual(before)
  expect((await stat(join(folder, font))).mtimeMs).toBe(made)
})

function inRange(range: string, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return range.split(', ').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-')
    return codePoint >= Number.parseInt(first, 16) && codePoint <= Number.parseInt(last, 16)
  })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findLanguagePack } from '@matbaa/locale'
import { describe, expect, test } from 'vitest'
import { siteLanguages } from '../../src/messages.ts'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')
const tokens = read('css/tokens.css')
const sheets = readdirSync(join(import.meta.dirname, 'css')).map((name) => `css/${name}`)
const views = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsx'))

describe('contrast', () => {
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
  const text = [
    ['ink', 'paper'],
    ['ink', 'surface'],
    ['muted', 'paper'],
    ['muted', 'surface'],
    ['accent', 'paper'],
    ['accent', 'surface'],
    ['link', 'paper'],
    ['link', 'surface'],
    ['accent-ink', 'accent'],
    ['night-ink', 'night'],
    ['night-muted', 'night'],
  ] as const

  test.each([
    ['light', light],
    ['dark', dark],
  ])('in the %s scheme every text has 4.5 : 1, edges of fields 3 : 1', (_, scheme) => {
    for (const [ink, paper] of text) {
      expect(contrast(token(scheme, ink), token(scheme, paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(token(scheme, 'field'), token(scheme, 'paper'))).toBeGreaterThanOrEqual(3)
  })

  test("the browser's own bars take the colour of the paper", () => {
    const head = read('head.tsx')
    expect(head).toContain(`content="${token(light, 'paper')}"`)
    expect(head).toContain(`content="${token(dark, 'paper')}"`)
  })
})

describe('both directions', () => {
  test.each(sheets)('%s names no side of the screen', (name) => {
    const css = read(name).replace(/\/\*[^]*?\*\//gu, '')
    const sides = css.match(
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|:\s*(?:left|right)\b/gmu,
    )
    expect(sides).toBeNull()
  })

  test('no letter of a joined script is moved from the next', () => {
    expect(sheets.map(read).join('')).not.toContain('letter-spacing')
  })
})

test.each(siteLanguages)('lists in %s are counted in its own digits', (language) => {
  const rules = [...tokens.matchAll(/((?:\[lang[^{]*)+)\{\s*--digits: ([a-z-]+);/gu)]
  const counter = rules.find(([, languages = '']) => languages.includes(`[lang|='${language}']`))?.[2]
  const counters: Readonly<Record<string, string>> = { arab: 'arabic-indic', arabext: 'persian', latn: 'decimal' }
  expect(counter).toBe(counters[findLanguagePack(language)?.numberingSystem ?? ''])
})

test.each(views)('%s has neither a style nor a handler of its own: the policy forbids both', (name) => {
  expect(read(name)).not.toMatch(/\sstyle=|\son[A-Z][A-Za-z]*=/u)
})

function token(scheme: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(scheme)?.[1]
  if (value === undefined) throw new Error(`There is no colour ${name}.`)
  return value
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

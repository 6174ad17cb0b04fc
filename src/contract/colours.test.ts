import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  contrastIn,
  contrastOf,
  grounds,
  inkOn,
  leastContrast,
  nearestReadable,
  schemes,
  usualColours,
} from './colours.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../themes/default/css/tokens.css'), 'utf8')
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark')
const value = (sheet: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1]

test('are compared as WCAG says', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#ffffff', '#777777')).toBe(contrastOf('#777777', '#ffffff'))
})

test('grounds and usual colours are those of the theme', () => {
  for (const [scheme, sheet] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    expect(grounds[scheme]).toEqual([value(sheet, 'paper'), value(sheet, 'surface')])
    expect(usualColours[scheme]).toEqual({ accent: value(sheet, 'accent'), link: value(sheet, 'link') })
    for (const colour of Object.values(usualColours[scheme])) {
      expect(contrastIn(scheme, colour)).toBeGreaterThanOrEqual(leastContrast)
    }
  }
})

test('of every colour there is a nearest one that can be read, and what stands on it can be read too', () => {
  for (const scheme of schemes) {
    for (let n = 0; n < 0x1000; n += 7) {
      const colour = `#${[n >> 8, (n >> 4) & 15, n & 15].map((digit) => digit.toString(16).repeat(2)).join('')}`
      const nearest = nearestReadable(scheme, colour)
      expect(contrastIn(scheme, nearest)).toBeGreaterThanOrEqual(leastContrast)
      if (contrastIn(scheme, colour) >= leastContrast) expect(nearest).toBe(colour)
      expect(contrastOf(nearest, inkOn(nearest))).toBeGreaterThanOrEqual(leastContrast)
    }
  }
})

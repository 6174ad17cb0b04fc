import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../test/data.ts'
import { isCalendarId } from './calendars/calendars.ts'
import { createLocaleContext } from './context.ts'
import { monthName } from './dates/month-names.ts'
import { directionOf } from './direction.ts'
import { formatList } from './numbers/list.ts'
import { pluralCategory } from './numbers/plural.ts'
import type { LanguagePack } from './pack.ts'
import { findLanguagePack, languagePacks, nearestLanguagePack } from './packs.ts'
import { slugify } from './text/slug.ts'
import { findTypography } from './typography/find.ts'

const packs = languagePacks()

/** The names under which the tables list our packs; Kurmanji is CLDR's `ku`. */
const tagOf = (locale: string): string => (locale === 'ku' ? 'kmr' : locale)

const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

describe('finding a pack', () => {
  test('every language of the promise is there', () => {
    expect(packs.map(({ tag }) => tag).sort()).toEqual(
      'ar az azb ckb de dv en fa fa-AF fr he kmr ps ru sd tr ug ur yi'.split(' '),
    )
  })

  test.each([
    ['fa', 'fa'],
    ['fa_IR', 'fa'],
    ['fa-AF', 'fa-AF'],
    ['FA-af', 'fa-AF'],
    ['prs', 'fa-AF'],
    ['ar-EG', 'ar'],
    ['ar-Arab-u-nu-latn', 'ar'],
    ['fa-Arab-AF', 'fa-AF'],
    ['fa-Latn', undefined],
    ['az-Arab-IR', 'azb'],
    ['az-IR', 'azb'],
    ['az-Latn-IR', 'az'],
    ['az-Cyrl', undefined],
    ['ku-Arab', 'ckb'],
    ['ku-IQ', 'ckb'],
    ['ku-TR', 'kmr'],
    ['ku-Latn-IQ', 'kmr'],
    ['sd-Deva', undefined],
    ['iw', 'he'],
    ['ku', 'kmr'],
    ['en-US-POSIX', 'en'],
    ['xx', undefined],
    ['', undefined],
    ['fas', undefined],
  ])('%s leads to %s', (tag, expected) => expect(nearestLanguagePack(tag)?.tag).toBe(expected))

  test('only among the languages a program has', () => {
    expect(nearestLanguagePack('fa-AF', ['fa', 'ar'])?.tag).toBe('fa')
    expect(nearestLanguagePack('fr', ['fa', 'ar'])).toBeUndefined()
    expect(nearestLanguagePack('iw-IL', ['he'])?.tag).toBe('he')
    expect(nearestLanguagePack('az-Arab', ['az'])).toBeUndefined()
    expect(findLanguagePack('fr-CA')).toBeUndefined()
  })
})

describe.each(packs.map((pack) => [pack.tag, pack] as const))('pack %s', (tag, pack) => {
  test('counts its names', () => {
    const sizes = { gregory: 12, persian: 12, islamic: 12, hebrew: 13 } as const
    for (const set of ['gregory', 'persian', 'islamic', 'hebrew'] as const) {
      const { wide, alone, short } = pack.months[set]
      for (const names of [wide, alone, short]) {
        expect(names).toHaveLength(sizes[set])
        expect(new Set(names).size).toBe(sizes[set])
        expect(names.every((name) => name === name.trim() && name !== '')).toBe(true)
      }
    }
    for (const family of Object.values(pack.monthFamilies)) expect(new Set(family.wide).size).toBe(12)
    expect(pack.months.hebrew.leapSeventh).toBeTruthy()
    expect(new Set(pack.weekdays.wide).size).toBe(7)
    expect(pack.weekdays.short).toHaveLength(7)
    expect(pack.weekdays.narrow).toHaveLength(7)
  })

  test('writes in its own script and direction', () => {
    expect(directionOf(tag)).toBe(pack.direction)
    expect(directionOf(`${tag.split('-')[0]}-${pack.script}`)).toBe(pack.direction)
    const own = {
      Arab: /\p{Script=Arabic}/u,
      Hebr: /\p{Script=Hebrew}/u,
      Thaa: /\p{Script=Thaana}/u,
      Latn: /\p{Script=Latin}/u,
      Cyrl: /\p{Script=Cyrillic}/u,
    }
    const script = own[pack.script as keyof typeof own]
    for (const text of ownWords(pack)) expect(text).toMatch(script)
  })

  test('shows no foreign letter in months, weekdays, times and lists', () => {
    const foreign = pack.script === 'Latn' ? /[\p{L}--\p{Script=Latin}]/v : /[A-Za-z]/
    const allowed = /[IVʿʻ`]|\{\w+\}/g
    for (const text of ownWords(pack)) expect(text.replace(allowed, '')).not.toMatch(foreign)
  })

  test('has a name, calendars, digits, a week, marks, fonts and a word for what has none', () => {
    expect(pack.nativeName).toMatch(/^\p{L}[\p{L}\p{M} ]+$/u)
    expect(pack.calendars.every(isCalendarId) && new Set(pack.calendars).size === pack.calendars.length).toBe(true)
    expect(Object.keys(pack.signs).sort()).toEqual(['arab', 'arabext', 'latn'])
    for (const { decimal, group, minus, percent } of Object.values(pack.signs)) {
      expect(percent.split('{0}')).toHaveLength(2)
      expect(decimal !== group && minus !== '').toBe(true)
    }
    expect(pack.weekend.length).toBeGreaterThan(0)
    expect(pack.quotes.outer).not.toEqual(pack.quotes.inner)
    expect(pack.fonts.length).toBeGreaterThan(1)
    expect(slugify('!', tag)).toBe(slugify(pack.slug.fallback, tag))
  })

  test('puts a number or the word for it in every relative time', () => {
    const { past, future } = pack.relativeTime
    for (const forms of [...Object.values(past), ...Object.values(future)]) {
      expect(forms.other).toContain('{0}')
      for (const form of Object.values(forms)) expect(form.trim()).not.toBe('')
    }
  })

  test('spells its own words as its typography asks', () => {
    const written = ownWords(pack).map((word) => word.replaceAll(/\{[01]\}/g, pack.nativeName))
    expect(written.flatMap((word) => findTypography(word, tag).map(({ rule }) => [word, rule]))).toEqual([])
  })

  test('writes valid patterns', () => {
    const context = createLocaleContext(tag, { zone: 'UTC', calendars: ['gregory'] })
    expect(context.direction).toBe(pack.direction)
    for (const pattern of Object.values(pack.patterns))
      expect(pattern).toMatch(/^[^{}]*(\{(weekday|day|dd|month|monthAlone|m|mm|year|hh|min|date|time)\}[^{}]*)+$/)
    const { dayMonth, ...spans } = pack.ranges
    for (const pattern of Object.values(spans)) {
      expect(pattern).toMatch(/^[^{}]*(\{([01]|month|year)\}[^{}]*)+$/)
      for (const part of ['{0}', '{1}']) expect(pattern.split(part)).toHaveLength(2)
    }
    expect(dayMonth).toMatch(/^[^{}]*(\{(day|month)\}[^{}]*){2}$/)
    expect(pack.firstDay).toMatch(/^\{0\}[^{}]*$/)
    expect(pack.weekend.every((day) => day >= 0 && day <= 6)).toBe(true)
    expect(pack.weekStart).toBeLessThanOrEqual(6)
  })
})

describe('tables of CLDR', () => {
  const monthTable = testData('i18n/calendar_month_names.tsv')
  test.skipIf(monthTable === undefined)('month names are equal, or were chosen', () => {
    const sets = { gregorian: 'gregory', persian: 'persian', islamic: 'islamic', hebrew: 'hebrew' } as const
    const table = rows(monthTable ?? '')
    const english = new Map(
      table.filter(([locale]) => locale === 'en').map(([, ...key]) => [key.slice(0, 3).join(), key[3]]),
    )
    let compared = 0
    for (const [locale = '', set = '', form, number = '', name = ''] of table) {
      const [tag, family] = familyOf(locale)
      const pack = findLanguagePack(tag)
      if (pack === undefined || !(set in sets)) throw new Error(`${locale} ${set}`)
      // CLDR falls back to English where it has no name; Kurdish and Uyghur readers must not see one.
      if (locale !== 'en' && english.get([set, form, number].join()) === name) continue
      if (chosen.has(`${tag} ${set}`)) continue
      const months =
        family !== undefined && set === 'gregorian'
          ? pack.monthFamilies[family]
          : pack.months[sets[set as keyof typeof sets]]
      const names = form === 'format' ? months?.wide : months?.alone
      const ours = number === '7-yeartype-leap' ? months?.leapSeventh : names?.[Number(number) - 1]
      const theirs = ours !== undefined && respelled.get(`${tag} ${name}`) === ours ? ours : name
      expect([locale, set, form, number, ours]).toEqual([locale, set, form, number, theirs])
      compared++
    }
    expect(compared).toBeGreaterThan(1200)
  })

  const pluralTable = testData('i18n/plural_samples.tsv')
  test.skipIf(pluralTable === undefined)('plural categories of all samples', () => {
    const table = rows(pluralTable ?? '')
    for (const [type, locale = '', number = '', category] of table) {
      const pack = findLanguagePack(tagOf(locale))
      if (pack === undefined || (type !== 'cardinal' && type !== 'ordinal')) throw new Error(locale)
      expect([type, locale, number, pluralCategory(pack, number, type)]).toEqual([type, locale, number, category])
    }
    expect(table.length).toBeGreaterThan(400)
  })

  const listTable = testData('i18n/list_patterns.tsv')
  test.skipIf(listTable === undefined)('lists are joined alike, or in words CLDR does not have', () => {
    let compared = 0
    for (const [locale = '', kind, items = '', joined] of rows(listTable ?? '')) {
      if (kind !== 'standard' && kind !== 'or') continue
      const [tag] = familyOf(locale)
      // CLDR gives English words, or commas alone, for Sorani and Uyghur, and English or mixed commas for "or" in Pashto and Sindhi.
      if (tag === 'ckb' || tag === 'ug' || (kind === 'or' && (tag === 'ps' || tag === 'sd'))) continue
      const context = createLocaleContext(tag, { zone: 'UTC' })
      expect([locale, kind, formatList(context, items.split('|'), kind === 'or' ? 'or' : 'and')]).toEqual([
        locale,
        kind,
        // The pattern knows nothing of its items; runtimes and readers have a hyphen before a letter that is not Hebrew.
        tag === 'he' ? joined?.replace(/ו(?=[A-Z])/, 'ו-') : joined,
      ])
      compared++
    }
    expect(compared).toBeGreaterThan(80)
  })
})

test('French counts compact millions apart', () => {
  const fr = findLanguagePack('fr')
  if (fr === undefined) throw new Error('no pack')
  const samples = {
    one: ['0', '1', '0.0', '1.5'],
    many: ['1000000', '1c6', '2c6', '1.1c6', '1000000c0'],
    other: ['2', '17', '1c3', '1.1c3', '2.0', '1000000.0'],
  }
  for (const [category, numbers] of Object.entries(samples)) {
    for (const number of numbers) expect([number, pluralCategory(fr, number)]).toEqual([number, category])
  }
})

test('Arabic counts with all six forms, Persian joins zero and one', () => {
  const ar = findLanguagePack('ar')
  const fa = findLanguagePack('fa')
  if (ar === undefined || fa === undefined) throw new Error('no pack')
  expect([0, 1, 2, 3, 11, 100].map((n) => pluralCategory(ar, n))).toEqual([
    'zero',
    'one',
    'two',
    'few',
    'many',
    'other',
  ])
  expect([0, 1, 2].map((n) => pluralCategory(fa, n))).toEqual(['one', 'one', 'other'])
  expect(() => pluralCategory(fa, 'many')).toThrow(RangeError)
})

test('a Hebrew month is named by its year', () => {
  const context = createLocaleContext('he', { zone: 'Asia/Jerusalem' })
  const names = (year: number): string[] => [6, 7, 8].map((month) => monthName(context, 'hebrew', month, { year }))
  expect(names(5784)).toEqual(['אדר א׳', 'אדר ב׳', 'ניסן'])
  expect(names(5785)).toEqual(['אדר', 'ניסן', 'אייר'])
})

/** Names of Arabic countries in the tables lead to families of one pack. */
function familyOf(locale: string): [string, string?] {
  const families: Record<string, string> = { 'ar-IQ': 'levant', 'ar-DZ': 'maghreb', 'ar-MA': 'morocco' }
  const family = families[locale]
  if (family !== undefined) return ['ar', family]
  return [locale.startsWith('ar-') ? 'ar' : tagOf(locale)]
}

/** Where a comment in the pack says why its names differ from CLDR's. */
const chosen = new Set(['ar persian', 'ur persian', 'ur islamic', 'ur hebrew', 'ps islamic'])

/** Single names spelled otherwise than in CLDR, for the same reason. */
const respelled: ReadonlyMap<string, string> = new Map([
  ['fa-AF سنبلهٔ', 'سنبله'],
  ['ckb کانونی یەکەم', 'کانوونی یەکەم'],
  ['ps فېبروري', 'فبروري'],
  ['ps سېپتمبر', 'سپتمبر'],
  ['ps غبرگولی', 'غبرګولی'],
  ['ps چنگاښ', 'چنګاښ'],
  ['sd ربیع الاخر', 'ربيع الاخر'],
  ['sd جمادی الاول', 'جمادي الاول'],
  ['sd ذوالحجہ', 'ذوالحج'],
])

function ownWords(pack: LanguagePack): string[] {
  const { months, weekdays, relativeTime, lists } = pack
  return [
    ...Object.values(months).flatMap(({ wide, alone }) => [...wide, ...alone]),
    ...weekdays.wide,
    relativeTime.now,
    relativeTime.yesterday,
    relativeTime.tomorrow,
    ...[relativeTime.past, relativeTime.future].flatMap((tense) =>
      Object.values(tense).flatMap((forms) => Object.values(forms)),
    ),
    lists.and.two,
    lists.or.two,
  ].filter((text) => text !== undefined)
}

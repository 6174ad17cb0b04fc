import { afterEach, expect, test, vi } from 'vitest'
import { createLocaleContext } from './context.ts'
import { formatDate, formatDateRange } from './dates/format.ts'
import { isoDate, toIsoWithOffset } from './dates/instants.ts'
import { parseDate } from './dates/parse.ts'
import { formatRelativeTime } from './dates/relative.ts'
import { directionOf } from './direction.ts'
import { formatNumber } from './numbers/format.ts'
import { formatList } from './numbers/list.ts'
import { pluralCategory } from './numbers/plural.ts'
import { languagePacks } from './packs.ts'
import { searchKeys } from './search/analyze.ts'
import { sortKey } from './text/sort-key.ts'
import { countWords } from './text/words.ts'

afterEach(() => vi.unstubAllGlobals())

const at = Date.parse('2025-01-22T06:00:00Z')

/** What one language writes of everything the library writes. */
const sample = (tag: string): string[] => {
  const context = createLocaleContext(tag, { zone: 'Asia/Tehran' })
  return [
    ...context.calendars.flatMap((calendar) =>
      (['masthead', 'full', 'short', 'month', 'datetime'] as const).map((name) =>
        formatDate(context, at, name, calendar),
      ),
    ),
    formatDateRange(context, at, at + 200_000_000),
    formatRelativeTime(context, at, at + 7_200_000),
    formatNumber(context, -1234.5),
    formatList(context, ['1', '2', '3'], 'or'),
    pluralCategory(context.pack, 3),
    JSON.stringify(parseDate(formatDate(context, at, 'full'), context)),
    sortKey(context.pack.nativeName, tag),
    searchKeys(context.pack.nativeName, tag).join(),
    String(countWords(context.pack.nativeName, tag)),
    directionOf(tag),
  ]
}

test('nothing is asked of the runtime but the offset of the zone', () => {
  const expected = languagePacks().map(({ tag }) => sample(tag))
  const refuse = (name: string) =>
    function refused() {
      throw new Error(`Intl.${name} was asked.`)
    }
  vi.stubGlobal('Intl', {
    DateTimeFormat: Intl.DateTimeFormat,
    ...Object.fromEntries(
      [
        'PluralRules',
        'ListFormat',
        'RelativeTimeFormat',
        'NumberFormat',
        'Collator',
        'Locale',
        'DisplayNames',
        'Segmenter',
        'DurationFormat',
      ].map((name) => [name, refuse(name)]),
    ),
  })
  expect(languagePacks().map(({ tag }) => sample(tag))).toEqual(expected)
})

test('calendar and digits of each language are decided, not guessed', () => {
  const decided = Object.fromEntries(
    languagePacks().map(({ tag, calendars, numberingSystem }) => [tag, `${calendars[0]} ${numberingSystem}`]),
  )
  expect(decided).toEqual({
    fa: 'persian arabext',
    'fa-AF': 'persian arabext',
    ar: 'gregory arab',
    ckb: 'gregory arab',
    kmr: 'gregory latn',
    ur: 'gregory latn',
    ps: 'persian arabext',
    sd: 'gregory arab',
    ug: 'gregory latn',
    azb: 'persian arabext',
    az: 'gregory latn',
    tr: 'gregory latn',
    he: 'gregory latn',
    yi: 'gregory latn',
    dv: 'gregory latn',
    en: 'gregory latn',
    fr: 'gregory latn',
    de: 'gregory latn',
    ru: 'gregory latn',
  })
})

test('one month has the name each language gives it', () => {
  const march = Date.parse('2025-03-10T12:00:00Z')
  const month = (tag: string, calendar: 'gregory' | 'persian', monthNames = 'standard'): string =>
    formatDate(createLocaleContext(tag, { zone: 'UTC', monthNames }), march, 'month', calendar).replace(
      /^د |[\d٠-٩۰-۹]+|\s/g,
      '',
    )
  expect([month('fa', 'persian'), month('fa-AF', 'persian'), month('ps', 'persian'), month('ckb', 'persian')]).toEqual([
    'اسفند',
    'حوت',
    'کب',
    'ڕەشەمەی',
  ])
  expect([
    month('ar', 'gregory'),
    month('ar', 'gregory', 'levant'),
    month('ckb', 'gregory'),
    month('fa', 'gregory'),
  ]).toEqual(['مارس', 'آذار', 'ئازاری', 'مارس'])
})

test('an instant that is none is refused with a sentence', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 9e15]) {
    expect(() => isoDate(wrong, 'Asia/Tehran')).toThrow(/Not an instant/)
    expect(() => toIsoWithOffset(wrong, 'UTC')).toThrow(/Not an instant/)
    expect(() => formatDate(createLocaleContext('fa', { zone: 'UTC' }), wrong, 'full')).toThrow(/Not an instant/)
  }
})

import { describe, expect, test } from 'vitest'
import { createLocaleContext, type LocaleContext, type LocaleSettings } from '../context.ts'
import type { DatePattern, DatePatterns } from '../pack.ts'
import { languagePacks } from '../packs.ts'
import { formatCalendarDate, formatCalendarMonth, formatCalendarYear, formatDate, formatDateRange } from './format.ts'
import { formatRelativeTime } from './relative.ts'

const at = Date.parse('2025-01-22T06:00:00Z')

const context = (language: string, settings: Partial<LocaleSettings> = {}): LocaleContext =>
  createLocaleContext(language, { zone: 'Asia/Tehran', ...settings })

const patternNames = (patterns: DatePatterns): DatePattern[] =>
  Object.keys(patterns).filter((name): name is DatePattern => name in patterns)

describe('patterns', () => {
  test.each([
    ['fa', 'masthead', 'persian', 'چهارشنبه / ۳ بهمن / ۱۴۰۳'],
    ['fa', 'masthead', 'gregory', 'چهارشنبه / ۲۲ ژانویه / ۲۰۲۵'],
    ['fa', 'full', 'persian', 'چهارشنبه ۳ بهمن ۱۴۰۳'],
    ['fa', 'full', 'gregory', 'چهارشنبه ۲۲ ژانویهٔ ۲۰۲۵'],
    ['fa', 'medium', 'islamic-umalqura', '۲۲ رجب ۱۴۴۶'],
    ['fa', 'short', 'persian', '۱۴۰۳/۱۱/۰۳'],
    ['fa', 'month', 'gregory', 'ژانویه ۲۰۲۵'],
    ['fa', 'time', 'persian', '۰۹:۳۰'],
    ['fa', 'datetime', 'persian', '۳ بهمن ۱۴۰۳، ساعت ۰۹:۳۰'],
    ['fa-AF', 'full', 'persian', 'چهارشنبه ۳ دلو ۱۴۰۳'],
    ['fa-AF', 'medium', 'gregory', '۲۲ جنوری ۲۰۲۵'],
    ['ar', 'masthead', 'gregory', 'الأربعاء / ٢٢ يناير / ٢٠٢٥'],
    ['ar', 'full', 'islamic-umalqura', 'الأربعاء، ٢٢ رجب ١٤٤٦'],
    ['ar', 'short', 'gregory', '٢٢\u200f/١\u200f/٢٠٢٥'],
    ['ckb', 'medium', 'gregory', '٢٢ی کانوونی دووەمی ٢٠٢٥'],
    ['kmr', 'full', 'gregory', 'çarşem, 22ê rêbendana 2025an'],
    ['ur', 'full', 'gregory', 'بدھ، 22 جنوری 2025'],
    ['ps', 'full', 'gregory', 'څلرنۍ د ۲۰۲۵ د جنوري ۲۲'],
    ['ps', 'full', 'persian', 'څلرنۍ د ۱۴۰۳ د سلواغه ۳'],
    ['ckb', 'full', 'persian', 'چوارشەممە، ٣ی ڕێبەندانی ١٤٠٣'],
    ['ug', 'full', 'gregory', '2025-يىلى 22-يانۋار، چارشەنبە'],
    ['he', 'full', 'gregory', 'יום רביעי, 22 בינואר 2025'],
    ['he', 'medium', 'hebrew', '22 בטבת 5785'],
    ['en', 'masthead', 'gregory', 'Wednesday / 22 January / 2025'],
    ['fr', 'full', 'gregory', 'mercredi 22 janvier 2025'],
    ['de', 'full', 'gregory', 'Mittwoch, 22. Januar 2025'],
    ['ru', 'full', 'gregory', 'среда, 22 января 2025'],
    ['ru', 'month', 'gregory', 'январь 2025'],
    ['tr', 'full', 'gregory', '22 Ocak 2025 Çarşamba'],
    ['az', 'full', 'gregory', '22 yanvar 2025, çərşənbə'],
    ['azb', 'full', 'persian', 'چرشنبه، ۳ بهمن ۱۴۰۳'],
  ] as const)('%s %s in %s', (language, pattern, calendar, expected) => {
    expect(formatDate(context(language), at, pattern, calendar)).toBe(expected)
  })

  test('month families and digits are settings of an edition', () => {
    const write = (settings: Partial<LocaleSettings>): string =>
      formatDate(context('ar', settings), at, 'medium', 'gregory')
    expect(write({ monthNames: 'levant' })).toBe('٢٢ كانون الثاني ٢٠٢٥')
    expect(write({ monthNames: 'maghreb', digits: 'latn' })).toBe('22 جانفي 2025')
    expect(write({ monthNames: 'morocco', digits: 'latn' })).toBe('22 يناير 2025')
    expect(write({ digits: 'arabext' })).toBe('۲۲ يناير ۲۰۲۵')
  })

  test('every pattern of every language is written in the digits asked for, and in them only', () => {
    const digits = { latn: /[0-9]/, arab: /[٠-٩]/, arabext: /[۰-۹]/ }
    const systems = ['latn', 'arab', 'arabext'] as const
    for (const { tag, patterns } of languagePacks()) {
      for (const system of systems) {
        const here = context(tag, { digits: system })
        for (const pattern of patternNames(patterns)) {
          const text = formatDate(here, at, pattern)
          const seen = systems.filter((other) => digits[other].test(text))
          expect([tag, pattern, text, ...seen]).toEqual([tag, pattern, text, system])
        }
      }
    }
  })

  test('the first calendar leads', () => {
    expect(formatDate(context('fa', { calendars: ['gregory', 'persian'] }), at, 'year')).toBe('۲۰۲۵')
    expect(formatDate(context('fa'), at, 'year')).toBe('۱۴۰۳')
  })

  test('months and years alone', () => {
    expect(formatCalendarMonth(context('fa'), 'persian', 1403, 11)).toBe('بهمن ۱۴۰۳')
    expect(formatCalendarMonth(context('ps'), 'gregory', 2025, 2)).toBe('د ۲۰۲۵ فبروري')
    expect(formatCalendarMonth(context('he'), 'hebrew', 5784, 7)).toBe('אדר ב׳ 5784')
    expect(formatCalendarYear(context('ar'), 'islamic-umalqura', 1446)).toBe('١٤٤٦')
  })

  test('years before the first keep their minus before the number', () => {
    const write = (language: string, year: number): string =>
      formatCalendarDate(context(language), { calendar: 'gregory', year, month: 1, day: 1 }, 'year')
    expect([write('fa', -5), write('fa', 0), write('ar', -5), write('en', -5)]).toEqual([
      '\u200e\u2212۵',
      '۰',
      '\u061c-٥',
      '-5',
    ])
  })

  test('what is no instant, no pattern or no calendar is refused by name', () => {
    const write = (...values: unknown[]): unknown => Reflect.apply(formatDate, undefined, [context('fa'), ...values])
    expect(() => write(Number.NaN, 'full')).toThrow(RangeError)
    expect(() => write(new Date(0), 'full')).toThrow(RangeError)
    expect(() => write(null, 'full')).toThrow(RangeError)
    expect(() => write(0, 'long')).toThrow(new RangeError('Unknown date pattern "long".'))
    expect(() => write(0, 'full', 'julian')).toThrow(new RangeError('Unknown calendar "julian".'))
    expect(() => write(0, 'full', 'constructor')).toThrow(RangeError)
  })

  test('French has an ordinal for the first of a month only', () => {
    const [first, second] = [Date.UTC(2025, 0, 1, 9), Date.UTC(2025, 0, 2, 9)]
    expect(formatDate(context('fr'), first, 'full')).toBe('mercredi 1er janvier 2025')
    expect(formatDate(context('fr'), first, 'masthead')).toBe('mercredi / 1er janvier / 2025')
    expect(formatDate(context('fr'), first, 'short')).toBe('01/01/2025')
    expect(formatDate(context('fr'), second, 'full')).toBe('jeudi 2 janvier 2025')
    expect(formatDate(context('en'), first, 'full')).toBe('Wednesday, 1 January 2025')
  })
})

describe('spans of days', () => {
  const span = (language: string, from: string, to: string): string =>
    formatDateRange(context(language), Date.parse(`${from}T09:00:00Z`), Date.parse(`${to}T09:00:00Z`))
  test.each([
    ['fa', '2025-01-22', '2025-01-24', '۳ تا ۵ بهمن ۱۴۰۳'],
    ['fa', '2025-01-22', '2025-02-24', '۳ بهمن تا ۶ اسفند ۱۴۰۳'],
    ['fa', '2025-01-22', '2025-04-24', '۳ بهمن ۱۴۰۳ تا ۴ اردیبهشت ۱۴۰۴'],
    ['fa', '2025-01-24', '2025-01-22', '۳ تا ۵ بهمن ۱۴۰۳'],
    ['fa', '2025-01-22', '2025-01-22', '۳ بهمن ۱۴۰۳'],
    ['en', '2025-01-22', '2025-01-24', '22–24 January 2025'],
    ['en', '2025-01-22', '2025-02-24', '22 January – 24 February 2025'],
    ['ar', '2024-12-22', '2025-02-24', '٢٢ ديسمبر ٢٠٢٤ – ٢٤ فبراير ٢٠٢٥'],
    ['he', '2025-01-22', '2025-01-24', '22–24 בינואר 2025'],
    ['ps', '2025-01-22', '2025-01-24', 'د ۱۴۰۳ د سلواغه ۳ – ۵'],
    ['ps', '2025-01-22', '2025-02-24', 'د ۱۴۰۳ د سلواغه ۳ – د کب ۶'],
    ['ug', '2025-01-22', '2025-02-24', '2025-يىلى 22-يانۋار – 24-فېۋرال'],
    ['yi', '2025-01-22', '2025-02-24', '22טן יאַנואַר – 24טן פֿעברואַר 2025'],
    ['yi', '2025-01-22', '2025-01-24', '22טן–24טן יאַנואַר 2025'],
    ['fr', '2025-01-01', '2025-01-04', '1er–4 janvier 2025'],
    ['fr', '2025-01-22', '2025-02-01', '22 janvier – 1er février 2025'],
  ])('%s from %s to %s', (language, from, to, expected) => expect(span(language, from, to)).toBe(expected))
})

describe('relative time', () => {
  const minute = 60_000
  const hour = 60 * minute
  const day = 24 * hour
  test.each([
    ['fa', 10_000, 'همین حالا'],
    ['fa', -44_000, 'همین حالا'],
    ['fa', 59_000, '۱ دقیقه پیش'],
    ['fa', minute, '۱ دقیقه پیش'],
    ['fa', hour - 1, '۵۹ دقیقه پیش'],
    ['fa', hour, '۱ ساعت پیش'],
    ['fa', day - 1, '۲۳ ساعت پیش'],
    ['fa', day, 'دیروز'],
    ['fa', 2 * day, '۲ روز پیش'],
    ['fa', 7 * day, '۱ هفته پیش'],
    ['fa', 29 * day, '۴ هفته پیش'],
    ['fa', 30 * day, '۱ ماه پیش'],
    ['fa', -30 * day, '۱ ماه بعد'],
    ['fa', 365 * day, '۱ سال پیش'],
    ['fa', 50_000, '۱ دقیقه پیش'],
    ['fa', 5 * minute, '۵ دقیقه پیش'],
    ['fa', 59 * minute, '۵۹ دقیقه پیش'],
    ['fa', 23 * hour, '۲۳ ساعت پیش'],
    ['fa', 26 * hour, 'دیروز'],
    ['fa', -26 * hour, 'فردا'],
    ['fa', 6 * day, '۶ روز پیش'],
    ['fa', 15 * day, '۲ هفته پیش'],
    ['fa', 45 * day, '۱ ماه پیش'],
    ['fa', 364 * day, '۱۱ ماه پیش'],
    ['fa', 366 * day, '۱ سال پیش'],
    ['fa', 3700 * day, '۱۰ سال پیش'],
    ['ar', 2 * minute, 'قبل دقيقتين'],
    ['ar', 3 * minute, 'قبل ٣ دقائق'],
    ['ar', 11 * minute, 'قبل ١١ دقيقة'],
    ['ar', -3 * day, 'خلال ٣ أيام'],
    ['ckb', 5 * minute, '٥ خولەک لەمەوبەر'],
    ['he', 2 * hour, 'לפני שעתיים'],
    ['ru', 3 * hour, '3 часа назад'],
    ['ru', 5 * hour, '5 часов назад'],
    ['en', 1 * hour, '1 hour ago'],
    ['en', -2 * hour, 'in 2 hours'],
  ])('%s, %d ms ago', (language, ago, expected) => {
    expect(formatRelativeTime(context(language), at - ago, at)).toBe(expected)
  })

  test('counts days of the place, also where one is longer', () => {
    const cairo = context('en', { zone: 'Africa/Cairo' })
    // 31 October 2024 has 25 hours in Cairo.
    const [morning, night] = [Date.parse('2024-10-30T21:10:00Z'), Date.parse('2024-10-31T21:50:00Z')]
    expect(formatRelativeTime(cairo, morning, night)).toBe('24 hours ago')
    expect(formatRelativeTime(cairo, Date.parse('2024-10-29T20:00:00Z'), night)).toBe('2 days ago')
  })

  test('no count is ever nought', () => {
    for (let ago = 45_000; ago < 800 * day; ago += 11 * hour + 7 * minute) {
      expect(formatRelativeTime(context('en'), at - ago, at)).not.toMatch(/\b0\b/)
    }
  })

  test('what is no instant is refused', () => {
    expect(() => formatRelativeTime(context('fa'), Number.NaN, at)).toThrow(/Not an instant/)
    expect(() => formatDateRange(context('fa'), at, Number.NaN)).toThrow(/Not an instant/)
  })

  test('no language says nothing or speaks English', () => {
    for (const { tag } of languagePacks()) {
      for (const ago of [1000, 3 * minute, 3 * hour, 26 * hour, 3 * day, 10 * day, 60 * day, 800 * day]) {
        for (const sign of [1, -1]) {
          const text = formatRelativeTime(context(tag), at - sign * ago, at)
          expect(text).not.toMatch(/[{}]|undefined/)
          if (tag !== 'en') expect(text).not.toMatch(/\b(ago|min|hour|day|yesterday)\b/)
        }
      }
    }
  })
})

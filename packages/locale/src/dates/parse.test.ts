import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import { createLocaleContext, type LocaleContext, type LocaleSettings } from '../context.ts'
import type { DatePattern } from '../pack.ts'
import { languagePacks } from '../packs.ts'
import { isValidDate } from './arithmetic.ts'
import { formatCalendarDate } from './format.ts'
import { parseDate } from './parse.ts'

const context = (language: string, settings: Partial<LocaleSettings> = {}): LocaleContext =>
  createLocaleContext(language, { zone: 'Asia/Tehran', ...settings })

const all = ['gregory', 'persian', 'islamic-umalqura', 'hebrew'] as const

describe('what people type', () => {
  const day = (calendar: CalendarId, year: number, month: number, dayOfMonth: number): CalendarDate => ({
    calendar,
    year,
    month,
    day: dayOfMonth,
  })
  const bahman = day('persian', 1403, 11, 3)
  const january = day('gregory', 2025, 1, 22)
  const rajab = day('islamic-umalqura', 1446, 7, 22)
  test.each([
    ['fa', '۱۴۰۳/۱۱/۳', bahman],
    ['fa', '1403/11/03', bahman],
    ['fa', '١٤٠٣/١١/٣', bahman],
    ['fa', '۱4٠3/۱1/03', bahman],
    ['fa', '۳/۱۱/۱۴۰۳', bahman],
    ['fa', '1403-11-3', bahman],
    ['fa', '3 بهمن 1403', bahman],
    ['fa', ' چهارشنبه  ۳ بهمن‌ ماه ۱۴۰۳ ', bahman],
    ['fa', '۱۴۰۳ بهمن ۳', bahman],
    ['fa', '۳ بهمن ۱۴۰۳، ساعت ۰۹:۳۰', bahman],
    ['fa', '22 ژانویه 2025', january],
    ['fa', '۲۲ ژانويهٔ ۲۰۲۵', january],
    ['fa', '2025-01-22', january],
    ['fa', '۲۲ رجب ۱۴۴۶', rajab],
    ['fa', '۵ ربیع الاول ۱۴۴۶', day('islamic-umalqura', 1446, 3, 5)],
    ['ar', '٢٢ رجب ١٤٤٦', rajab],
    ['ar', '22 رجب 1446 هـ', rajab],
    ['ar', '٢٢ كانون الثاني ٢٠٢٥', january],
    ['ar', '22 جانفي 2025', january],
    ['ar', '٢٢\u200f/١\u200f/٢٠٢٥', january],
    ['ar', '٢٢/٧/١٤٤٦', rajab],
    ['en', '22 Jan 2025', january],
    ['en', 'January 22, 2025', january],
    ['en', '22.1.2025', january],
    ['ckb', '٢٢ی کانوونی دووەمی ٢٠٢٥', january],
    // Separators of all kinds, and none.
    ['fa', '1403 11 3', bahman],
    ['fa', '۱۴۰۳، ۱۱، ۳', bahman],
    ['fa', '1403_11_3', bahman],
    ['fa', String.raw`1403\11\3`, bahman],
    ['fa', '۱۴۰۳ـ۱۱ـ۳', bahman],
    ['fa', '۱۴۰۳ / ۱۱ / ۳', bahman],
    ['fa', '3بهمن1403', bahman],
    ['en', '2025\u221201\u221222', january],
    ['en', '2025\u201101\u201122', january],
    ['en', '\uff12\uff10\uff12\uff15-01-22', january],
    ['en', '22/Jan/2025', january],
    // Words hung on a name, other spellings, other keyboards.
    ['fa', '۳ بهمن‌ماه ۱۴۰۳', bahman],
    ['fa', '۳م بهمن سال ۱۴۰۳', bahman],
    ['fa', '۲ اردی بهشت ۱۴۰۳', day('persian', 1403, 2, 2)],
    ['fa', '۲ ارديبهشت ۱۴۰۳', day('persian', 1403, 2, 2)],
    ['fa', '۲ اردی‌بهشت‌ماه ۱۴۰۳', day('persian', 1403, 2, 2)],
    ['fa', '۲۲ ژانویه‌ی ۲۰۲۵', january],
    ['fa', '۲۲ می ۲۰۲۵', day('gregory', 2025, 5, 22)],
    ['fa', '۲ ذی‌القعده ۱۴۴۶', day('islamic-umalqura', 1446, 11, 2)],
    ['fa', '۲ ذی القعدة ۱۴۴۶', day('islamic-umalqura', 1446, 11, 2)],
    ['fa', '۲ رمضان‌المبارک ۱۴۴۶', day('islamic-umalqura', 1446, 9, 2)],
    ['ar', '٢ رمضان المبارك ١٤٤٦', day('islamic-umalqura', 1446, 9, 2)],
    ['ar', '٢ ذي الحجة ١٤٤٦', day('islamic-umalqura', 1446, 12, 2)],
    ['ar', '٢ ربيع الثاني ١٤٤٦', day('islamic-umalqura', 1446, 4, 2)],
    ['ar', '٢ جُمادى الثانية ١٤٤٦', day('islamic-umalqura', 1446, 6, 2)],
    ['ar', '٢٢ كانون الثاني/يناير ٢٠٢٥', january],
    ['ar', '٢٢ ينايـر ٢٠٢٥م', january],
    ['ar', '٢ تشرين أول ٢٠٢٥', day('gregory', 2025, 10, 2)],
    ['ar', 'يوم الأربعاء 22 من يناير 2025', january],
    ['ckb', '22 کانونی دووه‌می 2025', january],
    ['en', 'Sept. 5, 2025', day('gregory', 2025, 9, 5)],
    ['en', 'January 22nd, 2025', january],
    // Eras, which tell the calendar where the year does not.
    ['fa', '۱۴۴۶/۷/۲۲ ه‍.ق', rajab],
    ['fa', '۱۴۴۶/۷/۲۲ هجری قمری', rajab],
    ['fa', '۱۴۴۶/۷/۲۲', day('persian', 1446, 7, 22)],
    ['fa', '۳ بهمن ۱۴۰۳ ه‍.ش.', bahman],
    ['fa', '۲۲ ژانویهٔ ۲۰۲۵ م.', january],
    ['ar', '٢٢/٧/١٤٤٦هـ', rajab],
    ['fa', '۱۴۰۳/۱۱/۳ میلادی', undefined],
    ['fa', '۳ بهمن ۱۴۰۳ قمری', undefined],
    // Times, marks of direction, sentences around.
    ['fa', '2025-01-22T09:30:00+03:30', january],
    ['en', '2025-01-22T06:00:00.000Z', january],
    ['en', 'Wed, 22 Jan 2025 06:00:00 GMT', january],
    ['fa', '\u202b۱۴۰۳/۱۱/۳\u202c', bahman],
    ['fa', '\u2067۳\u2069 بهمن \u200f۱۴۰۳', bahman],
    ['fa', 'تاریخ: (۱۴۰۳/۱۱/۳)', bahman],
    // No single date, no full year, no date at all.
    ['fa', '۱۴۰۳/۱۱/۳ تا ۱۴۰۳/۱۱/۵', undefined],
    ['fa', '۳ تا ۵ بهمن ۱۴۰۳', undefined],
    ['fa', '-1403/1/1', undefined],
    ['fa', '1403/1/-1', undefined],
    ['fa', '۰۳/۱۱/۰۳', undefined],
    ['fa', '۲۲ بهمن ۵۷', undefined],
    ['en', '192.168.1.1', undefined],
    ['en', '1/22/2025', undefined],
    ['en', '29 Feb 2025', undefined],
    ['en', '__proto__ 1 2025', undefined],
    ['en', '\u0000\ud800 1 2025', undefined],
    ['ar', '1403/11/3', undefined],
    ['fa', '۱۴۰۲/۱۲/۳۰', undefined],
    ['fa', '30 اسفند 1402', undefined],
    ['fa', '۱۴۰۳/۱۳/۱', undefined],
    ['fa', '۰/۰/۱۴۰۳', undefined],
    ['fa', 'بهمن', undefined],
    ['fa', '۳ بهمن', undefined],
    ['fa', 'سلام', undefined],
    ['fa', '', undefined],
    ['fa', '3 بهمن 1403'.repeat(20), undefined],
    ['en', '31 February 2025', undefined],
    ['en', '2025-13-01', undefined],
  ] as const)('%s %j', (language, text, expected) => {
    const calendars = {
      fa: ['persian', 'gregory', 'islamic-umalqura'],
      ar: ['islamic-umalqura', 'gregory'],
      en: ['gregory'],
      ckb: ['gregory'],
    } as const
    if (text === '1403/11/3') return expect(parseDate(text, context('en'))).toBeUndefined()
    return expect(parseDate(text, context(language, { calendars: calendars[language] }))).toEqual(expected)
  })

  test.each([
    ['he', '22 באדר א׳ 5784', day('hebrew', 5784, 6, 22)],
    ['he', '22 באדר ב׳ 5784', day('hebrew', 5784, 7, 22)],
    ['he', '22 באדר 5785', day('hebrew', 5785, 6, 22)],
    ['he', '22 מרחשוון 5785', day('hebrew', 5785, 2, 22)],
    ['he', '2 סיון 5784', day('hebrew', 5784, 10, 2)],
    ['he', '2 סיון 5785', day('hebrew', 5785, 9, 2)],
    // Which Adar of a leap year is meant is not said.
    ['he', '22 באדר 5784', undefined],
    ['ur', '22 ذی الحجہ 1446ھ', day('islamic-umalqura', 1446, 12, 22)],
    ['ur', '22 جنوری، 2025ء', january],
    ['ps', 'د ۱۴۰۳ کال د سلواغې ۳مه', bahman],
    ['kmr', '22 kanûna duyem 2025', january],
    ['tr', "22 OCAK 2025'te", january],
    ['az', '22 İYUN 2025', day('gregory', 2025, 6, 22)],
    ['fr', '1er janvier 2025', day('gregory', 2025, 1, 1)],
    ['de', '22. Jänner 2025', january],
    ['ru', '22 янв 2025 г.', january],
    ['fa-AF', '۳ سنبله ۱۴۰۳', day('persian', 1403, 6, 3)],
  ] as const)('%s %j', (language, text, expected) => {
    expect(parseDate(text, context(language))).toEqual(expected)
  })

  test('a hundred ligatures, which stand for eighteen letters each, are read in no time', () => {
    const before = performance.now()
    for (const text of [
      `${'\ufdfa'.repeat(98)}1`,
      `1${'\ufdfa'.repeat(98)}`,
      `${'- '.repeat(48)}1`,
      ' '.repeat(99) + '1',
    ]) {
      expect(parseDate(text, context('fa'))).toBeUndefined()
    }
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('whatever the text: a date that exists, or none', () => {
    const here = context('fa', { calendars: ['persian', 'gregory', 'islamic-umalqura', 'hebrew'] })
    const parts = fc.constantFrom(
      '۱۴۰۳',
      '1446',
      '٣٠',
      '31',
      '2',
      'اسفند',
      'رمضان',
      '/',
      '-',
      ' ',
      '\u200c',
      'م',
      'ق',
      ':',
      'T',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(parts).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseDate(text, here)
        expect(date === undefined || isValidDate(date, here)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('every pattern of every pack reads itself back, in every calendar and digit set', () => {
    const patterns: DatePattern[] = ['masthead', 'full', 'medium', 'short', 'datetime']
    for (const { tag } of languagePacks()) {
      for (const calendar of all) {
        for (const digits of ['latn', 'arab', 'arabext'] as const) {
          const here = context(tag, { calendars: [calendar], digits })
          for (const epochDay of [
            19_800, 20_110, 20_141, 20_172, 20_203, 20_233, 20_264, 20_295, 20_325, 20_356, 20_387, 20_417, 20_448,
          ]) {
            const date = here.calendar(calendar).fromDay(epochDay)
            for (const pattern of patterns) {
              const text = formatCalendarDate(here, date, pattern)
              expect([tag, text, parseDate(text, here)]).toEqual([tag, text, date])
            }
          }
        }
      }
    }
  })
})

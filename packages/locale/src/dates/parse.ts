import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import { toLatinDigits } from '../numbers/digits.ts'
import type { MonthSet } from '../pack.ts'
import { stripBidiControls } from '../text/bidi.ts'
import { foldText } from '../text/fold.ts'
import { isValidDate } from './arithmetic.ts'
import { monthSetOf, namesOfMonth } from './month-names.ts'

/** Years that people mean when they write a date; Persian and Hijri ones overlap, and the context's first calendar wins. */
const usualYears: Readonly<Record<CalendarId, readonly [number, number]>> = {
  gregory: [1700, 2299],
  persian: [1100, 1699],
  'islamic-umalqura': [1100, 1699],
  'islamic-civil': [1100, 1699],
  'islamic-tbla': [1100, 1699],
  hebrew: [5400, 6199],
}

/** Longer texts are no date. */
const longest = 100

/**
 * Reads a date as people type it: «۱۴۰۳/۱۱/۳», «3 بهمن‌ماه 1403», «٢٢ رجب ١٤٤٦ هـ», `2025-01-22`, in any digits and any of the
 * context's calendars (and Gregorian where all is numbers), with or without a weekday or a time. Day before month, except
 * where the year leads; years have all their digits. The era tells the calendar («ه‍.ق»), else the year does: Gregorian
 * 1700–2299, Persian and Hijri 1100–1699, Hebrew 5400–6199. `undefined` where the text is longer than 100 characters or no
 * date that exists; never throws.
 * @example
 * parseDate('چهارشنبه ۳ بهمن 1403', fa) // → { calendar: 'persian', year: 1403, month: 11, day: 3 }
 * parseDate('30 اسفند 1404', fa) // → undefined
 */
export function parseDate(text: string, context: LocaleContext): CalendarDate | undefined {
  if (text.length > longest) return undefined
  const plain = stripBidiControls(toLatinDigits(text.normalize('NFKC'))).replace(clock, ' ')
  if (!/\d/.test(plain)) return undefined
  const isOfEra = readEra(plain)
  return parseNumeric(plain, context, isOfEra) ?? parseNamed(plain, context, isOfEra)
}

/** A time of day, that of ISO 8601 with its zone included. */
const clock = /(?:(?<=\d)T|\b)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/i

type EraTest = (calendar: CalendarId) => boolean

/** Eras as they follow a date, folded by `foldText`, with the months of the calendars they stand for. */
const eras: readonly (readonly [RegExp, readonly MonthSet[]])[] = [
  [/^(?:(?:ه|هجری) ?)?(?:ش|ل|شمسی|خورشیدی|sh|ap)(?: |$)/, ['persian']],
  [/^(?:(?:ه|هجری) ?)?(?:ق|قمری|ah)(?: |$)/, ['islamic']],
  [/^(?:ه|هجری|هجریه)(?: |$)/, ['islamic', 'persian']],
  [/^(?:م|میلادی|میلادیه|ad|ce)(?: |$)/, ['gregory']],
]

/** Most dates name no era and may be of any calendar. */
function readEra(text: string): EraTest {
  const behind = text.split(/\d/).at(-1)?.trim() ?? ''
  const sets = behind === '' ? undefined : eras.find(([mark]) => mark.test(foldText(behind)))?.[1]
  return (calendar) => sets === undefined || sets.includes(monthSetOf(calendar))
}

const separator = String.raw`(?:\s*[/\\.,\-_\u0640\u060c\u060d\u066b\u2010-\u2015\u2212]\s*|\s+)`

/** A sign before the first number would make its year another one. */
const numeric = /* @__PURE__ */ new RegExp(
  String.raw`^(?:\D*[^\d+\-\u2212])?(\d{1,4})${separator}(\d{1,2})${separator}(\d{1,4})\D*$`,
  'u',
)

function parseNumeric(text: string, context: LocaleContext, isOfEra: EraTest): CalendarDate | undefined {
  const [, first = '', month = '', last = ''] = numeric.exec(text) ?? []
  const isYearFirst = first.length > 2
  const [year, day] = isYearFirst ? [first, last] : [last, first]
  if (year.length !== 4 || day.length > 2) return undefined
  // ISO dates are understood in every edition, whether it shows a Gregorian calendar or not.
  for (const calendar of new Set<CalendarId>([...context.calendars, 'gregory'])) {
    const date = { calendar, year: Number(year), month: Number(month), day: Number(day) }
    if (isOfEra(calendar) && isUsual(calendar, date.year) && isValidDate(date, context)) return date
  }
  return undefined
}

/** The month is the longest name that stands in the text; «تشرين الثاني» is not Tishri. */
function parseNamed(text: string, context: LocaleContext, isOfEra: EraTest): CalendarDate | undefined {
  const numbers = text.match(/\d+/g) ?? []
  const [first = '', second = ''] = numbers
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  if (numbers.length !== 2 || day.length > 2 || year.length < 3 || year.length > 4) return undefined
  const apart = text.replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
  // A ZWNJ joins the parts of a name (ربیع‌الاول) or hangs a word on it (بهمن‌ماه).
  const readings = Array.from(new Set([apart, apart.replaceAll('\u200c', ' ')]), (reading) => ` ${foldText(reading)} `)
  let best: { readonly date: CalendarDate; readonly length: number } | undefined
  for (const calendar of context.calendars) {
    if (!isOfEra(calendar) || !isUsual(calendar, Number(year))) continue
    const months = context.calendar(calendar).monthsInYear(Number(year))
    for (let month = 1; month <= months; month++) {
      const date = { calendar, year: Number(year), month, day: Number(day) }
      const length = longestMatch(readings, namesOfMonth(context, date))
      if (length > (best?.length ?? 0)) best = { date, length }
    }
  }
  return best !== undefined && isValidDate(best.date, context) ? best.date : undefined
}

const longestMatch = (readings: readonly string[], names: readonly string[]): number =>
  Math.max(0, ...names.filter((name) => readings.some((text) => text.includes(` ${name} `))).map((name) => name.length))

const isUsual = (calendar: CalendarId, year: number): boolean => {
  const [first, last] = usualYears[calendar]
  return year >= first && year <= last
}

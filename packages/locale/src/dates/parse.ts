import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import { toLatinDigits } from '../numbers/digits.ts'
import { foldText } from '../text/fold.ts'
import { isValidDate } from './arithmetic.ts'
import { monthName } from './month-names.ts'

/** Years that people mean when they write a date, by calendar; Persian and Hijri overlap and the context's first calendar wins. */
const usualYears: Readonly<Record<CalendarId, readonly [number, number]>> = {
  gregory: [1700, 2299],
  persian: [1100, 1699],
  'islamic-umalqura': [1100, 1699],
  'islamic-civil': [1100, 1699],
  'islamic-tbla': [1100, 1699],
  hebrew: [5400, 6199],
}

/**
 * Reads a date as people type it: «۱۴۰۳/۱۱/۳», «3 بهمن 1403», «٢٢ رجب ١٤٤٦», `2025-01-22`, in any digits and any of the context's
 * calendars, with or without a weekday. The year tells the calendar; `undefined` where the text is no date that exists.
 */
export function parseDate(text: string, context: LocaleContext): CalendarDate | undefined {
  const plain = toLatinDigits(text)
  return parseNumeric(plain, context) ?? parseNamed(plain, context)
}

function parseNumeric(text: string, context: LocaleContext): CalendarDate | undefined {
  const numbers = /^\D*?(\d{1,4})\s*[/.\-\u2010-\u2015]\s*(\d{1,2})\s*[/.\-\u2010-\u2015]\s*(\d{1,4})\D*$/u.exec(
    withoutControls(text),
  )
  if (numbers === null) return undefined
  const [a = '', b = '', c = ''] = numbers.slice(1)
  if (a.length > 2) return c.length > 2 ? undefined : pick(context, context.calendars, Number(a), Number(b), Number(c))
  return c.length < 4 ? undefined : pick(context, context.calendars, Number(c), Number(b), Number(a))
}

const withoutControls = (text: string): string => text.replace(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '')

/** The first calendar in which the year is usual and the day exists; `2025-01-22` is understood even without a Gregorian calendar. */
function pick(
  context: LocaleContext,
  calendars: readonly CalendarId[],
  year: number,
  month: number,
  day: number,
): CalendarDate | undefined {
  for (const calendar of new Set<CalendarId>([...calendars, 'gregory'])) {
    const date = { calendar, year, month, day }
    const [first, last] = usualYears[calendar]
    if (year >= first && year <= last && isValidDate(date, context)) return date
  }
  return undefined
}

function parseNamed(text: string, context: LocaleContext): CalendarDate | undefined {
  const folded = ` ${foldText(text)} `
  const numbers = folded.match(/(?<=\D|^)\d+(?=\D|$)/g) ?? []
  if (numbers.length !== 2) return undefined
  const [first = '', second = ''] = numbers
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  if (day.length > 2 || year.length < 3) return undefined
  const found = context.calendars
    .flatMap((calendar) => monthsNamedIn(folded, calendar, Number(year), context))
    .filter(({ date }) => isValidDate(date, context))
    .sort((a, b) => b.length - a.length)
  const best = found[0]
  return best === undefined ? undefined : { ...best.date, day: Number(day) }

  function monthsNamedIn(
    inText: string,
    calendar: CalendarId,
    inYear: number,
    { calendar: arithmetic }: LocaleContext,
  ): { date: CalendarDate; length: number }[] {
    const [low, high] = usualYears[calendar]
    if (inYear < low || inYear > high) return []
    const matches: { date: CalendarDate; length: number }[] = []
    for (let month = 1; month <= arithmetic(calendar).monthsInYear(inYear); month++) {
      for (const form of ['wide', 'alone', 'short'] as const) {
        const name = foldText(monthName(context, calendar, month, { form, year: inYear }))
        if (inText.includes(` ${name} `)) {
          matches.push({ date: { calendar, year: inYear, month, day: Number(day) }, length: name.length })
        }
      }
    }
    return matches
  }
}

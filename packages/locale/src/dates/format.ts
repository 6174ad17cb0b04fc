import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import { localizeDigits } from '../numbers/digits.ts'
import type { DatePattern } from '../pack.ts'
import { weekdayOfDay } from './weekday.ts'
import { two } from './iso.ts'
import { monthName } from './month-names.ts'
import { findZone } from './zone.ts'

/** Everything a pattern can ask for about one moment. */
interface Moment {
  readonly context: LocaleContext
  readonly date: CalendarDate
  readonly epochDay: number
  readonly minuteOfDay: number
}

type Writer = (moment: Moment) => string

const msPerDay = 86_400_000

/**
 * Writes an instant (epoch milliseconds) in a named pattern of the language, in the context's zone, digits and first calendar,
 * or in the calendar given.
 */
export function formatDate(
  context: LocaleContext,
  epochMs: number,
  pattern: DatePattern,
  calendar: CalendarId | undefined = context.calendars[0],
): string {
  const local = epochMs + findZone(context.zone).offsetAt(epochMs)
  const epochDay = Math.floor(local / msPerDay)
  if (Number.isNaN(epochDay)) throw new RangeError(`Not an instant in epoch milliseconds: ${epochMs}.`)
  const date = context.calendar(calendar ?? 'gregory').fromDay(epochDay)
  const minuteOfDay = Math.floor((local - epochDay * msPerDay) / 60_000)
  return write(compile(expand(context, pattern)), { context, date, epochDay, minuteOfDay })
}

/** Writes a date that is already in a calendar; time tokens show midnight. */
export function formatCalendarDate(context: LocaleContext, date: CalendarDate, pattern: DatePattern): string {
  return formatCalendarDateAs(context, date, expand(context, pattern))
}

/** Writes a calendar date in any pattern of the pattern language of packs. */
export function formatCalendarDateAs(context: LocaleContext, date: CalendarDate, pattern: string): string {
  const epochDay = context.calendar(date.calendar).toDay(date.year, date.month, date.day)
  return write(compile(pattern), { context, date, epochDay, minuteOfDay: 0 })
}

/** Writes a month with its year: «بهمن ۱۴۰۳». */
export function formatCalendarMonth(context: LocaleContext, calendar: CalendarId, year: number, month: number): string {
  return formatCalendarDate(context, { calendar, year, month, day: 1 }, 'month')
}

/** Writes a year: «۱۴۰۳». */
export function formatCalendarYear(context: LocaleContext, calendar: CalendarId, year: number): string {
  return formatCalendarDate(context, { calendar, year, month: 1, day: 1 }, 'year')
}

/** The pattern's text with {date} and {time} replaced by the patterns they stand for. */
function expand(context: LocaleContext, pattern: DatePattern): string {
  const { patterns } = context.pack
  const text = patterns[pattern]
  return pattern === 'datetime' ? text.replace('{date}', patterns.medium).replace('{time}', patterns.time) : text
}

const write = (writers: readonly Writer[], moment: Moment): string => {
  let text = ''
  for (const writer of writers) text += writer(moment)
  return text
}

const compiled = new Map<string, readonly Writer[]>()

/** A pattern's text becomes a list of writers once; there are as many patterns as the packs hold. */
function compile(pattern: string): readonly Writer[] {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const writers = pattern
    .split(/(\{[a-zA-Z]+\})/)
    .filter((part) => part !== '')
    .map(toWriter)
  compiled.set(pattern, writers)
  return writers
}

function toWriter(part: string): Writer {
  if (!part.startsWith('{')) return () => part
  const writer = Object.hasOwn(fields, part.slice(1, -1)) ? fields[part.slice(1, -1)] : undefined
  if (writer === undefined) throw new RangeError(`Unknown field ${part} in a date pattern.`)
  return writer
}

const digits = (context: LocaleContext, text: string): string =>
  context.digits === 'latn' ? text : localizeDigits(text, context.digits)

const fields: Readonly<Record<string, Writer>> = {
  weekday: ({ context, epochDay }) => context.pack.weekdays.wide[weekdayOfDay(epochDay)] ?? '',
  weekdayShort: ({ context, epochDay }) => context.pack.weekdays.short[weekdayOfDay(epochDay)] ?? '',
  day: ({ context, date }) => digits(context, String(date.day)),
  dd: ({ context, date }) => digits(context, two(date.day)),
  month: ({ context, date }) => nameOf(context, date, 'wide'),
  monthAlone: ({ context, date }) => nameOf(context, date, 'alone'),
  monthShort: ({ context, date }) => nameOf(context, date, 'short'),
  m: ({ context, date }) => digits(context, String(date.month)),
  mm: ({ context, date }) => digits(context, two(date.month)),
  year: ({ context, date }) => digits(context, String(date.year)),
  h: ({ context, minuteOfDay }) => digits(context, String(Math.floor(minuteOfDay / 60))),
  hh: ({ context, minuteOfDay }) => digits(context, two(Math.floor(minuteOfDay / 60))),
  min: ({ context, minuteOfDay }) => digits(context, two(minuteOfDay % 60)),
}

const nameOf = (context: LocaleContext, date: CalendarDate, form: 'wide' | 'alone' | 'short'): string =>
  monthName(context, date.calendar, date.month, { form, year: date.year })

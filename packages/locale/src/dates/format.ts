import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import { writeInteger, writeTwoDigits } from '../numbers/integers.ts'
import type { DatePattern, DatePatterns } from '../pack.ts'
import { epochDayOf } from './domain.ts'
import { weekdayOfDay } from './weekday.ts'
import { monthName } from './month-names.ts'
import { checkInstant, epochDayIn, findZone, msPerDay } from './zone.ts'

/** Everything a pattern can ask for about one moment. */
interface Moment {
  readonly context: LocaleContext
  readonly date: CalendarDate
  readonly epochDay: number
  readonly minuteOfDay: number
}

type Writer = (moment: Moment) => string

/**
 * Writes an instant (epoch milliseconds) in a named pattern of the language, in the context's zone, digits and first calendar,
 * or in the calendar given. Throws a RangeError for what is no instant, and for an unknown pattern or calendar.
 * @example
 * formatDate(fa, Date.UTC(2025, 0, 22, 6), 'masthead') // → 'چهارشنبه / ۳ بهمن / ۱۴۰۳'
 * formatDate(fa, Date.UTC(2025, 0, 22, 6), 'short', 'gregory') // → '۲۰۲۵/۰۱/۲۲'
 */
export function formatDate(
  context: LocaleContext,
  epochMs: number,
  pattern: DatePattern,
  calendar: CalendarId | undefined = context.calendars[0],
): string {
  const local = checkInstant(epochMs) + findZone(context.zone).offsetAt(epochMs)
  const epochDay = Math.floor(local / msPerDay)
  const date = context.calendar(calendar ?? 'gregory').fromDay(epochDay)
  const minuteOfDay = Math.floor((local - epochDay * msPerDay) / 60_000)
  return write(compileNamed(context.pack.patterns, pattern), { context, date, epochDay, minuteOfDay })
}

/**
 * Writes a date that is already in a calendar, whose names the pattern takes; time tokens show midnight. Throws a RangeError
 * where `toEpochDay` does, and for an unknown pattern.
 * @example
 * formatCalendarDate(fa, { calendar: 'islamic-umalqura', year: 1446, month: 7, day: 22 }, 'medium') // → '۲۲ رجب ۱۴۴۶'
 */
export function formatCalendarDate(context: LocaleContext, date: CalendarDate, pattern: DatePattern): string {
  return write(compileNamed(context.pack.patterns, pattern), midnightOf(context, date))
}

/**
 * Writes a calendar date in any pattern of the pattern language of packs: `{weekday} {weekdayShort} {day} {dd} {month}
 * {monthAlone} {monthShort} {m} {mm} {year} {h} {hh} {min}`, anything else as it stands. Throws a RangeError for another field
 * in braces.
 * @example
 * formatCalendarDateAs(fa, { calendar: 'persian', year: 1403, month: 1, day: 5 }, '{dd} {monthAlone}') // → '۰۵ فروردین'
 */
export function formatCalendarDateAs(context: LocaleContext, date: CalendarDate, pattern: string): string {
  return write(compile(pattern), midnightOf(context, date))
}

function midnightOf(context: LocaleContext, date: CalendarDate): Moment {
  return { context, date, epochDay: epochDayOf(date, context), minuteOfDay: 0 }
}

/** Writes a month (from 1) with its year: «بهمن ۱۴۰۳». */
export function formatCalendarMonth(context: LocaleContext, calendar: CalendarId, year: number, month: number): string {
  return formatCalendarDate(context, { calendar, year, month, day: 1 }, 'month')
}

/** Writes a year of a calendar as the language writes years: «۱۴۰۳». */
export function formatCalendarYear(context: LocaleContext, calendar: CalendarId, year: number): string {
  return formatCalendarDate(context, { calendar, year, month: 1, day: 1 }, 'year')
}

/**
 * Writes a span of days from the first instant's to the last one's (epoch milliseconds, both days included), saying only once
 * what both share; the order of the instants does not matter. Throws a RangeError for what is no instant.
 * @example
 * formatDateRange(fa, Date.UTC(2025, 0, 22), Date.UTC(2025, 0, 24)) // → '۳ تا ۵ بهمن ۱۴۰۳'
 */
export function formatDateRange(
  context: LocaleContext,
  fromMs: number,
  toMs: number,
  calendar: CalendarId | undefined = context.calendars[0],
): string {
  const { calendar: arithmetic, pack, zone } = context
  const dateAt = (epochMs: number): CalendarDate => arithmetic(calendar ?? 'gregory').fromDay(epochDayIn(zone, epochMs))
  const from = dateAt(Math.min(fromMs, toMs))
  const to = dateAt(Math.max(fromMs, toMs))
  const fill = (pattern: string, part: (date: CalendarDate) => string): string =>
    formatCalendarDateAs(context, to, pattern)
      .replace('{0}', () => part(from))
      .replace('{1}', () => part(to))
  if (from.year !== to.year) return fill(pack.ranges.other, (date) => formatCalendarDate(context, date, 'medium'))
  if (from.month !== to.month) {
    return fill(pack.ranges.sameYear, (date) => formatCalendarDateAs(context, date, pack.ranges.dayMonth))
  }
  if (from.day === to.day) return formatCalendarDate(context, to, 'medium')
  return fill(pack.ranges.sameMonth, (date) => formatCalendarDateAs(context, date, '{day}'))
}

const write = (writers: readonly Writer[], moment: Moment): string => {
  let text = ''
  for (const writer of writers) text += writer(moment)
  return text
}

const compiled = new WeakMap<DatePatterns, Map<DatePattern, readonly Writer[]>>()

/** A named pattern of a pack becomes a list of writers once, {date} and {time} replaced by the patterns they stand for. */
function compileNamed(patterns: DatePatterns, name: DatePattern): readonly Writer[] {
  const known = compiled.get(patterns) ?? new Map<DatePattern, readonly Writer[]>()
  const found = known.get(name)
  if (found !== undefined) return found
  if (!Object.hasOwn(patterns, name)) throw new RangeError(`Unknown date pattern "${name}".`)
  const writers = compile(patterns[name].replace('{date}', patterns.medium).replace('{time}', patterns.time))
  compiled.set(patterns, known.set(name, writers))
  return writers
}

const compile = (pattern: string): readonly Writer[] =>
  pattern
    .split(/(\{[a-zA-Z]+\})/)
    .filter((part) => part !== '')
    .map(toWriter)

function toWriter(part: string): Writer {
  if (!/^\{[a-zA-Z]+\}$/.test(part)) return () => part
  const writer = Object.hasOwn(fields, part.slice(1, -1)) ? fields[part.slice(1, -1)] : undefined
  if (writer === undefined) throw new RangeError(`Unknown field ${part} in a date pattern.`)
  return writer
}

const fields: Readonly<Record<string, Writer>> = {
  weekday: ({ context, epochDay }) => context.pack.weekdays.wide[weekdayOfDay(epochDay)] ?? '',
  weekdayShort: ({ context, epochDay }) => context.pack.weekdays.short[weekdayOfDay(epochDay)] ?? '',
  day: ({ context, date }) => {
    const day = writeInteger(date.day, context.digits)
    return date.day === 1 ? context.pack.firstDay.replace('{0}', day) : day
  },
  dd: ({ context, date }) => writeTwoDigits(date.day, context.digits),
  month: ({ context, date }) => nameOf(context, date, 'wide'),
  monthAlone: ({ context, date }) => nameOf(context, date, 'alone'),
  monthShort: ({ context, date }) => nameOf(context, date, 'short'),
  m: ({ context, date }) => writeInteger(date.month, context.digits),
  mm: ({ context, date }) => writeTwoDigits(date.month, context.digits),
  year: ({ context, date }) =>
    (date.year < 0 ? context.pack.signs[context.digits].minus : '') + writeInteger(Math.abs(date.year), context.digits),
  h: ({ context, minuteOfDay }) => writeInteger(Math.floor(minuteOfDay / 60), context.digits),
  hh: ({ context, minuteOfDay }) => writeTwoDigits(Math.floor(minuteOfDay / 60), context.digits),
  min: ({ context, minuteOfDay }) => writeTwoDigits(minuteOfDay % 60, context.digits),
}

const nameOf = (context: LocaleContext, date: CalendarDate, form: 'wide' | 'alone' | 'short'): string =>
  monthName(context, date.calendar, date.month, { form, year: date.year })

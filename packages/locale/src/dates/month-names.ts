import type { CalendarDate, CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import type { MonthNames, MonthSet } from '../pack.ts'
import { foldText } from '../text/fold.ts'
import { monthSpellings } from './month-spellings.ts'

const monthForms = ['wide', 'alone', 'short'] as const

/** The forms of a month's name: beside a day («ژانویهٔ»), alone («ژانویه»), short. */
export type MonthForm = (typeof monthForms)[number]

const monthSets: Readonly<Record<CalendarId, MonthSet>> = {
  gregory: 'gregory',
  persian: 'persian',
  'islamic-umalqura': 'islamic',
  'islamic-civil': 'islamic',
  'islamic-tbla': 'islamic',
  hebrew: 'hebrew',
}

/** Which months' names a calendar uses. */
export const monthSetOf = (calendar: CalendarId): MonthSet => monthSets[calendar]

/**
 * The name of a month (from 1), standing alone unless another form is asked for, in the month names of the context. Hebrew
 * months need their year, because Adar moves; without one the year is taken as common. Throws a RangeError for a month that
 * does not exist.
 * @example
 * monthName(fa, 'persian', 11) // → 'بهمن'
 */
export function monthName(
  context: LocaleContext,
  calendar: CalendarId,
  month: number,
  options: { readonly form?: MonthForm; readonly year?: number } = {},
): string {
  const set = monthSets[calendar]
  const names = set === 'gregory' ? context.gregorianMonths : context.pack.months[set]
  const form = options.form ?? 'alone'
  const isLeap = set === 'hebrew' && options.year !== undefined && context.calendar(calendar).isLeapYear(options.year)
  const name = set === 'hebrew' ? hebrewName(names, month, form, isLeap) : names[form][month - 1]
  if (name === undefined) throw new RangeError(`The calendar "${calendar}" has no month ${month}.`)
  return name
}

/** The names hold both Adars: a common year skips Adar I, a leap year calls the seventh month Adar II. */
function hebrewName(names: MonthNames, month: number, form: MonthForm, isLeap: boolean): string | undefined {
  if (isLeap && month === 7 && names.leapSeventh !== undefined) return names.leapSeventh
  return names[form][hebrewPlace(month, isLeap) - 1]
}

const hebrewPlace = (month: number, isLeap: boolean): number => (isLeap || month < 6 ? month : month + 1)

const remembered = new WeakMap<LocaleContext, Map<string, readonly string[]>>()

/** Every way in which a date's month may stand in a text, folded by `foldText`: all forms, families and spellings, as in the patterns. */
export function namesOfMonth(context: LocaleContext, date: CalendarDate): readonly string[] {
  const known = remembered.get(context) ?? new Map<string, readonly string[]>()
  remembered.set(context, known)
  const isLeap = date.calendar === 'hebrew' && context.calendar('hebrew').isLeapYear(date.year)
  const key = `${date.calendar} ${date.month} ${isLeap}`
  const names = known.get(key) ?? collectNames(context, date, isLeap)
  known.set(key, names)
  return names
}

function collectNames(
  context: LocaleContext,
  { calendar, year, month }: CalendarDate,
  isLeap: boolean,
): readonly string[] {
  const { tag, patterns, months, monthFamilies } = context.pack
  const own = monthForms.map((form) => monthName(context, calendar, month, { form, year }))
  const families = calendar === 'gregory' ? [months.gregory, ...Object.values(monthFamilies)] : []
  const place = calendar === 'hebrew' ? hebrewPlace(month, isLeap) : month
  const spellings = monthSpellings[tag]?.[monthSets[calendar]]?.[place]
  const plain = [
    ...own,
    ...families.flatMap((names) => monthForms.map((form) => names[form][month - 1] ?? '')),
    ...(spellings?.split('|') ?? []),
  ]
  const around = Object.values(patterns).map((pattern) => /(\p{L}*)\{month\w*\}(\p{L}*)/u.exec(pattern))
  const inflected = plain.flatMap((name) => around.map((match) => `${match?.[1] ?? ''}${name}${match?.[2] ?? ''}`))
  const spelled = [...plain, ...inflected].flatMap((name) => [name, name.replaceAll('\u200c', ' ')])
  return Array.from(new Set(spelled.map(foldText))).filter((name) => name !== '')
}

import type { CalendarId } from '../calendars/calendar.ts'
import type { LocaleContext } from '../context.ts'
import type { MonthNames, MonthSet } from '../pack.ts'

/** The forms of a month's name: beside a day, alone, short. */
export type MonthForm = 'wide' | 'alone' | 'short'

const monthSets: Readonly<Record<CalendarId, MonthSet>> = {
  gregory: 'gregory',
  persian: 'persian',
  'islamic-umalqura': 'islamic',
  'islamic-civil': 'islamic',
  'islamic-tbla': 'islamic',
  hebrew: 'hebrew',
}

/**
 * The name of a month (1-based), standing alone unless another form is asked for. Hebrew months need their year,
 * because Adar moves; without one the year is taken as common.
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
  if (set === 'hebrew') {
    return hebrewName(
      names,
      month,
      form,
      options.year !== undefined && context.calendar(calendar).isLeapYear(options.year),
    )
  }
  return names[form][month - 1] ?? ''
}

/** The names hold both Adars: a common year skips Adar I, a leap year calls the seventh month Adar II. */
function hebrewName(names: MonthNames, month: number, form: MonthForm, isLeap: boolean): string {
  if (isLeap && month === 7 && names.leapSeventh !== undefined) return names.leapSeventh
  return names[form][isLeap || month < 6 ? month - 1 : month] ?? ''
}

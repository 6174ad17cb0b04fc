import { weekdayOf, type CalendarDate, type LocaleContext } from '@matbaa/locale'

/** A day of the week as a table's heading. */
export interface WeekdayName {
  readonly long: string
  /** One to three letters. */
  readonly short: string
  readonly isWeekend: boolean
}

/** The days of an edition's week in their order, in the words of a language. */
export function toWeekdays(
  own: LocaleContext,
  words: LocaleContext,
  mark: (text: string) => string,
): readonly WeekdayName[] {
  const { weekStart, weekend } = own.pack
  const { wide, narrow } = words.pack.weekdays
  return Array.from({ length: 7 }, (_, index) => {
    const weekday = (weekStart + index) % 7
    return {
      long: mark(wide[weekday] ?? ''),
      short: mark(narrow[weekday] ?? ''),
      isWeekend: weekend.includes(weekday),
    }
  })
}

/** The days of a month that begins on `first`, in rows of the edition's week; null before the first and after the last. */
export function toWeeks<Day>(
  own: LocaleContext,
  first: CalendarDate,
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const lead = (weekdayOf(first, own) - own.pack.weekStart + 7) % 7
  const cells: (Day | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7))
}

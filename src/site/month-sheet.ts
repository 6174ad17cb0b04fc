import {
  type CalendarDate,
  formatCalendarMonth,
  isoDate,
  localizeDigits,
  monthName,
  toCalendarDate,
  toEpochDay,
} from '@matbaa/locale'
import { firstCalendar } from './calendar-years.ts'
import type { Edition, MastheadCalendar } from './edition.ts'
import type { OtherDayView, SheetDayView, SideMonthView } from './theme/calendar.ts'
import { toWeekdays, toWeeks } from './weeks.ts'

const dayLength = 86_400_000

/** One month of a calendar. */
export interface Month {
  readonly year: number
  readonly month: number
}

/** A month of the edition's first calendar as days of both calendars. */
export interface MonthSpan extends Month {
  readonly first: CalendarDate
  /** Epoch days of the first day and of the one after the last. */
  readonly from: number
  readonly until: number
}

/** The days of a month of the edition's first calendar. */
export function toMonthSpan(edition: Edition, { year, month }: Month): MonthSpan {
  const { locale } = edition
  const first = { calendar: firstCalendar(edition), year, month, day: 1 }
  const from = toEpochDay(first, locale)
  return { year, month, first, from, until: from + locale.calendar(first.calendar).daysInMonth(year, month) }
}

/** The sheet's days in rows of the edition's week, each with the day it is in the other calendar; `counts` are articles. */
export function toSheet(
  edition: Edition,
  span: MonthSpan,
  other: MastheadCalendar,
  counts: readonly number[],
  now: number,
): readonly (readonly (SheetDayView | null)[])[] {
  const { locale, mark } = edition
  const today = epochToday(edition, now)
  const days = counts.map((count, index): SheetDayView => {
    const day = index + 1
    const epochDay = span.from + index
    return {
      iso: isoOf(epochDay),
      text: mark(localizeDigits(String(day), locale.digits)),
      ...(count === 0 ? {} : { url: edition.addresses.archive(edition.language, span.year, span.month, day) }),
      count,
      isToday: epochDay === today,
      isWeekend: isWeekend(edition, epochDay),
      other: toOtherDay(edition, other, epochDay, index === 0),
    }
  })
  return toWeeks(locale, span.first, days)
}

function toOtherDay(edition: Edition, other: MastheadCalendar, epochDay: number, isFirst: boolean): OtherDayView {
  const { locale, mark, calendar } = other
  const { year, month, day } = locale.calendar(calendar).fromDay(epochDay)
  return {
    text: mark(localizeDigits(String(day), locale.digits)),
    ...(day === 1 || isFirst ? { month: mark(monthName(locale, calendar, month, { form: 'short', year })) } : {}),
    ...markedAs(edition, other),
  }
}

/** The months of the other calendar that the sheet's month lies in, in order. */
export function otherMonths({ calendar, locale }: MastheadCalendar, span: MonthSpan): readonly Month[] {
  const { fromDay, toDay, daysInMonth } = locale.calendar(calendar)
  const months: Month[] = []
  for (let day = span.from; day < span.until;) {
    const { year, month } = fromDay(day)
    months.push({ year, month })
    day = toDay(year, month, 1) + daysInMonth(year, month)
  }
  return months
}

/** A month of the other calendar as a sheet of its own, in the edition's week. */
export function toSideMonth(
  edition: Edition,
  span: MonthSpan,
  other: MastheadCalendar,
  { year, month }: Month,
  now: number,
): SideMonthView {
  const { calendar, locale, mark } = other
  const first = { calendar, year, month, day: 1 }
  const start = toEpochDay(first, locale)
  const today = epochToday(edition, now)
  const days = Array.from({ length: locale.calendar(calendar).daysInMonth(year, month) }, (_, index) => {
    const epochDay = start + index
    return {
      iso: isoOf(epochDay),
      text: mark(localizeDigits(String(index + 1), locale.digits)),
      isToday: epochDay === today,
      isWeekend: isWeekend(edition, epochDay),
      isWithin: epochDay >= span.from && epochDay < span.until,
    }
  })
  return {
    title: mark(formatCalendarMonth(locale, calendar, year, month)),
    weekdays: toWeekdays(edition.locale, locale, mark),
    // The week is that of the edition, whatever calendar and language the days are in.
    weeks: toWeeks(edition.locale, first, days),
    ...markedAs(edition, other),
  }
}

/** Months that follow each other, as one name: «ژانویه – فوریه ۲۰۲۵». */
export function nameMonths({ calendar, locale, mark }: MastheadCalendar, months: readonly Month[]): string {
  const [from, to] = [months[0], months.at(-1)]
  if (from === undefined || to === undefined) return ''
  const last = formatCalendarMonth(locale, calendar, to.year, to.month)
  if (months.length === 1) return mark(last)
  const first =
    from.year === to.year
      ? monthName(locale, calendar, from.month, { year: from.year })
      : formatCalendarMonth(locale, calendar, from.year, from.month)
  // A dash between two months is no word: it is the same in every language.
  return mark(`${first} – ${last}`)
}

/** `lang` and `dir` of the other calendar, where its language is not the edition's. */
export const markedAs = ({ language }: Edition, { locale }: MastheadCalendar) =>
  locale.language === language ? {} : { lang: locale.language, dir: locale.direction }

const epochToday = ({ locale }: Edition, now: number): number =>
  toEpochDay(toCalendarDate(locale, now, 'gregory'), locale)

const isWeekend = ({ locale }: Edition, epochDay: number): boolean =>
  locale.pack.weekend.includes((((epochDay + 4) % 7) + 7) % 7)

/** An epoch day is a UTC midnight, whatever the zone of the edition. */
const isoOf = (epochDay: number): string => isoDate(epochDay * dayLength, 'UTC')

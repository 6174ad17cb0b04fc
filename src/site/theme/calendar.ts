import type { LayoutView } from './layout.ts'
import type { ListView } from './lists.ts'
import type { Marked, TextView, LinkView } from './pieces.ts'

export interface CalendarDayView {
  /** ISO date. */
  readonly iso: string
  /** Day of the month in the edition's digits. */
  readonly text: string
  /** Absent on a day with no article. */
  readonly url?: string
  readonly count: number
  readonly isToday: boolean
}

export interface WeekdayView {
  readonly long: string
  /** One to three letters. */
  readonly short: string
  readonly isWeekend: boolean
}

/** A month as a grid in the edition's first calendar. */
export interface CalendarView {
  /** Month and year. */
  readonly title: string
  /** The month as a sheet in two calendars. */
  readonly url: string
  /** From the first day of the week of the edition. */
  readonly weekdays: readonly WeekdayView[]
  /** Seven cells each; null before the first and after the last day. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[]
}

export interface ArchivePeriodView {
  readonly text: string
  /** Absent when nothing was published in it. */
  readonly url?: string
  /** Absent where counting would read the whole archive. */
  readonly count?: number
}

export interface ArchiveYearView extends ArchivePeriodView {
  /** All its months; none where looking at them would take too long. */
  readonly months: readonly ArchivePeriodView[]
}

interface ArchiveBase {
  readonly layout: LayoutView
  /** "1403", "Bahman 1403", "3 Bahman 1403"; empty for the list of years. */
  readonly title: string
  /** The periods this one lies in, the archive itself first. */
  readonly trail: readonly LinkView[]
  /** The nearest periods of the same length that have articles. */
  readonly earlier?: LinkView
  readonly later?: LinkView
}

export type ArchiveView =
  | (ArchiveBase & { readonly period: 'all'; readonly years: readonly ArchiveYearView[] })
  | (ArchiveBase & { readonly period: 'year'; readonly months: readonly ArchivePeriodView[] })
  | (ArchiveBase & { readonly period: 'month'; readonly calendar: CalendarView; readonly list: ListView })
  | (ArchiveBase & { readonly period: 'day'; readonly calendar: CalendarView; readonly list: ListView })

/** The same day in the other calendar. */
export interface OtherDayView extends TextView {
  /** The month's short name, on its first day and on the first day of the sheet. */
  readonly month?: string
}

export interface SheetDayView extends CalendarDayView {
  readonly isWeekend: boolean
  readonly other: OtherDayView
}

/** A month of the other calendar; words and digits are of the language it is marked with. */
export interface SideMonthView extends Marked {
  readonly title: string
  readonly weekdays: readonly WeekdayView[]
  /** `isWithin`: the day lies in the month of the sheet. */
  readonly weeks: readonly (readonly ({
    readonly iso: string
    readonly text: string
    readonly isToday: boolean
    readonly isWeekend: boolean
    readonly isWithin: boolean
  } | null)[])[]
}

/** A form that is sent by GET and answered with a redirect; works without JavaScript. */
export interface MonthJumpView {
  readonly action: string
  readonly months: readonly { readonly value: number; readonly text: string; readonly isChosen: boolean }[]
  /** In the digits of the edition; any digits are understood. */
  readonly year: string
  /** Kept as `with` where the other calendar was chosen. */
  readonly other?: string
}

/** A month in two calendars side by side. */
export interface MonthView {
  readonly layout: LayoutView
  /** Month and year in the edition's first calendar, and what they are in the other one. */
  readonly title: string
  readonly otherTitle: TextView
  /** Names of both calendars. */
  readonly calendarName: string
  readonly otherName: string
  readonly weekdays: readonly WeekdayView[]
  /** Seven cells each; null before the first and after the last day. */
  readonly weeks: readonly (readonly (SheetDayView | null)[])[]
  readonly others: readonly SideMonthView[]
  readonly earlier?: LinkView
  readonly later?: LinkView
  /** Months on the way from here lead on for ever: search engines need not follow. */
  readonly isEndless: boolean
  /** Absent on the page of this month. */
  readonly thisMonthUrl?: string
  /** The articles of the month; absent where there are none. */
  readonly archive?: LinkView
  readonly jump: MonthJumpView
  /** Which calendar stands beside the first one; empty where there is no choice. */
  readonly choices: readonly LinkView[]
  /** Names of the months that begin as announced and not by the table; empty where none does. */
  readonly announced: string
}

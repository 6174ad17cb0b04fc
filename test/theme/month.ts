import { createLocaleContext, formatDate, formatNumber, type LocaleContext, monthName } from '@matbaa/locale'
import type { CalendarView, MonthView } from '../../src/site/theme/calendar.ts'
import type { LayoutView } from '../../src/site/theme/layout.ts'

const day = 86_400_000

/** A month with all that its page can show; beside it stands a calendar in another language. */
export function monthOf(layout: LayoutView, calendar: CalendarView, locale: LocaleContext, at: number): MonthView {
  const { language, t } = layout
  const isEnglish = language === 'en'
  const other = createLocaleContext(isEnglish ? 'fa' : 'en', { zone: 'Asia/Tehran' })
  const mark = { lang: other.language, dir: other.direction }
  const number = (value: number): string => formatNumber(other, value)
  return {
    ...plainMonthOf(layout, calendar, locale, at),
    otherTitle: { text: formatDate(other, at, 'month'), ...mark },
    weeks: calendar.weeks.map((week, row) =>
      week.map((cell, column) => {
        if (cell === null) return null
        const name = monthName(other, other.calendars[0] ?? 'gregory', 1, { form: 'short' })
        const turn = row === 1 && column === 3 ? { month: name } : {}
        return { ...cell, isWeekend: column === 6, other: { text: number(row * 7 + column + 1), ...turn, ...mark } }
      }),
    ),
    others: [0, 1].map((shift) => ({
      title: formatDate(other, at + shift * 31 * day, 'month'),
      weekdays: calendar.weekdays.map((weekday, index) => {
        const weekdays = other.pack.weekdays
        const position = (index + locale.pack.weekStart) % 7
        return { ...weekday, long: weekdays.wide[position] ?? '', short: weekdays.narrow[position] ?? '' }
      }),
      weeks: calendar.weeks.map((week, row) =>
        week.map((cell, column) =>
          cell === null
            ? null
            : {
                iso: cell.iso,
                text: number(row * 7 + column + 1),
                isToday: cell.isToday && shift === 0,
                isWeekend: column === 6,
                isWithin: row > 1,
              },
        ),
      ),
      ...mark,
    })),
    earlier: { text: formatDate(locale, at - 31 * day, 'month'), url: `/${language}/calendar/1403/10/` },
    later: { text: formatDate(locale, at + 31 * day, 'month'), url: `/${language}/calendar/1403/12/` },
    thisMonthUrl: `/${language}/calendar/`,
    archive: { text: t('archive.titleOf', { period: calendar.title }), url: `/${language}/archive/1403/11/` },
    choices: [
      { text: t('calendar.name.gregory'), url: `/${language}/calendar/1403/11/` },
      {
        text: t('calendar.name.islamic'),
        url: `/${language}/calendar/1403/11/?with=islamic-umalqura`,
        current: 'true',
      },
    ],
    announced: formatDate(locale, at, 'month', 'islamic-umalqura'),
  }
}

/** A month far from now: nothing was published, and only one calendar can stand beside it. */
export function plainMonthOf(layout: LayoutView, calendar: CalendarView, locale: LocaleContext, at: number): MonthView {
  const { language, t } = layout
  return {
    layout,
    title: calendar.title,
    otherTitle: { text: formatDate(locale, at, 'month', 'islamic-umalqura') },
    calendarName: t('calendar.name.persian'),
    otherName: t('calendar.name.islamic'),
    weekdays: calendar.weekdays,
    weeks: calendar.weeks.map((week) =>
      week.map((cell, column) => {
        if (cell === null) return null
        const { iso, text } = cell
        return { iso, text, count: 0, isToday: false, isWeekend: column === 6, other: { text } }
      }),
    ),
    others: [],
    isEndless: true,
    jump: {
      action: `/${language}/calendar/`,
      months: Array.from({ length: 12 }, (_, index) => ({
        value: index + 1,
        text: monthName(locale, 'persian', index + 1),
        isChosen: index === 10,
      })),
      year: formatNumber(locale, 1403, { grouping: false }),
      other: 'islamic-umalqura',
    },
    choices: [],
    announced: '',
  }
}

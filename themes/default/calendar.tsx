import type { Translate } from '../../src/site/theme/pieces.ts'
import type { CalendarDayView, CalendarView } from '../../src/site/theme/calendar.ts'
import { Weekdays } from './weekdays.tsx'

/** A month as a table; days with articles lead to them. */
export function Calendar({ calendar, t }: { readonly calendar: CalendarView; readonly t: Translate }) {
  return (
    <table class="calendar">
      <caption>
        <a href={calendar.url}>{calendar.title}</a>
      </caption>
      <Weekdays weekdays={calendar.weekdays} weekend={t('calendar.weekend')} />
      <tbody>
        {calendar.weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <td>{day !== null && <Day day={day} t={t} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, t }: { readonly day: CalendarDayView; readonly t: Translate }) {
  const time = (
    <time datetime={day.iso} aria-current={day.isToday ? 'date' : undefined}>
      {day.text}
    </time>
  )
  if (day.url === undefined) return time
  return (
    <a href={day.url}>
      {time}
      <span class="visually-hidden"> {t('archive.count', { count: day.count })}</span>
    </a>
  )
}

import type { SideMonthView } from '../../src/site/theme/calendar.ts'
import { marked } from './marked.ts'
import { Weekdays } from './weekdays.tsx'

/** A month of the other calendar; what lies outside the month of the sheet stands back. */
export function SideMonth({ month }: { readonly month: SideMonthView }) {
  return (
    <table class="side-month" {...marked(month)}>
      <caption>{month.title}</caption>
      <Weekdays weekdays={month.weekdays} />
      <tbody>
        {month.weeks.map((week) => (
          <tr>
            {week.map((day) =>
              day === null ? (
                <td />
              ) : (
                <td
                  class={
                    [day.isWithin ? 'is-within' : '', day.isWeekend ? 'weekend' : ''].join(' ').trim() || undefined
                  }
                >
                  <time datetime={day.iso} aria-current={day.isToday ? 'date' : undefined}>
                    {day.text}
                  </time>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

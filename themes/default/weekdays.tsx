import type { WeekdayView } from '../../src/site/theme/calendar.ts'

interface WeekdaysProps {
  readonly weekdays: readonly WeekdayView[]
  /** What the weekend is called, in the language of the weekdays; said to those who do not see its rule. */
  readonly weekend?: string | undefined
}

/** The head of a month's table: a letter where there is little room, the whole name for everybody who cannot see it. */
export function Weekdays({ weekdays, weekend }: WeekdaysProps) {
  return (
    <thead>
      <tr>
        {weekdays.map(({ long, short, isWeekend }) => (
          <th scope="col" class={isWeekend ? 'weekend' : undefined}>
            <span class="weekday-short" aria-hidden="true">
              {short}
            </span>
            <span class="weekday-long">{long}</span>
            {isWeekend && weekend !== undefined && <span class="visually-hidden"> ({weekend})</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

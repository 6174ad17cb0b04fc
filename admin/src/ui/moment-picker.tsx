import { type CalendarId, formatCalendarMonth } from '@matbaa/locale'
import {
  createCalendar,
  fromDate,
  Time,
  toCalendar,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  I18nProvider,
  Label,
  TimeField,
} from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'

interface Props {
  readonly dayLabel: string
  readonly timeLabel: string
  readonly calendar: CalendarId
  readonly zone: string
  /** An instant, ISO 8601. */
  readonly value: string
  readonly onChange: (instant: string) => void
}

/** A moment to come: a day of a calendar from today on, and a time in a zone. */
export function MomentPicker({ dayLabel, timeLabel, calendar, zone, value, onChange }: Props) {
  const { language, locale } = useI18n()
  const inCalendar = (date: Date) => toCalendar(fromDate(date, zone), createCalendar(calendar))
  const at = inCalendar(new Date(value))
  const plain = toCalendarDateTime(at)
  const set = (changed: typeof plain): void => onChange(toZoned(changed, zone).toDate().toISOString())
  return (
    <I18nProvider locale={`${language}-u-ca-${calendar}`}>
      <Calendar
        aria-label={dayLabel}
        value={toCalendarDate(at)}
        minValue={toCalendarDate(inCalendar(new Date()))}
        onChange={({ era, year, month, day }) => set(plain.set({ era, year, month, day }))}
        className="month"
      >
        {({ state }) => {
          const { year, month } = state.visibleRange.start
          return (
            <>
              <header>
                <AriaButton slot="previous" className="button button-plain">
                  <span aria-hidden="true" className="arrow" />
                </AriaButton>
                <strong>{formatCalendarMonth(locale, calendar, year, month)}</strong>
                <AriaButton slot="next" className="button button-plain">
                  <span aria-hidden="true" className="arrow arrow-on" />
                </AriaButton>
              </header>
              <CalendarGrid weekdayStyle="narrow">
                <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className="day" />}</CalendarGridBody>
              </CalendarGrid>
            </>
          )
        }}
      </Calendar>
      <TimeField
        value={new Time(at.hour, at.minute)}
        onChange={(time) => {
          if (time !== null) set(plain.set({ hour: time.hour, minute: time.minute }))
        }}
        hourCycle={24}
        className="field"
        shouldForceLeadingZeros
      >
        <Label>{timeLabel}</Label>
        <DateInput className="time-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </TimeField>
    </I18nProvider>
  )
}

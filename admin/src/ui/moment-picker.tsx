import { type CalendarId, formatCalendarMonth } from '@matbaa/locale'
import {
  createCalendar,
  fromDate,
  GregorianCalendar,
  Time,
  toCalendar,
  toCalendarDate,
  toCalendarDateTime,
} from '@internationalized/date'
import { useState } from 'react'
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
import { fieldLocale, useI18n } from '../i18n/i18n.tsx'
import { readWallTime } from '../i18n/wall-time.ts'
import { ClockChange } from './clock-change.tsx'
import './moment-picker.css'

interface Props {
  readonly dayLabel: string
  readonly timeLabel: string
  readonly calendar: CalendarId
  readonly zone: string
  /** An instant, ISO 8601; null where the clocks never show what is chosen. */
  readonly value: string | null
  readonly onChange: (instant: string | null) => void
}

/** A moment to come: a day of a calendar from today on, and a time in a zone, also on days on which its clocks change. */
export function MomentPicker({ dayLabel, timeLabel, calendar, zone, value, onChange }: Props) {
  const { locale } = useI18n()
  const inZone = (instant: number) => toCalendarDateTime(fromDate(new Date(instant), zone))
  const inCalendar = (gregorian: ReturnType<typeof inZone>) => toCalendar(gregorian, createCalendar(calendar))
  // What the clocks shall show is kept beside the instant: they may show it twice, or never.
  const [wall, setWall] = useState(() => inZone(value === null ? Date.now() : Date.parse(value)))
  const reading = readWallTime(wall, zone)
  const plain = inCalendar(wall)
  const take = (instant: number): void => {
    setWall(inZone(instant))
    onChange(new Date(instant).toISOString())
  }
  const set = (changed: typeof plain): void => {
    const next = toCalendar(changed, new GregorianCalendar())
    setWall(next)
    const read = readWallTime(next, zone)
    if (read.kind === 'never') onChange(null)
    else onChange(new Date(read.kind === 'once' ? read.instant : read.first).toISOString())
  }
  return (
    <I18nProvider locale={fieldLocale(locale, calendar)}>
      <Calendar
        aria-label={dayLabel}
        value={toCalendarDate(plain)}
        minValue={toCalendarDate(inCalendar(inZone(Date.now())))}
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
        value={new Time(plain.hour, plain.minute)}
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
      <ClockChange
        reading={reading}
        zone={zone}
        wanted={Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)}
        chosen={value === null ? null : Date.parse(value)}
        onChoose={take}
      />
    </I18nProvider>
  )
}

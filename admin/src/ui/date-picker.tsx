import { formatCalendarMonth, isCalendarId } from '@matbaa/locale'
import { parseDate } from '@internationalized/date'
import { useContext } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components'
import { fieldLocale, useI18n } from '../i18n/i18n.tsx'
import { CalendarIcon, ChevronIcon } from './icons.tsx'

interface Props {
  readonly label: string
  /** A Gregorian day, `2025-01-22`; empty for none. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day in the calendar of the language that is shown; what is kept is the Gregorian day. */
export function DatePicker({ label, value, onChange }: Props) {
  const { locale } = useI18n()
  const [calendar] = locale.calendars
  return (
    <I18nProvider locale={fieldLocale(locale, calendar ?? 'gregory')}>
      <AriaDatePicker
        value={/^\d{4}-\d\d-\d\d$/u.test(value) ? parseDate(value) : null}
        onChange={(day) => onChange(day === null ? '' : day.toString())}
        className="field"
      >
        <Label>{label}</Label>
        <Group className="date-field">
          <DateInput className="date-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="button button-plain">
            <CalendarIcon />
          </Button>
        </Group>
        <Popover className="popover calendar-popover">
          <Dialog className="calendar-dialog">
            <Calendar>
              <header>
                <Button slot="previous" className="button button-plain">
                  <ChevronIcon />
                </Button>
                <MonthHeading />
                <Button slot="next" className="button button-plain">
                  <ChevronIcon />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="narrow">
                <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  )
}

/** The month by the library of the newsroom: the browser's own puts the year first in Persian. */
function MonthHeading() {
  const { locale } = useI18n()
  const state = useContext(CalendarStateContext)
  if (state === null) return null
  const { calendar, year, month } = state.visibleRange.start
  const id = calendar.identifier
  return <Heading>{isCalendarId(id) ? formatCalendarMonth(locale, id, year, month) : ''}</Heading>
}

import {
  createCalendar,
  fromDate,
  Time,
  toCalendar,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
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
  Form,
  I18nProvider,
  Label,
  TimeField,
} from 'react-aria-components'
import { formatCalendarMonth } from '@matbaa/locale'
import { useI18n, zoneName } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { say } from '../ui/toasts.tsx'
import { schedule } from './actions.ts'
import { useEditionCalendar } from './edition-calendar.ts'
import type { ArticleDialogProps } from './send-back-dialog.tsx'

/** When an article is to be published: a day of the edition's calendar and a time in its zone, which is named. */
export function ScheduleDialog({ article, keeper, onClose }: ArticleDialogProps) {
  const { t, language, locale, dateTimeIn } = useI18n()
  const client = useQueryClient()
  const zone = article.draft?.publishZone ?? article.published?.publishedZone ?? locale.zone
  const calendar = useEditionCalendar(article.language)
  const [at, setAt] = useState(() => {
    const planned = article.draft?.publishAt
    const first = planned == null ? nextHour() : new Date(planned)
    return toCalendar(fromDate(first, zone), createCalendar(calendar))
  })
  const setTime = (time: Time | null): void => {
    if (time !== null) setAt(toZoned(toCalendarDateTime(at).set({ hour: time.hour, minute: time.minute }), zone))
  }
  const instant = at.toDate().toISOString()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return schedule(client, { ...article, etag: keeper.etag() }, instant, zone)
    },
    onSuccess: ({ etag }) => {
      keeper.rebase(etag)
      say(t('articles.done.schedule'))
      onClose()
    },
  })
  const day = toCalendarDate(at)
  return (
    <Dialog title={t('articles.verb.schedule')} isOpen onClose={onClose}>
      <Form
        className="form schedule"
        onSubmit={(event) => {
          event.preventDefault()
          mutate()
        }}
      >
        <FormFailure error={error} />
        <I18nProvider locale={`${language}-u-ca-${calendar}`}>
          <Calendar
            aria-label={t('articles.publishDay')}
            value={day}
            minValue={toCalendarDate(toCalendar(fromDate(new Date(), zone), createCalendar(calendar)))}
            onChange={(date) =>
              setAt(
                toZoned(
                  toCalendarDateTime(at).set({ era: date.era, year: date.year, month: date.month, day: date.day }),
                  zone,
                ),
              )
            }
            className="month"
          >
            {({ state }) => {
              const { year, month } = state.visibleRange.start
              return (
                <>
                  <header>
                    <AriaButton slot="previous" className="tool">
                      <span aria-hidden="true" className="arrow" />
                    </AriaButton>
                    <strong>{formatCalendarMonth(locale, calendar, year, month)}</strong>
                    <AriaButton slot="next" className="tool">
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
            onChange={setTime}
            hourCycle={24}
            className="field"
            shouldForceLeadingZeros
          >
            <Label>{t('articles.publishTime', { zone: zoneName(language, zone) })}</Label>
            <DateInput className="time-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
          </TimeField>
        </I18nProvider>
        <p className="schedule-result">{dateTimeIn(instant, zone, calendar)}</p>
        <div className="actions">
          <Button kind="primary" type="submit" isPending={isPending}>
            {t('articles.verb.schedule')}
          </Button>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function nextHour(): Date {
  const hour = 3_600_000
  return new Date(Math.ceil((Date.now() + 600_000) / hour) * hour)
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { failureTexts } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { DatePicker } from '../ui/date-picker.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { calendarName, countries, countryName, hijriCalendars } from './names.ts'
import { monthsQuery } from './queries.ts'
import { readNumber } from './read-number.ts'

type Month = Endpoints['GET /announced-months']['output']['items'][number]
type Editions = Endpoints['GET /editions']['output']['items']

/** When Hijri months begin by announcement: the day wins over the table, in every date of the editions that follow it. */
export function Months({ editions }: { readonly editions: Editions }) {
  const { t } = useI18n()
  const { data, error, refetch } = useQuery(monthsQuery)
  return (
    <div className="settings-column">
      <p className="note">{t('settings.monthsText')}</p>
      <Announce editions={editions} />
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data?.items.length === 0 && <EmptyState title={t('settings.noMonths')} text={t('settings.noMonthsText')} />}
      {data !== undefined && data.items.length > 0 && <List months={data.items} />}
    </div>
  )
}

const isHijri = (calendar: string): calendar is (typeof hijriCalendars)[number] =>
  hijriCalendars.some((one) => one === calendar)

interface Announcement {
  readonly calendar: (typeof hijriCalendars)[number]
  readonly country: string
  readonly year: number
  readonly month: string
  readonly startsOn: string
}

function Announce({ editions }: { readonly editions: Editions }) {
  const { t, number, language } = useI18n()
  const client = useQueryClient()
  const following = editions.find(({ country }) => country !== '')
  const own = following?.calendars.map(({ calendar }) => calendar).find(isHijri)
  const typed = useTyped<Announcement>('announced-month', undefined, {
    calendar: own ?? 'islamic-umalqura',
    country: following?.country ?? 'IR',
    year: 0,
    month: '9',
    startsOn: '',
  })
  const { type } = typed
  const { calendar, country, year, month, startsOn } = typed.fields
  const announce = useMutation({
    mutationFn: () =>
      call('PUT /announced-months', { input: { calendar, country, year, month: Number(month), startsOn } }),
    onSuccess: async ({ odd }) => {
      await client.invalidateQueries({ queryKey: monthsQuery.queryKey })
      const [beside] = odd
      say(
        beside === undefined
          ? t('settings.announced')
          : t('settings.announcedOdd', { month: monthName(beside.month, language), days: number(beside.days) }),
      )
      typed.forget()
    },
  })
  const list = countries.includes(country) ? countries : [country, ...countries]
  return (
    <SaveForm mutation={announce} typed={typed} deed={t('settings.announce')} isUnready={year === 0 || startsOn === ''}>
      <div className="settings-line">
        <Select
          label={t('settings.country')}
          choices={list.map((value) => ({ value, label: countryName(value, language) }))}
          value={country}
          onChange={(value) => type({ country: value })}
        />
        <Select
          label={t('settings.hijriCalendar')}
          choices={hijriCalendars.map((value) => ({ value, label: calendarName(value, language) }))}
          value={calendar}
          onChange={(value) => type({ calendar: value })}
        />
      </div>
      <div className="settings-line">
        <Select
          label={t('settings.month')}
          choices={Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: monthName(index + 1, language),
          }))}
          value={month}
          onChange={(value) => type({ month: value })}
        />
        <TextField
          label={t('settings.year')}
          inputMode="numeric"
          dir="ltr"
          value={year === 0 ? '' : formatYear(year, number)}
          onChange={(text) => type({ year: readNumber(text) })}
          isRequired
        />
        <DatePicker label={t('settings.startsOn')} value={startsOn} onChange={(value) => type({ startsOn: value })} />
      </div>
    </SaveForm>
  )
}

function List({ months }: { readonly months: readonly Month[] }) {
  const { t, date, number, language } = useI18n()
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: monthsQuery.queryKey })
  const withdraw = async ({ id, ...month }: Month) => {
    try {
      await call('DELETE /announced-months/:id', { id })
      await renew()
      const undo = () =>
        void call('PUT /announced-months', { input: month })
          .then(renew)
          .catch((error: unknown) => sayFailure(error, t))
      say(t('settings.withdrawn'), { undo })
    } catch (error) {
      say(failureTexts(error, t).what)
    }
  }
  return (
    <table className="list" aria-label={t('settings.part.months')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.month')}</th>
          <th scope="col">{t('settings.startsOn')}</th>
          <th scope="col">{t('settings.country')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.id}>
            <th scope="row">
              {monthName(month.month, language)} {formatYear(month.year, number)}
              <span className="note">{calendarName(month.calendar, language)}</span>
            </th>
            <td data-label={t('settings.startsOn')}>{date(`${month.startsOn}T12:00:00Z`)}</td>
            <td data-label={t('settings.country')}>{countryName(month.country, language)}</td>
            <td>
              <Button
                kind="plain"
                aria-label={t('settings.withdrawMonth', { name: monthName(month.month, language) })}
                onPress={() => void withdraw(month)}
              >
                {t('settings.withdraw')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A year has no separator of thousands. */
const formatYear = (year: number, number: (value: number) => string): string =>
  String(year).replaceAll(/[0-9]/g, (digit) => number(Number(digit)))

/** A day in the middle of each month of the year 1446, by which the browser names it. */
const middles = [
  '2024-07-20',
  '2024-08-20',
  '2024-09-18',
  '2024-10-18',
  '2024-11-17',
  '2024-12-16',
  '2025-01-15',
  '2025-02-13',
  '2025-03-15',
  '2025-04-13',
  '2025-05-13',
  '2025-06-11',
] as const

const monthName = (month: number, language: string): string =>
  new Intl.DateTimeFormat(`${language}-u-ca-islamic-umalqura`, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${middles[month - 1] ?? middles[0]}T12:00:00Z`),
  )

import {
  CalendarDate as TheirDate,
  DateFormatter,
  fromAbsolute,
  GregorianCalendar,
  HebrewCalendar,
  IslamicCivilCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
  type Calendar as TheirCalendar,
} from '@internationalized/date'
import { toGregorian, toJalaali } from 'jalaali-js'
import { Intl as TemporalIntl, Temporal } from 'temporal-polyfill/full'
import {
  addMonths,
  convertDate,
  createLocaleContext,
  formatDate,
  toCalendarDate,
  type CalendarDate,
  type CalendarId,
} from '@matbaa/locale'
import type { Contender } from './rounds.ts'

/** The same work for every library; the first contender is ours. `read` brings results to one form, to be compared before timing. */
export interface Operation {
  readonly name: string
  readonly kind: 'conversion' | 'arithmetic' | 'format'
  readonly contenders: readonly Contender[]
  readonly read: (result: object | string) => string
}

/** Number of days the operations go over: 1997 to 2052 in no order, so that nobody lives from the day before. */
export const dayCount = 20_000

const zone = 'Asia/Tehran'
const days = Array.from({ length: dayCount }, (_, index) => 10_000 + ((index * 7919) % dayCount))
const instants = days.map((day) => day * 86_400_000 + 34_200_000)
const utcDates = days.map((day) => new Date(day * 86_400_000))
const gregorian = days.map((day) => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
})
const persian = gregorian.map((date) => convertDate({ calendar: 'gregory', ...date }, 'persian'))

/** Wraps: the loops run over the days again and again. */
const at = <T>(list: readonly T[], index: number): T => list[index % dayCount] as T

const theirCalendars: Readonly<Record<CalendarId, TheirCalendar>> = {
  gregory: new GregorianCalendar(),
  persian: new PersianCalendar(),
  'islamic-umalqura': new IslamicUmalquraCalendar(),
  'islamic-civil': new IslamicCivilCalendar(),
  'islamic-tbla': new IslamicCivilCalendar(),
  hebrew: new HebrewCalendar(),
}

const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
const full = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const

/** The fields of Temporal are worked out when they are asked for. */
const fieldsOf = ({ year, month, day }: { year: number; month: number; day: number }): object => ({ year, month, day })

/** Year, month and day out of any library's object. */
function readDate(result: object | string): string {
  const fields: Readonly<Record<string, unknown>> = { ...(result as object) }
  const find = (...names: readonly string[]): unknown =>
    names.map((name) => fields[name]).find((it) => it !== undefined)
  return [find('year', 'jy', 'gy'), find('month', 'jm', 'gm'), find('day', 'jd', 'gd')].join('-')
}

/**
 * The words and numbers of a written date: libraries put them in the order and punctuation of their patterns. The sign of the Hijri
 * era, which `Intl` writes unasked, is left out.
 */
function readWords(result: object | string): string {
  return JSON.stringify(result)
    .split(/[^\p{L}\p{M}\p{N}\u200c]+/u)
    .filter((word) => word !== '' && word !== 'هـ')
    .toSorted()
    .join(' ')
}

/** `Intl` knows instants only; its parts are read as numbers, because a conversion ends in numbers. */
function intlConversion(calendar: CalendarId, timeZone: string): Contender {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { ...numeric, timeZone })
  const source = timeZone === zone ? instants : utcDates
  return {
    name: 'Intl, cached',
    run: (index) => {
      let year = 0
      let month = 0
      let day = 0
      for (const { type, value } of format.formatToParts(at<number | Date>(source, index))) {
        if (type === 'year') year = Number(value)
        else if (type === 'month') month = Number(value)
        else if (type === 'day') day = Number(value)
      }
      return { year, month, day }
    },
  }
}

function fromGregorian(calendar: CalendarId, others: readonly Contender[] = []): Operation {
  const theirs = theirCalendars[calendar]
  return {
    name: `gregory to ${calendar}`,
    kind: 'conversion',
    read: readDate,
    contenders: [
      {
        name: '@matbaa/locale',
        run: (index) => {
          const { year, month, day } = at(gregorian, index)
          return convertDate({ calendar: 'gregory', year, month, day }, calendar)
        },
      },
      {
        name: '@internationalized/date',
        run: (index) => {
          const { year, month, day } = at(gregorian, index)
          return toCalendar(new TheirDate(year, month, day), theirs)
        },
      },
      {
        name: 'temporal-polyfill',
        run: (index) => {
          const { year, month, day } = at(gregorian, index)
          return fieldsOf(new Temporal.PlainDate(year, month, day).withCalendar(calendar))
        },
      },
      ...others,
      // Hebrew months are names in every locale of Intl.
      ...(calendar === 'hebrew' ? [] : [intlConversion(calendar, 'UTC')]),
    ],
  }
}

const persianToGregorian: Operation = {
  name: 'persian to gregory',
  kind: 'conversion',
  read: readDate,
  contenders: [
    {
      name: '@matbaa/locale',
      run: (index) => {
        const { year, month, day } = at(persian, index)
        return convertDate({ calendar: 'persian', year, month, day }, 'gregory')
      },
    },
    {
      name: 'jalaali-js',
      run: (index) => {
        const { year, month, day } = at(persian, index)
        return toGregorian(year, month, day)
      },
    },
    {
      name: '@internationalized/date',
      run: (index) => {
        const { year, month, day } = at(persian, index)
        return toCalendar(new TheirDate(theirCalendars.persian, year, month, day), theirCalendars.gregory)
      },
    },
    {
      name: 'temporal-polyfill',
      run: (index) => {
        const { year, month, day } = at(persian, index)
        return fieldsOf(Temporal.PlainDate.from({ calendar: 'persian', year, month, day }).withCalendar('gregory'))
      },
    },
  ],
}

const instantToPersian: Operation = {
  name: 'instant to persian in Asia/Tehran',
  kind: 'conversion',
  read: readDate,
  contenders: [
    { name: '@matbaa/locale', run: (index) => toCalendarDate(zone, at(instants, index), 'persian') },
    {
      name: '@internationalized/date',
      run: (index) => toCalendar(fromAbsolute(at(instants, index), zone), theirCalendars.persian),
    },
    {
      name: 'temporal-polyfill',
      run: (index) =>
        fieldsOf(
          Temporal.Instant.fromEpochMilliseconds(at(instants, index)).toZonedDateTimeISO(zone).withCalendar('persian'),
        ),
    },
    intlConversion('persian', zone),
  ],
}

function addingMonths(calendar: CalendarId): Operation {
  const dates = persian.map((date) => convertDate(date, calendar))
  const theirs = dates.map(({ year, month, day }) => new TheirDate(theirCalendars[calendar], year, month, day))
  const temporal = dates.map(({ year, month, day }) => Temporal.PlainDate.from({ calendar, year, month, day }))
  const months = (index: number): number => (index % 49) - 24
  return {
    name: `add months in ${calendar}`,
    kind: 'arithmetic',
    read: readDate,
    contenders: [
      { name: '@matbaa/locale', run: (index) => addMonths(at<CalendarDate>(dates, index), months(index)) },
      { name: '@internationalized/date', run: (index) => at(theirs, index).add({ months: months(index) }) },
      { name: 'temporal-polyfill', run: (index) => fieldsOf(at(temporal, index).add({ months: months(index) })) },
    ],
  }
}

function formatting(language: string, calendar: CalendarId): Operation {
  const context = createLocaleContext(language, { zone, calendars: [calendar] })
  const tag = `${language}-u-ca-${calendar}-nu-${context.digits}`
  const options = { ...full, timeZone: zone }
  const cached = new Intl.DateTimeFormat(tag, options)
  const theirs = new DateFormatter(tag, options)
  const temporal = new TemporalIntl.DateTimeFormat(tag, options)
  const dates = instants.map((instant) => new Date(instant))
  const temporalInstants = instants.map((instant) => Temporal.Instant.fromEpochMilliseconds(instant))
  return {
    name: `full date, ${language} ${calendar}`,
    kind: 'format',
    read: readWords,
    contenders: [
      { name: '@matbaa/locale', run: (index) => formatDate(context, at(instants, index), 'full') },
      { name: 'Intl, cached', run: (index) => cached.format(at(instants, index)) },
      { name: '@internationalized/date', run: (index) => theirs.format(at(dates, index)) },
      { name: 'temporal-polyfill', run: (index) => temporal.format(at(temporalInstants, index)) },
    ],
  }
}

/** Everything that is compared. */
export const operations: readonly Operation[] = [
  fromGregorian('persian', [
    {
      name: 'jalaali-js',
      run: (index) => {
        const { year, month, day } = at(gregorian, index)
        return toJalaali(year, month, day)
      },
    },
  ]),
  persianToGregorian,
  instantToPersian,
  fromGregorian('islamic-umalqura'),
  fromGregorian('islamic-civil'),
  fromGregorian('hebrew'),
  addingMonths('persian'),
  addingMonths('hebrew'),
  formatting('fa', 'persian'),
  formatting('fa', 'gregory'),
  formatting('ar', 'islamic-umalqura'),
  formatting('en', 'gregory'),
  formatting('he', 'hebrew'),
]

import { createLocaleContext, everyCalendar, formatDate, toCalendarDate } from '@matbaa/locale'

/**
 * Conversions and formatted dates a second on one core, beside `Intl` with its formatters made once, over the same days in the
 * same run. Prints JSON. Run it with `node bench/locale/run.ts` after the library is built.
 */

const dayMs = 86_400_000
const days = Array.from({ length: 20_000 }, (_, index) => 10_000 + ((index * 7919) % 20_000))
const instants = days.map((day) => day * dayMs + 34_200_000)

/** Operations a second: the best of several runs, after one to warm up. */
function rate(operation: (index: number) => unknown, count: number): number {
  let best = 0
  let kept: unknown
  for (let run = 0; run < 6; run++) {
    const start = performance.now()
    for (let index = 0; index < count; index++) kept = operation(index % days.length)
    best = Math.max(best, (count / (performance.now() - start)) * 1000)
  }
  if (kept === undefined) throw new Error('Nothing was measured.')
  return Math.round(best)
}

const intl = (language: string, calendar: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { timeZone: 'Asia/Tehran', ...options })

const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
const full = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const

const conversions = (['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'hebrew'] as const).map((id) => {
  const { fromDay, toDay } = everyCalendar.calendar(id)
  const there = intl('en', id, numeric)
  const ours = rate((index) => fromDay(days[index] ?? 0), 1_000_000)
  const back = rate((index) => toDay(1200 + (index % 400), 1 + (index % 12), 1 + (index % 29)), 1_000_000)
  const withZone = rate((index) => toCalendarDate('Asia/Tehran', instants[index] ?? 0, id), 500_000)
  const theirs = rate((index) => there.formatToParts(instants[index] ?? 0), 50_000)
  return {
    calendar: id,
    fromDay: ours,
    toDay: back,
    fromInstantInZone: withZone,
    intl: theirs,
    ratio: Math.round(withZone / theirs),
  }
})

const formats = (
  [
    ['fa', 'persian'],
    ['fa', 'gregory'],
    ['ar', 'islamic-umalqura'],
    ['en', 'gregory'],
    ['he', 'hebrew'],
  ] as const
).map(([language, calendar]) => {
  const context = createLocaleContext(language, { zone: 'Asia/Tehran', calendars: [calendar] })
  const there = intl(language, calendar, full)
  const ours = rate((index) => formatDate(context, instants[index] ?? 0, 'full'), 500_000)
  const theirs = rate((index) => there.format(instants[index] ?? 0), 50_000)
  return { language, calendar, full: ours, intl: theirs, ratio: Math.round((ours / theirs) * 10) / 10 }
})

process.stdout.write(`${JSON.stringify({ node: process.version, conversions, formats }, undefined, 2)}\n`)

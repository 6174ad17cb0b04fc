import {
  formatCalendarDate,
  formatCalendarMonth,
  formatCalendarYear,
  monthBounds,
  monthName,
  toCalendarDate,
  yearBounds,
  dayBounds,
} from '@matbaa/locale'
import type { ArticleCard } from '../content/cards/card.ts'
import { listName } from '../content/listings/lists.ts'
import {
  countSpans,
  findListBounds,
  findSpansWithArticles,
  findTimesAround,
  listArticles,
  type Span,
} from '../content/listings/queries.ts'
import { listPage } from '../routes.ts'
import { toCalendarView } from './archive-calendar.ts'
import { firstCalendar, isPossibleDate } from './calendar-years.ts'
import type { Edition } from './edition.ts'
import { toLayout } from './layout.ts'
import { tagsOfList } from './page-tags.ts'
import { type Answer, missing, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { listThings } from './structured-data/pages.ts'
import type { TrailLink } from './structured-data/json-ld.ts'
import { toList } from './teasers.ts'
import type { ArchivePeriodView, ArchiveView } from './theme/calendar.ts'
import type { LinkView } from './theme/pieces.ts'

/** A year, a month or a day of the edition's first calendar; nothing is the whole archive. */
export interface Period {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** The archive of an edition by year, month and day. A date that its calendar does not have is not found. */
export async function answerArchive(request: PageRequest, period: Period): Promise<Answer> {
  const { site, edition, query } = request
  const before = readCount(query, 'before')
  if (before === null || !isPossible(edition, period)) return missing
  const path = pathOf(edition, period)
  const redirect = redirectToOwn(request, path, ['before'])
  if (redirect !== undefined) return redirect
  const { year, month, day } = period
  if (year === undefined)
    return before === undefined
      ? shown(site.theme.renderArchive(await readAll(request)), tagsOfList(edition, []))
      : missing
  if (month === undefined) {
    return before === undefined
      ? shown(site.theme.renderArchive(await readYear(request, year)), tagsOfList(edition, []))
      : missing
  }
  const found = await readMonthOrDay(request, { year, month, day }, before)
  return found === undefined ? missing : shown(site.theme.renderArchive(found.view), tagsOfList(edition, found.cards))
}

/** Years whose months are shown with them; each month costs a look into an index. */
const mostYearsWithMonths = 12

async function readAll(request: PageRequest): Promise<ArchiveView> {
  const { site, edition } = request
  const list = listName.language(edition.language)
  const bounds = await findListBounds(site.db.reader, list)
  const years = bounds === undefined ? [] : yearsBetween(edition, bounds)
  const months = years.slice(0, mostYearsWithMonths).flatMap((year) => monthsOf(edition, year))
  const periods = [...years.map((year) => ({ year })), ...months]
  const held = await findSpansWithArticles(
    site.db.reader,
    list,
    periods.map((period) => spanOf(edition, period)),
  )
  const views = periods.map((period, index): ArchivePeriodView => ({
    text: 'month' in period ? nameOfMonth(edition, period) : titleOf(edition, period),
    ...(held.has(index) ? { url: pathOf(edition, period) } : {}),
  }))
  return {
    ...base(request, {}, bounds === undefined),
    period: 'all',
    years: years.map((year, index) => ({
      ...(views[index] ?? { text: '' }),
      months: views.filter((_, at) => at >= years.length && periods[at]?.year === year),
    })),
  }
}

async function readYear(request: PageRequest, year: number): Promise<ArchiveView> {
  const { site, edition } = request
  const list = listName.language(edition.language)
  const months = monthsOf(edition, year)
  const counts = await countSpans(
    site.db.worker,
    list,
    months.map((month) => spanOf(edition, month)),
  )
  const isEmpty = counts.every((count) => count === 0)
  return {
    ...base(request, { year }, isEmpty),
    ...(await readNeighbours(request, { year })),
    period: 'year',
    months: months.map((month, index): ArchivePeriodView => ({
      text: nameOfMonth(edition, month),
      ...(counts[index] === 0 ? {} : { url: pathOf(edition, month) }),
      count: counts[index] ?? 0,
    })),
  }
}

async function readMonthOrDay(
  request: PageRequest,
  period: { readonly year: number; readonly month: number; readonly day: number | undefined },
  before: number | undefined,
): Promise<{ readonly view: ArchiveView; readonly cards: readonly ArticleCard[] } | undefined> {
  const { site, edition, now } = request
  const { year, month, day } = period
  const list = listName.language(edition.language)
  const calendar = firstCalendar(edition)
  const own: Period = day === undefined ? { year, month } : { year, month, day }
  const page = await listArticles(site.db.reader, list, 20, { ...spanOf(edition, own), before })
  if (before !== undefined && page.items.length === 0) return undefined
  const days = Array.from(
    { length: edition.locale.calendar(calendar).daysInMonth(year, month) },
    (_, index) => index + 1,
  )
  const counts = await countSpans(
    site.db.reader,
    list,
    days.map((date) => toSpan(dayBounds(calendar, year, month, date, edition.locale))),
  )
  const path = pathOf(edition, own)
  const view: ArchiveView = {
    ...base(request, own, page.items.length === 0, before),
    ...(await readNeighbours(request, own)),
    period: day === undefined ? 'month' : 'day',
    calendar: toCalendarView(edition, { calendar, year, month }, counts, now),
    list: toList(edition, page, { path, before, now }),
  }
  return { view, cards: page.items }
}

/** The nearest periods of the same length that hold an article. */
async function readNeighbours(
  request: PageRequest,
  period: Period,
): Promise<{ readonly earlier?: LinkView; readonly later?: LinkView }> {
  const { site, edition } = request
  const around = await findTimesAround(site.db.reader, listName.language(edition.language), spanOf(edition, period))
  const link = (at: number): LinkView => {
    const date = toCalendarDate(edition.locale, at, firstCalendar(edition))
    return toLink(edition, {
      year: date.year,
      ...(period.month === undefined ? {} : { month: date.month }),
      ...(period.day === undefined ? {} : { day: date.day }),
    })
  }
  return {
    ...(around.earlier === undefined ? {} : { earlier: link(around.earlier) }),
    ...(around.later === undefined ? {} : { later: link(around.later) }),
  }
}

/** What all four kinds of archive page have; a page on which nothing stands is not for search engines. */
function base(request: PageRequest, period: Period, isEmpty: boolean, before?: number) {
  const { site, chrome, edition, now } = request
  const title = titleOf(edition, period)
  const path = pathOf(edition, period)
  const description =
    title === ''
      ? edition.t('archive.description', { edition: edition.name })
      : edition.t('archive.descriptionOf', { edition: edition.name, period: title })
  const trail: Period[] = [
    ...(period.year === undefined ? [] : [{}]),
    ...(period.year === undefined || period.month === undefined ? [] : [{ year: period.year }]),
    ...(period.year === undefined || period.month === undefined || period.day === undefined
      ? []
      : [{ year: period.year, month: period.month }]),
  ]
  const translations =
    period.year === undefined
      ? new Map(
          chrome.editions
            .filter((other) => other !== edition)
            .map(({ language }) => [language, edition.addresses.archive(language)]),
        )
      : undefined
  return {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: before === undefined ? path : listPage(path, before),
      title: title === '' ? edition.t('archive.title') : edition.t('archive.titleOf', { period: title }),
      description,
      jsonLd: listThings(site, edition, {
        trail: trail.map((part) => toTrailLink(edition, part)),
        own: toTrailLink(edition, period),
        description,
      }),
      ...(translations === undefined ? {} : { translations }),
      noindex: isEmpty,
    }),
    title,
    trail: trail.map((part) => toLink(edition, part)),
  }
}

function toTrailLink(edition: Edition, period: Period): TrailLink {
  const { text, url } = toLink(edition, period)
  return { name: text, url }
}

const toLink = (edition: Edition, period: Period): LinkView => ({
  text: period.year === undefined ? edition.t('archive.title') : titleOf(edition, period),
  url: pathOf(edition, period),
})

function titleOf(edition: Edition, { year, month, day }: Period): string {
  const { locale, mark } = edition
  const calendar = firstCalendar(edition)
  if (year === undefined) return ''
  if (month === undefined) return mark(formatCalendarYear(locale, calendar, year))
  if (day === undefined) return mark(formatCalendarMonth(locale, calendar, year, month))
  return mark(formatCalendarDate(locale, { calendar, year, month, day }, 'medium'))
}

interface Month extends Period {
  readonly year: number
  readonly month: number
}

const monthsOf = (edition: Edition, year: number): readonly Month[] =>
  Array.from({ length: edition.locale.calendar(firstCalendar(edition)).monthsInYear(year) }, (_, index) => ({
    year,
    month: index + 1,
  }))

const nameOfMonth = (edition: Edition, { year, month }: Month): string =>
  edition.mark(monthName(edition.locale, firstCalendar(edition), month, { year }))

const pathOf = (edition: Edition, { year, month, day }: Period): string =>
  edition.addresses.archive(edition.language, year, month, day)

function spanOf(edition: Edition, { year = 1, month, day }: Period): Span {
  const calendar = firstCalendar(edition)
  if (month === undefined) return toSpan(yearBounds(calendar, year, edition.locale))
  if (day === undefined) return toSpan(monthBounds(calendar, year, month, edition.locale))
  return toSpan(dayBounds(calendar, year, month, day, edition.locale))
}

const toSpan = ({ start, end }: { readonly start: number; readonly end: number }): Span => ({ from: start, until: end })

const isPossible = (edition: Edition, { year, month, day }: Period): boolean =>
  year === undefined || isPossibleDate(edition, year, month, day)

/** Newest first. */
function yearsBetween(edition: Edition, bounds: Span): readonly number[] {
  const yearAt = (at: number): number => toCalendarDate(edition.locale, at, firstCalendar(edition)).year
  const first = yearAt(bounds.from)
  const last = yearAt(bounds.until - 1)
  return Array.from({ length: Math.min(last - first + 1, 300) }, (_, index) => last - index)
}

import {
  addMonths,
  type CalendarId,
  dayBounds,
  formatCalendarMonth,
  formatList,
  localizeDigits,
  monthName,
  toCalendarDate,
  toLatinDigits,
} from '@matbaa/locale'
import { isHijri } from '../content/announced-months/rules.ts'
import { listName } from '../content/listings/lists.ts'
import { countSpans } from '../content/listings/queries.ts'
import { firstCalendar, isPossibleDate } from './calendar-years.ts'
import type { Edition, MastheadCalendar } from './edition.ts'
import { toLayout } from './layout.ts'
import {
  markedAs,
  type Month,
  type MonthSpan,
  nameMonths,
  otherMonths,
  toMonthSpan,
  toSheet,
  toSideMonth,
} from './month-sheet.ts'
import { tagsOfList } from './page-tags.ts'
import { type Answer, missing, moved, type PageRequest, redirectToOwn, shown } from './page.ts'
import type { LinkView } from './theme/pieces.ts'
import type { MonthJumpView, MonthView } from './theme/calendar.ts'
import { toWeekdays } from './weeks.ts'

/** A month in two calendars side by side; without a month the one we are in. */
export async function answerCalendar(request: PageRequest, asked: Partial<Month>): Promise<Answer> {
  const { site, edition, now, query } = request
  const others = otherCalendars(edition)
  const other = others.find(({ calendar }) => calendar === (query.get('with') ?? others[0]?.calendar))
  if (other === undefined) return missing
  const isChosen = other !== others[0]
  const pathOf = ({ year, month }: Partial<Month>): string =>
    edition.addresses.calendar(edition.language, year, month) + (isChosen ? `?with=${other.calendar}` : '')
  const today = toCalendarDate(edition.locale, now, firstCalendar(edition))
  if (asked.year === undefined && (query.has('year') || query.has('month'))) {
    const month = readJump(edition, query, today)
    return month === undefined ? missing : moved(pathOf(month))
  }
  const { year = today.year, month = asked.year === undefined ? today.month : 1 } = asked
  if (!isPossibleDate(edition, year, month)) return missing
  const own = asked.year === undefined ? {} : { year, month }
  const redirect = redirectToOwn(request, edition.addresses.calendar(edition.language, own.year, own.month), ['with'])
  if (redirect !== undefined) return redirect

  const span = toMonthSpan(edition, { year, month })
  const days = Array.from({ length: span.until - span.from }, (_, index) => {
    const { start, end } = dayBounds(firstCalendar(edition), year, month, index + 1, edition.locale)
    return { from: start, until: end }
  })
  const counts = await countSpans(site.db.reader, listName.language(edition.language), days)
  const isThisMonth = today.year === year && today.month === month
  const hasArticles = counts.some((count) => count > 0)
  const isEndless = !hasArticles && !isThisMonth
  const months = otherMonths(other, span)
  const title = nameOf(edition, span)
  const view: MonthView = {
    layout: layoutOf(request, span, own, { isEndless, other }),
    title,
    otherTitle: { text: nameMonths(other, months), ...markedAs(edition, other) },
    calendarName: nameCalendar(edition, firstCalendar(edition)),
    otherName: nameCalendar(edition, other.calendar),
    weekdays: toWeekdays(edition.locale, edition.locale, edition.mark),
    weeks: toSheet(edition, span, other, counts, now),
    others: months.map((each) => toSideMonth(edition, span, other, each, now)),
    ...neighboursOf(edition, span, pathOf),
    isEndless,
    ...(isThisMonth ? {} : { thisMonthUrl: pathOf({}) }),
    ...(hasArticles
      ? {
          archive: {
            text: edition.t('archive.titleOf', { period: title }),
            url: edition.addresses.archive(edition.language, year, month),
          },
        }
      : {}),
    jump: jumpOf(edition, span, isChosen ? other.calendar : undefined),
    choices:
      others.length < 2 ? [] : others.map((each) => toChoice(edition, each, each === other, others[0] === each, own)),
    announced: announcedOf(edition, span, other, months),
  }
  return shown(site.theme.renderMonth(view), tagsOfList(edition, []))
}

/** What can stand beside the first calendar: the others of the masthead, or the one that readers are most likely to miss. */
function otherCalendars(edition: Edition): readonly MastheadCalendar[] {
  const own = firstCalendar(edition)
  const others = edition.masthead.filter(
    (line, index, all) =>
      line.calendar !== own && all.findIndex(({ calendar }) => calendar === line.calendar) === index,
  )
  if (others.length > 0) return others
  const { locale, mark } = edition
  const usual: readonly CalendarId[] = [...locale.pack.calendars, 'gregory', 'islamic-umalqura']
  const calendar = usual.find((each) => each !== own) ?? 'gregory'
  return [{ calendar, locale, mark }]
}

function layoutOf(
  request: PageRequest,
  span: MonthSpan,
  own: Partial<Month>,
  { isEndless, other }: { readonly isEndless: boolean; readonly other: MastheadCalendar },
) {
  const { site, chrome, edition, now } = request
  const { calendar } = edition.addresses
  const first = nameOf(edition, span)
  // The description is one text of one language, whatever the other calendar's date is written in.
  const inOwnWords = { calendar: other.calendar, locale: edition.locale, mark: edition.mark }
  const second = nameMonths(inOwnWords, otherMonths(inOwnWords, span))
  const names = { edition: edition.name, first, second }
  const inOthers = (pathIn: (other: Edition) => string): ReadonlyMap<string, string> =>
    new Map(chrome.editions.filter((each) => each !== edition).map((each) => [each.language, pathIn(each)]))
  return toLayout({ origin: site.origin, chrome, now }, edition, {
    path: calendar(edition.language, own.year, own.month),
    title: own.year === undefined ? edition.t('calendar.title') : edition.t('calendar.titleOf', { month: first }),
    description: edition.t(own.year === undefined ? 'calendar.description' : 'calendar.descriptionOf', names),
    ...(own.year === undefined
      ? { translations: inOthers((other) => calendar(other.language)) }
      : // Months of unlike calendars overlap: the way back from there may lead to another month.
        { counterparts: inOthers((other) => sameMonth(other, span)) }),
    noindex: isEndless,
  })
}

/** The month of another edition's own calendar in which this one begins. */
function sameMonth(other: Edition, span: MonthSpan): string {
  const { year, month } = other.locale.calendar(firstCalendar(other)).fromDay(span.from)
  const { calendar } = other.addresses
  return isPossibleDate(other, year, month) ? calendar(other.language, year, month) : calendar(other.language)
}

function neighboursOf(
  edition: Edition,
  { first }: MonthSpan,
  pathOf: (month: Month) => string,
): { readonly earlier?: LinkView; readonly later?: LinkView } {
  const [earlier, later] = [-1, 1]
    .map((step) => addMonths(first, step, edition.locale))
    .map((month) =>
      isPossibleDate(edition, month.year, month.month)
        ? { text: nameOf(edition, month), url: pathOf(month) }
        : undefined,
    )
  return { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) }
}

function jumpOf(edition: Edition, { year, month }: Month, other: CalendarId | undefined): MonthJumpView {
  const { locale, mark } = edition
  const calendar = firstCalendar(edition)
  const { monthsInYear } = locale.calendar(calendar)
  return {
    action: edition.addresses.calendar(edition.language),
    months: Array.from({ length: monthsInYear(year) }, (_, index) => ({
      value: numberInLongYear(edition, year, index + 1),
      text: mark(monthName(locale, calendar, index + 1, { year })),
      isChosen: month === index + 1,
    })),
    year: mark(localizeDigits(String(year), locale.digits)),
    ...(other === undefined ? {} : { other }),
  }
}

/** What the form asks for; `undefined` where there is no such month. What was left empty is as it is today. */
function readJump(edition: Edition, query: URLSearchParams, today: Month): Month | undefined {
  const read = (name: string): number | undefined => {
    const text = toLatinDigits(query.get(name) ?? '').replaceAll(/[\s\p{Cf}]/gu, '')
    return text === '' ? undefined : /^[0-9]{1,4}$/.test(text) ? Number(text) : 0
  }
  const year = read('year') ?? today.year
  if (!isPossibleDate(edition, year)) return undefined
  const asked = read('month')
  const month = asked === undefined ? today.month : numberInYear(edition, year, asked)
  return isPossibleDate(edition, year, month) ? { year, month } : undefined
}

const firstAdar = 6

/** Adar moves: a reader who chose a Hebrew month by name and another year means the name, so months are sent as in a leap year. */
function numberInLongYear(edition: Edition, year: number, month: number): number {
  return isShortHebrewYear(edition, year) && month >= firstAdar ? month + 1 : month
}

function numberInYear(edition: Edition, year: number, month: number): number {
  return isShortHebrewYear(edition, year) && month > firstAdar ? month - 1 : month
}

const isShortHebrewYear = (edition: Edition, year: number): boolean =>
  firstCalendar(edition) === 'hebrew' && !edition.locale.calendar('hebrew').isLeapYear(year)

function toChoice(
  edition: Edition,
  { calendar }: MastheadCalendar,
  isCurrent: boolean,
  isFirst: boolean,
  { year, month }: Partial<Month>,
): LinkView {
  const path = edition.addresses.calendar(edition.language, year, month)
  return {
    text: nameCalendar(edition, calendar),
    url: isFirst ? path : `${path}?with=${calendar}`,
    ...(isCurrent ? { current: 'true' as const } : {}),
  }
}

/** The months on the page that begin as announced, in the words of the edition. */
function announcedOf(edition: Edition, span: MonthSpan, other: MastheadCalendar, months: readonly Month[]): string {
  const shown: readonly (readonly [CalendarId, readonly Month[]])[] = [
    [firstCalendar(edition), [span]],
    [other.calendar, months],
  ]
  const names = shown
    .filter(([calendar]) => isHijri(calendar))
    .flatMap(([calendar, all]) =>
      all
        .filter(({ year, month }) => Object.hasOwn(edition.announced, `${year}-${month}`))
        .map(({ year, month }) => edition.mark(formatCalendarMonth(edition.locale, calendar, year, month))),
    )
  return formatList(edition.locale, names, 'and')
}

const nameOf = (edition: Edition, { year, month }: Month): string =>
  edition.mark(formatCalendarMonth(edition.locale, firstCalendar(edition), year, month))

function nameCalendar({ t }: Edition, calendar: CalendarId): string {
  switch (calendar) {
    case 'gregory':
      return t('calendar.name.gregory')
    case 'persian':
      return t('calendar.name.persian')
    case 'hebrew':
      return t('calendar.name.hebrew')
    default:
      return t('calendar.name.islamic')
  }
}

import {
  type DatePattern,
  formatDate,
  formatRelativeTime,
  isoDate,
  toCalendarDate,
  toIsoWithOffset,
} from '@matbaa/locale'
import type { Edition } from './edition.ts'
import type { TimeView } from './theme/pieces.ts'

const day = 86_400_000

/** A moment as a page shows it: in the edition's first calendar, zone and digits; machines read ISO with the offset. */
export function toTime(edition: Edition, at: number, pattern: DatePattern = 'datetime'): TimeView {
  return { text: edition.mark(formatDate(edition.locale, at, pattern)), iso: toIsoWithOffset(at, edition.locale.zone) }
}

/** A moment of which it also matters how long ago it was, while that is less than a day. */
export function toRecentTime(edition: Edition, at: number, now: number, pattern: DatePattern): TimeView {
  const time = toTime(edition, at, pattern)
  const isFresh = at <= now && now - at < day
  return isFresh ? { ...time, relative: edition.mark(formatRelativeTime(edition.locale, at, now)) } : time
}

/** Today in each calendar of the masthead, each whole in its own language and marked where that is not the page's. */
export function toToday(edition: Edition, now: number): readonly TimeView[] {
  const iso = isoDate(now, edition.locale.zone)
  return edition.masthead.map(({ calendar, locale, mark }) => ({
    text: mark(formatDate(locale, now, 'masthead', calendar)),
    iso,
    ...(locale.language === edition.language ? {} : { lang: locale.language, dir: locale.direction }),
  }))
}

/** The last so many days of the edition as ISO dates, today among them, oldest first. */
export function lastDays({ locale }: Edition, now: number, count: number): readonly string[] {
  const { year, month, day } = toCalendarDate(locale.zone, now, 'gregory')
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1, day - (count - 1 - index))).toISOString().slice(0, 10),
  )
}

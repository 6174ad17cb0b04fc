import type { LocaleContext } from '../context.ts'
import { formatNumber } from '../numbers/format.ts'
import { pluralCategory } from '../numbers/plural.ts'
import type { RelativeUnit } from '../pack.ts'
import { checkInstant, epochDayIn } from './zone.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Speaks of an instant as seen from another (both epoch milliseconds): «۵ دقیقه پیش», "yesterday", "in 3 days". Under 45
 * seconds it is now; up to a day it counts elapsed time, from a day on the days of the context's zone, then weeks, months and
 * years. Words and plural forms: CLDR 48 where it has the language. Throws a RangeError for what is no instant.
 * @example
 * formatRelativeTime(fa, 0, 300_000) // → '۵ دقیقه پیش'
 */
export function formatRelativeTime(context: LocaleContext, epochMs: number, nowMs: number): string {
  const { relativeTime } = context.pack
  const elapsed = Math.abs(checkInstant(nowMs) - checkInstant(epochMs))
  const tense = epochMs <= nowMs ? 'past' : 'future'
  if (elapsed < 45_000) return relativeTime.now
  const days = Math.abs(epochDayIn(context.zone, nowMs) - epochDayIn(context.zone, epochMs))
  if (elapsed >= day && days === 1) return tense === 'past' ? relativeTime.yesterday : relativeTime.tomorrow
  const [unit, count] = pickUnit(elapsed, days)
  const forms = relativeTime[tense][unit]
  return (forms[pluralCategory(context.pack, count)] ?? forms.other).replace('{0}', formatNumber(context, count))
}

function pickUnit(elapsed: number, days: number): [RelativeUnit, number] {
  if (elapsed < hour) return ['minute', Math.floor(elapsed / minute) || 1]
  if (elapsed < day) return ['hour', Math.floor(elapsed / hour)]
  // The day on which clocks go back holds more than 24 hours of one date.
  if (days === 0) return ['hour', 24]
  if (days < 7) return ['day', days]
  if (days < 30) return ['week', Math.floor(days / 7)]
  if (days < 365) return ['month', Math.min(11, Math.floor(days / 30.4369) || 1)]
  return ['year', Math.floor(days / 365.2425) || 1]
}

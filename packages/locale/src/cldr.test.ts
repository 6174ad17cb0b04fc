import { expect, test } from 'vitest'
import { createLocaleContext } from './context.ts'
import { monthName, type MonthForm } from './dates/month-names.ts'
import { formatList } from './numbers/list.ts'
import { pluralCategory } from './numbers/plural.ts'
import type { LanguagePack, RelativeUnit } from './pack.ts'
import { languagePacks } from './packs.ts'

/** Where a pack says something else than CLDR, a comment beside the data says why; nothing else may differ. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  'fa-AF': ['gregory short', 'persian'],
  ar: ['persian'],
  ckb: ['gregory', 'gregory short', 'islamic', 'hebrew', 'relative time', 'and', 'or'],
  kmr: ['persian', 'hebrew'],
  ur: ['persian', 'islamic', 'hebrew'],
  ps: ['gregory', 'gregory short', 'persian', 'islamic', 'hebrew', 'or'],
  sd: ['persian', 'islamic', 'hebrew', 'relative time', 'or'],
  ug: ['persian', 'hebrew', 'and', 'or'],
  az: ['hebrew', 'relative time'],
  he: ['relative time'],
  yi: ['gregory short', 'persian', 'islamic', 'week', 'relative time', 'or'],
  en: ['week'],
}

/** CLDR has Kurmanji as `ku`, and nothing of these two but plural rules. */
const cldrTag = (tag: string): string => (tag === 'kmr' ? 'ku' : tag)
const compared = languagePacks().filter(({ tag }) => tag !== 'azb' && tag !== 'dv')

test.each(compared.map((pack) => [pack.tag, pack] as const))('%s says what CLDR says, or chose not to', (tag, pack) => {
  const checks: Readonly<Record<string, () => boolean>> = {
    gregory: () => hasMonths(pack, 'gregory', 'wide') && hasMonths(pack, 'gregory', 'alone'),
    'gregory short': () => hasMonths(pack, 'gregory', 'short'),
    persian: () => hasMonths(pack, 'persian', 'wide') && hasMonths(pack, 'persian', 'alone'),
    islamic: () => hasMonths(pack, 'islamic-civil', 'wide') && hasMonths(pack, 'islamic-civil', 'alone'),
    hebrew: () => hasMonths(pack, 'hebrew', 'wide') && hasMonths(pack, 'hebrew', 'alone'),
    weekdays: () => hasWeekdays(pack, 'wide') && hasWeekdays(pack, 'short'),
    week: () => hasWeek(pack),
    'relative time': () => hasRelativeTime(pack),
    and: () => hasList(pack, 'and'),
    or: () => hasList(pack, 'or'),
  }
  const differing = Object.keys(checks).filter((name) => checks[name]?.() === false)
  expect(differing).toEqual(chosen[tag] ?? [])
})

test.each(compared.map((pack) => [pack.tag, pack] as const))('%s counts as CLDR does', (tag, pack) => {
  for (const type of ['cardinal', 'ordinal'] as const) {
    const intl = new Intl.PluralRules(cldrTag(tag), { type })
    const numbers = [...Array.from({ length: 201 }, (_, n) => n), 0.5, 1.5, 2.25, 10.1, 1000, 1e6, 2_000_001]
    for (const n of numbers) expect([type, n, pluralCategory(pack, n, type)]).toEqual([type, n, intl.select(n)])
  }
})

const calendars = { gregory: 12, persian: 12, 'islamic-civil': 12, hebrew: 13 } as const

/** Every month of a year that has all of them, as a day of it and alone. */
function hasMonths(pack: LanguagePack, calendar: keyof typeof calendars, form: MonthForm): boolean {
  const context = createLocaleContext(pack.tag, { zone: 'UTC' })
  const year = context.calendar(calendar).fromDay(19_800).year
  // Sorani has Persian months where the calendar is used.
  const tag = pack.tag === 'ckb' && calendar === 'persian' ? 'ckb-IR' : cldrTag(pack.tag)
  const locale = `${tag}-u-ca-${calendar}-nu-latn`
  const month = form === 'short' ? 'short' : 'long'
  const alone = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month })
  const beside = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' })
  const format = form === 'alone' ? alone : beside
  return Array.from({ length: calendars[calendar] }, (_, index) => index + 1).every((number) => {
    const at = context.calendar(calendar).toDay(year, number, 10) * 86_400_000
    const name = format.formatToParts(at).find(({ type }) => type === 'month')?.value
    return name === monthName(context, calendar, number, { form, year })
  })
}

function hasWeekdays(pack: LanguagePack, form: 'wide' | 'short'): boolean {
  const weekday = form === 'wide' ? 'long' : 'short'
  const format = new Intl.DateTimeFormat(cldrTag(pack.tag), { timeZone: 'UTC', weekday })
  // 1970-01-04 was a Sunday.
  return pack.weekdays[form].every((name, index) => format.format((index + 3) * 86_400_000) === name)
}

function hasWeek({ tag, weekStart, weekend }: LanguagePack): boolean {
  const locale = new Intl.Locale(cldrTag(tag)).maximize()
  if (!('getWeekInfo' in locale) || typeof locale.getWeekInfo !== 'function') throw new Error('no week data')
  const info: { firstDay: number; weekend: number[] } = locale.getWeekInfo()
  return info.firstDay % 7 === weekStart && String(info.weekend.map((day) => day % 7)) === String(weekend)
}

function hasRelativeTime({ tag, relativeTime, ...pack }: LanguagePack): boolean {
  const locale = `${cldrTag(tag)}-u-nu-latn`
  const always = new Intl.RelativeTimeFormat(locale)
  const auto = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const units: readonly RelativeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
  const words = auto.format(-1, 'day') === relativeTime.yesterday && auto.format(1, 'day') === relativeTime.tomorrow
  const counted = units.every((unit) =>
    [1, 2, 3, 5, 11, 21, 100].every((n) =>
      (
        [
          ['past', -n],
          ['future', n],
        ] as const
      ).every(([tense, value]) => {
        const forms = relativeTime[tense][unit]
        const form = forms[pluralCategory({ tag, relativeTime, ...pack }, n)] ?? forms.other
        return form.replace('{0}', String(n)) === always.format(value, unit)
      }),
    ),
  )
  return words && counted
}

/** Of names in the language, in Latin letters, and of numbers. */
function hasList({ tag, nativeName }: LanguagePack, kind: 'and' | 'or'): boolean {
  const context = createLocaleContext(tag, { zone: 'UTC' })
  const intl = new Intl.ListFormat(cldrTag(tag), { type: kind === 'and' ? 'conjunction' : 'disjunction' })
  return [2, 3, 5].every((length) => {
    const items = Array.from({ length }, (_, index) => [nativeName, 'C', '2025', nativeName][index % 4] ?? '')
    return formatList(context, items, kind) === intl.format(items)
  })
}

import type { ListPatterns, MonthNames, PluralCategory, PluralForms, RelativeUnit, WeekdayNames } from '../pack.ts'

/** Splits a list of names written in one line. */
const names = (line: string): readonly string[] => line.split('|')

/** Months that are written alike alone, beside a day and in narrow places, unless a form is given. */
export function months(
  wide: string,
  forms: { readonly alone?: string; readonly short?: string; readonly leapSeventh?: string } = {},
): MonthNames {
  const alone = forms.alone ?? wide
  return {
    wide: names(wide),
    alone: names(alone),
    short: names(forms.short ?? alone),
    ...(forms.leapSeventh === undefined ? {} : { leapSeventh: forms.leapSeventh }),
  }
}

/** Weekdays from Sunday on. */
export const weekdays = (wide: string, short: string, narrow: string): WeekdayNames => ({
  wide: names(wide),
  short: names(short),
  narrow: names(narrow),
})

/** Patterns for minute, hour, day, week, month and year, one line for each plural category the language tells apart. */
export function units(
  lines: Readonly<Partial<Record<PluralCategory, string>> & { other: string }>,
): Readonly<Record<RelativeUnit, PluralForms>> {
  const form = (index: number): PluralForms => ({
    other: names(lines.other)[index] ?? '',
    ...Object.fromEntries(Object.entries(lines).map(([category, line]) => [category, names(line)[index] ?? ''])),
  })
  return { minute: form(0), hour: form(1), day: form(2), week: form(3), month: form(4), year: form(5) }
}

/** A list whose last two items are joined by `last` and the others by `comma`; `two` is for a list of two. */
export const list = (two: string, comma: string, last: string): ListPatterns => ({
  two: `{0}${two}{1}`,
  start: `{0}${comma}{1}`,
  middle: `{0}${comma}{1}`,
  end: `{0}${last}{1}`,
})

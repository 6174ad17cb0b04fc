import type { MonthNames } from '../pack.ts'

/** Splits a list of names written in one line. */
export const names = (line: string): readonly string[] => line.split('|')

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

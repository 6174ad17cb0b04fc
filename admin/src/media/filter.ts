/** The kinds of media. */
export const mediaKinds = ['image', 'audio', 'video', 'file'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** How far back the library is looked at. */
export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

/** What the library is narrowed to, and how it is shown, as it stands in the address. */
export interface MediaFilter {
  readonly q?: string
  readonly kind?: MediaKind
  /** Who uploaded it. */
  readonly by?: string
  readonly period?: Period
  readonly used?: 'true' | 'false'
  readonly lacksAlt?: string
  readonly trashed?: 'true'
  readonly layout?: 'list'
  /** The file whose panel is open. */
  readonly item?: string
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/.test(value)

/** Reads the filter out of an address; what is no filter is left out. */
export function readMediaFilter(search: Readonly<Record<string, unknown>>): MediaFilter {
  const { q, lacksAlt, by, item, layout } = search
  const kind = mediaKinds.find((one) => one === search['kind'])
  const period = periods.find((one) => one === search['period'])
  const used = (['true', 'false'] as const).find((one) => one === String(search['used']))
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(isId(by) ? { by } : {}),
    ...(period === undefined ? {} : { period }),
    ...(used === undefined ? {} : { used }),
    ...(typeof lacksAlt === 'string' && /^[A-Za-z][A-Za-z\d-]{1,34}$/.test(lacksAlt) ? { lacksAlt } : {}),
    ...(String(search['trashed']) === 'true' ? { trashed: 'true' } : {}),
    ...(layout === 'list' ? { layout } : {}),
    ...(isId(item) ? { item } : {}),
  }
}

const isSomething = (value: unknown): boolean => value !== undefined

/** Whether anything is left out of the list by it. */
export const isNarrow = ({ q, kind, by, period, used, lacksAlt }: MediaFilter): boolean =>
  [q, kind, by, period, used, lacksAlt].some(isSomething)

/** Whether anything beside words narrows the list, or leads to another one. */
export const hasChoices = ({ kind, by, period, used, lacksAlt, trashed }: MediaFilter): boolean =>
  [kind, by, period, used, lacksAlt, trashed].some(isSomething)

/** The filter without what says nothing. */
export const cleanFilter = (filter: { readonly [Name in keyof MediaFilter]: MediaFilter[Name] | '' | undefined }) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined)) as MediaFilter

const hours: Readonly<Record<Period, number>> = { day: 24, week: 7 * 24, month: 30 * 24, year: 365 * 24 }

/** When a period began, as the API takes it; to the hour, so that asking again asks the same. */
export function beginningOf(period: Period, now = Date.now()): string {
  const hour = 3_600_000
  return new Date((Math.floor(now / hour) - hours[period]) * hour).toISOString()
}

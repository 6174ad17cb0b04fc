import type { Chrome } from './edition.ts'

/**
 * The same thing in every language it is told in, and as `x-default` the address for readers of all others: that of the first
 * edition, where it tells it, else that of the next. Each of the tellings gives the same answer. Empty where there is but one.
 */
export function alternatesOf(
  { editions, primary }: Pick<Chrome, 'editions' | 'primary'>,
  tellings: Iterable<readonly [language: string, url: string]>,
  standard?: string,
): ReadonlyMap<string, string> {
  const urls = new Map(tellings)
  const shown = editions.filter(({ language }) => urls.has(language))
  if (shown.length < 2) return new Map()
  const first = shown.find((edition) => edition === primary) ?? shown[0]
  return new Map([
    ...shown
      .map(({ language }) => [language, urls.get(language) ?? ''] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ['x-default', standard ?? urls.get(first?.language ?? '') ?? ''],
  ])
}

import { formatNumber, isolate, type LocaleContext, pluralCategory } from '@matbaa/locale'
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'

/** What stands in a message's braces: numbers are formatted by the language, strings are isolated from what surrounds them. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Makes the formatter of one catalogue (ICU messages); plurals and digits are those of the context, not of the runtime.
 * `decorate` sees each finished message.
 */
export function createMessages<Key extends string>(
  catalogue: Readonly<Record<Key, string>>,
  locale: LocaleContext,
  decorate: (message: string) => string = (m) => m,
): (key: Key, values?: MessageValues) => string {
  const formatters = formattersOf(locale)
  const compiled = new Map<Key, IntlMessageFormat>()

  return (key, values = {}) => {
    const found = compiled.get(key)
    const message = found ?? new IntlMessageFormat(catalogue[key], locale.language, undefined, { formatters })
    if (found === undefined) compiled.set(key, message)
    return decorate(String(message.format(isolated(values))))
  }
}

function isolated(values: MessageValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}

/** Only numbers and plurals: dates reach a message as finished text. */
function formattersOf(locale: LocaleContext): Formatters {
  const numbers = new Intl.NumberFormat('en')
  Object.defineProperty(numbers, 'format', { value: (value: number) => formatNumber(locale, value) })
  const plurals = new Intl.PluralRules('en')
  Object.defineProperty(plurals, 'select', { value: (value: number) => pluralCategory(locale.pack, value) })
  return {
    getNumberFormat: () => numbers,
    getPluralRules: () => plurals,
    getDateTimeFormat: () => {
      throw new Error('A message formats a date itself: dates belong to the calendar and reach a message as text.')
    },
  }
}

import { formatNumber, isolate, type LocaleContext, pluralCategory } from '@matbaa/locale'
import { TYPE } from '@formatjs/icu-messageformat-parser'
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
  const compiled = new Map<Key, Formatted>()
  const plain = new Map<Key, string>()
  const counted = new Map<string, string>()

  const format = (key: Key, values: MessageValues): string => {
    const found = compiled.get(key)
    const message = found ?? compile(catalogue[key], locale.language, formatters)
    if (found === undefined) compiled.set(key, message)
    return decorate(message(values))
  }
  return (key, values) => {
    if (values === undefined) {
      const known = plain.get(key)
      if (known !== undefined) return known
      const text = format(key, {})
      plain.set(key, text)
      return text
    }
    const count = soleNumber(values)
    if (count === undefined) return format(key, values)
    const place = `${count} ${key}`
    const known = counted.get(place)
    if (known !== undefined) return known
    const text = format(key, values)
    if (counted.size === mostCounted) counted.clear()
    counted.set(place, text)
    return text
  }
}

/** Counts of comments, minutes and limits come again on page after page. */
const mostCounted = 500

/** The number of a message that has nothing else: every message has one name for it. */
function soleNumber(values: MessageValues): number | undefined {
  let sole: number | undefined
  for (const name in values) {
    const value = values[name]
    if (sole !== undefined || typeof value !== 'number') return undefined
    sole = value
  }
  return sole
}

type Formatted = (values: MessageValues) => string

/** Reads a message once. Where its braces hold names alone, nothing is left to decide when it is asked for. */
function compile(text: string, language: string, formatters: Formatters): Formatted {
  const message = new IntlMessageFormat(text, language, undefined, { formatters })
  const parts = message.getAst()
  const isPlain = parts.every(({ type }) => type === TYPE.literal || type === TYPE.argument)
  if (!isPlain) return (values) => String(message.format(isolated(values)))
  return (values) => {
    let whole = ''
    for (const part of parts) {
      if (part.type === TYPE.literal) {
        whole += part.value
      } else if (part.type === TYPE.argument) {
        const value = values[part.value]
        if (value === undefined) throw new TypeError(`The message has no value for ${part.value}: ${text}`)
        whole += typeof value === 'string' ? isolate(value) : String(value)
      }
    }
    return whole
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

import { LIMITS } from './limits.ts'
import { safeUrl } from './url.ts'

/** Says what is wrong with a value, or `undefined` where nothing is. */
export type Check = (value: unknown) => string | undefined

export interface AttributeRule {
  readonly check: Check
  readonly required: boolean
}

export type AttributeRules = Readonly<Record<string, AttributeRule>>

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}$/
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/
const ANCHOR = /^[^\s"'<>&]{1,200}$/u
const REFERENCE_KINDS = new Set(['article', 'page', 'section', 'tag', 'author', 'media'])

export function required(check: Check): AttributeRule {
  return { check, required: true }
}

export function optional(check: Check): AttributeRule {
  return { check, required: false }
}

export function oneOf(...values: readonly (string | number)[]): Check {
  return (value) => (values.some((allowed) => allowed === value) ? undefined : `must be one of ${values.join(', ')}`)
}

export function integer(min: number, max: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? undefined
      : `must be a whole number from ${min} to ${max}`
}

export function string(max: number): Check {
  return (value) => {
    if (typeof value !== 'string') return 'must be a string'
    return value.length <= max ? textProblem(value) : `must not be longer than ${max}`
  }
}

/** U+0000 cannot be stored in PostgreSQL, a lone surrogate cannot be written as UTF-8. */
export function textProblem(value: string): string | undefined {
  if (value.includes('\0')) return 'must not contain U+0000'
  return value.isWellFormed() ? undefined : 'must not contain half of a surrogate pair'
}

export const line: Check = string(LIMITS.line)

export const identifier: Check = (value) =>
  typeof value === 'string' && IDENTIFIER.test(value) ? undefined : 'must be an id'

export const anchor: Check = (value) =>
  typeof value === 'string' && ANCHOR.test(value)
    ? textProblem(value)
    : 'must be 1 to 200 characters without spaces, quotes and angle brackets'

export const languageTag: Check = (value) =>
  typeof value === 'string' && isLanguageTag(value) ? undefined : 'must be a BCP 47 language tag'

export const direction: Check = oneOf('rtl', 'ltr')

export const href: Check = (value) => {
  if (typeof value !== 'string') return 'must be a string'
  if (value.length > LIMITS.url) return `must not be longer than ${LIMITS.url}`
  return safeUrl(value) === value
    ? textProblem(value)
    : 'must be an http, https, mailto or tel address, or a path or fragment of this site'
}

export const reference: Check = (value) => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return 'must be { kind, id }'
  if (!('kind' in value && 'id' in value)) return 'must be { kind, id }'
  if (typeof value.kind !== 'string' || !REFERENCE_KINDS.has(value.kind)) return 'has an unknown kind'
  return identifier(value.id)
}

/** Whether a string has the shape of a language tag. */
export function isLanguageTag(value: string): boolean {
  return value.length <= 35 && LANGUAGE_TAG.test(value)
}

/** Of every block. */
export const BLOCK_ATTRIBUTES: AttributeRules = { dir: optional(direction), lang: optional(languageTag) }

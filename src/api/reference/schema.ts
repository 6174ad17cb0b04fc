/** What of a JSON schema the page tells. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly description?: string
}

/** A field by its place, such as `items[].headline`. */
export interface Field {
  readonly path: string
  readonly type: string
  readonly isNeeded: boolean
  readonly limits: string
  /** What it means, empty where its name says so. */
  readonly text: string
}

/** Deeper than this a table tells less than the schema does. */
const deepest = 4

/** The ways in which something can be written; one where there is no choice. */
export const choicesOf = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? [schema]

/** All fields of an object, those inside others behind them. */
export function fieldsOf(schema: Schema, prefix = '', depth = 0): readonly Field[] {
  if (depth >= deepest) return []
  const fields = choicesOf(schema).flatMap((choice): readonly Field[] => {
    if (choice.type === 'array' && choice.items !== undefined) return fieldsOf(choice.items, `${prefix}[]`, depth)
    return Object.entries(choice.properties ?? {}).flatMap(([name, field]) => {
      const path = prefix === '' ? name : `${prefix}.${name}`
      const isNeeded = choice.required?.includes(name) === true
      return [
        { path, type: typeText(field), isNeeded, limits: limitsText(field), text: descriptionOf(field) },
        ...fieldsOf(field, path, depth + 1),
      ]
    })
  })
  // What several choices share stands there once.
  return fields.filter(
    (field, at) => fields.findIndex(({ path, type }) => path === field.path && type === field.type) === at,
  )
}

/** The sentence of a field, or of the one form it has beside null. */
function descriptionOf(schema: Schema): string {
  if (schema.description !== undefined) return schema.description
  const [only, ...others] = choicesOf(schema).filter(({ type }) => type !== 'null')
  return others.length === 0 ? (only?.description ?? '') : ''
}

/** The type in a few words. */
export function typeText(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = choicesOf(schema)
  if (choices.length > 1 || choices[0] !== schema) return [...new Set(choices.map(typeText))].join(' | ')
  if (schema.type === 'array') return `list of ${typeText(schema.items ?? {})}`
  return schema.format ?? [schema.type ?? 'anything'].flat().join(' | ')
}

function limitsText(schema: Schema): string {
  const [only = schema, ...others] = choicesOf(schema).filter(({ type }) => type !== 'null')
  if (others.length > 0) return ''
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, default: usual } = only
  const between = (least: number | undefined, most: number | undefined, what: string): readonly string[] => {
    // JSON knows no limit of integers; zod writes the largest that is exact.
    const top = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most
    const bottom = least === undefined || least <= -Number.MAX_SAFE_INTEGER ? undefined : least
    if (top === undefined && bottom === undefined) return []
    if (bottom === undefined) return [`at most ${top}${what}`]
    return [top === undefined ? `at least ${bottom}${what}` : `${bottom} to ${top}${what}`]
  }
  return [
    ...between(minLength, maxLength, ' characters'),
    ...between(minimum, maximum, ''),
    ...between(minItems, maxItems, ' items'),
    ...(usual === undefined ? [] : [`else ${JSON.stringify(usual)}`]),
  ].join(', ')
}

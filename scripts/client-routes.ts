import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiRoutes } from '../src/api/api.ts'
import { describeApi } from '../src/api/openapi.ts'
import { problemCodes } from '../src/problems.ts'

/** What of a JSON schema tells something about a type. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Described {
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: { readonly '2XX': { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }
}

/** Writes the types of `packages/client`: one entry for each route, from the description of the API. */
export function clientRoutes(): string {
  const paths = describeApi(apiRoutes)['paths'] as Readonly<Record<string, Readonly<Record<string, Described>>>>
  const entries = apiRoutes.map(({ method, path }) => {
    const described = paths[path.replaceAll(/:([a-z]+)/g, '{$1}')]?.[method.toLowerCase()]
    if (described === undefined) throw new Error(`${method} ${path} is not described.`)
    return `  ${JSON.stringify(`${method} ${path}`)}: ${entryOf(described)}`
  })
  return [
    '// Made from the contract of the API by scripts/client-routes.ts when the project is built.',
    '',
    '/** Every code of a refusal. */',
    `export type ProblemCode = ${problemCodes.map((code) => JSON.stringify(code)).join(' | ')}`,
    '',
    '/** Every route: what its address names, its query, its body and its answer. */',
    'export interface Routes {',
    ...entries,
    '}',
    '',
  ].join('\n')
}

/** Writes them to their place. */
export const writeClientRoutes = (): void =>
  writeFileSync(join(import.meta.dirname, '../packages/client/src/routes.ts'), clientRoutes())

function entryOf({ parameters, requestBody, responses }: Described): string {
  const named = (place: string): string => {
    const found = parameters.filter((parameter) => parameter.in === place)
    const required = found.filter((parameter) => parameter.required === true).map(({ name }) => name)
    // What stands in an address may be given as a number as well.
    const properties = Object.fromEntries(
      found.map(({ name, schema }) => [name, isPlainText(schema) ? { anyOf: [schema, { type: 'number' }] } : schema]),
    )
    return found.length === 0 ? 'undefined' : typeOf({ type: 'object', properties, required })
  }
  const body = requestBody?.content['application/json']?.schema
  const file = requestBody?.content['*/*'] === undefined ? 'undefined' : 'Uint8Array<ArrayBuffer> | Blob'
  const answer = responses['2XX'].content['application/json']?.schema
  return `{ path: ${named('path')}; query: ${named('query')}; body: ${body === undefined ? file : typeOf(body)}; answer: ${answer === undefined ? 'string' : typeOf(answer)} }`
}

const isPlainText = ({ type, enum: values, const: value }: Schema): boolean =>
  type === 'string' && values === undefined && value === undefined

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].map((one) => `(${one})`).join(' | ')
  switch (schema.type) {
    case 'string':
      return 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return `Array<${typeOf(schema.items ?? {})}>`
    case 'object':
      return objectOf(schema)
    default:
      return 'unknown'
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const names = Object.keys(properties)
  const fields = names.map(
    (name) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(properties[name] ?? {})}`,
  )
  if (names.length > 0) return `{ ${fields.join('; ')} }`
  if (typeof additionalProperties === 'object') return `Record<string, ${typeOf(additionalProperties)}>`
  return additionalProperties === false ? 'Record<string, never>' : 'Record<string, unknown>'
}

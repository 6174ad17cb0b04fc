import { expect, test } from 'vitest'
import { apiRoutes } from '../../src/api/api.ts'
import { describeApi } from '../../src/api/openapi.ts'

interface Schema {
  readonly type?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}
interface Described {
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >
}

/** As `JSON.stringify` would send it. */
const api = JSON.parse(JSON.stringify(describeApi(apiRoutes))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => [`${method.toUpperCase()} ${path}`, described] as const),
)
const isSentence = (text: string | undefined): boolean => /^[^a-z\s].{2,}[.]$/su.test(text ?? '')

/** The sentence of a field, or of the one form it has beside null: so the page of the reference shows it. */
function sentenceOf(schema: Schema): string | undefined {
  const forms = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null')
  return schema.description ?? (forms.length === 1 ? forms[0]?.description : undefined)
}

/** Fields without a sentence, by their places. */
function undescribed(schema: Schema, place: string): readonly string[] {
  const inside = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      ...(isSentence(sentenceOf(field)) ? [] : [`${place}.${name}`]),
      ...undescribed(field, `${place}.${name}`),
    ]),
    ...inside.flatMap((one) => undescribed(one, place)),
  ]
}

test('each field of each request, answer and refusal has a sentence', () => {
  const missing = operations.flatMap(([name, { parameters, requestBody, responses }]) => [
    ...parameters
      .filter(({ description, schema }) => !isSentence(description ?? sentenceOf(schema)))
      .map((parameter) => `${name} ?${parameter.name}`),
    ...[requestBody, responses['2XX']].flatMap((part) =>
      Object.values(part?.content ?? {}).flatMap(({ schema }) => undescribed(schema, name)),
    ),
  ])
  const refusals = Object.values(api.components.schemas).flatMap((schema) => undescribed(schema, 'a refusal'))
  expect([...missing, ...refusals]).toEqual([])
  expect(operations.length).toBeGreaterThan(100)
})

import { z } from 'zod'
import { nothing } from '../contract/fields.ts'
import { hasVersion, isVersioned, takesCondition, standingOf, type Standing } from './conditions.ts'
import { takesKey } from './idempotency.ts'
import { refusalsOf } from './refusals.ts'
import { htmlPage } from './previews.ts'
import { openRoute, type Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'remedy', 'requestId'],
  properties: {
    type: { type: 'string', description: 'An address for the kind of refusal, after RFC 9457.' },
    title: { type: 'string', description: 'What happened, in the language that was asked for.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    code: { type: 'string', description: 'Permanent; programs may rely on it.' },
    detail: { type: 'string', description: 'Why.' },
    remedy: { type: 'string', description: 'What to do.' },
    requestId: { type: 'string', description: 'The number under which the log has it.' },
    retryAfterSeconds: { type: 'integer', description: 'In how many seconds to ask again.' },
    faults: {
      type: 'array',
      items: { type: 'object' },
      description: 'The fields that were not taken, each with its path.',
    },
    details: { type: 'object', description: 'What the refusal is about, such as where a thing is used.' },
    yours: { type: 'string', description: 'The version that was sent.' },
    current: { type: 'string', description: 'The version that stands there.' },
  },
} as const

/** Describes the routes in OpenAPI 3.1, from the schemas that check what goes in and out. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:([a-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route, standingOf(route, routes)) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Matbaa', version: '1' },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        key: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

/** Makes the route that gives the description. */
export function openApiRoute(routes: readonly Route[]): Route {
  let described: Json | undefined
  return openRoute('GET', '/openapi.json', { input: nothing, output: z.record(z.string(), z.unknown()) }, async () => {
    described ??= describeApi(routes)
    return { body: described }
  })
}

function describeRoute(route: Route, standing: Standing): Json {
  const { method, path, access, takesFile, input, output } = route
  const named = Array.from(path.matchAll(/:([a-z]+)/g), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description:
      name === 'number' ? 'The number of the revision.' : 'Which one: its id, or the name that stands for it.',
    schema: { type: 'string' },
  }))
  const schema = z.toJSONSchema(input, { io: 'input' })
  const query = method === 'GET' || takesFile === true ? Object.entries(schema.properties ?? {}) : []
  const mayKeys = access.to === 'allowed' && access.keys === true
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/:.-]+(.)/g, (_, letter: string) => letter.toUpperCase())}`,
    security: access.to === 'anybody' ? [] : [{ session: [] }, ...(mayKeys ? [{ key: [] }] : [])],
    'x-matbaa-refusals': refusalsOf(route, standing),
    'x-matbaa-needs': access.to === 'allowed' ? access.action : access.to,
    parameters: [
      ...named,
      ...headersOf(route, standing),
      ...query.map(([name, property]) => ({
        name,
        in: 'query',
        ...(schema.required?.includes(name) === true ? { required: true } : {}),
        ...(typeof property === 'object' && property.description !== undefined
          ? { description: property.description }
          : {}),
        schema: property,
      })),
    ],
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : { requestBody: { required: true, content: takesFile === true ? anyFile : asJson(schema) } }),
    responses: {
      '2XX': {
        description: 'Done',
        ...(hasTag(route, standing) ? { headers: { ETag: tagHeader } } : {}),
        content: output === htmlPage ? asHtml : asJson(z.toJSONSchema(output)),
      },
      ...(hasVersion(route)
        ? { '304': { description: 'The caller has it already', headers: { ETag: tagHeader } } }
        : {}),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const anyFile: Json = { '*/*': { schema: { type: 'string', format: 'binary' } } }
/** Headers that mean something to a route. */
const headersOf = (route: Route, standing: Standing): readonly Json[] => [
  ...(hasVersion(route) ? [ifNoneMatch] : []),
  ...(takesKey(route) ? [idempotencyKey] : []),
  ...(takesCondition(route, standing) ? [ifMatch] : []),
]

const hasTag = (route: Route, standing: Standing): boolean =>
  route.method === 'GET' ? hasVersion(route) : standing.isRepresentation || isVersioned(route.access)

const tagHeader: Json = { description: 'Which version this is.', schema: { type: 'string' } }
const ifNoneMatch: Json = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of what the caller has; where it is still that, the answer is 304 without a body.',
  schema: { type: 'string' },
}
const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same request under the same key is done once; its answer is kept for a day.',
  schema: { type: 'string', maxLength: 200, pattern: '^[!-~]+$' },
}
const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  description:
    'The ETag of what was read; something newer is not written over (409 `version-conflict`, with both versions).',
  schema: { type: 'string', maxLength: 110 },
}

const asHtml: Json = { 'text/html': { schema: { type: 'string' } } }

const asJson = (schema: unknown): Json => ({ 'application/json': { schema } })

import { z } from 'zod'
import { nothing } from '../contract/fields.ts'
import { openRoute, type Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'remedy', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Permanent; programs may rely on it.' },
    detail: { type: 'string' },
    remedy: { type: 'string' },
    requestId: { type: 'string' },
    retryAfterSeconds: { type: 'integer' },
    faults: { type: 'array', items: { type: 'object' } },
    details: { type: 'object', description: 'What the refusal is about, such as where a thing is used.' },
  },
} as const

/** Describes the routes in OpenAPI 3.1, from the schemas that check what goes in and out. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replace(':id', '{id}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) }
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

function describeRoute({ method, path, access, takesFile, input, output }: Route): Json {
  const named = path.includes(':id') ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] : []
  const schema = z.toJSONSchema(input, { io: 'input' })
  const query = method === 'GET' || takesFile === true ? Object.entries(schema.properties ?? {}) : []
  const mayKeys = access.to === 'allowed' && access.keys === true
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/:.-]+(.)/g, (_, letter: string) => letter.toUpperCase())}`,
    security: access.to === 'anybody' ? [] : [{ session: [] }, ...(mayKeys ? [{ key: [] }] : [])],
    'x-matbaa-needs': access.to === 'allowed' ? access.action : access.to,
    parameters: [...named, ...query.map(([name, property]) => ({ name, in: 'query', schema: property }))],
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : { requestBody: { required: true, content: takesFile === true ? anyFile : asJson(schema) } }),
    responses: {
      '2XX': { description: 'Done', content: asJson(z.toJSONSchema(output)) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const anyFile: Json = { '*/*': { schema: { type: 'string', format: 'binary' } } }
const asJson = (schema: unknown): Json => ({ 'application/json': { schema } })

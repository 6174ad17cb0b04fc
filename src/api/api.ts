import { Hono } from 'hono'
import { clientAddress, networkPrefix, type TrustCheck } from '../client-address.ts'
import type { AccessContext, Client } from '../content/users/access.ts'
import { explainFailure } from '../db/connect.ts'
import type { Logger } from '../log.ts'
import { problem } from '../problems.ts'
import { isSameOrigin } from '../same-origin.ts'
import { accountRoutes } from './account.ts'
import { articleRoutes } from './articles.ts'
import { draftRoutes } from './drafts.ts'
import { publicationRoutes } from './publication.ts'
import { previewRoutes } from './previews.ts'
import { revisionRoutes } from './revisions.ts'
import { apiKeyRoutes } from './api-keys.ts'
import { auditRoutes } from './audit.ts'
import { authorize, findCaller } from './caller.ts'
import { readCookies } from './cookies.ts'
import { frontPageRoutes } from './front-page.ts'
import { readJson } from './json-body.ts'
import { linkRoutes } from './links.ts'
import { openApiRoute } from './openapi.ts'
import { passkeyRoutes } from './passkeys.ts'
import { peopleRoutes } from './people.ts'
import { codeOf, languageOf, parseInput, problemResponse } from './problem.ts'
import { answerOnce, type Sendable, toResponse, toSendable } from './idempotency.ts'
import { type Asked, type Caller, checkRoutes, type PageMaker, type Route } from './route.ts'
import { sessionRoutes } from './session.ts'

/** What the API runs on. */
export interface ApiContext {
  readonly access: AccessContext
  readonly isTrusted: TrustCheck
  readonly logger: Logger
  readonly pages: PageMaker
}

/** What a request does not say itself. */
interface Surroundings {
  readonly peer: string | undefined
  readonly requestId: string
}

const resources: readonly Route[] = [
  ...linkRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...passkeyRoutes,
  ...peopleRoutes,
  ...apiKeyRoutes,
  ...auditRoutes,
  ...articleRoutes,
  ...draftRoutes,
  ...publicationRoutes,
  ...revisionRoutes,
  ...previewRoutes,
  ...frontPageRoutes,
]

/** Every route there is. */
export const apiRoutes: readonly Route[] = [...resources, openApiRoute(resources)]

/** Where the API lives. */
const base = '/api/v1'
/** A passkey answers with some 2 kB, a chain of certificates with more; everything else is shorter. */
const mostBytes = 16_384
const noBody: ReadonlySet<string> = new Set(['GET', 'DELETE'])

/** Answers a request to the API. */
export type Api = (request: Request, surroundings: Surroundings) => Promise<Response>

/** Makes the API over its routes; one that does not say who may use it keeps the newsroom from starting. */
export function createApi(context: ApiContext, routes: readonly Route[] = apiRoutes): Api {
  checkRoutes(routes)
  const app = new Hono<{ Bindings: Surroundings }>()
  for (const route of routes) {
    const [first = '', second = ''] = parameterNames(route.path)
    app.on(route.method, base + route.path, (c) => {
      const parameters = { parameter: c.req.param(first) ?? '', second: c.req.param(second) ?? '' }
      return answer(context, route, c.req.raw, parameters, c.env)
    })
  }
  app.notFound((c) =>
    secured(problemResponse(problem('not-found'), languageOf(c.req.raw.headers, undefined), c.env.requestId)),
  )
  return async (request, surroundings) => app.fetch(request, surroundings)
}

async function answer(
  context: ApiContext,
  route: Route,
  request: Request,
  { parameter, second }: Pick<Asked<unknown>, 'parameter' | 'second'>,
  { peer, requestId }: Surroundings,
): Promise<Response> {
  const { headers } = request
  const cookies = readCookies(headers.get('cookie'))
  let caller: Caller | undefined
  try {
    const hasKey = headers.has('authorization')
    // A key is no cookie: no page of others can send it along.
    if (route.method !== 'GET' && !hasKey && !isSameOrigin(headers, context.access.origin))
      throw problem('foreign-origin')
    // Whoever cannot be asked about lets nobody in.
    const unavailable = (error: unknown): never => {
      throw codeOf(error) === 'internal' ? problem('unavailable', { cause: error }) : error
    }
    // What no database could hold names nothing.
    if (!(parameter + second).isWellFormed() || (parameter + second).includes('\0')) throw problem('not-found')
    caller =
      route.access.to === 'anybody' ? undefined : await findCaller(context.access, headers, cookies).catch(unavailable)
    await authorize(context.access, route.access, caller, parameter).catch(unavailable)
    const language = languageOf(headers, caller?.user.interface_language)
    const given = await readInput(route, request)
    const input = parseInput(route.input, given, language)
    const address = clientAddress(peer, headers.get('x-forwarded-for'), context.isTrusted)
    const client: Client = {
      network: address === undefined ? undefined : networkPrefix(address),
      userAgent: headers.get('user-agent') ?? '',
      device: cookies.device,
      previousToken: cookies.session,
    }
    const acting: AccessContext = { ...context.access, actor: actorOf(context.access, caller) }
    const seen = readIfMatch(headers.get('if-match'))
    const run = async (asking: AccessContext): Promise<Sendable> =>
      toSendable(
        route,
        await route.answer({ context: asking, input, parameter, second, client, seen, pages: context.pages }, caller),
      )
    const key = headers.get('idempotency-key')
    const mayRepeat = route.method !== 'GET' && route.access.to === 'allowed'
    const sendable =
      mayRepeat && key !== null && caller !== undefined
        ? await answerOnce(
            acting,
            { key, actorId: actorKey(caller), request: [route.method, request.url, seen, given] },
            run,
          )
        : await run(acting)
    return secured(toResponse(sendable))
  } catch (thrown) {
    const error = explainFailure(thrown)
    if (codeOf(error) === 'internal' || codeOf(error) === 'unavailable') {
      context.logger.error({ err: error, requestId, path: route.path }, 'a request to the API failed')
    }
    return secured(problemResponse(error, languageOf(headers, caller?.user.interface_language), requestId))
  }
}

async function readInput(route: Route, request: Request): Promise<unknown> {
  if (route.method === 'GET') return readQuery(new URL(request.url).searchParams)
  if (noBody.has(route.method)) return {}
  return readJson(request, route.limits?.mostBytes ?? mostBytes, route.limits?.deepest)
}

/** A name that comes twice is as wrong as one that is not known. */
function readQuery(query: URLSearchParams): unknown {
  const names = [...query.keys()]
  if (new Set(names).size !== names.length) throw problem('malformed-body')
  return Object.fromEntries(query)
}

function actorOf(context: AccessContext, caller: Caller | undefined): AccessContext['actor'] {
  if (caller === undefined) return context.actor
  const { user, session, scopes } = caller
  return session === undefined ? { kind: 'api-key', id: user.id, scopes } : { kind: 'user', id: user.id }
}

/** A person's requests and those of their programs are told apart. */
const actorKey = ({ user, session }: Caller): string => (session === undefined ? `key ${user.id}` : user.id)

/** Names of what an address has in the place of something. */
const parameterNames = (path: string): readonly string[] =>
  Array.from(path.matchAll(/:([a-z]+)/g), ([, name = '']) => name)

/** One strong entity tag; others cannot have been given here. */
function readIfMatch(header: string | null): string | undefined {
  if (header === null) return undefined
  const tag = /^"([\x21\x23-\x7e]{1,100})"$/.exec(header)?.[1]
  if (tag === undefined) throw problem('invalid-input')
  return tag
}

/** Nothing of the API is kept by anybody, and nothing in it is a page unless it says so. */
function secured(response: Response): Response {
  const { headers } = response
  headers.set('cache-control', 'private, no-store')
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  }
  headers.set('vary', 'Cookie, Authorization, Sec-Fetch-Site, Origin')
  return response
}

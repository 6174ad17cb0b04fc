import { Hono } from 'hono'
import { clientAddress, networkPrefix, type TrustCheck } from '../client-address.ts'
import type { AccessContext, Client } from '../content/users/access.ts'
import { explainFailure } from '../db/connect.ts'
import type { Logger } from '../log.ts'
import { problem } from '../problems.ts'
import { isSameOrigin } from '../same-origin.ts'
import { accountRoutes } from './account.ts'
import { apiKeyRoutes } from './api-keys.ts'
import { auditRoutes } from './audit.ts'
import { authorRoutes } from './authors.ts'
import { backupRoutes } from './backup.ts'
import { authorize, findCaller } from './caller.ts'
import { commentRoutes } from './comments.ts'
import { readCookies } from './cookies.ts'
import { dashboardRoutes } from './dashboard.ts'
import { editionRoutes } from './editions.ts'
import { download, fileBody, noBytes } from './file-body.ts'
import { jobRoutes } from './jobs.ts'
import { readJson } from './json-body.ts'
import { linkRoutes } from './links.ts'
import { mediaRoutes } from './media.ts'
import { menuRoutes } from './menus.ts'
import { openApiRoute } from './openapi.ts'
import { pageRoutes } from './pages.ts'
import { passkeyRoutes } from './passkeys.ts'
import { peopleRoutes } from './people.ts'
import { codeOf, languageOf, parseInput, problemResponse } from './problem.ts'
import { redirectRoutes } from './redirects.ts'
import { type Caller, checkRoutes, type Route } from './route.ts'
import { sectionRoutes } from './sections.ts'
import { sessionRoutes } from './session.ts'
import { settingRoutes } from './settings.ts'
import { tagRoutes } from './tags.ts'
import type { ApiTools } from './tools.ts'

/** What the API runs on. */
export interface ApiContext {
  readonly access: AccessContext
  readonly tools: ApiTools
  readonly isTrusted: TrustCheck
  readonly logger: Logger
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
  ...mediaRoutes,
  ...commentRoutes,
  ...sectionRoutes,
  ...tagRoutes,
  ...authorRoutes,
  ...pageRoutes,
  ...menuRoutes,
  ...redirectRoutes,
  ...editionRoutes,
  ...settingRoutes,
  ...jobRoutes,
  ...dashboardRoutes,
  ...backupRoutes,
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
    app.on(route.method, base + route.path, (c) => answer(context, route, c.req.raw, c.req.param('id') ?? '', c.env))
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
  parameter: string,
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
    if (!parameter.isWellFormed() || parameter.includes('\0')) throw problem('not-found')
    caller =
      route.access.to === 'anybody' ? undefined : await findCaller(context.access, headers, cookies).catch(unavailable)
    await authorize(context.access, route.access, caller, parameter).catch(unavailable)
    const language = languageOf(headers, caller?.user.interface_language)
    const input = parseInput(route.input, await readInput(route, request), language)
    const address = clientAddress(peer, headers.get('x-forwarded-for'), context.isTrusted)
    const client: Client = {
      network: address === undefined ? undefined : networkPrefix(address),
      userAgent: headers.get('user-agent') ?? '',
      device: cookies.device,
      previousToken: cookies.session,
    }
    const acting: AccessContext = { ...context.access, actor: actorOf(context.access, caller) }
    const content = route.takesFile === true ? fileBody(request) : noBytes()
    const { tools } = context
    const answered = await route.answer({ context: acting, input, parameter, client, content, tools }, caller)
    const { status = 200, body = {}, cookies: given = [], file, publicFor } = answered
    if (file !== undefined) return secured(download(file))
    const response = Response.json(route.output.parse(body), { status })
    for (const cookie of given) response.headers.append('set-cookie', cookie)
    return secured(response, publicFor)
  } catch (thrown) {
    const error = explainFailure(thrown)
    if (codeOf(error) === 'internal' || codeOf(error) === 'unavailable') {
      context.logger.error({ err: error, requestId, path: route.path }, 'a request to the API failed')
    }
    return secured(problemResponse(error, languageOf(headers, caller?.user.interface_language), requestId))
  }
}

async function readInput(route: Route, request: Request): Promise<unknown> {
  if (route.method === 'GET' || route.takesFile === true) return readQuery(new URL(request.url).searchParams)
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
  return { kind: caller.session === undefined ? 'api-key' : 'user', id: caller.user.id }
}

/** Nothing of the API is kept by anybody but what is public, and nothing in it is a page. */
function secured(response: Response, publicFor?: number): Response {
  response.headers.set('cache-control', publicFor === undefined ? 'private, no-store' : `public, max-age=${publicFor}`)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  response.headers.set('vary', 'Cookie, Authorization, Sec-Fetch-Site, Origin')
  return response
}

import { Hono } from 'hono'
import { clientAddress, networkPrefix, type TrustCheck } from '../client-address.ts'
import type { AccessContext, Client } from '../content/users/access.ts'
import { explainFailure } from '../db/connect.ts'
import type { Logger } from '../log.ts'
import { problem } from '../problems.ts'
import { isSameOrigin } from '../same-origin.ts'
import { accountRoutes } from './account.ts'
import { articleRoutes } from './articles.ts'
import { manyArticleRoutes } from './many-articles.ts'
import { draftRoutes } from './drafts.ts'
import { publicationRoutes } from './publication.ts'
import { previewRoutes } from './previews.ts'
import { revisionRoutes } from './revisions.ts'
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
import { importRoutes } from './imports.ts'
import { jobRoutes } from './jobs.ts'
import { frontPageRoutes } from './front-page.ts'
import { readJson } from './json-body.ts'
import { linkRoutes } from './links.ts'
import { mediaRoutes } from './media.ts'
import { menuRoutes } from './menus.ts'
import { openApiRoute } from './openapi.ts'
import { ownSettingRoutes } from './own-settings.ts'
import { pageRoutes } from './pages.ts'
import { passkeyRoutes } from './passkeys.ts'
import { peopleRoutes } from './people.ts'
import { codeOf, languageOf, parseInput, problemResponse } from './problem.ts'
import { publicRoutes } from './public.ts'
import { redirectRoutes } from './redirects.ts'
import { referenceRoute } from './reference/page.ts'
import { type Answer, type Asked, type Caller, checkRoutes, type PageMaker, type Route } from './route.ts'
import { answerOnce, takesKey, toResponse, toSendable } from './idempotency.ts'
import {
  isKnown,
  isVersioned,
  mayBeLeftOut,
  readConditions,
  standingOf,
  type Standing,
  versionIn,
} from './conditions.ts'
import { changeGuarded } from './guarded-change.ts'
import { searchRoutes } from './search.ts'
import { sectionRoutes } from './sections.ts'
import { sessionRoutes } from './session.ts'
import { settingRoutes } from './settings.ts'
import { tagRoutes } from './tags.ts'
import type { ApiTools } from './tools.ts'
import { webhookRoutes } from './webhooks.ts'

/** What the API runs on. */
export interface ApiContext {
  readonly access: AccessContext
  readonly tools: ApiTools
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
  ...ownSettingRoutes,
  ...passkeyRoutes,
  ...peopleRoutes,
  ...apiKeyRoutes,
  ...auditRoutes,
  ...searchRoutes,
  ...articleRoutes,
  ...manyArticleRoutes,
  ...draftRoutes,
  ...publicationRoutes,
  ...revisionRoutes,
  ...previewRoutes,
  ...frontPageRoutes,
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
  ...importRoutes,
  ...webhookRoutes,
  ...publicRoutes,
]

/** Every route there is. */
export const apiRoutes: readonly Route[] = [...resources, openApiRoute(resources), referenceRoute(resources)]

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
    const standing = standingOf(route, routes)
    app.on(route.method, base + route.path, (c) => {
      const parameters = { parameter: c.req.param(first) ?? '', second: c.req.param(second) ?? '' }
      return answer(context, { route, standing }, c.req.raw, parameters, c.env)
    })
  }
  app.notFound((c) =>
    secured(problemResponse(problem('not-found'), languageOf(c.req.raw.headers, undefined), c.env.requestId)),
  )
  return async (request, surroundings) => app.fetch(request, surroundings)
}

async function answer(
  context: ApiContext,
  { route, standing }: { readonly route: Route; readonly standing: Standing },
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
    const key = caller === undefined || !takesKey(route) ? null : headers.get('idempotency-key')
    // What was done under a key is answered again where it can be done no more: of the thing is asked once it is known to be new.
    await authorize(context.access, route.access, caller, key === null ? parameter : undefined).catch(unavailable)
    const { seen: tag, known } = readConditions(route, standing, headers)
    const seen = tag !== undefined && isVersioned(route.access) ? versionIn(tag) : tag
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
    const content = route.takesFile === true ? fileBody(request) : noBytes()
    const { tools, pages } = context
    const asked = { input, parameter, second, client, seen, content, tools, pages }
    const { resource, isRepresentation } = standing
    const run = (asking: AccessContext): Promise<Answer> =>
      resource === undefined || isVersioned(route.access)
        ? route.answer({ ...asked, context: asking }, caller)
        : changeGuarded(asking, { route, resource, asked, caller, seen })
    if (key !== null && caller !== undefined) {
      const repeatable = {
        key,
        actorId: actorKey(caller),
        request: [route.method, route.path, parameter, second, seen, given],
      }
      const sendable = await answerOnce(acting, repeatable, async (asking) => {
        await authorize(asking, route.access, caller, parameter).catch(unavailable)
        return toSendable(route, await run(asking), isRepresentation)
      })
      return secured(toResponse(sendable))
    }
    const answered = await run(acting)
    if (answered.file !== undefined) return secured(download(answered.file))
    const sendable = toSendable(route, answered, isRepresentation)
    const { etag } = sendable.headers
    const isUnchanged = etag !== undefined && mayBeLeftOut(answered) && isKnown(known, etag.slice(1, -1))
    const response = isUnchanged ? new Response(null, { status: 304, headers: { etag } }) : toResponse(sendable)
    return secured(response, answered.publicFor)
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
  const { user, session, scopes } = caller
  return session === undefined ? { kind: 'api-key', id: user.id, scopes } : { kind: 'user', id: user.id }
}

/** A person's requests and those of their programs are told apart. */
const actorKey = ({ user, session }: Caller): string => (session === undefined ? `key ${user.id}` : user.id)

/** Names of what an address has in the place of something. */
const parameterNames = (path: string): readonly string[] =>
  Array.from(path.matchAll(/:([a-z]+)/g), ([, name = '']) => name)

/** Nothing of the API is kept by anybody but what is public, and nothing in it is a page unless it says so. */
function secured(response: Response, publicFor?: number): Response {
  const { headers } = response
  headers.set('cache-control', publicFor === undefined ? 'private, no-store' : `public, max-age=${publicFor}`)
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  }
  // What is public is the same for everybody, on pages of others too; refusals come in the language of who asks.
  if (publicFor !== undefined) {
    headers.set('access-control-allow-origin', '*')
    headers.set('access-control-expose-headers', 'ETag')
  } else headers.set('vary', 'Cookie, Authorization, Sec-Fetch-Site, Origin')
  return response
}

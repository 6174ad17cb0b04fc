import { createHash } from 'node:crypto'
import { nothing } from '../contract/fields.ts'
import { problem } from '../problems.ts'
import { htmlPage } from './previews.ts'
import type { Access, Answer, Route } from './route.ts'

/** How a route stands to what can be read: which route reads the thing it changes, and whether it answers what that one would. */
export interface Standing {
  /** Reads what `If-Match` is about; absent where a condition says nothing. */
  readonly resource?: Route
  /** Whether the body that leaves is what a `GET` of it gives. */
  readonly isRepresentation: boolean
}

/** What a request makes its answer depend on. */
export interface Conditions {
  /** The entity tag that a change was made on. */
  readonly seen: string | undefined
  /** The entity tags that a reader has already. */
  readonly known: readonly string[]
}

/**
 * Finds the route that reads what another one changes: the longest part of its address that names one thing and can be read, or, where
 * the address names none, the `GET` of the same address, as far as the change itself says which of several it is about.
 */
export function standingOf(route: Route, routes: readonly Route[]): Standing {
  const reading = routes.filter(({ method, output }) => method === 'GET' && output !== undefined)
  const at = (path: string): Route | undefined => reading.find((one) => one.path === path)
  if (route.method === 'GET') return { isRepresentation: true }
  const resource = namedThing(route, at) ?? sameAddress(route, at)
  const shown = resource ?? at(`${route.path}/:id`)
  return {
    ...(resource === undefined ? {} : { resource }),
    isRepresentation: shown !== undefined && shown.output === route.output,
  }
}

function namedThing({ path }: Route, at: (path: string) => Route | undefined): Route | undefined {
  const end = path.indexOf('/:id')
  if (end < 0) return undefined
  const found = at(path.slice(0, end + '/:id'.length))
  return found !== undefined && takesNothing(found) ? found : undefined
}

function sameAddress(route: Route, at: (path: string) => Route | undefined): Route | undefined {
  if (route.method !== 'PUT' && route.method !== 'PATCH') return undefined
  const found = at(route.path)
  if (found === undefined) return undefined
  const given = fieldsOf(route)
  return fieldsOf(found).every((name) => given.includes(name)) ? found : undefined
}

const fieldsOf = ({ input }: Route): readonly string[] => Object.keys('shape' in input ? (input.shape as object) : {})
const takesNothing = (route: Route): boolean => fieldsOf(route).length === 0

/** What the resource is asked for, out of what the change was given. */
export function queryOf(resource: Route, input: unknown): unknown {
  const names = fieldsOf(resource)
  const given = Object.entries(typeof input === 'object' && input !== null ? input : {})
  return resource.input.parse(Object.fromEntries(given.filter(([name]) => names.includes(name))))
}

/** Whether what a route gives has a version: pages and files have none. */
export const hasVersion = ({ method, output }: Route): boolean =>
  method === 'GET' && output !== htmlPage && output !== nothing

/** Whether a route takes `If-Match`. */
export const takesCondition = (route: Route, { resource }: Standing): boolean =>
  resource !== undefined || isVersioned(route.access)

/** Whether the verb of a route compares versions itself, in its own transaction. */
export const isVersioned = (access: Access): boolean => access.to === 'allowed' && access.versioned === true

/**
 * The entity tag of an answer. A thing that counts its versions has the version before the sign ~: that is what a change is compared by,
 * while the rest tells one representation from another for who only reads.
 */
export function entityTag(text: string, version: string | undefined, isRepresentation: boolean): string | undefined {
  if (!isRepresentation) return version
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  return version === undefined ? digest : `${version}~${digest}`
}

/** The version in an entity tag; the whole of one that has none. */
export const versionIn = (tag: string): string => tag.split('~', 1)[0] ?? tag

/** Throws unless a thing is still what was seen; both versions go back, with the thing as it stands. */
export function requireSame(seen: string, current: string | undefined, body: unknown): void {
  const isSame =
    current !== undefined && (current === seen || (current.includes('~') && versionIn(current) === versionIn(seen)))
  if (!isSame) {
    throw problem('version-conflict', { details: { yours: seen, current: current ?? null, resource: body ?? null } })
  }
}

/** Reads what a request depends on; throws where its route could not keep to it. */
export function readConditions(route: Route, standing: Standing, headers: Headers): Conditions {
  const ifMatch = headers.get('if-match')
  const ifNoneMatch = headers.get('if-none-match')
  const isReading = route.method === 'GET'
  if ((ifMatch !== null && !takesCondition(route, standing)) || (ifNoneMatch !== null && !isReading)) {
    throw problem('condition-unusable')
  }
  if (headers.has('if-unmodified-since') && !isReading) throw problem('condition-unusable')
  return { seen: readSeen(ifMatch), known: isReading ? readKnown(ifNoneMatch) : [] }
}

/** One entity tag. Proxies that compress call it weak; it names the same version all the same. */
function readSeen(header: string | null): string | undefined {
  if (header === null) return undefined
  const tag = /^(?:W\/)?"([\x21\x23-\x7e]{1,100})"$/.exec(header)?.[1]
  if (tag === undefined) throw problem('condition-unusable')
  return tag
}

/** Tags that nobody gave match nothing, so what cannot be read is as good as absent. */
const readKnown = (header: string | null): readonly string[] =>
  header === null || header.length > 4_000
    ? []
    : header.trim() === '*'
      ? ['*']
      : Array.from(header.matchAll(/(?:W\/)?"([\x21\x23-\x7e]{1,100})"/g), ([, tag = '']) => tag)

/** Whether a reader has this already. */
export const isKnown = (known: readonly string[], tag: string | undefined): boolean =>
  tag !== undefined && (known.includes(tag) || known.includes('*'))

/** Whether an answer may be left out for who has it: not where it carries more than its body. */
export const mayBeLeftOut = ({ status = 200, cookies = [], page, file }: Answer): boolean =>
  status === 200 && cookies.length === 0 && page === undefined && file === undefined

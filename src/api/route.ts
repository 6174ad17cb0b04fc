import type { z } from 'zod'
import type { EditionReplacement } from '../contract/editions.ts'
import type { Look } from '../content/settings/look.ts'
import type { CheckedSession } from '../content/sessions/check.ts'
import type { AccessContext, Client } from '../content/users/access.ts'
import type { User } from '../content/users/queries.ts'
import type { ApiTools } from './tools.ts'
import { type Action, permissions, type Scope, type Thing } from '../permissions.ts'

/** Who asks. */
export interface Caller {
  readonly user: User
  /** With a session, or with a key of the API. */
  readonly session: CheckedSession['session'] | undefined
  readonly scopes: readonly Scope[] | undefined
}

/** Who may use a route. There is no other way to make one: whatever is not said is not allowed. */
export type Access =
  /** Whoever has what the body carries: a password, a passkey, a link. */
  | { readonly to: 'anybody' }
  /** What belongs to oneself; also before a second factor was added, for that is how it is added. */
  | { readonly to: 'oneself'; readonly confirmed?: true }
  | {
      readonly to: 'allowed'
      readonly action: Action
      /** What is acted on, found before the body is read unless the request may come twice; `undefined` where it is not there. */
      readonly thing?: (context: AccessContext, parameter: string) => Promise<Thing | undefined>
      /** Whether keys of the API may; only where the action is in a scope. */
      readonly keys?: true
      /** Whether the proof of who it is must be fresh. */
      readonly confirmed?: true
      /** Whether the verb compares what was seen by itself; of others the API does it before they run. */
      readonly versioned?: true
    }

/** What a handler gets. */
export interface Asked<Input> {
  readonly context: AccessContext
  readonly input: Input
  /** What stands in the address for `:id`. */
  readonly parameter: string
  /** What stands in it for a second name, such as `:number`; empty where there is none. */
  readonly second: string
  readonly client: Client
  /** The bytes of a route that takes a file, as they come. */
  readonly content: AsyncIterable<Uint8Array>
  readonly tools: ApiTools
  /** The version that the caller has seen, from `If-Match`. */
  readonly seen: string | undefined
  readonly pages: PageMaker
}

/** A page of the paper as those see it whom it is shown before readers. */
export interface StaffPage {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Makes pages of what is not published. */
export interface PageMaker {
  /** The working copy of an article as its page will be; `undefined` where there is none, or no edition for it. */
  readonly article: (articleId: string) => Promise<StaffPage | undefined>
  /** A static page as it will be; `undefined` where there is none, or no edition for it. */
  readonly staticPage: (pageId: string) => Promise<StaffPage | undefined>
  /** The front page of an edition as a change of the settings would make it; `undefined` where there is none. */
  readonly settings: (
    language: string,
    change: {
      readonly edition?: EditionReplacement | undefined
      readonly shortName?: string | undefined
      readonly look?: Look | undefined
    },
  ) => Promise<StaffPage | undefined>
  /** A page of an edition with what is to stand in its places; `undefined` where there is no such page. */
  readonly front: (arrangement: {
    readonly language: string
    readonly page: string
    readonly slots: Readonly<Record<string, readonly { readonly articleId: string; readonly until: number | null }[]>>
  }) => Promise<StaffPage | undefined>
}

/** What a handler answers; the body is checked against the contract before it leaves. */
export interface Answer {
  readonly status?: 200 | 201 | 202
  readonly body?: unknown
  readonly cookies?: readonly string[]
  /** Sent instead of a body, as a download. */
  readonly file?: { readonly name: string; readonly mime: string; readonly content: ReadableStream<Uint8Array> }
  /** For how long anybody may keep it, in seconds; by default nobody keeps anything. */
  readonly publicFor?: number
  /** The version of what is answered; goes out as the header `ETag`. */
  readonly etag?: string
  /** Answered instead of a body. */
  readonly page?: StaffPage
}

/** How large a body may be. */
export interface BodyLimits {
  readonly mostBytes: number
  readonly deepest: number
}

/** One method of one address. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Behind `/api/v1`. */
  readonly path: string
  readonly access: Access
  /** Whether the body is a file; what is said of it then stands in the query. */
  readonly takesFile?: true
  /** The body, or the query of a `GET`. */
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** Where it takes more than the usual 16 kB. */
  readonly limits?: BodyLimits
  readonly answer: (asked: Asked<unknown>, caller: Caller | undefined) => Promise<Answer>
}

interface Described<Input extends z.ZodType> {
  readonly input: Input
  readonly output: z.ZodType
  readonly limits?: BodyLimits
}

/** Declares a route for whoever is not signed in yet. */
export function openRoute<Input extends z.ZodType>(
  method: Route['method'],
  path: string,
  { input, output }: Described<Input>,
  answer: (asked: Asked<z.output<Input>>) => Promise<Answer>,
): Route {
  return {
    method,
    path,
    access: { to: 'anybody' },
    input,
    output,
    answer: (asked) => answer(asked as Asked<z.output<Input>>),
  }
}

/** Declares a route for people who are signed in, or for keys of the API. */
export function route<Input extends z.ZodType>(
  method: Route['method'],
  path: string,
  access: Exclude<Access, { readonly to: 'anybody' }>,
  { input, output, limits }: Described<Input>,
  answer: (asked: Asked<z.output<Input>>, caller: Caller) => Promise<Answer>,
): Route {
  return {
    method,
    path,
    access,
    input,
    output,
    ...(limits === undefined ? {} : { limits }),
    answer(asked, caller) {
      if (caller === undefined) throw new Error(`${method} ${path} was entered without a caller.`)
      return answer(asked as Asked<z.output<Input>>, caller)
    },
  }
}

/** The same, for a body that is a file: its bytes come as they are, and the input is the query. */
export function fileRoute<Input extends z.ZodType>(...declared: Parameters<typeof route<Input>>): Route {
  return { ...route(...declared), takesFile: true }
}

/** Throws where a route does not say who may use it, or says it twice: then the newsroom does not start. */
export function checkRoutes(routes: readonly Route[]): void {
  const known = new Set<string>()
  for (const { method, path, access } of routes) {
    const name = `${method} ${path}`
    const to: string | undefined = (access as Access | undefined)?.to
    const isDeclared = to === 'anybody' || to === 'oneself' || (to === 'allowed' && 'action' in access)
    if (!isDeclared) throw new Error(`The route ${name} does not say who may use it.`)
    if (access.to === 'allowed' && !Object.hasOwn(permissions, access.action)) {
      throw new Error(`The route ${name} names an action that the permissions do not have.`)
    }
    if (known.has(name)) throw new Error(`The route ${name} is declared twice.`)
    known.add(name)
  }
}

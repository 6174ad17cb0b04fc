import { ProblemError, readProblem } from './problem.ts'
import type { Routes } from './routes.ts'

export { type Fault, type Problem, ProblemError } from './problem.ts'
export type { ProblemCode, Routes } from './routes.ts'

/** The name of a route: its method and path, as the reference has them. */
export type RouteName = keyof Routes

/** Routes whose answer is a part of a list, and goes on with a cursor. */
export type ListName = {
  [Name in RouteName]: Routes[Name] extends {
    query: { cursor?: string | number }
    answer: { items: readonly unknown[] }
  }
    ? Name
    : never
}[RouteName]

/** Where the newsroom is, and who asks. */
export interface ClientOptions {
  /** Scheme and host, such as `https://paper.example`. */
  readonly origin: string
  /** A key of the API; without one, what anybody may read is open. */
  readonly key?: string
  /** The language of refusals: `fa`, `ar` or `en`. A key has its owner's. */
  readonly language?: string
  /** Asks in the place of the runtime's own `fetch`. */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
}

/** What any request may carry beside its input. */
export interface Conditions {
  /** The `etag` of what was read: the change is not made over anything newer (a `ProblemError` of the code `version-conflict`). */
  readonly ifMatch?: string
  /** The `etag` of what is there already: where nothing is newer, the answer has the status 304 and no body. */
  readonly ifNoneMatch?: string
  /** Makes a change one that can be repeated: under the same key it is done once, and answered alike for a day. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

type Needed<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: undefined }
  : object extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value }

/** What a route is asked with: what its address names, its query, its body. */
export type Input<Name extends RouteName> = Needed<'path', Routes[Name]['path']> &
  Needed<'query', Routes[Name]['query']> &
  Needed<'body', Routes[Name]['body']> &
  Conditions

/** What a route answers. */
export interface Answer<Name extends RouteName> {
  readonly status: number
  /** Absent where the status is 304. */
  readonly body: Routes[Name]['answer']
  /** The version of what was answered, for `ifMatch` and `ifNoneMatch`. */
  readonly etag: string | undefined
  readonly headers: Headers
}

type Rest<Given> = object extends Given ? [input?: Given] : [input: Given]

/** A newsroom that can be asked. */
export interface Client {
  /** Asks a route; whatever it refuses is thrown as a `ProblemError`. */
  readonly ask: <Name extends RouteName>(name: Name, ...rest: Rest<Input<Name>>) => Promise<Answer<Name>>
  /** The items of a list, one after another, whatever parts they come in. */
  readonly items: <Name extends ListName>(
    name: Name,
    ...rest: Rest<Input<Name>>
  ) => AsyncGenerator<ItemOf<Name>, void, undefined>
}

/** One item of a list. */
export type ItemOf<Name extends ListName> = Routes[Name]['answer'] extends { items: readonly (infer Item)[] }
  ? Item
  : never

/** Makes a client of a newsroom; it keeps nothing between two requests. */
export function createClient({ origin, key, language, fetch = globalThis.fetch }: ClientOptions): Client {
  const base = `${new URL(origin).origin}/api/v1`
  const usual: Record<string, string> = {
    accept: 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(language === undefined ? {} : { 'accept-language': language }),
  }

  const send = async (name: string, { path, query, body, ...conditions }: AnyInput): Promise<Answer<RouteName>> => {
    const [method = 'GET', pattern = ''] = name.split(' ')
    const response = await fetch(base + fill(pattern, path) + toQuery(query), {
      method,
      headers: { ...usual, ...headersOf(conditions), ...typeOf(method, body) },
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: isFile(body) ? body : JSON.stringify(body ?? {}) }),
      ...(conditions.signal === undefined ? {} : { signal: conditions.signal }),
    })
    const { status, headers } = response
    if (!response.ok && status !== 304) throw new ProblemError(await readProblem(response))
    const isJson = (headers.get('content-type') ?? '').includes('json')
    const answer: unknown = status === 304 ? undefined : isJson ? await response.json() : await response.text()
    return { status, headers, body: answer as never, etag: etagOf(headers) }
  }

  return {
    ask: (name, ...[input]) => send(name, (input ?? {}) as AnyInput) as Promise<never>,
    async *items(name, ...[input]) {
      const asked = (input ?? {}) as AnyInput
      let cursor: string | undefined
      do {
        const query = cursor === undefined ? asked.query : { ...asked.query, cursor }
        const { body } = await send(name, { ...asked, ...(query === undefined ? {} : { query }) })
        const part = body as { readonly items: readonly never[]; readonly nextCursor?: string }
        yield* part.items
        cursor = part.nextCursor
      } while (cursor !== undefined)
    },
  }
}

interface AnyInput extends Conditions {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** Puts what an address names into its places. */
function fill(pattern: string, path: AnyInput['path'] = {}): string {
  return pattern.replaceAll(/:([a-z]+)/g, (_, name: string) => {
    const value = path[name]
    if (value === undefined || value === '') throw new TypeError(`${pattern} needs ${name}.`)
    return encodeURIComponent(value)
  })
}

function toQuery(query: AnyInput['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

const headersOf = ({ ifMatch, ifNoneMatch, idempotencyKey }: Conditions): Record<string, string> => ({
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  ...(ifNoneMatch === undefined ? {} : { 'if-none-match': `"${ifNoneMatch}"` }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
})

const isFile = (body: unknown): body is Uint8Array<ArrayBuffer> | Blob =>
  body instanceof Uint8Array || body instanceof Blob

const typeOf = (method: string, body: unknown): Record<string, string> =>
  method === 'GET' || method === 'DELETE'
    ? {}
    : { 'content-type': isFile(body) ? 'application/octet-stream' : 'application/json' }

/** Without its quotation marks, and without the mark that proxies which compress put before it. */
const etagOf = (headers: Headers): string | undefined => /^(?:W\/)?"(.*)"$/.exec(headers.get('etag') ?? '')?.[1]

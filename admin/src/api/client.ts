import { personHeader } from '../../../src/contract/person-header.ts'
import { type Problem, ProblemError } from './problem.ts'
import type { Endpoints } from './endpoints.ts'

/** What goes along with a request. */
export interface Request<Name extends keyof Endpoints> {
  /** What stands for `:id` in the path. */
  readonly id?: string
  /** What stands for `:number` in the path. */
  readonly number?: number
  readonly input?: Endpoints[Name]['input']
  /** Such as If-Match and Idempotency-Key. */
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** An answer with what its headers say. */
export interface Reply<Name extends keyof Endpoints> {
  readonly body: Endpoints[Name]['output']
  readonly headers: Headers
}

/** Refusals that the person can do something about on the spot: show again who they are, or sign in again. */
export type Recoverable = 'reauthentication-needed' | 'not-signed-in'
/** Lets the person do it; whether they did. */
type Recover = (code: Recoverable) => Promise<boolean>

let recover: Recover = () => Promise.resolve(false)

/** Says how such refusals are met: the windows are on the page, the requests come from everywhere. */
export function onRecoverable(meet: Recover): void {
  recover = meet
}

let shownTo: () => string | undefined = () => undefined

/** Says whose this window is: what goes out of it goes in the name of this person or not at all. */
export function speakFor(person: () => string | undefined): void {
  shownTo = person
}

/** Has a request go in the name of somebody only, whoever uses the window meanwhile. */
export const onlyAs = (personId: string): Readonly<Record<string, string>> => ({ [personHeader]: personId })

/** What every request says of whose window it comes from. */
export function ownName(): Readonly<Record<string, string>> {
  const personId = shownTo()
  return personId === undefined ? {} : onlyAs(personId)
}

/** Asks the API and gives what it answered; throws a `ProblemError` for every refusal, also where there is no connection. */
export async function call<Name extends keyof Endpoints>(
  name: Name,
  request: Request<Name> = {},
): Promise<Endpoints[Name]['output']> {
  return (await send(name, request)).body
}

/**
 * The same with the headers of the answer. Where the API wants a fresh proof, or the session has ended, the person is asked, and the
 * request made once more: no screen knows of it, and nothing that was typed is lost.
 */
export async function send<Name extends keyof Endpoints>(
  name: Name,
  request: Request<Name> = {},
): Promise<Reply<Name>> {
  // Whose it is, is settled when it is made: who signs in while it waits gets nothing of it.
  const own = { ...request, headers: { ...ownName(), ...request.headers } }
  try {
    return await sendOnce(name, own)
  } catch (error) {
    const code = error instanceof ProblemError ? error.code : undefined
    if (code !== 'reauthentication-needed' && code !== 'not-signed-in') throw error
    if (!(await recover(code))) throw error
    return sendOnce(name, own)
  }
}

/** Asks in the name of whoever is signed in in this browser now; every refusal is thrown, and nobody is asked anything. */
export async function callOnce<Name extends keyof Endpoints>(
  name: Name,
  request: Request<Name> = {},
): Promise<Endpoints[Name]['output']> {
  return (await sendOnce(name, request)).body
}

async function sendOnce<Name extends keyof Endpoints>(
  name: Name,
  { id, number, input, headers = {}, signal }: Request<Name>,
): Promise<Reply<Name>> {
  const [method = 'GET', pattern = ''] = name.split(' ')
  const path = `/api/v1${pattern.replace(':id', () => encodeURIComponent(id ?? '')).replace(':number', String(number))}`
  const hasBody = method !== 'GET' && method !== 'DELETE'
  const query = hasBody || input === undefined ? '' : toQuery(input)
  const response = await reach(path + query, {
    method,
    credentials: 'same-origin',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(hasBody ? { body: JSON.stringify(input ?? {}) } : {}),
    ...(signal === undefined ? {} : { signal }),
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ProblemError(toProblem(body, response.status))
  return { body: body as Endpoints[Name]['output'], headers: response.headers }
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new ProblemError({ code: 'offline', status: 0 })
  }
}

function toQuery(input: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input) as readonly (readonly [string, string | undefined])[]) {
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query}`
}

/** What the API refused; what is no answer of the API (a proxy's page, half an answer) is as good as none. */
export function toProblem(body: unknown, status: number): Problem {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body
  if (isProblem) return body as Problem
  // A proxy has limits of its own.
  return { code: status === 413 ? 'too-large' : 'offline', status }
}

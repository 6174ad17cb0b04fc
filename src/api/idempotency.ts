import { createHash } from 'node:crypto'
import { deleteStaleKey, findIdempotentAnswer, keepAnswer, takeIdempotencyKey } from '../content/idempotency/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction, type Work } from '../content/work.ts'
import { problem } from '../problems.ts'
import { entityTag } from './conditions.ts'
import type { Answer, Route } from './route.ts'

/** How long an answer is kept for who asks again. */
const answersAreKeptMs = 24 * 3_600_000

/** An answer as it leaves. */
export interface Sendable {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
}

/** What leaves is parsed by the contract: what it does not name goes nowhere. */
export function toSendable(
  { output }: Route,
  { status = 200, body = {}, cookies = [], etag, page }: Answer,
  isRepresentation: boolean,
): Sendable {
  if (page !== undefined) return { status, text: page.html, headers: page.headers, cookies }
  const text = JSON.stringify(output.parse(body))
  const tag = entityTag(text, etag, isRepresentation)
  return {
    status,
    text,
    headers: { 'content-type': 'application/json', ...(tag === undefined ? {} : { etag: `"${tag}"` }) },
    cookies,
  }
}

/** The answer as a response. */
export function toResponse({ status, text, headers, cookies }: Sendable): Response {
  const response = new Response(text, { status, headers })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** Whether a route does the same request once, however often it comes. A file may take as long as its sender likes, and the same bytes give the same item: no transaction waits for it. */
export const takesKey = ({ method, access, takesFile }: Route): boolean =>
  method !== 'GET' && access.to === 'allowed' && takesFile !== true

/** A request that may come twice. */
interface Repeatable {
  readonly key: string
  readonly actorId: string
  /** All that makes it this request. */
  readonly request: readonly unknown[]
}

/**
 * Does what a request asks for once, however often it comes: the key, what is done and the answer are one transaction, so that
 * a process that dies leaves all of it or nothing. Of two at once the second waits for the first, and gets its answer.
 */
export async function answerOnce(
  context: AccessContext,
  { key, actorId, request }: Repeatable,
  run: (context: AccessContext) => Promise<Sendable>,
): Promise<Sendable> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw problem('invalid-input')
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  // Sealed for this person and key: it answers nobody else.
  const purpose = `idempotent ${actorId} ${key}`
  return inTransaction(context, async (work) => {
    const now = work.clock()
    await deleteStaleKey(work.tx, actorId, key, now - answersAreKeptMs)
    if (!(await takeIdempotencyKey(work.tx, { key, actor_id: actorId, request_hash: requestHash, created_at: now }))) {
      const kept = await findIdempotentAnswer(work.tx, actorId, key)
      if (kept === undefined) throw problem('unavailable')
      if (kept.request_hash !== requestHash) throw problem('key-reused')
      const text = context.seal.open(purpose, kept.response)
      if (text === undefined) throw problem('key-reused')
      const { headers, ...rest } = JSON.parse(text) as Sendable
      return { ...rest, headers: { ...headers, 'idempotency-replayed': 'true' } }
    }
    const answer = await run(insideOf(context, work))
    await keepAnswer(work.tx, actorId, key, {
      status: answer.status,
      response: context.seal.close(purpose, JSON.stringify(answer)),
    })
    return answer
  })
}

/** A context whose verbs join the transaction, and whose reads see what it wrote. */
export function insideOf(context: AccessContext, work: Work): AccessContext {
  return { ...context, ...work, db: { ...work.db, reader: work.tx, worker: work.tx } }
}

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Queryable } from '../../src/db/database.ts'

/** What was acknowledged to those who wrote: it has to be there, whatever happens afterwards. */
export interface Acknowledged {
  /** Texts of comments that were answered with 303. */
  readonly comments: string[]
  readonly drafts: string[]
  /** The newest revision that was told of, of each article. */
  readonly published: Map<string, { readonly revision: number; readonly headline: string }>
  readonly states: Map<string, string>
  readonly scheduled: string[]
  readonly approved: string[]
  /** Visits that were answered with 204, and when. */
  readonly visits: number[]
}

/** An empty list. */
export const nothingAcknowledged = (): Acknowledged => ({
  comments: [],
  drafts: [],
  published: new Map(),
  states: new Map(),
  scheduled: [],
  approved: [],
  visits: [],
})

/** How many writes it comes to, visits apart. */
export const countWrites = (of: Acknowledged): number =>
  of.comments.length +
  of.drafts.length +
  [...of.published.values()].reduce((sum, { revision }) => sum + revision, 0) +
  of.states.size +
  of.scheduled.length +
  of.approved.length

/** A line of the editor. */
export type Said =
  | { readonly verb: 'comment'; readonly text: string }
  | { readonly verb: 'draft' | 'schedule'; readonly articleId: string }
  | { readonly verb: 'publish'; readonly articleId: string; readonly revision: number; readonly headline: string }
  | { readonly verb: 'state'; readonly articleId: string; readonly state: string }
  | { readonly verb: 'approve'; readonly ids: readonly string[] }

/** An editor in a process of his own. */
export interface Editor {
  readonly ready: Promise<void>
  readonly begin: () => void
  readonly kill: () => void
  /** Once he is gone and all he said was heard; his last words, where they were an error. */
  readonly ended: Promise<string>
}

/** Starts an editor, who waits until he is told to begin; `rounds` 0: until he is killed. */
export function startEditor(address: string, acknowledged: Acknowledged, rounds = 0): Editor {
  const child = spawn(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'editor-process.ts'), address, String(rounds)],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  child.stdin.on('error', () => undefined)
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (errors += text))
  const ready = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve()
    else if (line.endsWith('}')) hear(JSON.parse(line) as Said, acknowledged)
  })
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(errors)))
  return {
    ready: Promise.race([ready.promise, ended.then((words) => Promise.reject(new Error(words)))]),
    begin: () => void child.stdin.write('begin\n'),
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}

/** Adds what the editor said to what was acknowledged. */
export function hear(said: Said, acknowledged: Acknowledged): void {
  switch (said.verb) {
    case 'comment':
      return void acknowledged.comments.push(said.text)
    case 'draft':
      return void acknowledged.drafts.push(said.articleId)
    case 'publish':
      return void acknowledged.published.set(said.articleId, said)
    case 'state':
      return void acknowledged.states.set(said.articleId, said.state)
    case 'schedule':
      return void acknowledged.scheduled.push(said.articleId)
    case 'approve':
      return void acknowledged.approved.push(...said.ids)
  }
}

let readers = 0

/** A network that nobody came from before: for servers that trust the loopback as a proxy. */
function ownNetwork(): string {
  readers += 1
  return `2001:db8:${(readers >> 16).toString(16)}:${(readers & 0xffff).toString(16)}::1`
}

/** Readers who comment and visit until the server is gone or they are told to stop. */
export interface Readers {
  readonly stop: () => Promise<void>
  /** Answers other than those of a healthy server, with how often they came; `cut` where there was none. */
  readonly others: ReadonlyMap<string, number>
}

/** Starts so many readers of articles with these codes; every third one visits, with a pause of so many milliseconds, the others comment. */
export function startReaders(
  origin: string,
  codes: readonly number[],
  ticket: string,
  acknowledged: Acknowledged,
  { count = 6, pauseMs = 0 }: { readonly count?: number; readonly pauseMs?: number } = {},
): Readers {
  const over = new AbortController()
  const others = new Map<string, number>()
  const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<number | 'cut'> => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': ownNetwork(),
      },
    }).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    return answer?.status ?? 'cut'
  }
  const comment = async (code: number, number: number): Promise<boolean> => {
    const text = `Comment ${readers} of reader ${number}: ${Math.random().toString(36).slice(2)}`
    const status = await send(`/en/${code}/comments`, { name: 'Mina', email: 'mina@example.org', comment: text })
    if (status === 303) acknowledged.comments.push(text)
    return isExpected(status, 303)
  }
  const visit = async (): Promise<boolean> => {
    const status = await send('/-/view', { ticket })
    if (status === 204) acknowledged.visits.push(performance.now())
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return isExpected(status, 204)
  }
  const isExpected = (status: number | 'cut', expected: number): boolean => {
    if (status !== expected) others.set(String(status), (others.get(String(status)) ?? 0) + 1)
    return status === expected
  }
  const read = async (number: number): Promise<void> => {
    while (!over.signal.aborted) {
      // Every article in its turn: each takes thirty comments a minute.
      const isFine = number % 3 === 0 ? await visit() : await comment(codes[readers % codes.length] ?? 0, number)
      if (!isFine) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const ended = Promise.all(Array.from({ length: count }, (_, number) => read(number)))
  return {
    others,
    async stop() {
      over.abort()
      await ended
    },
  }
}

/** Everything that was acknowledged is there, each once, as it was told. */
export async function expectAcknowledged(db: Queryable, acknowledged: Acknowledged): Promise<void> {
  const comments = await db.selectFrom('comments').select(['id', 'body', 'state']).execute()
  const bodies = new Map<string, number>()
  for (const { body } of comments) bodies.set(body, (bodies.get(body) ?? 0) + 1)
  const stateOf = new Map(comments.map(({ id, state }) => [id, state]))
  const articles = await db.selectFrom('articles').select(['id', 'revision', 'headline', 'state']).execute()
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const drafts = await db.selectFrom('drafts').select(['article_id']).execute()
  const known = new Set([...articleOf.keys(), ...drafts.map(({ article_id }) => article_id)])
  const lost = [
    ...acknowledged.comments.filter((text) => bodies.get(text) !== 1).map((text) => `${bodies.get(text)} × ${text}`),
    ...acknowledged.drafts.filter((id) => !known.has(id)).map((id) => `draft ${id}`),
    ...acknowledged.scheduled.filter((id) => !known.has(id)).map((id) => `scheduled ${id}`),
    ...acknowledged.approved.filter((id) => stateOf.get(id) !== 'approved').map((id) => `approved ${id}`),
    ...[...acknowledged.published]
      .filter(([id, { revision, headline }]) => {
        const article = articleOf.get(id)
        if (article === undefined || article.revision < revision) return true
        return article.revision === revision && article.headline !== headline
      })
      .map(([id]) => `article ${id}`),
    // Unless the next change was under way, or was done and not told of.
    ...[...acknowledged.states]
      .filter(([id, state]) => articleOf.get(id)?.state !== state && state !== 'withdrawn')
      .map(([id, state]) => `${state} ${id}`),
  ]
  expect(lost).toEqual([])
}

/** The ticket of an article's page. */
export async function ticketOf(origin: string, path: string): Promise<string> {
  const html = await (await fetch(`${origin}${path}`)).text()
  const ticket = /data-ticket="([^"]+)"/.exec(html)?.[1]
  if (ticket === undefined) throw new Error(`The page has no ticket: ${html.slice(0, 200)}`)
  return ticket
}

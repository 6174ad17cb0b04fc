import { listCommentsToModerate, type ModeratedComment } from '../src/content/comments/queries.ts'
import type { TestNewsroom } from './newsroom.ts'

/** An address that must never be seen again. */
export const canary = 'canary-7f3a@never-published.example'
/** The article that readers comment on. */
export const page = '/en/103/The-northern-wetlands-are-full-again-after-seven-dry-years'
/** A comment with nothing odd about it. */
export const good = { name: 'Mina', email: canary, comment: 'The second picture is from another year.' }

type Fields = Readonly<Record<string, string>>

/** Readers of a newsroom who comment, and what becomes of it. */
export function commentingReaders(newsroom: () => TestNewsroom) {
  let from = 0
  /** Another network each time, a day after the last: what a test sends counts for no other. */
  const elsewhere = () => {
    from += 1
    newsroom().clock.now += 8 * 86_400_000
    return { peer: `198.51.${from}.7` }
  }
  const html = async (path = page): Promise<string> => (await newsroom().ask(path)).text()
  /** Its comments on all pages. */
  const everyComment = async (): Promise<string> => {
    let all = ''
    for (let n = 1; ; n += 1) {
      const response = await newsroom().ask(`${page}?comments=${n}`)
      if (response.status !== 200) return all
      const text = await response.text()
      all += /<ol class="comment-list">.*?<\/ol>(?=<nav|<section)/s.exec(text)?.[0] ?? ''
    }
  }
  const tokenOf = (text: string): string => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const send = async (
    fields: Fields | string | URLSearchParams,
    {
      code = '/en/103',
      headers = {},
      client = elsewhere(),
    }: {
      readonly code?: string
      readonly headers?: Readonly<Record<string, string>>
      readonly client?: { readonly peer: string }
    } = {},
  ): Promise<Response> =>
    newsroom().ask(
      `${code}/comments`,
      {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      },
      client,
    )
  const stored = async (state: ModeratedComment['state'] = 'held'): Promise<readonly ModeratedComment[]> =>
    listCommentsToModerate(newsroom().context.db.reader, { state, limit: 10_000 })
  /** The newest one, or that it is not there. */
  const find = async (body: string): Promise<ModeratedComment | undefined> => {
    const states = ['held', 'spam', 'approved'] as const
    const all = (await Promise.all(states.map(stored))).flat()
    return all.findLast((comment) => comment.body === body)
  }
  const reasonsOf = (comment: ModeratedComment | undefined): unknown => JSON.parse(comment?.reasons ?? 'null')
  return { elsewhere, html, everyComment, tokenOf, send, stored, find, reasonsOf }
}

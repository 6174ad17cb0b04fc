import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Article } from './article-types.ts'
import { articleQuery } from './queries.ts'

/** Verbs that need nothing but the article. */
const plain = {
  submit: 'POST /articles/:id/submission',
  approve: 'POST /articles/:id/approval',
  unschedule: 'DELETE /articles/:id/schedule',
  discard: 'DELETE /articles/:id/draft',
  archive: 'POST /articles/:id/archival',
  withdraw: 'POST /articles/:id/withdrawal',
  trash: 'POST /articles/:id/trash',
  restore: 'DELETE /articles/:id/trash',
} as const

/** One of them. */
export type PlainVerb = keyof typeof plain

/** What goes along with every change. */
export const headersFor = (etag: string, key: string = crypto.randomUUID()): Record<string, string> => ({
  'if-match': `"${etag}"`,
  'idempotency-key': key,
})

/** Does it and remembers what became of the article. */
export async function act(
  client: QueryClient,
  article: Pick<Article, 'id' | 'etag'>,
  verb: PlainVerb,
): Promise<Article> {
  const changed = await call(plain[verb], { id: article.id, headers: headersFor(article.etag) })
  remember(client, changed)
  return changed
}

/** Publishes, or publishes anew. */
export async function publish(client: QueryClient, article: Article, note = ''): Promise<Article> {
  const changed = await call('POST /articles/:id/publication', {
    id: article.id,
    input: { note },
    headers: headersFor(article.etag),
  })
  remember(client, changed)
  return changed
}

/** Sends it back to who wrote it. */
export async function sendBack(client: QueryClient, article: Article, note: string): Promise<Article> {
  const changed = await call('POST /articles/:id/return', {
    id: article.id,
    input: { note },
    headers: headersFor(article.etag),
  })
  remember(client, changed)
  return changed
}

/** Says when it is to be published. */
export async function schedule(client: QueryClient, article: Article, at: string, zone: string): Promise<Article> {
  const changed = await call('PUT /articles/:id/schedule', {
    id: article.id,
    input: { at, zone },
    headers: headersFor(article.etag),
  })
  remember(client, changed)
  return changed
}

/** Brings it back from the archive or from being withdrawn. */
export async function reinstate(
  client: QueryClient,
  article: Pick<Article, 'id' | 'etag' | 'state'>,
): Promise<Article> {
  const name = article.state === 'archived' ? 'DELETE /articles/:id/archival' : 'DELETE /articles/:id/withdrawal'
  const changed = await call(name, { id: article.id, headers: headersFor(article.etag) })
  remember(client, changed)
  return changed
}

/** Opens a working copy of what readers have. */
export async function openDraft(client: QueryClient, article: Article): Promise<Article> {
  const changed = await call('POST /articles/:id/draft', { id: article.id, headers: headersFor(article.etag) })
  remember(client, changed)
  return changed
}

/** What the API said of an article is what is shown from now on; lists ask again. */
export function remember(client: QueryClient, article: Article): void {
  client.setQueryData(articleQuery(article.id).queryKey, article)
  void client.invalidateQueries({ queryKey: ['articles'] })
}

import { problem } from '../../problems.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { changeArticle } from '../desk/change.ts'
import { randomId } from '../random-id.ts'
import { digestToken, drawToken } from '../secrets/token.ts'
import { expirePreviewLinks, findPreviewLink, insertPreviewLink, listPreviewLinks } from './queries.ts'

/** So many links of an article count at a time. */
const mostLinks = 20

/** How long whoever opens a link that has ended is told so, in milliseconds; after that it is an address like any other. */
export const endedLinksAreKeptMs = 30 * 86_400_000

/** A link as it is handed out, once. */
export interface IssuedLink {
  readonly id: string
  readonly token: string
  readonly expiresAt: number
}

/** Makes a link with which somebody outside sees the working copy, as it is whenever they look, until it runs out. */
export function issuePreviewLink(context: ContentContext, articleId: string, hours: number): Promise<IssuedLink> {
  return changeArticle(context, { articleId, verb: 'share' }, async (work) => {
    const now = work.clock()
    if ((await listPreviewLinks(work.tx, articleId, now)).length >= mostLinks) throw problem('wrong-state')
    const token = drawToken(work.random)
    const id = randomId(work)
    const expiresAt = now + hours * 3_600_000
    await insertPreviewLink(work.tx, {
      id,
      token_hash: digestToken(token),
      article_id: articleId,
      created_by: whoActs(work.actor),
      created_at: now,
      expires_at: expiresAt,
    })
    work.record({ event: 'preview-link.made', targetKind: 'article', targetId: articleId, detail: { id, hours } })
    return { id, token, expiresAt }
  })
}

/** Ends all links of an article. */
export function endPreviewLinks(context: ContentContext, articleId: string): Promise<void> {
  return changeArticle(context, { articleId, verb: 'share' }, async (work) => {
    await expirePreviewLinks(work.tx, articleId, work.clock())
    work.record({ event: 'preview-links.ended', targetKind: 'article', targetId: articleId })
  })
}

/** The article whose working copy a secret shows, or showed; `undefined` where it never did, or too long ago. */
export async function readPreviewToken(
  { db, clock }: ContentContext,
  token: string,
): Promise<{ readonly articleId: string; readonly hasEnded: boolean } | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const link = await findPreviewLink(db.reader, digestToken(token))
  return link && { articleId: link.article_id, hasEnded: clock() >= link.expires_at }
}

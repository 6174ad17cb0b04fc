import type { PublishedArticle } from '../content/articles/published-article.ts'
import { listApprovedComments, type PublicComment } from '../content/comments/queries.ts'
import type { CommentThread } from '../content/comments/threads.ts'
import { isAbsolute, safeUrl } from '../richtext/url.ts'
import type { PageRequest } from './page.ts'
import type { CommentsView, CommentView, PingbackView } from './theme.ts'
import { toRecentTime } from './times.ts'

/** The comments of an article, one page of them; `undefined` for a page that does not exist. */
export async function readComments(
  request: PageRequest,
  article: Pick<PublishedArticle, 'id' | 'comments' | 'commentsOpen'>,
  place: { readonly path: string; readonly page: number },
): Promise<CommentsView | undefined> {
  const { site, chrome } = request
  const { path, page } = place
  const found = await listApprovedComments(site.db.reader, article.id, page, chrome.commentsPerPage)
  if (page > 1 && found.threads.length === 0) return undefined
  const urlOf = (number: number): string => (number === 1 ? path : `${path}?comments=${number}`)
  return {
    count: article.comments,
    isOpen: article.commentsOpen,
    comments: found.threads.map((thread) => toComment(request, thread, urlOf(page))),
    ...(page > 1 ? { olderUrl: `${urlOf(page - 1)}#comments` } : {}),
    ...(page < found.pages ? { newerUrl: `${urlOf(page + 1)}#comments` } : {}),
    pingbacks: found.pingbacks.flatMap((pingback) => toPingback(request, pingback)),
  }
}

function toComment(request: PageRequest, thread: CommentThread, pageUrl: string): CommentView {
  const id = `comment-${thread.id}`
  const authorUrl = webAddress(thread.authorUrl)
  return {
    id,
    url: `${pageUrl}#${id}`,
    author: { text: thread.authorName },
    ...(authorUrl === undefined ? {} : { authorUrl }),
    // Comments carry a name that anybody may type; only a signed-in author could be told apart.
    time: toRecentTime(request.edition, thread.createdAt, request.now, 'datetime'),
    bodyHtml: thread.html,
    replies: thread.replies.map((reply) => toComment(request, reply, pageUrl)),
  }
}

function toPingback(request: PageRequest, pingback: PublicComment): readonly PingbackView[] {
  const url = webAddress(pingback.authorUrl)
  if (url === undefined) return []
  const time = toRecentTime(request.edition, pingback.createdAt, request.now, 'medium')
  return [{ text: pingback.authorName, url, time }]
}

function webAddress(address: string): string | undefined {
  const url = safeUrl(address)
  return url !== undefined && isAbsolute(url) ? url : undefined
}

import { stripBidiControls } from '@matbaa/locale'
import type { PublishedArticle } from '../content/articles/published-article.ts'
import { listApprovedComments, type PublicComment } from '../content/comments/conversation-queries.ts'
import { type CommentThread, deepestReply } from '../content/comments/threads.ts'
import { isAbsolute, safeUrl } from '../richtext/url.ts'
import { type CommentFormState, isOfOneReader, toCommentForm } from './comment-form.ts'
import type { PageRequest } from './page.ts'
import type { CommentsView, CommentView, PingbackView } from './theme/comments.ts'
import { toRecentTime } from './times.ts'

/** Whether readers may comment on an article: what lies in the archive is finished. */
export const takesComments = (article: Pick<PublishedArticle, 'commentsOpen' | 'state'>): boolean =>
  article.commentsOpen && article.state === 'published'

/** Where a comment is shown. */
interface Place {
  /** Of the page of comments; empty on that page itself, where the twenty addresses of comments are short then. */
  readonly url: string
  readonly isOpen: boolean
  /** Names of those who wrote in a list whose comments answer each other, by the ids of their comments. */
  readonly names?: ReadonlyMap<string, string>
}

/** The comments of an article, one page of them, with the form; `undefined` for a page that does not exist. */
export async function readComments(
  request: PageRequest,
  article: Pick<PublishedArticle, 'id' | 'language' | 'code' | 'state' | 'comments' | 'commentsOpen'>,
  place: { readonly path: string; readonly page: number },
  form: CommentFormState,
): Promise<CommentsView | undefined> {
  const { site, chrome } = request
  const { path, page } = place
  const found = await listApprovedComments(site.db.reader, article.id, {
    page,
    threadsPerPage: chrome.commentsPerPage,
    count: article.comments,
  })
  if (page > 1 && found.threads.length === 0) return undefined
  const urlOf = (number: number): string => (number === 1 ? path : `${path}?comments=${number}`)
  const isOpen = takesComments(article)
  const url = urlOf(page)
  const shownAt = isOfOneReader(form) ? url : page === 1 ? '' : `?comments=${page}`
  return {
    count: article.comments,
    isOpen,
    comments: found.threads.map((thread) => toComment(request, thread, { url: shownAt, isOpen })),
    ...(page > 1 ? { olderUrl: `${urlOf(page - 1)}#comments` } : {}),
    ...(page < found.pages ? { newerUrl: `${urlOf(page + 1)}#comments` } : {}),
    pingbacks: found.pingbacks.flatMap((pingback) => toPingback(request, pingback)),
    ...(isOpen ? { form: await toCommentForm(request, article, url, form) } : {}),
  }
}

function toComment(request: PageRequest, thread: CommentThread, place: Place): CommentView {
  const id = `comment-${thread.id}`
  const authorUrl = webAddress(thread.authorUrl)
  const answered = place.names?.get(thread.parentId ?? '')
  const isDeep = thread.depth === deepestReply - 1
  const names = isDeep ? new Map(thread.replies.map((reply) => [reply.id, nameOf(reply)])) : undefined
  const { url, isOpen } = place
  return {
    id,
    url: `${url}#${id}`,
    ...(isOpen ? { replyUrl: `${url}${url.includes('?') ? '&' : '?'}reply=${thread.id}#respond` } : {}),
    author: { text: nameOf(thread) },
    ...(authorUrl === undefined ? {} : { authorUrl }),
    // Comments carry a name that anybody may type; only a signed-in author could be told apart.
    time: toRecentTime(request.edition, thread.createdAt, request.now, 'datetime'),
    bodyHtml: thread.html,
    ...(answered === undefined ? {} : { answered }),
    replies: thread.replies.map((reply) =>
      toComment(request, reply, { url, isOpen, ...(names === undefined ? {} : { names }) }),
    ),
    isFolded: isDeep,
  }
}

/** A name that turns the direction of its line would turn what stands beside it. */
const nameOf = ({ authorName }: PublicComment): string => stripBidiControls(authorName)

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

import { findPublishedArticle } from '../content/articles/queries.ts'
import type { PublishedArticle } from '../content/articles/published-article.ts'
import { type CommentFields, commentLimits, findFaults, tidyFields } from '../content/comments/form.ts'
import { submitComment } from '../content/comments/submit.ts'
import type { ContentContext } from '../content/context.ts'
import { isUnavailable } from '../errors.ts'
import { answerArticle, answerCode } from './article.ts'
import { type CommentFormState, formFields, refusedForm } from './comment-form.ts'
import { hashNetwork, judgeToken } from './comment-token.ts'
import { takesComments } from './comments.ts'
import { readForm } from './form-body.ts'
import type { PageRequest } from './page.ts'
import { isSameOrigin } from '../same-origin.ts'
import type { Html } from './theme/theme.ts'

/** What taking a comment needs beside a page. */
export interface CommentPost {
  readonly request: Request
  readonly content: ContentContext
  /** The network it came from, where that is known. */
  readonly network: string | undefined
  /** Hears why a comment could not be saved; its writer keeps the text. */
  readonly onUnsaved: (error: unknown) => void
}

/** What the post of a comment answers. */
export type CommentPostAnswer =
  | { readonly kind: 'see-other'; readonly location: string }
  /** The article again, with its form as it was filled in. */
  | {
      readonly kind: 'page'
      readonly status: 403 | 413 | 422 | 429 | 503
      readonly html: Html
      readonly retryAfter?: number
    }
  | { readonly kind: 'refused'; readonly status: 415 }
  | { readonly kind: 'missing' }
  | { readonly kind: 'gone' }

/** Each byte of the longest comment may be written as three; the other fields are small beside it. */
const mostBytes = commentLimits.bodyBytes * 3 + 4_096

/** Somebody has to make room first. */
const unsavedWaitMs = 300_000

/** Takes a comment for an article, or shows its page again and says what stands in the way. */
export async function answerCommentPost(
  page: PageRequest,
  code: number,
  { request, content, network, onUnsaved }: CommentPost,
): Promise<CommentPostAnswer> {
  const { site, edition } = page
  const { t } = edition
  const article = await findPublishedArticle(site.db.reader, edition.language, code)
  if (article === undefined) {
    const { kind } = await answerCode(page, code)
    return { kind: kind === 'gone' ? 'gone' : 'missing' }
  }
  const path = edition.addresses.article(article.language, article.code, article.slug)
  const again = (status: 403 | 413 | 422 | 429 | 503, form: CommentFormState) =>
    showAgain(page, article, path, status, form)

  if (!isSameOrigin(request.headers, site.origin)) return again(403, refusedForm(t('comments.problem.origin')))
  if (!takesComments(article)) return again(403, refusedForm(t('comments.closed')))
  const form = await readForm(request, mostBytes)
  if (form === 415) return { kind: 'refused', status: 415 }
  if (form === 413) return again(413, refusedForm(t('comments.problem.large')))

  // Of a field that came twice the first counts.
  const field = (name: keyof typeof formFields): string => form.get(formFields[name]) ?? ''
  const fields: CommentFields = tidyFields({ name: field('name'), email: field('email'), body: field('body') })
  const parentId = field('parent') === '' ? undefined : storable(field('parent'))
  const faults = findFaults(fields)
  if (faults.length > 0) return again(422, { fields, faults, parentId })
  const secret = await site.secret()
  const outcome = await submitComment(content, {
    articleId: article.id,
    language: article.language,
    parentId,
    fields,
    token: judgeToken(secret, article.id, field('token'), page.now),
    isTrapped: form.getAll(formFields.trap).some((value) => value !== ''),
    networkHash: hashNetwork(secret, network),
  }).catch((error: unknown) => {
    if (!isUnavailable(error)) throw error
    onUnsaved(error)
    return { kind: 'unsaved' } as const
  })
  switch (outcome.kind) {
    case 'taken': {
      // Whoever sends advertising learns nothing from the answer.
      const taken = outcome.state === 'approved' ? 'published' : 'held'
      return { kind: 'see-other', location: `${path}?comment=${taken}#respond` }
    }
    case 'refused': {
      const problem = t('comments.problem.many', { minutes: Math.ceil(outcome.waitMs / 60_000) })
      return retryLater(await again(429, { fields, faults, parentId, problem }), outcome.waitMs)
    }
    case 'unsaved':
      return retryLater(
        await again(503, { fields, faults, parentId, problem: t('comments.problem.unsaved') }),
        unsavedWaitMs,
      )
    case 'unanswerable':
      return again(422, { fields, faults, problem: t('comments.problem.parent') })
  }
}

const retryLater = (answer: CommentPostAnswer, waitMs: number): CommentPostAnswer =>
  answer.kind === 'page' ? { ...answer, retryAfter: Math.ceil(waitMs / 1000) } : answer

/** What no database could hold is no comment's id either. */
const storable = (id: string): string => id.replaceAll('\0', '\ufffd').toWellFormed()

async function showAgain(
  page: PageRequest,
  article: PublishedArticle,
  path: string,
  status: 403 | 413 | 422 | 429 | 503,
  form: CommentFormState,
): Promise<CommentPostAnswer> {
  const shown = await answerArticle({ ...page, path, query: new URLSearchParams() }, article.code, form)
  switch (shown.kind) {
    case 'page':
      return { kind: 'page', status, html: shown.html }
    case 'gone':
      return shown
    default:
      return { kind: 'missing' }
  }
}

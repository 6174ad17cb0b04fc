import { article, type ArticleVerb } from '../contract/articles.ts'
import { publicationRequest } from '../contract/drafts.ts'
import { nothing } from '../contract/fields.ts'
import type { ContentContext } from '../content/context.ts'
import { archive, publishNow, reinstate, withdraw } from '../content/desk/publication.ts'
import type { Reviewed } from '../content/desk/review.ts'
import { bringBack, throwAway } from '../content/desk/trash.ts'
import { answerArticle, mayChangeSeen } from './article-access.ts'
import { route, type Route } from './route.ts'

/** A change that needs nothing but the article it is made to. */
const change = (
  method: 'POST' | 'DELETE',
  path: string,
  verb: ArticleVerb,
  run: (context: ContentContext, target: Reviewed) => Promise<void>,
): Route =>
  route(
    method,
    path,
    mayChangeSeen(verb),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, seen }, caller) => {
      await run(context, { articleId, seen })
      return answerArticle(context, caller, articleId)
    },
  )

/** What readers get, and what is taken from them. */
export const publicationRoutes: readonly Route[] = [
  route(
    'POST',
    '/articles/:id/publication',
    mayChangeSeen('publish'),
    { input: publicationRequest, output: article },
    async ({ context, input, parameter: articleId, seen }, caller) => {
      await publishNow(context, { articleId, seen }, input.note)
      return answerArticle(context, caller, articleId)
    },
  ),
  change('POST', '/articles/:id/archival', 'archive', archive),
  change('DELETE', '/articles/:id/archival', 'reinstate', reinstate),
  change('POST', '/articles/:id/withdrawal', 'withdraw', withdraw),
  change('DELETE', '/articles/:id/withdrawal', 'reinstate', reinstate),
  change('POST', '/articles/:id/trash', 'trash', throwAway),
  change('DELETE', '/articles/:id/trash', 'restore', bringBack),
]

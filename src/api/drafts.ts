import { article } from '../contract/articles.ts'
import { draftChange, lock, lockRequest, returnRequest, savedDraft, schedule } from '../contract/drafts.ts'
import { nothing } from '../contract/fields.ts'
import { holdLock, letGo } from '../content/desk/locks.ts'
import { findUserNames } from '../content/desk/queries.ts'
import { approveDraft, returnDraft, scheduleDraft, submitDraft, unscheduleDraft } from '../content/desk/review.ts'
import { findStanding } from '../content/desk/standing.ts'
import { discardWorkingCopy, openWorkingCopy, saveWorkingCopy } from '../content/desk/working-copy.ts'
import { findDraft } from '../content/drafts/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { MatbaaError } from '../errors.ts'
import { problem } from '../problems.ts'
import { actorOf, answerArticle, currentVersion, mayChange, mayChangeSeen } from './article-access.ts'
import { bodyOfArticle, toWritten } from './article-input.ts'
import { toDraftOutput, toLock } from './article-output.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** Says what stands there to who saved over something older: both versions can be laid side by side. */
async function tellWhatStands(
  context: AccessContext,
  articleId: string,
  yours: string | undefined,
  error: unknown,
): Promise<never> {
  const isStale = error instanceof MatbaaError && ['version-conflict', 'conflict'].includes(error.code)
  if (!isStale) throw error
  const draft = await findDraft(context.db.reader, articleId)
  const names = await findUserNames(context.db.reader, draft?.updated_by == null ? [] : [draft.updated_by])
  const current = await currentVersion(context, articleId)
  const isThere = draft !== undefined && draft.deleted_at === null
  throw problem('version-conflict', {
    cause: error,
    details: { yours, current, draft: isThere ? toDraftOutput(draft, names) : null },
  })
}

/** The working copy: opening it, writing it, and what becomes of it before readers have it. */
export const draftRoutes: readonly Route[] = [
  route(
    'POST',
    '/articles/:id/draft',
    mayChange('edit'),
    { input: nothing, output: article },
    async (asked, caller) => {
      await openWorkingCopy(asked.context, asked.parameter)
      return answerArticle(asked.context, caller, asked.parameter, 201)
    },
  ),
  route(
    'PATCH',
    '/articles/:id/draft',
    mayChangeSeen('edit'),
    { input: draftChange, output: savedDraft, limits: bodyOfArticle },
    async ({ context, input, parameter, seen }) => {
      await saveWorkingCopy(context, { articleId: parameter, seen }, toWritten(input)).catch((error: unknown) =>
        tellWhatStands(context, parameter, seen, error),
      )
      const draft = await findDraft(context.db.reader, parameter)
      if (draft === undefined) throw problem('not-found')
      const etag = await currentVersion(context, parameter)
      return { etag, body: { version: draft.version, slug: draft.slug, updatedAt: iso(draft.updated_at), etag } }
    },
  ),
  route(
    'DELETE',
    '/articles/:id/draft',
    mayChangeSeen('discard'),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, seen }, caller) => {
      await discardWorkingCopy(context, { articleId, seen })
      return answerArticle(context, caller, articleId)
    },
  ),
  route(
    'PUT',
    '/articles/:id/lock',
    mayChange('edit'),
    { input: lockRequest, output: lock },
    async ({ context, input, parameter }, caller) => {
      await holdLock(context, parameter, input.takeOver)
      const standing = await findStanding(context.db.reader, parameter)
      const names = await findUserNames(context.db.reader, [caller.user.id])
      const { person } = actorOf(caller)
      const held = toLock(standing?.draft, names, { now: context.clock(), person })
      if (held === null) throw problem('wrong-state')
      return { body: held }
    },
  ),
  route('DELETE', '/articles/:id/lock', mayChange('edit'), { input: nothing, output: nothing }, async (asked) => {
    await letGo(asked.context, asked.parameter)
    return {}
  }),
  route(
    'POST',
    '/articles/:id/submission',
    mayChangeSeen('submit'),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, seen }, caller) => {
      await submitDraft(context, { articleId, seen })
      return answerArticle(context, caller, articleId)
    },
  ),
  route(
    'POST',
    '/articles/:id/approval',
    mayChangeSeen('approve'),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, seen }, caller) => {
      await approveDraft(context, { articleId, seen })
      return answerArticle(context, caller, articleId)
    },
  ),
  route(
    'POST',
    '/articles/:id/return',
    mayChangeSeen('return'),
    { input: returnRequest, output: article },
    async ({ context, input, parameter: articleId, seen }, caller) => {
      await returnDraft(context, { articleId, seen }, input.note)
      return answerArticle(context, caller, articleId)
    },
  ),
  route(
    'PUT',
    '/articles/:id/schedule',
    mayChangeSeen('schedule'),
    { input: schedule, output: article },
    async ({ context, input, parameter: articleId, seen }, caller) => {
      await scheduleDraft(context, { articleId, seen }, { at: Date.parse(input.at), zone: input.zone })
      return answerArticle(context, caller, articleId)
    },
  ),
  route(
    'DELETE',
    '/articles/:id/schedule',
    mayChangeSeen('unschedule'),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, seen }, caller) => {
      await unscheduleDraft(context, { articleId, seen })
      return answerArticle(context, caller, articleId)
    },
  ),
]

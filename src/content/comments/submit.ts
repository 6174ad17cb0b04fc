import type { ContentContext } from '../context.ts'
import { listAuthorNames } from '../authors/queries.ts'
import { waitFor } from '../rate-limits.ts'
import { readSetting } from '../settings/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import type { CommentFields } from './form.ts'
import { insertComments } from './insert.ts'
import { articleLimits, networkLimits, siteLimit } from './limits.ts'
import { moderate, type TokenVerdict } from './moderate.ts'
import {
  countRecentComments,
  findApprovedComment,
  findSameComment,
  isKnownReader,
  listLikenesses,
  listTimesOfArticle,
  listTimesOfNetwork,
} from './queries.ts'
import { commentsLock } from './set-state.ts'
import { isAlike, type Likeness, likenessOf } from './similarity.ts'

/** A comment as the form sent it; its fields have no faults. */
export interface CommentSubmission {
  readonly articleId: string
  /** Language of the article. */
  readonly language: string
  readonly parentId?: string | undefined
  readonly fields: CommentFields
  readonly token: TokenVerdict
  readonly isTrapped: boolean
  /** Keyed hash of the network it came from. */
  readonly networkHash: string
}

/** What became of it. A form that was sent twice is one comment, and both get the same answer. */
export type SubmissionOutcome =
  | { readonly kind: 'taken'; readonly state: 'held' | 'approved' | 'spam' | 'trash' }
  /** Too many came at once; how long to wait, in milliseconds. */
  | { readonly kind: 'refused'; readonly waitMs: number }
  /** What it answers is not there, or no longer. */
  | { readonly kind: 'unanswerable' }

const day = 86_400_000
/** A form is sent twice by a double click, or from a tab that was opened again. */
const sameFormWithin = day
const sameTextWithin = 7 * day
/** So many of the newest comments are compared: more than most papers get in a week, and some milliseconds of the database’s work. */
const mostCompared = 2_000

/** Takes a reader's comment: one after the other, so that limits are exact however many come at once. */
export function submitComment(context: ContentContext, submission: CommentSubmission): Promise<SubmissionOutcome> {
  return inTransaction(context, async (work) => {
    await work.lock(commentsLock)
    const { articleId, language, fields, networkHash, parentId } = submission
    const now = work.clock()
    const same = await findSameComment(work.tx, submission, now - sameFormWithin)
    if (same !== undefined) return { kind: 'taken', state: same }
    const waitMs = await findWait(work, submission, now)
    if (waitMs > 0) return { kind: 'refused', waitMs }
    if (parentId !== undefined && (await findApprovedComment(work.tx, articleId, parentId)) === undefined) {
      return { kind: 'unanswerable' }
    }
    const likeness = likenessOf(fields.body)
    const { state, reasons } = moderate(await gatherEvidence(work, submission, likeness, now))
    await insertComments(work, [
      {
        articleId,
        language,
        parentId: parentId ?? null,
        state,
        reasons,
        authorName: fields.name,
        authorEmail: fields.email,
        body: fields.body,
        networkHash,
        createdAt: now,
        extra: likeness === undefined ? {} : { likeness },
      },
    ])
    return { kind: 'taken', state }
  })
}

async function findWait({ tx }: Work, { articleId, networkHash }: CommentSubmission, now: number): Promise<number> {
  const ofNetwork = await listTimesOfNetwork(tx, networkHash, now - networkLimits[1].within, networkLimits[1].most)
  const ofArticle = await listTimesOfArticle(tx, articleId, now - articleLimits[0].within, articleLimits[0].most)
  return Math.max(waitFor(networkLimits, ofNetwork, now), waitFor(articleLimits, ofArticle, now))
}

async function gatherEvidence(
  { tx }: Work,
  { fields, token, isTrapped }: CommentSubmission,
  likeness: Likeness | undefined,
  now: number,
): Promise<Parameters<typeof moderate>[0]> {
  const { policy } = await readSetting(tx, 'comments')
  const others = likeness === undefined ? [] : await listLikenesses(tx, likeness, now - sameTextWithin, mostCompared)
  const recent = await countRecentComments(tx, now - siteLimit.within, siteLimit.most)
  return {
    fields,
    token,
    isTrapped,
    alike: likeness === undefined ? 0 : others.filter((other) => isAlike(likeness, other)).length,
    authors: await listAuthorNames(tx),
    isSiteBusy: recent >= siteLimit.most,
    isKnown: policy === 'approve-known' && (await isKnownReader(tx, fields)),
    policy,
  }
}

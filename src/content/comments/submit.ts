import type { ContentContext } from '../context.ts'
import { listAuthorNames } from '../authors/queries.ts'
import { waitFor } from '../rate-limits.ts'
import { readSetting } from '../settings/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import type { CommentFields } from './form.ts'
import { insertComments } from './insert.ts'
import { articleLimits, networkLimits, siteLimit } from './limits.ts'
import { moderate, type TokenVerdict } from './moderate.ts'
import { findApprovedComment, findSameComment, isKnownReader, listLikenesses, listRecentTimes } from './queries.ts'
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
    const { articleId, language, fields, networkHash, parentId, token, isTrapped } = submission
    // What no other comment changes is read before it is this one's turn: the turn decides how many come through in a second.
    const house = await readHouseRules(work, fields)
    const likeness = likenessOf(fields.body)
    await work.lock(commentsLock)
    const now = work.clock()
    const same = await findSameComment(work.tx, submission, now - sameFormWithin)
    if (same !== undefined) return { kind: 'taken', state: same }
    const times = await listRecentTimes(
      work.tx,
      { hash: networkHash, since: now - networkLimits[1].within, limit: networkLimits[1].most },
      { id: articleId, since: now - articleLimits[0].within, limit: articleLimits[0].most },
      { since: now - siteLimit.within, limit: siteLimit.most },
    )
    const waitMs = Math.max(waitFor(networkLimits, times.network, now), waitFor(articleLimits, times.article, now))
    if (waitMs > 0) return { kind: 'refused', waitMs }
    if (parentId !== undefined && (await findApprovedComment(work.tx, articleId, parentId)) === undefined) {
      return { kind: 'unanswerable' }
    }
    const isSiteBusy = times.site.length >= siteLimit.most
    const alike = likeness === undefined ? 0 : await countAlike(work, likeness, now)
    const { state, reasons } = moderate({ ...house, fields, token, isTrapped, alike, isSiteBusy })
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

async function readHouseRules(
  { tx }: Work,
  fields: CommentFields,
): Promise<Pick<Parameters<typeof moderate>[0], 'policy' | 'authors' | 'isKnown'>> {
  const { policy } = await readSetting(tx, 'comments')
  const isKnown = policy === 'approve-known' && (await isKnownReader(tx, fields))
  return { policy, isKnown, authors: await listAuthorNames(tx) }
}

async function countAlike({ tx }: Work, likeness: Likeness, now: number): Promise<number> {
  const others = await listLikenesses(tx, likeness, now - sameTextWithin, mostCompared)
  return others.filter((other) => isAlike(likeness, other)).length
}

import { type Selectable, sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import { prepareQuery } from '../../db/prepared.ts'
import type { CommentKind, CommentsTable } from '../../db/schema.ts'
import { clampLimit } from '../paging.ts'
import { type CommentThread, nestComments } from './threads.ts'

/** A row of `comments`. */
export type CommentRow = Selectable<CommentsTable>

/** A comment as readers see it. */
export interface PublicComment {
  readonly id: string
  readonly parentId: string | null
  readonly kind: CommentKind
  readonly authorName: string
  readonly authorUrl: string
  readonly html: string
  readonly createdAt: number
}

/** One page of an article's comments. */
export interface CommentPage {
  /** Oldest first, with the replies below each. */
  readonly threads: readonly CommentThread[]
  readonly pingbacks: readonly PublicComment[]
  readonly page: number
  readonly pages: number
}

const mostPingbacks = 50
const mostPages = 10_000

/**
 * One page of approved comments with all their replies, and the pingbacks, in one statement. A reply to a comment that
 * is not approved begins a thread of its own; pingbacks answer nothing.
 */
export async function listApprovedComments(
  db: Queryable,
  articleId: string,
  page = 1,
  threadsPerPage = 50,
): Promise<CommentPage> {
  const limit = clampLimit(threadsPerPage, 50, 200)
  const number = clampLimit(page, 1, mostPages)
  const rows = await selectApprovedComments(db, { articleId, limit, offset: (number - 1) * limit })
  const shown = rows.map(({ roots: _roots, ...comment }): PublicComment => comment)
  return {
    threads: nestComments(shown.filter((comment) => comment.kind === 'comment')),
    pingbacks: shown.filter((comment) => comment.kind !== 'comment'),
    page: number,
    pages: Math.max(1, Math.ceil(Math.max(0, ...rows.map((row) => row.roots)) / limit)),
  }
}

interface CommentsParameters extends Readonly<Record<string, string | number>> {
  readonly articleId: string
  readonly limit: number
  readonly offset: number
}

const selectApprovedComments = prepareQuery((db, { articleId, limit, offset }: CommentsParameters) => {
  const columns = [
    'c.id',
    'c.parent_id as parentId',
    'c.kind',
    'c.author_name as authorName',
    'c.author_url as authorUrl',
    'c.html',
    'c.created_at as createdAt',
  ] as const
  // Every join names the article and is written in the order it is to be walked; where it goes by the parent, state and
  // kind are wrapped. Otherwise a planner takes the wrong one of two indexes and reads all comments for each comment.
  const isApprovedReply = sql<boolean>`c.state || '' = 'approved' and c.kind || '' = 'comment'`
  const comments = db.selectFrom('comments as c').where('c.article_id', '=', articleId)
  const beginnings = comments
    .where('c.parent_id', 'is', null)
    .where('c.state', '=', 'approved')
    .where('c.kind', '=', 'comment')
    .select(columns)
  const orphans = db
    .selectFrom('comments as hidden')
    .crossJoin('comments as c')
    .where('hidden.article_id', '=', articleId)
    .where('hidden.state', 'in', ['held', 'spam', 'trash'])
    .where('c.article_id', '=', articleId)
    .whereRef('c.parent_id', '=', 'hidden.id')
    .where(isApprovedReply)
    .select(columns)
  const roots = db
    .selectFrom(beginnings.unionAll(orphans).as('beginning'))
    .selectAll('beginning')
    .select(sql<number>`count(*) over ()`.as('roots'))
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
  const pingbacks = comments
    .where('c.parent_id', 'is', null)
    .where('c.state', '=', 'approved')
    .where('c.kind', 'in', ['pingback', 'trackback'])
    .select(columns)
    .select((eb) => eb.lit(0).as('roots'))
    .limit(mostPingbacks)
  return db
    .withRecursive('thread', (qc) =>
      qc
        .selectFrom(roots.as('root'))
        .selectAll('root')
        .unionAll(
          qc
            .selectFrom('thread')
            .crossJoin('comments as c')
            .where('c.article_id', '=', articleId)
            .whereRef('c.parent_id', '=', 'thread.id')
            .where(isApprovedReply)
            .select(columns)
            .select('thread.roots'),
        ),
    )
    .selectFrom('thread')
    .selectAll('thread')
    .unionAll((eb) => eb.selectFrom(pingbacks.as('ping')).selectAll('ping'))
    .orderBy('createdAt')
    .orderBy('id')
})

/** A comment in any state. */
export function findComment(db: Queryable, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes comments. */
export async function insertCommentRows(tx: Queryable, rows: readonly CommentRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) {
    await tx
      .insertInto('comments')
      .values(rows.slice(start, start + 100))
      .execute()
  }
}

/** Changes comments; returns the articles they stand under. */
export async function updateComments(
  tx: Queryable,
  ids: readonly string[],
  changes: Partial<CommentRow>,
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await tx.updateTable('comments').set(changes).where('id', 'in', ids).returning('article_id').execute()
  return [...new Set(rows.map((row) => row.article_id))]
}

/** Counts the approved comments of articles anew. */
export async function recountComments(tx: Queryable, articleIds: readonly string[]): Promise<void> {
  if (articleIds.length === 0) return
  await tx.deleteFrom('comment_counts').where('article_id', 'in', articleIds).execute()
  await tx
    .insertInto('comment_counts')
    .columns(['article_id', 'approved'])
    .expression((eb) =>
      eb
        .selectFrom('comments')
        .select((columns) => ['article_id', columns.fn.countAll<number>().as('approved')])
        .where('article_id', 'in', articleIds)
        .where('state', '=', 'approved')
        .where('kind', '=', 'comment')
        .groupBy('article_id'),
    )
    .execute()
}

/** Articles whose kept count is not the number of their approved comments. */
export async function listWrongCommentCounts(db: Queryable, limit = 100): Promise<readonly string[]> {
  const counted = db
    .selectFrom('comments')
    .select((eb) => ['article_id', eb.fn.countAll<number>().as('approved')])
    .where('state', '=', 'approved')
    .where('kind', '=', 'comment')
    .groupBy('article_id')
  const tooFew = db
    .selectFrom(counted.as('real'))
    .leftJoin('comment_counts as kept', 'kept.article_id', 'real.article_id')
    .select('real.article_id as id')
    .where((eb) => eb.or([eb('kept.approved', 'is', null), eb('kept.approved', '!=', eb.ref('real.approved'))]))
  const unfounded = db
    .selectFrom('comment_counts as kept')
    .leftJoin(counted.as('real'), 'real.article_id', 'kept.article_id')
    .select('kept.article_id as id')
    .where('real.article_id', 'is', null)
    .where('kept.approved', '!=', 0)
  const rows = await tooFew.unionAll(unfounded).limit(limit).execute()
  return rows.map((row) => row.id)
}

import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import { prepareQuery } from '../../db/prepared.ts'
import type { CommentKind } from '../../db/schema.ts'
import { clampLimit } from '../paging.ts'
import { type CommentThread, nestComments } from './threads.ts'

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

/** Comments of one conversation that are read whole, whichever page of it is shown: most have fewer, and choosing costs more. */
const fewComments = 200

/** What is known of a conversation, and which page of it is wanted. */
export interface CommentPageOptions {
  readonly page?: number
  readonly threadsPerPage?: number
  /** How many comments are approved, as far as the caller knows; a wrong number costs a statement and nothing else. */
  readonly count?: number
}

/**
 * One page of approved comments with all their replies, and the pingbacks. A reply to a comment that is not approved, or to a
 * pingback, begins a thread of its own.
 */
export async function listApprovedComments(
  db: Queryable,
  articleId: string,
  options: CommentPageOptions = {},
): Promise<CommentPage> {
  const limit = clampLimit(options.threadsPerPage, 50, 200)
  const number = clampLimit(options.page, 1, mostPages)
  if ((options.count ?? 0) <= fewComments) {
    const rows = await selectFewComments(db, { articleId, limit: fewComments + 1 })
    if (rows.length <= fewComments) return pageOfFew(rows, number, limit)
  }
  return readPage(db, articleId, number, limit)
}

/** The page out of the whole conversation. */
function pageOfFew(rows: readonly PublicComment[], page: number, limit: number): CommentPage {
  const inTime = rows.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const threads = nestComments(inTime.filter((comment) => comment.kind === 'comment'))
  return {
    threads: threads.slice((page - 1) * limit, page * limit),
    pingbacks: inTime.filter((comment) => comment.kind !== 'comment').slice(0, mostPingbacks),
    page,
    pages: Math.max(1, Math.ceil(threads.length / limit)),
  }
}

const publicColumns = [
  'c.id',
  'c.parent_id as parentId',
  'c.kind',
  'c.author_name as authorName',
  'c.author_url as authorUrl',
  'c.html',
  'c.created_at as createdAt',
] as const

const selectFewComments = prepareQuery((db, { articleId, limit }: { articleId: string; limit: number }) =>
  db
    .selectFrom('comments as c')
    .select(publicColumns)
    .where('c.article_id', '=', articleId)
    .where('c.state', '=', 'approved')
    .where('c.kind', 'in', ['comment', 'pingback', 'trackback'])
    .limit(limit),
)

/** The page of a long conversation, in one statement that reads nothing else of it. */
async function readPage(db: Queryable, articleId: string, number: number, limit: number): Promise<CommentPage> {
  const rows = await selectPage(db, { articleId, limit, offset: (number - 1) * limit })
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

const selectPage = prepareQuery((db, { articleId, limit, offset }: CommentsParameters) => {
  // Every join names the article and is written in the order it is to be walked; where it goes by the parent, state and
  // kind are wrapped. Otherwise a planner takes the wrong one of two indexes and reads all comments for each comment.
  const isApprovedReply = sql<boolean>`c.state || '' = 'approved' and c.kind || '' = 'comment'`
  const comments = db.selectFrom('comments as c').where('c.article_id', '=', articleId)
  // Approved answers to what is not shown in a thread.
  const parents = db.selectFrom('comments as hidden').where('hidden.article_id', '=', articleId)
  const repliesTo = (choose: (of: typeof parents) => typeof parents) =>
    choose(parents)
      .crossJoin('comments as c')
      .where('c.article_id', '=', articleId)
      .whereRef('c.parent_id', '=', 'hidden.id')
      .where(isApprovedReply)
      .select(publicColumns)
  const beginnings = comments
    .where('c.parent_id', 'is', null)
    .where('c.state', '=', 'approved')
    .where('c.kind', '=', 'comment')
    .select(publicColumns)
  const orphans = repliesTo((hidden) => hidden.where('hidden.state', 'in', ['held', 'spam', 'trash']))
  const answersToPingbacks = repliesTo((pingback) =>
    pingback.where('hidden.state', '=', 'approved').where('hidden.kind', 'in', ['pingback', 'trackback']),
  )
  const roots = db
    .selectFrom(beginnings.unionAll(orphans).unionAll(answersToPingbacks).as('beginning'))
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
    .select(publicColumns)
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
            .select(publicColumns)
            .select('thread.roots'),
        ),
    )
    .selectFrom('thread')
    .selectAll('thread')
    .unionAll((eb) => eb.selectFrom(pingbacks.as('ping')).selectAll('ping'))
    .orderBy('createdAt')
    .orderBy('id')
})

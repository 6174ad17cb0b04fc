import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Queryable } from '../../db/database.ts'
import type { CommentKind, CommentsTable, CommentState } from '../../db/schema.ts'
import { clampLimit } from '../paging.ts'
import type { Likeness } from './similarity.ts'

/** A row of `comments`. */
export type CommentRow = Selectable<CommentsTable>

/** One about which nobody has decided yet. */
export type NewCommentRow = Omit<CommentRow, 'decided_by' | 'decided_at'>

/** A comment in any state. */
export function findComment(db: Queryable, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes comments. */
export async function insertCommentRows(tx: Queryable, rows: readonly NewCommentRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) {
    await tx
      .insertInto('comments')
      .values(rows.slice(start, start + 100).map((row) => ({ ...row, decided_by: null, decided_at: null })))
      .execute()
  }
}

/** Changes comments. */
export async function updateComments(
  tx: Queryable,
  ids: readonly string[],
  changes: Partial<CommentRow>,
): Promise<void> {
  if (ids.length > 0) await tx.updateTable('comments').set(changes).where('id', 'in', ids).execute()
}

/** Comments with their state and the article they stand under. */
export async function listStandings(
  db: Queryable,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly articleId: string; readonly state: CommentState }[]> {
  if (ids.length === 0) return []
  return db.selectFrom('comments').select(['id', 'article_id as articleId', 'state']).where('id', 'in', ids).execute()
}

/** Removes comments. */
export async function deleteComments(tx: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('comments').where('id', 'in', ids).execute()
}

/** Makes what answers these comments answer nothing. */
export async function freeReplies(tx: Queryable, ids: readonly string[]): Promise<void> {
  const articles = tx.selectFrom('comments as removed').select('removed.article_id').where('removed.id', 'in', ids)
  if (ids.length === 0) return
  await tx
    .updateTable('comments')
    .set({ parent_id: null })
    // The index of replies begins with the article.
    .where('article_id', 'in', articles)
    .where('parent_id', 'in', ids)
    .execute()
}

/** A comment that may be answered: approved, below this article, no pingback. */
export function findApprovedComment(
  db: Queryable,
  articleId: string,
  id: string,
): Promise<{ readonly id: string; readonly authorName: string } | undefined> {
  return db
    .selectFrom('comments')
    .select(['id', 'author_name as authorName'])
    .where('id', '=', id)
    .where('article_id', '=', articleId)
    .where('state', '=', 'approved')
    .where('kind', '=', 'comment')
    .executeTakeFirst()
}

/** The state of a comment that came from the same network under the same article with the same words since then. */
export async function findSameComment(
  db: Queryable,
  comment: {
    readonly articleId: string
    readonly parentId?: string | undefined
    readonly networkHash: string
    readonly fields: { readonly name: string; readonly email: string; readonly body: string }
  },
  since: number,
): Promise<CommentState | undefined> {
  const { articleId, networkHash, fields } = comment
  const row = await db
    .selectFrom('comments')
    .select('state')
    .where('network_hash', '=', networkHash)
    .where('created_at', '>', since)
    .where('article_id', '=', articleId)
    .where('parent_id', comment.parentId === undefined ? 'is' : '=', comment.parentId ?? null)
    .where('author_name', '=', fields.name)
    .where('author_email', '=', fields.email)
    .where('body', '=', fields.body)
    .executeTakeFirst()
  return row?.state
}

/** Every state, named so that an index which begins with the state can be used. */
const everyState = ['held', 'approved', 'spam', 'trash'] as const

/** From when on, and how many at most. */
interface Span {
  readonly since: number
  readonly limit: number
}

/**
 * When comments came from a network and to an article, newest first, and to the whole site: in one statement, as others wait for
 * their turn. Those of the site are as many as an attack brings, and only counted: they are not put in order.
 */
export async function listRecentTimes(
  db: Queryable,
  network: Span & { readonly hash: string },
  article: Span & { readonly id: string },
  site: Span,
): Promise<Readonly<Record<'network' | 'article' | 'site', readonly number[]>>> {
  const ofNetwork = selectTimes(db, network).orderBy('created_at', 'desc').where('network_hash', '=', network.hash)
  const ofArticle = selectTimes(db, article)
    .orderBy('created_at', 'desc')
    .where('article_id', '=', article.id)
    .where('state', 'in', everyState)
    .where('kind', '=', 'comment')
  const ofSite = selectTimes(db, site).where('state', 'in', everyState)
  const rows = await db
    .selectFrom(ofNetwork.as('of_network'))
    .select(['at', sql.lit<string>('network').as('whose')])
    .unionAll(db.selectFrom(ofArticle.as('of_article')).select(['at', sql.lit<string>('article').as('whose')]))
    .unionAll(db.selectFrom(ofSite.as('of_site')).select(['at', sql.lit<string>('site').as('whose')]))
    .execute()
  const timesOf = (whose: string) => rows.filter((row) => row.whose === whose).map(({ at }) => at)
  return { network: timesOf('network'), article: timesOf('article'), site: timesOf('site') }
}

function selectTimes(db: Queryable, { since, limit }: Span) {
  return db.selectFrom('comments').select('created_at as at').where('created_at', '>', since).limit(limit)
}

const likenessSchema = z.object({ likeness: z.object({ sha256: z.string(), simhash: z.string() }) })

/**
 * Of the newest comments since then those that may be alike: a quarter of the simhash at least is the same. Few are, so that the
 * database looks through them and hardly any is carried over and parsed.
 */
export async function listLikenesses(
  db: Queryable,
  likeness: Likeness,
  since: number,
  limit: number,
): Promise<readonly Likeness[]> {
  const newest = db
    .selectFrom('comments')
    .select('extra')
    .where('state', 'in', everyState)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .limit(limit)
  const rows = await db
    .selectFrom(newest.as('newest'))
    .select('extra')
    .where((eb) =>
      eb.or(quartersOf(likeness.simhash).map((quarter) => eb('extra', 'like', `%"simhash":"${quarter}"%`))),
    )
    .execute()
  return rows.flatMap(({ extra }) => {
    const parsed = likenessSchema.safeParse(JSON.parse(extra))
    return parsed.success ? [parsed.data.likeness] : []
  })
}

/** Patterns of simhashes: one for each quarter, the rest left open. */
function quartersOf(simhash: string): readonly string[] {
  const length = simhash.length / 4
  return [0, 1, 2, 3].map((index) => {
    const from = index * length
    return '_'.repeat(from) + simhash.slice(from, from + length) + '_'.repeat(simhash.length - from - length)
  })
}

/** Whether a comment with this name and address was approved before. */
export async function isKnownReader(
  db: Queryable,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('comments')
    .select('id')
    .where('author_email', '=', email)
    .where('author_name', '=', name)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return row !== undefined
}

/** A comment as those who moderate see it. */
export interface ModeratedComment {
  readonly id: string
  readonly code: number
  readonly language: string
  readonly headline: string
  readonly parentId: string | null
  readonly kind: CommentKind
  readonly state: CommentState
  readonly authorName: string
  readonly authorEmail: string
  readonly body: string
  /** JSON list. */
  readonly reasons: string
  readonly createdAt: number
}

/** Comments in a state, oldest first, of one article or of all. */
export function listCommentsToModerate(
  db: Queryable,
  { state, code, limit }: { readonly state: CommentState; readonly code?: number | undefined; readonly limit: number },
): Promise<readonly ModeratedComment[]> {
  return db
    .selectFrom('comments as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .select([
      'c.id',
      'a.code',
      'a.language',
      'a.headline',
      'c.parent_id as parentId',
      'c.kind',
      'c.state',
      'c.author_name as authorName',
      'c.author_email as authorEmail',
      'c.body',
      'c.reasons',
      'c.created_at as createdAt',
    ])
    .where('c.state', '=', state)
    .$if(code !== undefined, (query) => query.where('a.code', '=', code ?? 0))
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(clampLimit(limit, 100, 10_000))
    .execute()
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

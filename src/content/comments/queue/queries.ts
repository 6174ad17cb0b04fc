import type { Queryable } from '../../../db/database.ts'
import type { CommentsTable, CommentState } from '../../../db/schema.ts'
import type { NewestCursor } from '../../scan.ts'

/** Sections whose articles count; `all` takes articles without a section too. */
export type SectionScope = 'all' | readonly string[]

/** A comment as those see it who decide about it. */
export interface QueuedComment extends CommentsTable {
  readonly articleCode: number
  readonly articleLanguage: string
  readonly articleHeadline: string
  readonly articleSlug: string
  readonly sectionId: string | null
  readonly parentName: string | null
  readonly parentBody: string | null
  readonly parentFormat: CommentsTable['body_format'] | null
}

/** What the database narrows the queue by. */
export interface QueueFilter {
  readonly state: CommentState
  readonly articleId?: string | undefined
  readonly language?: string | undefined
  readonly networkHash?: string | undefined
  readonly order: 'oldest' | 'newest'
}

/** Comments of a state, after a cursor. */
export async function listQueue(
  db: Queryable,
  scope: SectionScope,
  { state, articleId, language, networkHash, order }: QueueFilter,
  after: NewestCursor | undefined,
  limit: number,
): Promise<readonly QueuedComment[]> {
  if (scope !== 'all' && scope.length === 0) return []
  const [direction, beyond] = order === 'oldest' ? (['asc', '>'] as const) : (['desc', '<'] as const)
  return selectQueue(db)
    .where('c.state', '=', state)
    .$if(scope !== 'all', (query) => query.where('a.section_id', 'in', scope))
    .$if(articleId !== undefined, (query) => query.where('c.article_id', '=', articleId ?? ''))
    .$if(language !== undefined, (query) => query.where('a.language', '=', language ?? ''))
    .$if(networkHash !== undefined, (query) => query.where('c.network_hash', '=', networkHash ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('c.created_at', 'c.id'), beyond, eb.tuple(after?.at ?? 0, after?.id ?? ''))),
    )
    .orderBy('c.created_at', direction)
    .orderBy('c.id', direction)
    .limit(limit)
    .execute()
}

/** These comments, in no order. */
export async function findQueued(db: Queryable, ids: readonly string[]): Promise<readonly QueuedComment[]> {
  return ids.length === 0 ? [] : selectQueue(db).where('c.id', 'in', ids).execute()
}

/** How many comments are in each state: of all, of an article, of an edition. */
export async function countQueue(
  db: Queryable,
  scope: SectionScope,
  { articleId, language }: Pick<QueueFilter, 'articleId' | 'language'> = {},
): Promise<Readonly<Record<CommentState, number>>> {
  const counts = { held: 0, approved: 0, spam: 0, trash: 0 }
  if (scope !== 'all' && scope.length === 0) return counts
  const rows = await db
    .selectFrom('comments as c')
    .$if(scope !== 'all' || language !== undefined, (query) =>
      query
        .innerJoin('articles as a', 'a.id', 'c.article_id')
        .$if(scope !== 'all', (part) => part.where('a.section_id', 'in', scope === 'all' ? [] : scope))
        .$if(language !== undefined, (part) => part.where('a.language', '=', language ?? '')),
    )
    .$if(articleId !== undefined, (query) => query.where('c.article_id', '=', articleId ?? ''))
    .select((eb) => ['c.state', eb.fn.countAll<number | string>().as('comments')])
    .groupBy('c.state')
    .execute()
  for (const { state, comments } of rows) counts[state] = Number(comments)
  return counts
}

/** Comments written with an e-mail address, in any state, by their ids. */
export async function listCommentsOf(db: Queryable, email: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('comments').select('id').where('author_email', '=', email).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Forgets the addresses and networks of comments that are older; returns whether there were any. */
export async function forgetAddressesBefore(tx: Queryable, before: number, limit: number): Promise<boolean> {
  const old = tx
    .selectFrom('comments')
    .select('id')
    .where('created_at', '<', before)
    .where((eb) => eb.or([eb('author_email', '!=', ''), eb('network_hash', '!=', '')]))
    .limit(limit)
  const rows = await tx
    .updateTable('comments')
    .set({ author_email: '', network_hash: '' })
    .where('id', 'in', old)
    .returning('id')
    .execute()
  return rows.length > 0
}

function selectQueue(db: Queryable) {
  return db
    .selectFrom('comments as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .leftJoin('comments as p', 'p.id', 'c.parent_id')
    .selectAll('c')
    .select([
      'a.code as articleCode',
      'a.language as articleLanguage',
      'a.headline as articleHeadline',
      'a.slug as articleSlug',
      'a.section_id as sectionId',
      'p.author_name as parentName',
      'p.body as parentBody',
      'p.body_format as parentFormat',
    ])
}

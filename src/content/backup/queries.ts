import type { Queryable } from '../../db/database.ts'

/** How much there is to be kept. */
export interface Stock {
  readonly articles: number
  readonly media: number
  readonly mediaBytes: number
  readonly people: number
  readonly comments: number
}

/** Counts what a backup holds. */
export async function countStock(db: Queryable): Promise<Stock> {
  const count = async (table: 'articles' | 'comments' | 'users'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return row.rows
  }
  const media = await db
    .selectFrom('media')
    .select((eb) => [
      eb.fn.countAll<number>().as('rows'),
      eb.fn.coalesce(eb.fn.sum<number | string>('bytes'), eb.lit(0)).as('bytes'),
    ])
    .executeTakeFirstOrThrow()
  return {
    articles: await count('articles'),
    media: media.rows,
    mediaBytes: Number(media.bytes),
    people: await count('users'),
    comments: await count('comments'),
  }
}

/** When a backup was downloaded last, and by whom. */
export function findLastBackup(
  db: Queryable,
): Promise<{ readonly at: number; readonly byName: string | null } | undefined> {
  return db
    .selectFrom('audit as a')
    .leftJoin('users as u', 'u.id', 'a.actor_id')
    .select(['a.at', 'u.name as byName'])
    .where('a.event', '=', 'backup.downloaded')
    .orderBy('a.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

import type { Queryable } from '../../db/database.ts'
import type { CodesTable } from '../../db/schema.ts'

/** Gives the next free code, one above the greatest ever given; the caller holds the lock of the codes. */
export async function takeNextCode(tx: Queryable, articleId: string): Promise<number> {
  const row = await tx
    .insertInto('codes')
    .columns(['code', 'article_id'])
    .expression((eb) =>
      eb
        .selectFrom('codes')
        .select((select) => [
          select(select.fn.coalesce(select.fn.max('code'), select.lit(0)), '+', select.lit(1)).as('code'),
          select.val(articleId).as('article_id'),
        ]),
    )
    .returning('code')
    .executeTakeFirstOrThrow()
  return row.code
}

/** Takes a certain code; false when it was given before. */
export async function takeCode(tx: Queryable, code: number, articleId: string): Promise<boolean> {
  const row = await tx
    .insertInto('codes')
    .values({ code, article_id: articleId })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes certain codes, each for its article; returns those that were free. */
export async function takeCodes(tx: Queryable, wishes: readonly CodesTable[]): Promise<readonly CodesTable[]> {
  if (wishes.length === 0) return []
  return tx
    .insertInto('codes')
    .values(wishes)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute()
}

import type { Queryable } from '../../../db/database.ts'
import { chunks } from '../../chunks.ts'
import { listName } from '../../listings/lists.ts'

/** Texts of articles by their codes, in no order. */
export async function listTextsOfCodes(
  db: Queryable,
  codes: readonly number[],
): Promise<
  readonly {
    readonly id: string
    readonly code: number
    readonly headline: string
    readonly lead: string
    readonly text: string
  }[]
> {
  if (codes.length === 0) return []
  return db
    .selectFrom('articles')
    .select(['id', 'code', 'headline', 'lead', 'text'])
    .where('code', 'in', codes)
    .execute()
}

/** An article for which others about the same have not been looked for. */
export interface UncomparedArticle {
  readonly id: string
  readonly language: string
  readonly headline: string
  readonly lead: string
  readonly text: string
}

/** Every list of an edition, by its name. */
const ofEditions = { from: listName.language(''), until: listName.language('\u{10ffff}') }

/**
 * Published articles that have not been compared with others, the newest first. Looked for among the lists, where each has a few bytes:
 * it is asked every minute, and where all are compared the whole archive is gone through.
 */
export function listUncompared(db: Queryable, limit: number): Promise<UncomparedArticle[]> {
  return db
    .selectFrom('listings as l')
    .innerJoin('search_documents as d', 'd.code', 'l.code')
    .innerJoin('articles as a', 'a.id', 'l.article_id')
    .select(['a.id', 'a.language', 'a.headline', 'a.lead', 'a.text'])
    .where('l.list', '>=', ofEditions.from)
    .where('l.list', '<', ofEditions.until)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('similar_articles as s').select('s.place').whereRef('s.article_id', '=', 'l.article_id'),
        ),
      ),
    )
    .orderBy('l.published_at', 'desc')
    .orderBy('l.code', 'desc')
    .limit(limit)
    .execute()
}

/** Writes which articles are about the same as one; that one itself stands first, so that it is known to have been compared. */
export async function replaceSimilar(tx: Queryable, articleId: string, similarIds: readonly string[]): Promise<void> {
  await deleteSimilar(tx, [articleId])
  await tx
    .insertInto('similar_articles')
    .values([articleId, ...similarIds].map((similar_id, place) => ({ article_id: articleId, place, similar_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets what is about the same as these articles, so that it is looked for again. */
export async function deleteSimilar(tx: Queryable, articleIds: readonly string[]): Promise<void> {
  for (const some of chunks(articleIds, 500)) {
    await tx.deleteFrom('similar_articles').where('article_id', 'in', some).execute()
  }
}

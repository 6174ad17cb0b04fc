import type { Queryable } from '../../db/database.ts'
import { type ArticleCard, toCard } from '../cards/card.ts'
import { selectCards } from '../cards/queries.ts'
import { picksOf } from '../listings/queries.ts'

/** An article with all that a feed tells of it. */
export interface FeedArticle extends Omit<ArticleCard, 'author'> {
  /** Empty where none was written. */
  readonly lead: string
  readonly leadCaption: string
  readonly html: string
  readonly createdAt: number
  readonly authors: readonly { readonly name: string; readonly slug: string }[]
  readonly tags: readonly { readonly name: string; readonly slug: string }[]
}

/** The newest articles of one list, or of several together, newest first: one statement for them, one for authors and tags. */
export async function listFeedArticles(
  db: Queryable,
  lists: readonly string[],
  limit: number,
): Promise<readonly FeedArticle[]> {
  const [first, ...others] = lists.map((list) => picksOf(db, list, limit, {}))
  if (first === undefined) return []
  const picks = db
    .selectFrom(others.reduce((all, next) => all.unionAll(next), first).as('newest'))
    .select(['list', 'rank', 'article_id'])
    .orderBy('rank', 'desc')
    .orderBy('article_id', 'desc')
    .limit(limit)
  const rows = await selectCards(db, picks.as('l'))
    .select(['a.lead', 'a.lead_caption as leadCaption', 'a.html', 'a.created_at as createdAt'])
    .orderBy('l.rank', 'desc')
    .orderBy('a.code', 'desc')
    .execute()
  const names = await listNames(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const of = (relation: string) =>
      names
        .filter((found) => found.relation === relation && found.articleId === row.id)
        .filter(({ language }) => language === row.language || language === '')
        .map(({ name, slug }) => ({ name, slug }))
    const { lead, leadCaption, html, createdAt } = row
    return { ...toCard(row), lead, leadCaption, html, createdAt, authors: of('author'), tags: of('tag') }
  })
}

/**
 * Names of authors, in every language they have, and of tags of articles. A tag is in the language of its article; each is
 * looked up by itself, because a join of so many with so few tags would be made by reading all tags.
 */
async function listNames(db: Queryable, articleIds: readonly string[]) {
  if (articleIds.length === 0) return []
  const authors = db
    .selectFrom('article_bylines as b')
    .innerJoin('authors as u', 'u.id', 'b.author_id')
    .innerJoin('author_texts as ut', 'ut.author_id', 'u.id')
    .select((eb) => [
      eb.val('author').as('relation'),
      'b.article_id as articleId',
      'b.position as place',
      'ut.language as language',
      'ut.name as name',
      'u.slug as slug',
    ])
    .where('b.article_id', 'in', articleIds)
  const tags = db
    .selectFrom('article_tags as at')
    .select((eb) => [
      eb.val('tag').as('relation'),
      'at.article_id as articleId',
      'at.position as place',
      eb.val('').as('language'),
      eb.fn
        .coalesce(eb.selectFrom('tags as t').select('t.name').whereRef('t.id', '=', 'at.tag_id'), eb.val(''))
        .as('name'),
      eb.fn
        .coalesce(eb.selectFrom('tags as t').select('t.slug').whereRef('t.id', '=', 'at.tag_id'), eb.val(''))
        .as('slug'),
    ])
    .where('at.article_id', 'in', articleIds)
  return authors.unionAll(tags).orderBy('place').execute()
}

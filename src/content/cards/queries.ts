import type { AliasedExpression } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import { pictureColumns } from '../media/picture.ts'

/** Which articles to show, in which group (`list`) and order (`rank`): a subquery that has already met its limit. */
export type Picks = AliasedExpression<PickRow, 'l'>

/** One picked article. */
export interface PickRow {
  readonly list: string
  readonly rank: number
  readonly article_id: string
}

/**
 * A query of cards for picked articles, in no order: articles as `a` with section, picture, first author and comments.
 * The picks come first in FROM: SQLite never moves a table forward over an outer join.
 */
export function selectCards(db: Queryable, picks: Picks) {
  return db
    .selectFrom(picks)
    .innerJoin('articles as a', 'a.id', 'l.article_id')
    .leftJoin('sections as s', 's.id', 'a.section_id')
    .leftJoin('paths as p', (join) => join.onRef('p.target_id', '=', 's.id').on('p.kind', '=', 'section'))
    .leftJoin('media as m', (join) => join.onRef('m.id', '=', 'a.lead_media_id').on('m.deleted_at', 'is', null))
    .leftJoin('media_texts as mt', (join) =>
      join.onRef('mt.media_id', '=', 'm.id').onRef('mt.language', '=', 'a.language'),
    )
    .leftJoin('comment_counts as cc', 'cc.article_id', 'a.id')
    .select([
      'l.list',
      'a.id',
      'a.story_id as storyId',
      'a.language',
      'a.code',
      'a.slug',
      'a.kind',
      'a.kicker',
      'a.headline',
      'a.excerpt',
      'a.word_count as wordCount',
      'a.published_at as publishedAt',
      'a.published_zone as publishedZone',
      'a.updated_at as updatedAt',
      'a.comments_open as commentsOpen',
      'a.lead_credit as leadCredit',
      's.id as sectionId',
      's.name as sectionName',
      'p.slug as sectionSlug',
      'cc.approved as comments',
    ])
    .select(pictureColumns)
    .select((eb) =>
      eb
        .selectFrom('article_bylines as first')
        .innerJoin('author_texts as byline', 'byline.author_id', 'first.author_id')
        .whereRef('first.article_id', '=', 'a.id')
        .whereRef('byline.language', '=', 'a.language')
        .orderBy('first.position')
        .limit(1)
        .select('byline.name')
        .as('author'),
    )
}

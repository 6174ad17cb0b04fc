import type { Selectable } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type { ArticleBylinesTable, ArticlesTable, ArticleTagsTable } from '../../db/schema.ts'
import { longText } from '../../db/long-text.ts'
import { prepareQuery } from '../../db/prepared.ts'
import { chunks } from '../chunks.ts'
import { readJson } from '../json.ts'
import { pictureColumns } from '../media/picture.ts'
import { toPublishedArticle, type PublishedArticle } from './published-article.ts'
import type { Document } from '../../richtext/document.ts'
import type { Derivative } from '../media/picture.ts'
import type { ArticleRelations } from './relations.ts'

/** A row of `articles`. */
export type ArticleRow = Selectable<ArticlesTable>

/** The article with this id in any state, trash included. */
export function findArticle(db: Queryable, id: string): Promise<ArticleRow | undefined> {
  return db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Where an article stands. */
export type ArticleAddress = Pick<
  ArticleRow,
  'id' | 'language' | 'code' | 'slug' | 'state' | 'visibility' | 'deleted_at' | 'published_at'
>

/** The article with this code in any state: for redirects, and to tell what is gone from what never was. */
export function findArticleByCode(db: Queryable, code: number): Promise<ArticleAddress | undefined> {
  return selectAddresses(db).where('code', '=', code).executeTakeFirst()
}

/** Addresses of articles in any state, in no order. */
export async function findArticleAddresses(db: Queryable, ids: readonly string[]): Promise<ArticleAddress[]> {
  return ids.length === 0 ? [] : selectAddresses(db).where('id', 'in', ids).execute()
}

/** What readers of this edition may read under this code: published or archived, public, not in the trash. */
export async function findPublishedArticle(
  db: Queryable,
  language: string,
  code: number,
): Promise<PublishedArticle | undefined> {
  const [row] = await selectPublishedArticle(db, { language, code })
  return row === undefined ? undefined : toPublishedArticle(row)
}

const selectPublishedArticle = prepareQuery((db, { language, code }: { language: string; code: number }) =>
  db
    .selectFrom('articles as a')
    .leftJoin('media as m', (join) => join.onRef('m.id', '=', 'a.lead_media_id').on('m.deleted_at', 'is', null))
    .leftJoin('media_texts as mt', (join) =>
      join.onRef('mt.media_id', '=', 'm.id').onRef('mt.language', '=', 'a.language'),
    )
    .leftJoin('comment_counts as cc', 'cc.article_id', 'a.id')
    .leftJoin('view_totals as v', 'v.article_id', 'a.id')
    .select([
      'a.id',
      'a.story_id as storyId',
      'a.language',
      'a.code',
      'a.slug',
      'a.kind',
      'a.state',
      'a.kicker',
      'a.headline',
      'a.second_headline as secondHeadline',
      'a.lead',
      'a.dateline',
      longText(db, 'a.html').as('html'),
      'a.excerpt',
      'a.word_count as wordCount',
      'a.renderer_version as rendererVersion',
      'a.section_id as sectionId',
      'a.lead_caption as leadCaption',
      'a.lead_credit as leadCredit',
      'a.source_name as sourceName',
      'a.source_url as sourceUrl',
      'a.source_article_id as sourceArticleId',
      'a.seo_title as seoTitle',
      'a.seo_description as seoDescription',
      'a.comments_open as commentsOpen',
      'a.related',
      'a.published_at as publishedAt',
      'a.updated_at as updatedAt',
      'cc.approved as comments',
      'v.views',
    ])
    .select(pictureColumns)
    .where('a.code', '=', code)
    .where('a.language', '=', language)
    .where('a.state', 'in', ['published', 'archived'])
    .where('a.visibility', '=', 'public')
    .where('a.deleted_at', 'is', null)
    .limit(1),
)

/** Authors, tags and translations of an article, in one statement. */
export async function findArticleRelations(
  db: Queryable,
  article: Pick<PublishedArticle, 'id' | 'storyId' | 'language'>,
): Promise<ArticleRelations> {
  const { id: articleId, language, storyId } = article
  const rows = await selectRelations(db, { articleId, language, storyId })
  const of = (relation: string) => rows.filter((row) => row.relation === relation)
  return {
    authors: of('author').map(({ id, slug, name, detail, derivatives, thumbhash }) => ({
      id,
      slug,
      name,
      roleTitle: detail,
      portrait: { derivatives: readJson<readonly Derivative[]>(derivatives), thumbhash },
    })),
    tags: of('tag').map(({ id, slug, name, detail }) => ({ id, slug, name, groupId: detail })),
    translations: of('translation')
      .map(({ id, language, slug, name, place }) => ({ id, language, slug, headline: name, code: place }))
      .toSorted((a, b) => (a.language < b.language ? -1 : 1)),
  }
}

const selectRelations = prepareQuery((db, article: { articleId: string; language: string; storyId: string }) => {
  const authors = db
    .selectFrom('article_bylines as b')
    .innerJoin('authors as u', 'u.id', 'b.author_id')
    .innerJoin('author_texts as ut', (join) =>
      join.onRef('ut.author_id', '=', 'u.id').on('ut.language', '=', article.language),
    )
    .leftJoin('media as m', (join) => join.onRef('m.id', '=', 'u.avatar_media_id').on('m.deleted_at', 'is', null))
    .select((eb) => [
      eb.val('author').as('relation'),
      'b.position as place',
      'u.id as id',
      'ut.language as language',
      'u.slug as slug',
      'ut.name as name',
      'ut.role_title as detail',
      eb.fn.coalesce('m.derivatives', eb.val('[]')).as('derivatives'),
      eb.fn.coalesce('m.thumbhash', eb.val('')).as('thumbhash'),
    ])
    .where('b.article_id', '=', article.articleId)
  const tags = db
    .selectFrom('article_tags as at')
    .innerJoin('tags as t', 't.id', 'at.tag_id')
    .select((eb) => [
      eb.val('tag').as('relation'),
      'at.position as place',
      't.id as id',
      't.language as language',
      't.slug as slug',
      't.name as name',
      't.group_id as detail',
      eb.val('[]').as('derivatives'),
      eb.val('').as('thumbhash'),
    ])
    .where('at.article_id', '=', article.articleId)
  const translations = db
    .selectFrom('articles as a')
    .select((eb) => [
      eb.val('translation').as('relation'),
      'a.code as place',
      'a.id as id',
      'a.language as language',
      'a.slug as slug',
      'a.headline as name',
      eb.val('').as('detail'),
      eb.val('[]').as('derivatives'),
      eb.val('').as('thumbhash'),
    ])
    .where('a.story_id', '=', article.storyId)
    .where('a.id', '!=', article.articleId)
    .where('a.state', 'in', ['published', 'archived'])
    .where('a.visibility', '=', 'public')
    .where('a.deleted_at', 'is', null)
  return authors.unionAll(tags).unionAll(translations).orderBy('place')
})

/** The document of an article, for a page whose stored HTML an older renderer wrote. */
export async function findDocument(db: Queryable, id: string): Promise<{ readonly document: Document } | undefined> {
  const row = await db.selectFrom('articles').select('document').where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { document: readJson<Document>(row.document) }
}

/** Writes new article rows. */
export async function insertArticles(tx: Queryable, rows: readonly ArticleRow[]): Promise<void> {
  for (const some of chunks(rows, 25)) await tx.insertInto('articles').values(some).execute()
}

/** Changes an article if it still has this version; false when it has not. The version goes up by one. */
export async function updateArticle(
  tx: Queryable,
  id: string,
  version: number,
  changes: Partial<ArticleRow>,
): Promise<boolean> {
  const row = await tx
    .updateTable('articles')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes what was rendered anew from an unchanged document; that is no change an editor could collide with. */
export async function updateRendering(
  tx: Queryable,
  id: string,
  rendering: Pick<ArticleRow, 'html' | 'text' | 'excerpt' | 'word_count' | 'renderer_version'>,
): Promise<void> {
  await tx.updateTable('articles').set(rendering).where('id', '=', id).execute()
}

/** Ids of an article's authors, in order. */
export async function findBylineIds(db: Queryable, articleId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('article_bylines')
    .select('author_id')
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.author_id)
}

/** Ids of an article's tags, in order. */
export async function findTagIds(db: Queryable, articleId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('article_tags')
    .select('tag_id')
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.tag_id)
}

/** Takes away an article's authors and tags. */
export async function deleteBylinesAndTags(tx: Queryable, articleId: string): Promise<void> {
  await tx.deleteFrom('article_bylines').where('article_id', '=', articleId).execute()
  await tx.deleteFrom('article_tags').where('article_id', '=', articleId).execute()
}

/** Writes who wrote articles. */
export async function insertBylines(tx: Queryable, rows: readonly ArticleBylinesTable[]): Promise<void> {
  for (const some of chunks(rows, 300)) await tx.insertInto('article_bylines').values(some).execute()
}

/** Writes what articles are about. */
export async function insertTaggings(tx: Queryable, rows: readonly ArticleTagsTable[]): Promise<void> {
  for (const some of chunks(rows, 300)) await tx.insertInto('article_tags').values(some).execute()
}

function selectAddresses(db: Queryable) {
  return db
    .selectFrom('articles')
    .select(['id', 'language', 'code', 'slug', 'state', 'visibility', 'deleted_at', 'published_at'])
}

/** What decides in which lists articles stand. */
export function listStandingColumns(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('articles')
    .select([
      'id',
      'code',
      'language',
      'state',
      'visibility',
      'deleted_at',
      'section_id',
      'also_sections',
      'published_at',
    ])
    .where('id', 'in', ids)
    .execute()
}

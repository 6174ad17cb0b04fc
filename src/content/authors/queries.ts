import type { Queryable } from '../../db/database.ts'
import type { AuthorsTable, AuthorTextsTable } from '../../db/schema.ts'
import { type Picture, pictureColumns, toPicture } from '../media/picture.ts'

/** An author as one language presents them. */
export interface Author {
  readonly id: string
  readonly slug: string
  readonly language: string
  readonly name: string
  readonly roleTitle: string
  readonly bio: string
  readonly url: string
  readonly avatar: Picture | null
}

/** The author at an address, in a language they have texts in. */
export async function findAuthorBySlug(db: Queryable, language: string, slug: string): Promise<Author | undefined> {
  const row = await selectAuthors(db).where('a.slug', '=', slug).where('t.language', '=', language).executeTakeFirst()
  return row === undefined ? undefined : toAuthor(row)
}

/** Authors of an edition in the order of its alphabet. */
export async function listAuthors(db: Queryable, language: string, limit = 500): Promise<Author[]> {
  const rows = await selectAuthors(db)
    .where('t.language', '=', language)
    .orderBy('t.sort_key')
    .orderBy('a.id')
    .limit(limit)
    .execute()
  return rows.map(toAuthor)
}

/** Every name an author of the paper is known by, in any language. */
export async function listAuthorNames(db: Queryable): Promise<readonly string[]> {
  const rows = await db.selectFrom('author_texts').select('name').distinct().execute()
  return rows.map(({ name }) => name)
}

/** Languages an author has texts in. */
export async function listAuthorLanguages(db: Queryable, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('author_texts')
    .select('language')
    .where('author_id', '=', id)
    .orderBy('language')
    .execute()
  return rows.map((row) => row.language)
}

/** Writes a new author; false when the slug is taken. */
export async function insertAuthor(tx: Queryable, row: AuthorsTable): Promise<boolean> {
  const written = await tx
    .insertInto('authors')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Writes an author's texts, replacing those of the same language. */
export async function saveAuthorTextRows(tx: Queryable, rows: readonly AuthorTextsTable[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('author_texts')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['author_id', 'language']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        role_title: eb.ref('excluded.role_title'),
        bio: eb.ref('excluded.bio'),
        sort_key: eb.ref('excluded.sort_key'),
      })),
    )
    .execute()
}

function selectAuthors(db: Queryable) {
  return db
    .selectFrom('author_texts as t')
    .innerJoin('authors as a', 'a.id', 't.author_id')
    .leftJoin('media as m', (join) => join.onRef('m.id', '=', 'a.avatar_media_id').on('m.deleted_at', 'is', null))
    .leftJoin('media_texts as mt', (join) =>
      join.onRef('mt.media_id', '=', 'm.id').onRef('mt.language', '=', 't.language'),
    )
    .select(['a.id', 'a.slug', 'a.url', 't.language', 't.name', 't.role_title as roleTitle', 't.bio'])
    .select(pictureColumns)
}

function toAuthor(row: Awaited<ReturnType<ReturnType<typeof selectAuthors>['execute']>>[number]): Author {
  const { id, slug, url, language, name, roleTitle, bio } = row
  return { id, slug, url, language, name, roleTitle, bio, avatar: toPicture(row) }
}

/** An author with the texts of all languages, as the newsroom sees them. */
export interface AuthorRecord {
  readonly row: AuthorsTable
  readonly texts: readonly AuthorTextsTable[]
}

/** Authors in the order of their ids, after one. */
export async function listAuthorRecords(db: Queryable, after: string, limit: number): Promise<readonly AuthorRecord[]> {
  const rows = await db.selectFrom('authors').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
  return withTexts(db, rows)
}

/** One author. */
export async function findAuthorRecord(db: Queryable, id: string): Promise<AuthorRecord | undefined> {
  const rows = await db.selectFrom('authors').selectAll().where('id', '=', id).execute()
  return (await withTexts(db, rows))[0]
}

async function withTexts(db: Queryable, rows: readonly AuthorsTable[]): Promise<readonly AuthorRecord[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const texts = await db
    .selectFrom('author_texts')
    .selectAll()
    .where('author_id', 'in', ids)
    .orderBy('author_id')
    .orderBy('language')
    .execute()
  const byAuthor = Map.groupBy(texts, ({ author_id }) => author_id)
  return rows.map((row) => ({ row, texts: byAuthor.get(row.id) ?? [] }))
}

/** Changes columns of an author. */
export async function updateAuthor(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<AuthorsTable, 'id'>>,
): Promise<void> {
  await tx.updateTable('authors').set(changes).where('id', '=', id).execute()
}

/** Whether a slug is another author's. */
export async function isAuthorSlugTaken(db: Queryable, slug: string): Promise<boolean> {
  const row = await db.selectFrom('authors').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}

/** How many articles and working copies carry an author's name. */
export async function countBylines(
  db: Queryable,
  id: string,
): Promise<{ readonly articles: readonly string[]; readonly drafts: number }> {
  const articles = await db.selectFrom('article_bylines').select('article_id').where('author_id', '=', id).execute()
  const drafts = await db.selectFrom('drafts').select('article_id').where('bylines', 'like', `%"${id}"%`).execute()
  return { articles: articles.map(({ article_id }) => article_id), drafts: drafts.length }
}

/** Takes an author away, with what is said of them. */
export async function deleteAuthor(tx: Queryable, id: string): Promise<void> {
  await tx.deleteFrom('author_texts').where('author_id', '=', id).execute()
  await tx.deleteFrom('authors').where('id', '=', id).execute()
}

/** How many articles of some languages carry an author's name. */
export async function countBylinesIn(db: Queryable, id: string, languages: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('article_bylines as b')
    .innerJoin('articles as a', 'a.id', 'b.article_id')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('b.author_id', '=', id)
    .where('a.language', 'in', languages)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Takes away what is said of an author in some languages. */
export async function deleteAuthorTexts(tx: Queryable, id: string, languages: readonly string[]): Promise<void> {
  await tx.deleteFrom('author_texts').where('author_id', '=', id).where('language', 'in', languages).execute()
}

/** Working copies with an author's name. */
export function listSignedDrafts(db: Queryable, id: string) {
  return db
    .selectFrom('drafts')
    .select(['article_id', 'bylines', 'version'])
    .where('bylines', 'like', `%"${id}"%`)
    .execute()
}

/** Gives articles another author in the place of one; those that have the other already keep the name once. */
export async function resignArticles(tx: Queryable, from: string, to: string): Promise<void> {
  const having = tx.selectFrom('article_bylines').select('article_id').where('author_id', '=', to)
  await tx.deleteFrom('article_bylines').where('author_id', '=', from).where('article_id', 'in', having).execute()
  await tx.updateTable('article_bylines').set({ author_id: to }).where('author_id', '=', from).execute()
}

/** Writes the bylines of a working copy; whoever has it open hears of it when they save. */
export async function updateDraftBylines(
  tx: Queryable,
  articleId: string,
  bylines: string,
  version: number,
): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ bylines, version: version + 1 })
    .where('article_id', '=', articleId)
    .execute()
}

/** Brings an author's texts to another, in the languages that one has none in. */
export async function moveAuthorTexts(tx: Queryable, from: string, to: string): Promise<void> {
  const there = tx.selectFrom('author_texts as other').select('other.language').where('other.author_id', '=', to)
  await tx
    .updateTable('author_texts')
    .set({ author_id: to })
    .where('author_id', '=', from)
    .where('language', 'not in', there)
    .execute()
}

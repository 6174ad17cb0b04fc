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

import type { Queryable } from '../../../db/database.ts'
import { findEdition } from '../../editions/queries.ts'
import type { Look } from '../../settings/look.ts'
import { readSetting, readSettings } from '../../settings/queries.ts'

/** Something that shows a media item. */
export interface MediaUse {
  readonly kind: 'article' | 'draft' | 'page' | 'author' | 'site'
  readonly id: string
  readonly language: string
  /** Its headline, title or name. */
  readonly name: string
  readonly code: number | null
}

/** So many are named; more would help nobody. */
export const mostUsesNamed = 100

/**
 * What shows a media item: as its picture, or somewhere in its text. What lies in the trash counts: it may be taken out again.
 */
export async function listMediaUses(db: Queryable, id: string): Promise<readonly MediaUse[]> {
  const pointing = (kind: 'article' | 'page') =>
    db
      .selectFrom('content_references')
      .select('source_id')
      .where('source_kind', '=', kind)
      .where('target_kind', '=', 'media')
      .where('target_id', '=', id)
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'language', 'headline as name', 'code'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('id', 'in', pointing('article'))]))
    .limit(mostUsesNamed)
    .execute()
  // A working copy has no list of what it points to; there are as many as are being worked on.
  const drafts = await db
    .selectFrom('drafts')
    .select(['article_id as id', 'language', 'headline as name', 'code'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('document', 'like', `%"${id}"%`)]))
    .limit(mostUsesNamed)
    .execute()
  const pages = await db
    .selectFrom('pages')
    .select(['id', 'language', 'title as name'])
    .where((eb) => eb.or([eb('lead_media_id', '=', id), eb('id', 'in', pointing('page'))]))
    .limit(mostUsesNamed)
    .execute()
  const authors = await db
    .selectFrom('authors as a')
    .innerJoin('author_texts as t', 't.author_id', 'a.id')
    .select(['a.id', 't.language', 't.name'])
    .where('a.avatar_media_id', '=', id)
    .orderBy('t.language')
    .limit(mostUsesNamed)
    .execute()
  const { look, 'primary-language': language } = await readSettings(db)
  const isAbove = isLogo(look, id)
  const name = isAbove ? ((await findEdition(db, language))?.name ?? '') : ''
  const uses = [
    ...(isAbove ? [{ kind: 'site' as const, id, language, name, code: null }] : []),
    ...articles.map((row) => ({ ...row, kind: 'article' as const })),
    ...drafts.map((row) => ({ ...row, kind: 'draft' as const })),
    ...pages.map((row) => ({ ...row, kind: 'page' as const, code: null })),
    ...authors.map((row) => ({ ...row, kind: 'author' as const, code: null })),
  ]
  return uses.slice(0, mostUsesNamed)
}

const isLogo = ({ logo, darkLogo }: Look, id: string): boolean => id === logo || id === darkLogo

/** Of these items those that something shows, working copies' texts aside. */
export async function listShownMedia(db: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const led = async (table: 'articles' | 'drafts' | 'pages') => {
    const rows = await db.selectFrom(table).select('lead_media_id as id').where('lead_media_id', 'in', ids).execute()
    return rows.map(({ id }) => id ?? '')
  }
  const faces = await db
    .selectFrom('authors')
    .select('avatar_media_id as id')
    .where('avatar_media_id', 'in', ids)
    .execute()
  const inTexts = await db
    .selectFrom('content_references')
    .select('target_id as id')
    .distinct()
    .where('target_kind', '=', 'media')
    .where('target_id', 'in', ids)
    .where('source_kind', 'in', ['article', 'page'])
    .execute()
  const look = await readSetting(db, 'look')
  return new Set([
    ...ids.filter((id) => isLogo(look, id)),
    ...(await led('articles')),
    ...(await led('drafts')),
    ...(await led('pages')),
    ...faces.map(({ id }) => id ?? ''),
    ...inTexts.map(({ id }) => id),
  ])
}

const draftsAtOnce = 100

/** Every media item that the text of a working copy holds. A working copy has no list of what it points to. */
export async function listMediaInDrafts(db: Queryable): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('drafts')
      .select(['article_id', 'document'])
      .where('article_id', '>', after)
      .where((eb) => eb.or([eb('document', 'like', '%"media"%'), eb('document', 'like', '%"poster"%')]))
      .orderBy('article_id')
      .limit(draftsAtOnce)
      .execute()
    for (const { document } of rows) {
      for (const [, id = ''] of document.matchAll(/"(?:media|poster)":\s*"([^"]+)"/g)) found.add(id)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < draftsAtOnce) return found
    after = last.article_id
  }
}

/** What a published article shows to its readers: the ids of what leads it and of what stands in its text; undefined where none is. */
export async function findMediaOfArticle(
  db: Queryable,
  articleId: string,
): Promise<{ readonly language: string; readonly ids: readonly string[] } | undefined> {
  const article = await db
    .selectFrom('articles')
    .select(['language', 'lead_media_id'])
    .where('id', '=', articleId)
    .executeTakeFirst()
  if (article === undefined) return undefined
  const inText = await db
    .selectFrom('content_references')
    .select('target_id')
    .where('source_kind', '=', 'article')
    .where('source_id', '=', articleId)
    .where('target_kind', '=', 'media')
    .execute()
  const ids = [article.lead_media_id, ...inText.map(({ target_id }) => target_id)].filter((id) => id !== null)
  return { language: article.language, ids: [...new Set(ids)] }
}

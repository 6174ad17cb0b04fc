import { verifyAudit } from '../../src/content/audit/verify.ts'
import { listWrongCommentCounts } from '../../src/content/comments/queries.ts'
import { listsOf } from '../../src/content/listings/lists.ts'
import type { ConnectedDatabase } from '../../src/db/dialect.ts'
import type { Queryable } from '../../src/db/database.ts'

/**
 * What is in one table of a newsroom and should be in another as well, or differs from it; empty where all is whole.
 * Invalidations and who read what do not go along in a backup.
 */
export async function findHalfStates(
  database: ConnectedDatabase,
  { isRestored = false }: { readonly isRestored?: boolean } = {},
): Promise<readonly string[]> {
  return [
    ...(await database.checkIntegrity()),
    ...(await database.snapshot(async (db) => [
      ...(await brokenAudit(db)),
      ...(await halfArticles(db, isRestored)),
      ...(await halfComments(db)),
      ...(isRestored ? [] : await halfViews(db)),
      ...(isRestored ? [] : await halfEntries(db)),
    ])),
  ]
}

async function brokenAudit(db: Queryable): Promise<readonly string[]> {
  const verdict = await verifyAudit(db)
  return verdict.isIntact ? [] : [`the audit breaks at ${verdict.brokenAt}`]
}

/** An article goes with its revisions, lists, codes, audit rows and invalidations, and without a draft that it was made of. */
async function halfArticles(db: Queryable, isRestored: boolean): Promise<readonly string[]> {
  const articles = await db
    .selectFrom('articles')
    .select([
      'id',
      'story_id',
      'code',
      'language',
      'state',
      'visibility',
      'deleted_at',
      'section_id',
      'also_sections',
      'revision',
      'published_at',
    ])
    .execute()
  const revisions = countBy(await db.selectFrom('revisions').select(['article_id', 'number']).execute(), 'article_id')
  const codes = await db.selectFrom('codes').select(['code', 'article_id']).execute()
  const stories = new Set((await db.selectFrom('stories').select('id').execute()).map(({ id }) => id))
  const drafts = await db.selectFrom('drafts').select(['article_id', 'story_id', 'code', 'base_revision']).execute()
  const bylines = await db.selectFrom('article_bylines').select(['article_id', 'author_id']).execute()
  const tags = await db.selectFrom('article_tags').select(['article_id', 'tag_id']).execute()
  const listed = await db.selectFrom('listings').select(['article_id', 'list', 'published_at', 'code']).execute()
  const publications = await db
    .selectFrom('audit')
    .select(['target_id', 'at'])
    .where('event', '=', 'article.published')
    .execute()
  const audited = countBy(publications, 'target_id')
  // Older invalidations are forgotten.
  const recent = countBy(
    publications.filter(({ at }) => at > Date.now() - 3_600_000),
    'target_id',
  )
  const stale = countBy(
    await db.selectFrom('invalidations').select('tag').where('tag', 'like', 'article:%').execute(),
    'tag',
  )
  const parents = new Map(
    (await db.selectFrom('sections').select(['id', 'parent_id']).execute()).map((row) => [row.id, row.parent_id]),
  )
  const lists = group(listed, (row) => `${row.list} ${row.published_at} ${row.code}`)
  const authorsOf = group(bylines, ({ author_id }) => author_id)
  const tagsOf = group(tags, ({ tag_id }) => tag_id)
  const known = new Map([
    ...drafts.map((draft) => [draft.article_id, draft.code] as const),
    ...articles.map((article) => [article.id, article.code] as const),
  ])
  const faults: string[] = []
  const check = (isWhole: boolean, fault: string): void => void (isWhole || faults.push(fault))
  for (const article of articles) {
    const { id } = article
    const expected = listsOf(
      {
        language: article.language,
        state: article.state,
        visibility: article.visibility,
        isDeleted: article.deleted_at !== null,
        sectionId: article.section_id,
        alsoSections: JSON.parse(article.also_sections) as readonly string[],
        tags: tagsOf.get(id) ?? [],
        authors: authorsOf.get(id) ?? [],
      },
      parents,
    ).map((list) => `${list} ${article.published_at} ${article.code}`)
    check(same(expected, lists.get(id) ?? []), `article ${id}: its lists`)
    check(revisions.get(id) === article.revision, `article ${id}: its revisions`)
    check(audited.get(id) === article.revision, `article ${id}: its audit rows`)
    check(isRestored || (stale.get(`article:${id}`) ?? 0) >= (recent.get(id) ?? 0), `article ${id}: its invalidations`)
    check(stories.has(article.story_id), `article ${id}: its story`)
  }
  const revisionOf = new Map(articles.map(({ id, revision }) => [id, revision]))
  for (const draft of drafts) {
    check(stories.has(draft.story_id), `draft ${draft.article_id}: its story`)
    check((revisionOf.get(draft.article_id) ?? null) === draft.base_revision, `draft ${draft.article_id}: its article`)
  }
  // The codes of what was deleted for good are never given again.
  const purged = await db
    .selectFrom('audit')
    .select('target_id')
    .where('event', 'in', ['article.purged', 'draft.purged'])
    .execute()
  const gone = new Set(purged.map(({ target_id }) => target_id).filter((id) => !known.has(id)))
  for (const { code, article_id } of codes) {
    check(known.get(article_id) === code || gone.has(article_id), `code ${code}: its article`)
  }
  check(codes.length === known.size + gone.size, `${codes.length} codes for ${known.size} articles`)
  return faults
}

/** The newsroom's list has each article as it is, once, and beside a working copy what readers have. */
async function halfEntries(db: Queryable): Promise<readonly string[]> {
  const articles = await db.selectFrom('articles').select(['id', 'state', 'headline', 'deleted_at']).execute()
  const drafts = await db.selectFrom('drafts').select(['article_id', 'state', 'headline', 'deleted_at']).execute()
  const entries = await db
    .selectFrom('desk_entries')
    .select(['article_id', 'is_working', 'state', 'headline'])
    .execute()
  const published = new Map(articles.map((row) => [row.id, row]))
  const written = new Map(drafts.map((row) => [row.article_id, row]))
  const expected = [...new Set([...published.keys(), ...written.keys()])].flatMap((id) => {
    const article = published.get(id)
    const draft = written.get(id)
    const working = draft !== undefined && (draft.deleted_at === null || article === undefined) ? draft : article
    const isTrashed = (article ?? draft)?.deleted_at !== null
    const isTwice = !isTrashed && article !== undefined && working !== article
    return [
      `${id} 1 ${isTrashed ? 'trashed' : working?.state} ${working?.headline}`,
      ...(isTwice ? [`${id} 0 ${article.state} ${article.headline}`] : []),
    ]
  })
  const listed = entries.map((row) => `${row.article_id} ${row.is_working} ${row.state} ${row.headline}`)
  const without = (lines: readonly string[], others: ReadonlySet<string>) => lines.filter((line) => !others.has(line))
  return [
    ...without(expected, new Set(listed)).map((line) => `not listed: ${line}`),
    ...without(listed, new Set(expected)).map((line) => `listed: ${line}`),
  ]
}

/** Comments go with their audit rows and counts. */
async function halfComments(db: Queryable): Promise<readonly string[]> {
  const comments = countBy(await db.selectFrom('comments').select('article_id').execute(), 'article_id')
  const audited = new Map<string, number>()
  const rows = await db
    .selectFrom('audit')
    .select(['target_id', 'detail'])
    .where('event', '=', 'comments.added')
    .execute()
  for (const { target_id, detail } of rows) {
    const { count } = JSON.parse(detail) as { readonly count: number }
    audited.set(target_id, (audited.get(target_id) ?? 0) + count)
  }
  const differ = [...new Set([...comments.keys(), ...audited.keys()])].filter(
    (id) => comments.get(id) !== audited.get(id),
  )
  return [
    ...differ.map((id) => `comments of ${id}: ${comments.get(id)} stored, ${audited.get(id)} recorded`),
    ...(await listWrongCommentCounts(db)).map((id) => `comments of ${id}: their count`),
  ]
}

/** Views of days are readers who are known; nobody has come twice within half an hour. */
async function halfViews(db: Queryable): Promise<readonly string[]> {
  const days = await db.selectFrom('view_days').select(['views', 'readers']).execute()
  const visitors = (await db.selectFrom('view_visitors').select('visitor').execute()).length
  const sum = (of: 'views' | 'readers'): number => days.reduce((all, day) => all + day[of], 0)
  return sum('views') === visitors && sum('readers') === visitors
    ? []
    : [`${sum('views')} views, ${sum('readers')} readers, ${visitors} visitors`]
}

function countBy<T>(rows: readonly T[], key: keyof T & string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(String(row[key]), (counts.get(String(row[key])) ?? 0) + 1)
  return counts
}

function group<T extends { readonly article_id: string }>(
  rows: readonly T[],
  of: (row: T) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) groups.set(row.article_id, [...(groups.get(row.article_id) ?? []), of(row)])
  return groups
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())

import { type RawBuilder, sql } from 'kysely'
import type { Queryable } from './database.ts'
import type { TokenFilter } from './token-index.ts'

/** What a filter asks of the article with this code, as conditions to follow a `where …`; the same in both databases. */
export function filterConditions(code: RawBuilder<unknown>, filter: TokenFilter): RawBuilder<unknown> {
  const conditions = conditionsOf(filter)
  if (conditions.length === 0) return sql``
  return sql`and exists (select 1 from search_documents d where d.code = ${code} and ${sql.join(conditions, sql` and `)})`
}

/**
 * The codes of all articles that a filter leaves, where those are few: undefined where they are more than so many, or where there is
 * no filter. Each part of the filter is asked by itself, so that no more rows are read than that, however large the archive is.
 */
export async function listNarrowed(
  db: Queryable,
  filter: TokenFilter,
  most: number,
): Promise<readonly number[] | undefined> {
  for (const part of partsOf(filter)) {
    const { rows } = await sql<{ code: number }>`select code from (${part}) narrowed limit ${most + 1}`.execute(db)
    if (rows.length > most) continue
    if (rows.length === 0) return []
    // The same statement whatever is left: it is prepared once.
    const kept = await sql<{ code: number }>`
      select d.code from search_documents d
      where d.code in (select code from (${part}) narrowed limit ${most}) and ${sql.join(conditionsOf(filter), sql` and `)}`.execute(
      db,
    )
    return kept.rows.map(({ code }) => code)
  }
  return undefined
}

/** What each part of a filter leaves, or more than that; those first that mostly leave least. */
function partsOf({ section, tagId, authorId, kinds = [], from, until }: TokenFilter): readonly RawBuilder<unknown>[] {
  const ofArticles = (table: 'article_tags' | 'article_bylines', column: 'tag_id' | 'author_id', id: string) =>
    sql`select d.code from ${sql.table(table)} x join search_documents d on d.article_id = x.article_id
      where ${sql.ref(`x.${column}`)} = ${id}`
  return [
    ...(tagId === undefined ? [] : [ofArticles('article_tags', 'tag_id', tagId)]),
    ...(authorId === undefined ? [] : [ofArticles('article_bylines', 'author_id', authorId)]),
    ...(section === undefined ? [] : [ofSection(section)]),
    ...(from === undefined && until === undefined
      ? []
      : [
          sql`select d.code from search_documents d
            where d.published_at >= ${from ?? Number.MIN_SAFE_INTEGER} and d.published_at < ${until ?? Number.MAX_SAFE_INTEGER}`,
        ]),
    ...(kinds.length === 0
      ? []
      : [
          // In the order of the index, or SQLite reads all articles of a paper that has hardly more than one kind.
          sql`select a.code from articles a where a.kind in (${sql.join(kinds)}) order by a.kind`,
        ]),
  ]
}

function ofSection({ list, ids }: NonNullable<TokenFilter['section']>): RawBuilder<unknown> {
  const also = ids.map(
    (id) => sql`
      union all select a.code from articles a
      where a.state = 'archived' and a.also_sections <> '[]' and a.also_sections like ${`%"${id}"%`}`,
  )
  return sql`
    select l.code from listings l where l.list = ${list}
    union all select a.code from articles a where a.state = 'archived' and a.section_id in (${sql.join(ids)})
    ${sql.join(also, sql``)}`
}

function conditionsOf(filter: TokenFilter): readonly RawBuilder<unknown>[] {
  const { section, tagId, authorId, kinds = [], from, until } = filter
  return [
    ...(from === undefined ? [] : [sql`d.published_at >= ${from}`]),
    ...(until === undefined ? [] : [sql`d.published_at < ${until}`]),
    ...(kinds.length === 0
      ? []
      : [sql`exists (select 1 from articles a where a.id = d.article_id and a.kind in (${sql.join(kinds)}))`]),
    ...(section === undefined ? [] : [standsIn(section)]),
    ...(tagId === undefined
      ? []
      : [sql`exists (select 1 from article_tags t where t.article_id = d.article_id and t.tag_id = ${tagId})`]),
    ...(authorId === undefined
      ? []
      : [
          sql`exists (select 1 from article_bylines b where b.article_id = d.article_id and b.author_id = ${authorId})`,
        ]),
  ]
}

function standsIn({ list, ids }: NonNullable<TokenFilter['section']>): RawBuilder<unknown> {
  const also = ids.map((id) => sql` or a.also_sections like ${`%"${id}"%`}`)
  return sql`(
    exists (select 1 from listings l where l.list = ${list} and l.published_at = d.published_at and l.code = d.code)
    or exists (
      select 1 from articles a where a.id = d.article_id and a.state = 'archived'
      and (a.section_id in (${sql.join(ids)})${sql.join(also, sql``)})))`
}

/** Codes as the databases join them: `3,17,20`. */
export function readCodes(joined: string | null): Uint32Array {
  if (joined === null || joined === '') return new Uint32Array()
  let commas = 0
  for (let at = 0; at < joined.length; at++) if (joined.charCodeAt(at) < 48) commas++
  const codes = new Uint32Array(commas + 1)
  let length = 0
  let code = 0
  for (let at = 0; at < joined.length; at++) {
    const digit = joined.charCodeAt(at) - 48
    if (digit >= 0) code = code * 10 + digit
    else {
      codes[length++] = code
      code = 0
    }
  }
  codes[length] = code
  return codes
}

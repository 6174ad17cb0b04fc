import { type RawBuilder, sql } from 'kysely'
import type { TokenFilter } from './token-index.ts'

/** What a filter asks of the article with this code, as conditions to follow a `where …`; the same in both databases. */
export function filterConditions(code: RawBuilder<unknown>, filter: TokenFilter): RawBuilder<unknown> {
  const { section, tagId, authorId, kinds = [], from, until } = filter
  const conditions = [
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
  if (conditions.length === 0) return sql``
  return sql`and exists (select 1 from search_documents d where d.code = ${code} and ${sql.join(conditions, sql` and `)})`
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
  const codes = new Uint32Array(joined.length / 2 + 1)
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
  codes[length++] = code
  return codes.subarray(0, length)
}

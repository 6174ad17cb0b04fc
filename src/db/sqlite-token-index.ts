import { type Expression, type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Queryable } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { readPairs } from './lines.ts'
import { blocksOf, changeRows, documentsOf } from './term-counts.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import { type KnownTerm, type TermKey, type TokenIndex, tokenWord } from './token-index.ts'

/**
 * An FTS5 table that keeps nothing but which rows have a token: no text (it stands in `articles`), no places and no counts (the
 * ranking has its own). Tokens are ASCII, so that what SQLite takes for a letter is never asked.
 */
export async function createSqliteTokenIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  await sql`create virtual table ${sql.table(name)} using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(
    db,
  )
}

async function lookUp(
  db: Queryable,
  language: string,
  terms: readonly TermKey[],
  documents: Expression<number>,
): Promise<readonly (KnownTerm & { readonly place: number })[]> {
  const list = JSON.stringify(terms.map(({ kind, term, stemId }) => [kind, term, stemId]))
  const { rows } = await sql<KnownTerm & { place: number }>`
    select j.key as place, t.id, ${documents} as documents from json_each(${list}) j
    cross join search_terms t on t.language = ${language} and t.kind = j.value ->> 0
      and t.term = j.value ->> 1 and t.stem_id = j.value ->> 2`.execute(db)
  return rows
}

const isAmong = (number: Expression<number>, numbers: readonly number[]): RawBuilder<SqlBool> =>
  sql`${number} in (select value from json_each(${JSON.stringify(numbers)}))`

export const sqliteTokenIndex: TokenIndex = {
  isAmong,
  async insert(tx, entries) {
    const list = JSON.stringify(entries.map(({ code, tokens }) => [code, tokens.map(tokenWord).join(' ')]))
    await sql`
      insert into search_index(rowid, tokens) select value ->> 0, value ->> 1 from json_each(${list})`.execute(tx)
  },
  async remove(tx, codes) {
    await sql`delete from search_index where ${isAmong(sql.ref('rowid'), codes)}`.execute(tx)
  },
  async clear(tx) {
    await sql`insert into search_index(search_index) values ('delete-all')`.execute(tx)
  },
  async match(db, lists, filter, newest) {
    const list = JSON.stringify(lists.map(({ tokens }) => tokens.map(tokenWord).join(' ')))
    const { rows } = await sql<{ codes: string | null }>`
      select (
        select group_concat(rowid) from (
          select rowid from search_index
          where search_index match wanted.value ${filterConditions(sql`search_index.rowid`, filter)}
          order by rowid desc limit ${newest}
        )
      ) as codes
      from json_each(${list}) wanted order by wanted.key`.execute(db)
    return rows.map(({ codes }) => readCodes(codes))
  },
  async findTerms(db, language, terms) {
    const rows = await lookUp(db, language, terms, documentsOf(sql.ref('t.id')))
    return new Map(rows.map(({ place, id, documents }) => [place, { id, documents }]))
  },
  async findTermIds(db, language, terms) {
    const rows = await lookUp(db, language, terms, sql.lit(0))
    return new Map(rows.map(({ place, id }) => [place, id]))
  },
  async insertTerms(tx, terms) {
    const list = JSON.stringify(
      terms.map(({ id, language, kind, term, stem_id }) => [id, language, kind, term, stem_id]),
    )
    await sql`
      insert into search_terms (id, language, kind, term, stem_id)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${list})`.execute(tx)
  },
  async changeCounts(tx, changes) {
    const { rows: before } = await sql<{ lines: string | null }>`
      select string_agg(block || ' ' || documents, ${'\n'}) as lines from search_counts
      where ${isAmong(sql.ref('block'), blocksOf(changes))}`.execute(tx)
    const { rows, unused } = changeRows(readPairs(before[0]?.lines), changes)
    const list = JSON.stringify(rows.map(({ block, documents }) => [block, documents]))
    await sql`
      insert into search_counts (block, documents) select value ->> 0, value ->> 1 from json_each(${list}) where true
      on conflict (block) do update set documents = excluded.documents`.execute(tx)
    return unused
  },
}

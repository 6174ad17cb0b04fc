import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from './schema.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import { type KnownTerm, type TokenIndex, tokenWord } from './token-index.ts'

/**
 * An FTS5 table that keeps nothing but which rows have a token: no text (it stands in `articles`), no places and no counts (the
 * ranking has its own). Tokens are ASCII, so that what SQLite takes for a letter is never asked.
 */
export async function createSqliteTokenIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  await sql`create virtual table ${sql.table(name)} using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(
    db,
  )
}

export const sqliteTokenIndex: TokenIndex = {
  async insert(tx, entries) {
    const list = JSON.stringify(entries.map(({ code, tokens }) => [code, tokens.map(tokenWord).join(' ')]))
    await sql`
      insert into search_index(rowid, tokens) select value ->> 0, value ->> 1 from json_each(${list})`.execute(tx)
  },
  async remove(tx, codes) {
    await sql`delete from search_index where rowid in (select value from json_each(${JSON.stringify(codes)}))`.execute(
      tx,
    )
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
    const list = JSON.stringify(terms.map(({ kind, term, stemId }) => [kind, term, stemId]))
    const { rows } = await sql<KnownTerm & { place: number }>`
      select j.key as place, t.id, t.documents from json_each(${list}) j
      cross join search_terms t on t.language = ${language} and t.kind = j.value ->> 0
        and t.term = j.value ->> 1 and t.stem_id = j.value ->> 2`.execute(db)
    return new Map(rows.map(({ place, id, documents }) => [place, { id, documents }]))
  },
  async insertTerms(tx, terms) {
    const list = JSON.stringify(
      terms.map(({ id, language, kind, term, stem_id, documents }) => [id, language, kind, term, stem_id, documents]),
    )
    await sql`
      insert into search_terms (id, language, kind, term, stem_id, documents)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(${list})`.execute(
      tx,
    )
  },
  async changeCounts(tx, changes) {
    const list = JSON.stringify(changes.map(({ id, by }) => [id, by]))
    const { numAffectedRows } = await sql`
      update search_terms set documents = documents + (j.value ->> 1)
      from json_each(${list}) j where search_terms.id = j.value ->> 0`.execute(tx)
    return Number(numAffectedRows)
  },
}

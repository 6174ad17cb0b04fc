import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from './schema.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import type { KnownTerm, TokenIndex } from './token-index.ts'

/** Tokens without their places, moved out of the row: what a match reads of the table is codes, many to a page. */
export async function createPostgresTokenIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`create table ${table} (code bigint primary key, tokens tsvector not null) with (toast_tuple_target = 128)`.execute(
    db,
  )
  await sql`create index ${sql.id(`${name}_tokens`)} on ${table} using gin (tokens)`.execute(db)
}

export const postgresTokenIndex: TokenIndex = {
  async insert(tx, entries) {
    const codes = entries.map(({ code }) => code)
    const tokens = entries.map((entry) => entry.tokens.join(' '))
    await sql`
      insert into search_index (code, tokens)
      select code, array_to_tsvector(string_to_array(tokens, ' '))
      from unnest(${codes}::bigint[], ${tokens}::text[]) as entry (code, tokens)`.execute(tx)
  },
  async remove(tx, codes) {
    await sql`delete from search_index where code = any(${codes}::bigint[])`.execute(tx)
  },
  async clear(tx) {
    await sql`truncate search_index`.execute(tx)
  },
  async match(db, tokens, filter, newest) {
    if (tokens.length === 0) return []
    const conditions = filterConditions(sql`f.code`, filter)
    const parts = tokens.map(
      (together, place) => sql`
        select ${sql.lit(place)} as place, string_agg(code::text, ',') as codes from (
          select f.code from search_index f where f.tokens @@ ${together.join(' & ')}::tsquery ${conditions}
          -- No order of the key: it would be read from its end, article by article.
          order by f.code + 0 desc limit ${newest})`,
    )
    const { rows } = await sql<{ place: number; codes: string | null }>`${sql.join(parts, sql` union all `)}`.execute(
      db,
    )
    const found = new Map(rows.map(({ place, codes }) => [place, codes]))
    return tokens.map((_, place) => readCodes(found.get(place) ?? null))
  },
  async findTerms(db, language, terms) {
    const { rows } = await sql<KnownTerm & { place: number }>`
      select (wanted.place - 1)::int as place, t.id, t.documents
      from unnest(${terms.map(({ kind }) => kind)}::text[], ${terms.map(({ term }) => term)}::text[],
        ${terms.map(({ stemId }) => stemId)}::bigint[]) with ordinality as wanted (kind, term, stem_id, place)
      join search_terms t on t.language = ${language} and t.kind = wanted.kind collate "C" and t.term = wanted.term collate "C"
        and t.stem_id = wanted.stem_id`.execute(db)
    return new Map(rows.map(({ place, id, documents }) => [place, { id, documents }]))
  },
  async changeCounts(tx, changes) {
    await sql`
      update search_terms t set documents = t.documents + change.by
      from unnest(${changes.map(({ id }) => id)}::bigint[], ${changes.map(({ by }) => by)}::bigint[]) as change (id, by)
      where t.id = change.id`.execute(tx)
  },
}

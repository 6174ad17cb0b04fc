import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from './schema.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import { type KnownTerm, type TokenIndex, tokenWord } from './token-index.ts'

/** Tokens without their places, moved out of the row: what a match reads of the table is codes, many to a page. */
export async function createPostgresTokenIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`create table ${table} (code bigint primary key, tokens tsvector not null) with (toast_tuple_target = 128)`.execute(
    db,
  )
  await sql`create index ${sql.id(`${name}_tokens`)} on ${table} using gin (tokens)`.execute(db)
}

/**
 * The same with numbers, half as large. What waits to be sorted into the index is read by each search, so it is kept short.
 */
export async function createPostgresNumberIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`create table ${table} (code bigint primary key, tokens int[] not null) with (toast_tuple_target = 128)`.execute(
    db,
  )
  // Room for the counters, which change with every article, on the page where they are.
  await sql`alter table search_terms set (fillfactor = 80)`.execute(db)
  await sql`create index ${sql.id(`${name}_tokens`)} on ${table} using gin (tokens) with (gin_pending_list_limit = 256)`.execute(
    db,
  )
}

/** Changes in one statement: of a few thousand the planner knows that the vocabulary need not be read to its end. */
const atOnce = 2_000

/**
 * Only what is longer than two kilobytes is moved out of a row, and a match reads rows: fewer tokens are filled up with zeros, so many
 * that they are compressed and take no room.
 */
const leastMovedOut = 512
const filledUpTo = 768

const filledUp = (tokens: readonly number[]): string =>
  [...tokens, ...Array.from({ length: tokens.length < leastMovedOut ? filledUpTo - tokens.length : 0 }, () => 0)].join(
    ' ',
  )

/** Articles are written to the table of numbers; those the table of words still has are found there too. */
export const postgresTokenIndex: TokenIndex = {
  async insert(tx, entries) {
    const codes = entries.map(({ code }) => code)
    const tokens = entries.map((entry) => filledUp(entry.tokens))
    await sql`
      insert into search_tokens (code, tokens)
      select code, string_to_array(tokens, ' ')::int[]
      from unnest(${codes}::bigint[], ${tokens}::text[]) as entry (code, tokens)`.execute(tx)
  },
  async remove(tx, codes) {
    await sql`delete from search_tokens where code = any(${codes}::bigint[])`.execute(tx)
    await sql`delete from search_index where code = any(${codes}::bigint[])`.execute(tx)
  },
  async clear(tx) {
    await sql`truncate search_tokens, search_index`.execute(tx)
  },
  async match(db, tokens, filter, newest) {
    if (tokens.length === 0) return []
    const numbers = tokens.map((together) => together.join(' '))
    const words = tokens.map((together) => together.map(tokenWord).join(' & '))
    // Not in the order of the key itself: it would be read from its end, article by article.
    const { rows } = await sql<{ codes: string | null }>`
      select (
        select string_agg(code::text, ',') from (
          select f.code from (
            select t.code from search_tokens t where t.tokens @> string_to_array(wanted.numbers, ' ')::int[]
            union all
            select i.code from search_index i
            where (select exists (select 1 from search_index)) and i.tokens @@ wanted.words::tsquery
          ) f where true ${filterConditions(sql`f.code`, filter)}
          order by f.code + 0 desc limit ${newest}
        ) found
      ) as codes
      from unnest(${numbers}::text[], ${words}::text[]) with ordinality as wanted (numbers, words, place)
      order by place`.execute(db)
    return rows.map(({ codes }) => readCodes(codes))
  },
  async findTerms(db, language, terms) {
    const found = new Map<number, KnownTerm>()
    for (const [kind, wanted] of Map.groupBy(terms.keys(), (place) => terms[place]?.kind ?? 'word')) {
      for (let from = 0; from < wanted.length; from += atOnce) {
        const places = wanted.slice(from, from + atOnce)
        // A list is looked up in the order of the index, in half the time of a join with it.
        const { rows } = await sql<KnownTerm & { term: string; stemId: number }>`
          select term, stem_id as "stemId", id, documents from search_terms
          where language = ${language} and kind = ${kind} and term = any(${places.map((place) => terms[place]?.term ?? '')}::text[])
        `.execute(db)
        const known = new Map(rows.map((row) => [`${row.term} ${row.stemId}`, row]))
        for (const place of places) {
          const row = known.get(`${terms[place]?.term} ${terms[place]?.stemId}`)
          if (row !== undefined) found.set(place, { id: row.id, documents: row.documents })
        }
      }
    }
    return found
  },
  async insertTerms(tx, terms) {
    const texts = (name: 'language' | 'kind' | 'term') => terms.map((term) => term[name])
    const numbers = (name: 'id' | 'stem_id' | 'documents') => terms.map((term) => term[name])
    await sql`
      insert into search_terms (id, language, kind, term, stem_id, documents)
      select * from unnest(${numbers('id')}::bigint[], ${texts('language')}::text[], ${texts('kind')}::text[],
        ${texts('term')}::text[], ${numbers('stem_id')}::bigint[], ${numbers('documents')}::bigint[])`.execute(tx)
  },
  async changeCounts(tx, changes) {
    for (let from = 0; from < changes.length; from += atOnce) {
      const some = changes.slice(from, from + atOnce)
      await sql`
        update search_terms t set documents = t.documents + change.by
        from unnest(${some.map(({ id }) => id)}::bigint[], ${some.map(({ by }) => by)}::bigint[]) as change (id, by)
        where t.id = change.id`.execute(tx)
    }
  },
}

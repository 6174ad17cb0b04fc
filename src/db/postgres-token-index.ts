import { type Kysely, sql } from 'kysely'
import type { Queryable } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import {
  type KnownTerm,
  ownToken,
  type TokenFilter,
  type TokenIndex,
  type TokenList,
  tokenWord,
} from './token-index.ts'

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

/**
 * The same with the numbers packed, in half of that room again: what the index is made of is unpacked by a function while it is
 * written, and never read afterwards. Nothing is left waiting to be sorted in (`insert`), so the list for it is as long as need be.
 */
export async function createPostgresPackedIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`
    create function search_unpacked(packed bytea) returns int[] immutable strict parallel safe language sql as $$
      select array(
        select ((get_byte(packed, at) * 256 + get_byte(packed, n + at)) * 256 + get_byte(packed, 2 * n + at)) * 256
          + get_byte(packed, 3 * n + at)
        from generate_series(4, n + 3) at)
      from (select ((get_byte(packed, 0) * 256 + get_byte(packed, 1)) * 256 + get_byte(packed, 2)) * 256
        + get_byte(packed, 3)) as length (n)
    $$`.execute(db)
  await sql`create table ${table} (code bigint primary key, packed bytea not null) with (toast_tuple_target = 128)`.execute(
    db,
  )
  await sql`
    create index ${sql.id(`${name}_packed`)} on ${table} using gin (search_unpacked(packed))
    with (gin_pending_list_limit = 65536)`.execute(db)
  // Nothing is planned by what stands in them, and to look would be to unpack thousands.
  await sql`alter table ${table} alter column packed set statistics 0`.execute(db)
  await sql`alter index ${sql.id(`${name}_packed`)} alter column 1 set statistics 0`.execute(db)
}

/** Changes in one statement: of a few thousand the planner knows that the vocabulary need not be read to its end. */
const atOnce = 2_000

/**
 * Only what is longer than two kilobytes is moved out of a row, and a match reads rows: fewer tokens are filled up with zeros, which
 * are compressed and take no room.
 */
const leastMovedOut = 2_100

/**
 * Tokens as `search_unpacked` reads them: their number, then the highest bytes of all of them in ascending order, the next lower
 * ones, and so on. The higher bytes are long runs of the same, which PostgreSQL compresses to next to nothing.
 */
function packed(tokens: readonly number[]): Buffer {
  const { length } = tokens
  const bytes = Buffer.alloc(Math.max(leastMovedOut, 4 + 4 * length))
  bytes.writeUInt32BE(length)
  for (const [at, token] of Uint32Array.from(tokens).sort().entries()) {
    bytes[4 + at] = token >>> 24
    bytes[4 + length + at] = token >>> 16
    bytes[4 + 2 * length + at] = token >>> 8
    bytes[4 + 3 * length + at] = token
  }
  return bytes
}

/** Long lists go as one text: the driver would write each item in quotation marks. */
const numberList = (numbers: readonly number[]) => sql`string_to_array(${numbers.join(',')}, ',')::bigint[]`
const textList = (texts: readonly string[]) => sql`string_to_array(${texts.join('\n')}, ${'\n'})`

/** Lines of `id documents stem term`, by their last two. */
function readTermLines(lines: string): ReadonlyMap<string, KnownTerm> {
  const known = new Map<string, KnownTerm>()
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf('\n', from)
    const to = end < 0 ? lines.length : end
    const second = lines.indexOf(' ', from) + 1
    const third = lines.indexOf(' ', second) + 1
    known.set(lines.slice(third, to), {
      id: Number(lines.slice(from, second - 1)),
      documents: Number(lines.slice(second, third - 1)),
    })
    from = to + 1
  }
  return known
}

/** A part of the newest articles that is looked at has so many times the matches that are wanted, if they are spread evenly. */
const spare = 1.5

/** Where more than this part of the articles would have to be looked at, all are: the blocks would be too many. */
const largestPart = 0.25

/** Of all articles the part among whose newest there should be so many of those that match. */
function partWith(wanted: number, documents: number | undefined): number {
  const part = documents === undefined ? 1 : (spare * wanted) / documents
  return part > largestPart ? 1 : part
}

/** Articles of so many codes are a block: a token of its own, by which a match reads nothing of the others. */
const codesOfBlock = 2_048

const blockToken = (code: number): number => Math.floor(code / codesOfBlock) * ownToken.step + ownToken.first

/** To ask twice costs as much as some thousand codes. */
const fewestShared = 4_000

/** The newest matches of each list; where it is known how many there are, among the part of the articles that should have enough. */
async function matchNewest(
  db: Queryable,
  lists: readonly TokenList[],
  filter: TokenFilter,
  newest: number,
): Promise<Uint32Array[]> {
  if (lists.length === 0) return []
  const numbers = lists.map(({ tokens }) => tokens.join(' '))
  const words = lists.map(({ tokens }) => tokens.map(tokenWord).join(' & '))
  const parts = lists.map(({ documents }) => partWith(newest, documents))
  // Not in the order of the key itself: it would be read from its end, article by article. Where to begin is worked out once for each
  // list: without an offset PostgreSQL would do it for each article.
  const { rows } = await sql<{ codes: string | null }>`
    select (
      select string_agg(code::text, ',') from (
        select f.code from (
          select p.code from search_packed p
          where wanted.blocks is null and search_unpacked(p.packed) @> wanted.tokens
          union all
          select p.code from search_packed p
          where wanted.blocks is not null
            and search_unpacked(p.packed) @> wanted.tokens and search_unpacked(p.packed) && wanted.blocks
          union all
          select t.code from search_tokens t
          where (select exists (select 1 from search_tokens)) and t.tokens @> wanted.tokens
          union all
          select i.code from search_index i
          where (select exists (select 1 from search_index)) and i.tokens @@ wanted.words::tsquery
        ) f where true ${filterConditions(sql`f.code`, filter)}
        order by f.code + 0 desc limit ${newest}
      ) found
    ) as codes
    from (
      select string_to_array(numbers, ' ')::int[] as tokens, words, place,
        case when part < 1 then array(
          select (block * ${ownToken.step} + ${ownToken.first})::int from generate_series(
            ((1 - part) * newest.code)::bigint / ${codesOfBlock}, newest.code / ${codesOfBlock}) block
        ) end as blocks
      from unnest(${numbers}::text[], ${words}::text[], ${parts}::float8[])
        with ordinality as list (numbers, words, part, place),
        (select coalesce(max(code), 0) as code from search_packed) newest
      offset 0
    ) wanted
    order by place`.execute(db)
  return rows.map(({ codes }) => readCodes(codes))
}

/** What takes long is shared by two connections, where there are two: the server answers each on a processor of its own. */
async function matchShared(
  db: Queryable,
  lists: readonly TokenList[],
  filter: TokenFilter,
  newest: number,
): Promise<Uint32Array[]> {
  const long = lists.reduce((sum, { documents = 0 }) => sum + Math.min(newest, documents), 0)
  if (long < fewestShared) return matchNewest(db, lists, filter, newest)
  const shares = [0, 1].map((share) => lists.filter((_, place) => place % 2 === share))
  const found = await Promise.all(shares.map((share) => matchNewest(db, share, filter, newest)))
  return lists.map((_, place) => found[place % 2]?.[place >> 1] ?? new Uint32Array())
}

/** Articles are written to the table of packed numbers; those that the older tables still have are found there too. */
export const postgresTokenIndex: TokenIndex = {
  async insert(tx, entries) {
    const codes = entries.map(({ code }) => code)
    const tokens = entries.map((entry) => packed([...entry.tokens, blockToken(entry.code)]))
    // What many articles have in common is sorted into the index once for all of them, and no search reads what waits for it.
    await sql`
      with written as (
        insert into search_packed (code, packed)
        select * from unnest(${codes}::bigint[], ${tokens}::bytea[])
        returning code
      )
      select gin_clean_pending_list('search_packed_packed') from (select count(*) from written) all_of_them`.execute(tx)
  },
  async remove(tx, codes) {
    await sql`
      with words as (delete from search_index where code = any(${codes}::bigint[])),
      numbers as (delete from search_tokens where code = any(${codes}::bigint[]))
      delete from search_packed where code = any(${codes}::bigint[])`.execute(tx)
  },
  async clear(tx) {
    await sql`truncate search_packed, search_tokens, search_index`.execute(tx)
  },
  async forgetOlder(tx) {
    await sql`truncate search_tokens, search_index`.execute(tx)
  },
  async match(db, lists, filter, newest) {
    const found = await matchShared(db, lists, filter, newest)
    // What is more often found among older articles is looked up among all of them.
    const again = lists.flatMap(({ tokens, documents }, place) =>
      partWith(newest, documents) < 1 && (found[place]?.length ?? 0) < newest ? [{ place, tokens }] : [],
    )
    const all = await matchNewest(db, again, filter, newest)
    for (const [at, { place }] of again.entries()) found[place] = all[at] ?? new Uint32Array()
    return found
  },
  async findTerms(db, language, terms) {
    const found = new Map<number, KnownTerm>()
    for (const [kind, wanted] of Map.groupBy(terms.keys(), (place) => terms[place]?.kind ?? 'word')) {
      for (let from = 0; from < wanted.length; from += atOnce) {
        const places = wanted.slice(from, from + atOnce)
        // A list is looked up in the order of the index, in half the time of a join with it; as lines the answer is read in a third
        // of the time that rows take.
        const { rows } = await sql<{ lines: string | null }>`
          select string_agg(id || ' ' || documents || ' ' || stem_id || ' ' || term, ${'\n'}) as lines from search_terms
          where language = ${language} and kind = ${kind}
          and term = any(${textList(places.map((place) => terms[place]?.term ?? ''))})`.execute(db)
        const known = readTermLines(rows[0]?.lines ?? '')
        for (const place of places) {
          const term = known.get(`${terms[place]?.stemId} ${terms[place]?.term}`)
          if (term !== undefined) found.set(place, term)
        }
      }
    }
    return found
  },
  async insertTerms(tx, terms) {
    const texts = (name: 'language' | 'kind' | 'term') => textList(terms.map((term) => term[name]))
    const numbers = (name: 'id' | 'stem_id' | 'documents') => numberList(terms.map((term) => term[name]))
    await sql`
      insert into search_terms (id, language, kind, term, stem_id, documents)
      select * from unnest(${numbers('id')}, ${texts('language')}, ${texts('kind')}, ${texts('term')},
        ${numbers('stem_id')}, ${numbers('documents')})`.execute(tx)
  },
  async changeCounts(tx, changes) {
    let changed = 0
    for (let from = 0; from < changes.length; from += atOnce) {
      const some = changes.slice(from, from + atOnce)
      const { numAffectedRows } = await sql`
        update search_terms t set documents = t.documents + change.by
        from unnest(${numberList(some.map(({ id }) => id))}, ${numberList(some.map(({ by }) => by))}) as change (id, by)
        where t.id = change.id`.execute(tx)
      changed += Number(numAffectedRows)
    }
    return changed
  },
}

import { type Expression, type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Queryable } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { filterConditions, readCodes } from './token-filter.ts'
import { readPairs } from './lines.ts'
import { blocksOf, changeRows, documentsOf } from './term-counts.ts'
import {
  type KnownTerm,
  ownToken,
  type TermKey,
  type TokenFilter,
  type TokenIndex,
  type TokenList,
} from './token-index.ts'

/**
 * Tokens as text of numbers, which PostgreSQL reads in a tenth of the time that a function in SQL takes to unpack them. What the index is
 * made of is never read afterwards, so it is moved out of the row: what a match reads of the table is codes, many to a page.
 */
export async function createPostgresEntryTable(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const table = sql.table(name)
  await sql`create table ${table} (code bigint primary key, tokens text not null) with (toast_tuple_target = 128)`.execute(
    db,
  )
  // Nothing is planned by what stands in them, and to look would be to read thousands.
  await sql`alter table ${table} alter column tokens set statistics 0`.execute(db)
}

/** Nothing is left waiting to be sorted in (`insert`), so the list for it is as long as need be. */
export async function createPostgresEntryIndex(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  const index = sql.id(`${name}_tokens`)
  await sql`
    create index ${index} on ${sql.table(name)} using gin ((${tokensOf(sql.ref('tokens'))}))
    with (gin_pending_list_limit = 65536)`.execute(db)
  await sql`alter index ${index} alter column 1 set statistics 0`.execute(db)
}

/** The numbers in a text, as the index has them. */
const tokensOf = (text: RawBuilder<unknown>) => sql`string_to_array(${text}, ',')::int[]`

/** Changes in one statement: of a few thousand the planner knows that the vocabulary need not be read to its end. */
const atOnce = 2_000

/**
 * Only what is longer than two kilobytes is moved out of a row, and a match reads rows: a shorter text is filled up with spaces, which are
 * compressed and take no room.
 */
export const leastMovedOut = 2_100

/** In ascending order, for neighbours begin alike and are compressed. */
const textOf = (tokens: readonly number[]): string => Uint32Array.from(tokens).sort().join(',').padEnd(leastMovedOut)

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
  const numbers = lists.map(({ tokens }) => tokens.join(','))
  const tokens = tokensOf(sql.ref('e.tokens'))
  const parts = lists.map(({ documents }) => partWith(newest, documents))
  // Not in the order of the key itself: it would be read from its end, article by article. Where to begin is worked out once for each
  // list: without an offset PostgreSQL would do it for each article.
  const { rows } = await sql<{ codes: string | null }>`
    select (
      select string_agg(code::text, ',') from (
        select f.code from (
          select e.code from search_entries e
          where wanted.blocks is null and ${tokens} @> wanted.tokens
          union all
          select e.code from search_entries e
          where wanted.blocks is not null and ${tokens} @> wanted.tokens and ${tokens} && wanted.blocks
        ) f where true ${filterConditions(sql`f.code`, filter)}
        order by f.code + 0 desc limit ${newest}
      ) found
    ) as codes
    from (
      select ${tokensOf(sql.ref('numbers'))} as tokens, place,
        case when part < 1 then array(
          select (block * ${ownToken.step} + ${ownToken.first})::int from generate_series(
            ((1 - part) * newest.code)::bigint / ${codesOfBlock}, newest.code / ${codesOfBlock}) block
        ) end as blocks
      from unnest(${numbers}::text[], ${parts}::float8[])
        with ordinality as list (numbers, part, place),
        (select coalesce(max(code), 0) as code from search_entries) newest
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

async function lookUp(
  db: Queryable,
  language: string,
  terms: readonly TermKey[],
  documents: Expression<number>,
): Promise<ReadonlyMap<number, KnownTerm>> {
  const found = new Map<number, KnownTerm>()
  for (const [kind, wanted] of Map.groupBy(terms.keys(), (place) => terms[place]?.kind ?? 'word')) {
    for (let from = 0; from < wanted.length; from += atOnce) {
      const places = wanted.slice(from, from + atOnce)
      // A list is looked up in the order of the index, in half the time of a join with it; as lines the answer is read in a third
      // of the time that rows take.
      const { rows } = await sql<{ lines: string | null }>`
        select string_agg(id || ' ' || ${documents} || ' ' || stem_id || ' ' || term, ${'\n'}) as lines from search_terms
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
}

const isAmong = (number: Expression<number>, numbers: readonly number[]): RawBuilder<SqlBool> =>
  sql`${number} = any(${numberList(numbers)})`

export const postgresTokenIndex: TokenIndex = {
  isAmong,
  async insert(tx, entries) {
    const codes = entries.map(({ code }) => code)
    const texts = entries.map(({ code, tokens }) => textOf([...tokens, blockToken(code)]))
    // What many articles have in common is sorted into the index once for all of them, and no search reads what waits for it.
    await sql`
      with written as (
        insert into search_entries (code, tokens)
        select * from unnest(${codes}::bigint[], ${textList(texts)})
        returning code
      )
      select gin_clean_pending_list('search_entries_tokens') from (select count(*) from written) all_of_them`.execute(
      tx,
    )
  },
  async remove(tx, codes) {
    await sql`delete from search_entries where ${isAmong(sql.ref('code'), codes)}`.execute(tx)
  },
  async clear(tx) {
    await sql`truncate search_entries`.execute(tx)
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
  findTerms: (db, language, terms) => lookUp(db, language, terms, documentsOf(sql.ref('id'))),
  async findTermIds(db, language, terms) {
    const known = await lookUp(db, language, terms, sql.lit(0))
    return new Map(Array.from(known, ([place, { id }]) => [place, id]))
  },
  async insertTerms(tx, terms) {
    const texts = (name: 'language' | 'kind' | 'term') => textList(terms.map((term) => term[name]))
    const numbers = (name: 'id' | 'stem_id') => numberList(terms.map((term) => term[name]))
    await sql`
      insert into search_terms (id, language, kind, term, stem_id)
      select * from unnest(${numbers('id')}, ${texts('language')}, ${texts('kind')}, ${texts('term')},
        ${numbers('stem_id')})`.execute(tx)
  },
  async changeCounts(tx, changes) {
    const { rows: before } = await sql<{ lines: string | null }>`
      select string_agg(block || ' ' || documents, ${'\n'}) as lines from search_counts
      where ${isAmong(sql.ref('block'), blocksOf(changes))}`.execute(tx)
    const { rows, unused } = changeRows(readPairs(before[0]?.lines), changes)
    await sql`
      insert into search_counts (block, documents)
      select * from unnest(${numberList(rows.map(({ block }) => block))}, ${textList(rows.map(({ documents }) => documents))})
      on conflict (block) do update set documents = excluded.documents`.execute(tx)
    return unused
  },
}

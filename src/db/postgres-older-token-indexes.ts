import { type Kysely, sql } from 'kysely'
import { createPostgresEntryIndex, createPostgresEntryTable, leastMovedOut } from './postgres-token-index.ts'
import type { DatabaseSchema } from './schema.ts'

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

/**
 * Makes the index of today and takes over what is packed; the tables of older versions go. An archive that has articles in tables from before
 * the packed one is written anew in the background, as after a restore.
 */
export async function replacePostgresTokenIndexes(db: Kysely<DatabaseSchema>, name: string): Promise<void> {
  await createPostgresEntryTable(db, name)
  const { rows: older } = await sql`
    select from search_index union all select from search_tokens limit 1`.execute(db)
  if (older.length > 0) {
    await sql`truncate search_documents, search_totals`.execute(db)
    await sql`update search_terms set documents = 0`.execute(db)
    await sql`delete from settings where key = 'search-version'`.execute(db)
  } else {
    await sql`
      insert into ${sql.table(name)} (code, tokens)
      select code, tokens || repeat(' ', ${leastMovedOut} - length(tokens)) from (
        select code, array_to_string(search_unpacked(packed), ',') as tokens from search_packed offset 0
      ) unpacked where tokens <> ''`.execute(db)
  }
  // Sorted once for all rows, and nothing waits.
  await createPostgresEntryIndex(db, name)
  await sql`drop table search_index, search_tokens, search_packed`.execute(db)
  await sql`drop function search_unpacked(bytea)`.execute(db)
}

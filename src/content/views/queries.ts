import { sql } from 'kysely'
import type { Queryable } from '../../db/database.ts'
import type {
  ViewDaysTable,
  ViewNetworksTable,
  ViewRefusalsTable,
  ViewTotalsTable,
  ViewVisitorsTable,
} from '../../db/schema.ts'
import { chunks } from '../chunks.ts'

/** How many rows one statement writes or asks for. */
const rowsAtOnce = 200

/** How often each of these articles was read; an article nobody read is left out. */
export async function findViewTotals(
  db: Queryable,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db.selectFrom('view_totals').selectAll().where('article_id', 'in', articleIds).execute()
  return new Map(rows.map((row) => [row.article_id, row.views]))
}

/** Sets totals; one that was already greater stays. */
export async function raiseViewTotals(tx: Queryable, rows: readonly ViewTotalsTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_totals')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('article_id')
          .doUpdateSet((eb) => ({ views: eb.ref('excluded.views') }))
          .whereRef('view_totals.views', '<', 'excluded.views'),
      )
      .execute()
  }
}

/** Adds to totals. */
export async function addToViewTotals(tx: Queryable, rows: readonly ViewTotalsTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_totals')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('article_id').doUpdateSet({ views: sql`view_totals.views + excluded.views` }),
      )
      .execute()
  }
}

/** Adds to the days of articles. */
export async function addToViewDays(tx: Queryable, rows: readonly ViewDaysTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_days')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['article_id', 'day']).doUpdateSet({
          views: sql`view_days.views + excluded.views`,
          readers: sql`view_days.readers + excluded.readers`,
          refused: sql`view_days.refused + excluded.refused`,
        }),
      )
      .execute()
  }
}

/** Adds to what was refused. */
export async function addToViewRefusals(tx: Queryable, rows: readonly ViewRefusalsTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_refusals')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['language', 'day', 'reason'])
          .doUpdateSet({ refused: sql`view_refusals.refused + excluded.refused` }),
      )
      .execute()
  }
}

/** Writes down that a batch was counted; `false` when it already stands there. */
export async function insertViewBatch(tx: Queryable, id: string, at: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('view_batches')
    .values({ batch_id: id, written_at: at })
    .onConflict((conflict) => conflict.column('batch_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Ids of articles by language and code, as `fa 101`; what was deleted for good is left out. */
export async function findCountedArticles(
  tx: Queryable,
  codes: readonly number[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const some of chunks(codes, rowsAtOnce)) {
    const rows = await tx.selectFrom('articles').select(['id', 'language', 'code']).where('code', 'in', some).execute()
    for (const { id, language, code } of rows) found.set(`${language} ${code}`, id)
  }
  return found
}

/** When each of these visitors was last counted; who never was is left out. */
export async function findViewVisitors(tx: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const some of chunks(keys, rowsAtOnce)) {
    const rows = await tx.selectFrom('view_visitors').selectAll().where('visitor', 'in', some).execute()
    for (const { visitor, counted_at } of rows) found.set(visitor, counted_at)
  }
  return found
}

/** Writes when visitors were counted. */
export async function saveViewVisitors(tx: Queryable, rows: readonly ViewVisitorsTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_visitors')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('visitor').doUpdateSet((eb) => ({ counted_at: eb.ref('excluded.counted_at') })),
      )
      .execute()
  }
}

/** What was counted for these networks, in all hours that are still known. */
export async function findViewNetworks(tx: Queryable, keys: readonly string[]): Promise<readonly ViewNetworksTable[]> {
  const found: ViewNetworksTable[] = []
  for (const some of chunks(keys, rowsAtOnce)) {
    found.push(...(await tx.selectFrom('view_networks').selectAll().where('network', 'in', some).execute()))
  }
  return found
}

/** Writes what has been counted for networks. */
export async function saveViewNetworks(tx: Queryable, rows: readonly ViewNetworksTable[]): Promise<void> {
  for (const some of chunks(rows, rowsAtOnce)) {
    await tx
      .insertInto('view_networks')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['network', 'hour']).doUpdateSet((eb) => ({ views: eb.ref('excluded.views') })),
      )
      .execute()
  }
}

/** The secret of a name that has not expired. */
export async function findSecret(db: Queryable, name: string, now: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('view_secrets')
    .select('secret')
    .where('name', '=', name)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.secret
}

/** Adds a secret; one of the same name stays unless it has expired. */
export async function insertSecret(
  tx: Queryable,
  { name, secret, expiresAt }: { readonly name: string; readonly secret: string; readonly expiresAt: number },
  now: number,
): Promise<void> {
  await tx
    .insertInto('view_secrets')
    .values({ name, secret, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((eb) => ({ secret: eb.ref('excluded.secret'), expires_at: eb.ref('excluded.expires_at') }))
        .where('view_secrets.expires_at', '<=', now),
    )
    .execute()
}

/** Deletes secrets that have expired, and visitors and networks that were counted before. */
export async function deleteOldVisits(tx: Queryable, now: number, before: number): Promise<void> {
  await tx.deleteFrom('view_secrets').where('expires_at', '<=', now).execute()
  await tx.deleteFrom('view_visitors').where('counted_at', '<', before).execute()
  await tx
    .deleteFrom('view_networks')
    .where('hour', '<', Math.floor(before / 3_600_000))
    .execute()
}

/** Deletes batches that nobody will repeat any more. */
export async function deleteOldViewBatches(tx: Queryable, before: number): Promise<void> {
  await tx.deleteFrom('view_batches').where('written_at', '<', before).execute()
}

import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase, describeOnEachDatabase } from '../../test/databases.ts'
import { connectDatabase, isUniqueViolation } from './connect.ts'
import { migrate, pendingMigrations } from './migrate.ts'

describeOnEachDatabase('database', (get) => {
  test('keeps what a transaction wrote and drops what a failed one wrote', async () => {
    const { database } = get()
    await database.transaction((tx) => tx.insertInto('settings').values({ key: 'kept', value: '1' }).execute())
    const failed = database.transaction(async (tx) => {
      await tx.insertInto('settings').values({ key: 'dropped', value: '1' }).execute()
      throw new Error('on purpose')
    })
    await expect(failed).rejects.toThrow('on purpose')
    const rows = await database.reader.selectFrom('settings').select('key').execute()
    expect(rows.map((row) => row.key)).toEqual(['kept'])
  })

  test('runs transactions one after the other without losing an update', async () => {
    const { database } = get()
    await database.transaction((tx) => tx.insertInto('settings').values({ key: 'counter', value: '0' }).execute())
    const increment = () =>
      database.transaction(async (tx) => {
        const row = await tx
          .updateTable('settings')
          .set({ value: sql`value || '+'` })
          .where('key', '=', 'counter')
          .returning('value')
          .executeTakeFirstOrThrow()
        return row.value
      })
    await Promise.all(Array.from({ length: 25 }, increment))
    const row = await database.worker
      .selectFrom('settings')
      .select('value')
      .where('key', '=', 'counter')
      .executeTakeFirst()
    expect(row?.value).toBe(`0${'+'.repeat(25)}`)
  })

  test('says when a unique key is taken', async () => {
    const { database } = get()
    const insert = () =>
      database.transaction((tx) => tx.insertInto('settings').values({ key: 'twice', value: '1' }).execute())
    await insert()
    const error: unknown = await insert().catch((reason: unknown) => reason)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(new Error('other'))).toBe(false)
  })

  test('compares text bytewise and counts with numbers', async () => {
    const { database } = get()
    const keys = ['ي', 'a', 'Z', 'پ', 'ب', '😀']
    await database.transaction((tx) =>
      tx
        .insertInto('settings')
        .values(keys.map((key) => ({ key: `order:${key}`, value: '' })))
        .execute(),
    )
    const rows = await database.reader
      .selectFrom('settings')
      .select('key')
      .where('key', 'like', 'order:%')
      .orderBy('key')
      .execute()
    const bytewise = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(rows.map((row) => row.key.slice(6))).toEqual(bytewise)
    const count = await database.reader
      .selectFrom('settings')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('key', 'like', 'order:%')
      .executeTakeFirstOrThrow()
    expect(count.n).toBe(6)
  })

  test('is sound, knows its version and has nothing left to migrate', async () => {
    const { database } = get()
    expect(await database.checkIntegrity()).toEqual([])
    expect((await database.describe()).version).toMatch(/^\d+\.\d+/)
    expect(await pendingMigrations(database)).toEqual([])
    expect(await migrate(database)).toEqual([])
  })

  test('brings tables of the first version up to date and keeps what is in them', async () => {
    const { database, remove } = await createTestDatabase(get().kind, { last: '0001-model' })
    const edition = {
      language: 'fa',
      name: 'ساحل',
      motto: '',
      calendars: '[]',
      digits: 'latn',
      month_names: '',
      zone: 'UTC',
      footer: '',
      position: 0,
      version: 3,
    }
    await sql`insert into editions (${sql.join(Object.keys(edition).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(edition))})`.execute(database.writer)
    const files = readdirSync(join(import.meta.dirname, 'migrations'))
    const later = files
      .map((file) => file.replace('.ts', ''))
      .toSorted((x, y) => (x < y ? -1 : 1))
      .slice(1)
    expect(later.length).toBeGreaterThan(5)
    expect(await pendingMigrations(database)).toEqual(later)
    expect(await migrate(database)).toEqual(later)
    const rows = await database.reader.selectFrom('editions').selectAll().execute()
    expect(rows).toEqual([{ ...edition, country: '' }])
    await remove()
  })

  test('refuses a row that points nowhere', async () => {
    const { database } = get()
    const orphan = database.transaction((tx) =>
      tx.insertInto('listings').values({ list: 'x', published_at: 1, code: 1, article_id: 'none' }).execute(),
    )
    await expect(orphan).rejects.toThrow(/foreign key/i)
  })
})

test('a connection that PostgreSQL ends between two statements of a transaction fails that transaction, not the process', async () => {
  const place = await createTestDatabase('postgres')
  const other = await connectDatabase(place.address)
  // Whatever nothing caught fails the run.
  const failed = place.database.transaction(async (tx) => {
    const { rows } = await sql<{ id: number }>`select pg_backend_pid() as id`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.id}::integer)`.execute(other.worker)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(tx)
  })
  await expect(failed).rejects.toThrow('The database does not answer.')
  expect(await place.database.transaction((tx) => sql`select 1`.execute(tx))).toMatchObject({ rows: [{}] })
  await other.close()
  await place.remove()
})

test('the reader connections of SQLite cannot write', async () => {
  const { database, remove } = await createTestDatabase('sqlite')
  for (const connection of [database.reader, database.worker]) {
    await expect(connection.insertInto('settings').values({ key: 'a', value: 'b' }).execute()).rejects.toThrow(
      /readonly/,
    )
  }
  await remove()
})

test('an SQLite copy is complete and private', async () => {
  const { database, remove } = await createTestDatabase('sqlite')
  await database.transaction((tx) => tx.insertInto('settings').values({ key: 'copied', value: 'yes' }).execute())
  const directory = mkdtempSync(join(tmpdir(), 'matbaa-copy-'))
  const target = join(directory, 'copy.sqlite')
  await database.copyTo?.(target)
  expect(statSync(target).mode & 0o077).toBe(0)
  const copy = await connectDatabase(target)
  const row = await copy.reader.selectFrom('settings').select('value').where('key', '=', 'copied').executeTakeFirst()
  expect(row?.value).toBe('yes')
  await copy.close()
  await remove()
})

test('several processes may migrate at once', async () => {
  const { address, database, remove } = await createTestDatabase('postgres')
  const others = await Promise.all([connectDatabase(address), connectDatabase(address)])
  await Promise.all([migrate(database), ...others.map((database) => migrate(database))])
  await Promise.all(others.map((other) => other.close()))
  await remove()
})

test('a data folder that cannot be written is refused with a reason', async () => {
  await expect(connectDatabase('/proc/matbaa/none.sqlite')).rejects.toMatchObject({ code: 'database-unusable' })
})

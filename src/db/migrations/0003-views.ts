import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { ColumnTypes } from '../dialect.ts'
import type { DatabaseSchema } from '../schema.ts'

/** Columns that are text; all others of these tables are integers. None may be null. */
const textColumns: ReadonlySet<string> = new Set(['language', 'day', 'reason', 'visitor', 'network', 'name', 'secret'])

interface Table {
  readonly columns: readonly string[]
  readonly key: readonly [string, ...string[]]
  /** What rows are forgotten by. */
  readonly age?: string
}

const tables: Readonly<Record<string, Table>> = {
  view_refusals: { columns: ['language', 'day', 'reason', 'refused'], key: ['language', 'day', 'reason'] },
  view_visitors: { columns: ['visitor', 'counted_at'], key: ['visitor'], age: 'counted_at' },
  view_networks: { columns: ['network', 'hour', 'views'], key: ['network', 'hour'], age: 'hour' },
  view_secrets: { columns: ['name', 'secret', 'expires_at'], key: ['name'] },
}

/** What counting views needs beside its sums: who was counted, of which networks, and why others were not. */
export const viewsMigration = {
  name: '0003-views',
  async up(db: Kysely<DatabaseSchema>, types: ColumnTypes): Promise<void> {
    for (const [name, { columns, key, age }] of Object.entries(tables)) {
      let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
      for (const column of columns) {
        const type = textColumns.has(column) ? types.text : types.integer
        builder = builder.addColumn(column, type, (definition) => definition.notNull())
      }
      await builder
        .addPrimaryKeyConstraint(`${name}_key`, [...key])
        .modifyEnd(types.keyedTable)
        .execute()
      if (age !== undefined) await db.schema.createIndex(`${name}_${age}`).on(name).column(age).execute()
    }
    await db.schema
      .alterTable('view_days')
      // A backup of older tables has no such column, and is restored with the default.
      .addColumn('language', types.text, (column) => column.notNull().defaultTo(sql`''`))
      .execute()
    await db.schema.dropIndex('view_days_day_readers').execute()
    await db.schema
      .createIndex('view_days_ranking')
      .on('view_days')
      .columns(['language', 'day', 'readers', 'article_id'])
      .execute()
  },
}

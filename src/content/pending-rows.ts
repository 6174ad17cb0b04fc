import type { Insertable } from 'kysely'
import type { Queryable } from '../db/database.ts'
import type { DatabaseSchema } from '../db/schema.ts'
import { insertArticles, insertBylines, insertTaggings } from './articles/queries.ts'
import { insertListings } from './listings/queries.ts'
import { insertReferences } from './references/queries.ts'
import { insertRevisions } from './revisions/queries.ts'
import { insertStories } from './stories/queries.ts'

/** In an order in which every row finds those it points to. */
const writers = {
  stories: insertStories,
  articles: insertArticles,
  revisions: insertRevisions,
  article_bylines: insertBylines,
  article_tags: insertTaggings,
  content_references: insertReferences,
  listings: insertListings,
} as const

/** Tables whose new rows may wait for the end of a transaction. */
export type PendingTable = keyof typeof writers

type Rows = { readonly [Table in PendingTable]: Insertable<DatabaseSchema[Table]>[] }
type Writers = {
  readonly [Table in PendingTable]: (tx: Queryable, rows: readonly Insertable<DatabaseSchema[Table]>[]) => Promise<void>
}

/**
 * New rows of a transaction that are written together, many to a statement: in a batch of articles a statement for each
 * row would cost more than the rows.
 */
export interface PendingRows {
  readonly add: <Table extends PendingTable>(table: Table, rows: Rows[Table]) => void
  readonly write: (tx: Queryable) => Promise<void>
  /** Remembers what is pending; the function it returns brings that back, whatever was added or written since. */
  readonly remember: () => () => void
}

/** Makes an empty collection. */
export function createPendingRows(): PendingRows {
  let rows = noRows()
  return {
    add: (table, added) => void rows[table].push(...added),
    async write(tx) {
      const pending = rows
      rows = noRows()
      for (const table of tablesInOrder) await writeTable(tx, pending, table)
    },
    remember() {
      const kept = copyOf(rows)
      return () => void (rows = kept)
    },
  }
}

const tablesInOrder = Object.keys(writers) as readonly PendingTable[]

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the rows to their writer
async function writeTable<Table extends PendingTable>(tx: Queryable, rows: Rows, table: Table): Promise<void> {
  const write: Writers[Table] = (writers as Writers)[table]
  if (rows[table].length > 0) await write(tx, rows[table])
}

function noRows(): Rows {
  return {
    stories: [],
    articles: [],
    revisions: [],
    article_bylines: [],
    article_tags: [],
    content_references: [],
    listings: [],
  }
}

function copyOf(rows: Rows): Rows {
  return {
    stories: [...rows.stories],
    articles: [...rows.articles],
    revisions: [...rows.revisions],
    article_bylines: [...rows.article_bylines],
    article_tags: [...rows.article_tags],
    content_references: [...rows.content_references],
    listings: [...rows.listings],
  }
}

import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Queryable } from './database.ts'

/**
 * The numbers of articles that have each term stand side by side, many to a row: an article changes some hundreds of them, a batch of
 * articles every tenth of all, and a row for each would take several times as long to write.
 */
const countersInRow = 64

/** Of each number, with zeros in front. */
const digits = 8

const noArticles = '0'.repeat(digits)

/** A row of counters. */
export interface CountRow {
  readonly block: number
  readonly documents: string
}

/** A change of the counter of a term. */
export interface CountChange {
  readonly id: number
  readonly by: number
}

const blockOf = (termId: number): number => Math.floor(termId / countersInRow)

/** In SQL how many articles have a term, by its id. */
export function documentsOf(termId: Expression<number>): RawBuilder<number> {
  const place = sql`cast(${termId} % ${sql.lit(countersInRow)} * ${sql.lit(digits)} + 1 as integer)`
  return sql<number>`coalesce((
    select cast(substr(counts.documents, ${place}, ${sql.lit(digits)}) as integer)
    from search_counts counts where counts.block = ${termId} / ${sql.lit(countersInRow)}), 0)`
}

/** The rows in which the counters of these terms stand. */
export function blocksOf(changes: readonly CountChange[]): readonly number[] {
  return [...new Set(changes.map(({ id }) => blockOf(id)))]
}

/**
 * Rows as they are after changes, each of another term, and the terms among these that no article had before; `pairs` are the blocks of
 * the rows there were with what stands in them.
 */
export function changeRows(
  pairs: readonly (readonly [block: string, documents: string])[],
  changes: readonly CountChange[],
): { readonly rows: readonly CountRow[]; readonly unused: readonly number[] } {
  const known = new Map(pairs.map(([block, documents]) => [Number(block), documents]))
  const unused: number[] = []
  const changed: CountRow[] = []
  // In the order in which they lie, so that each place is visited once.
  const inOrder = changes.toSorted((a, b) => a.id - b.id)
  for (const [block, ofRow] of Map.groupBy(inOrder, ({ id }) => blockOf(id))) {
    const before = known.get(block) ?? noArticles.repeat(countersInRow)
    let documents = ''
    let end = 0
    for (const { id, by } of ofRow) {
      const from = (id % countersInRow) * digits
      const counted = Number(before.slice(from, from + digits))
      if (counted === 0) unused.push(id)
      documents += before.slice(end, from) + String(Math.max(0, counted + by)).padStart(digits, '0')
      end = from + digits
    }
    changed.push({ block, documents: documents + before.slice(end) })
  }
  return { rows: changed, unused }
}

const rowsAtOnce = 128

/** Calls back with how many articles have each term; many at once, for one alone takes some microseconds. */
export async function eachCount(db: Queryable, visit: (termId: number, documents: number) => void): Promise<void> {
  for (let after = -1; ;) {
    const rows = await db
      .selectFrom('search_counts')
      .selectAll()
      .where('block', '>', after)
      .orderBy('block')
      .limit(rowsAtOnce)
      .execute()
    for (const { block, documents } of rows) {
      for (let place = 0; place < countersInRow; place++) {
        visit(block * countersInRow + place, Number(documents.slice(place * digits, (place + 1) * digits)))
      }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    after = last.block
  }
}

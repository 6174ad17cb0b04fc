/** A part of a list; `nextCursor` is there when more follows. */
export interface Page<Item, Cursor> {
  readonly items: readonly Item[]
  readonly nextCursor?: Cursor
}

/** Keeps a wished page length between 1 and `most`; what is no number becomes `usual`. */
export function clampLimit(wished: number | undefined, usual = 20, most = 100): number {
  if (wished === undefined || !Number.isFinite(wished)) return usual
  return Math.min(most, Math.max(1, Math.trunc(wished)))
}

/** Makes a page of rows that were read one beyond the limit. */
export function pageOf<Row, Item, Cursor>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  toCursor: (last: Row) => Cursor,
): Page<Item, Cursor> {
  const shown = rows.slice(0, limit)
  const items = shown.map(toItem)
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined ? { items, nextCursor: toCursor(last) } : { items }
}

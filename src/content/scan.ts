import { foldText } from '@matbaa/locale'

/** Rows looked at for one answer where a filter only the program can tell is given; the next part goes on behind them. */
const mostLookedAt = 5_000
const rowsAtOnce = 500

/** A part of a list whose rows the database could not tell apart; `next` is the row after which to go on. */
export interface Scanned<Row> {
  readonly rows: readonly Row[]
  readonly next: Row | undefined
}

/**
 * Reads rows in their order until so many fit. After five thousand it stops and says where, so that no search reads a whole
 * archive at once: an answer may be short, or empty, with more behind it.
 */
export async function scanRows<Row>(
  read: (after: Row | undefined, limit: number) => Promise<readonly Row[]>,
  fits: (row: Row) => boolean,
  limit: number,
): Promise<Scanned<Row>> {
  const found: Row[] = []
  let last: Row | undefined
  for (let seen = 0; seen < mostLookedAt;) {
    const rows = await read(last, rowsAtOnce)
    for (const row of rows) {
      // There is one more that fits: the part ends before it.
      if (found.length === limit && fits(row)) return { rows: found, next: found.at(-1) }
      if (found.length < limit && fits(row)) found.push(row)
      last = row
    }
    seen += rows.length
    if (rows.length < rowsAtOnce) return { rows: found, next: undefined }
  }
  return { rows: found, next: last }
}

/** Tells whether a text holds every word that was typed, in whatever spelling. */
export function wordsIn(typed: string): (...texts: readonly string[]) => boolean {
  const words = foldText(typed).split(' ')
  return (...texts) => {
    const text = foldText(texts.join(' \n '))
    return words.every((word) => text.includes(word))
  }
}

/** Where a list of what is newest goes on: after the row of this time and id. */
export interface NewestCursor {
  readonly at: number
  readonly id: string
}

/** Writes it as text that fits into an address. */
export const writeCursor = ({ at, id }: NewestCursor): string => `${at.toString(36)}_${id}`

/** Reads it; undefined where it is none of ours. */
export function readCursor(text: string): NewestCursor | undefined {
  const [, at, id] = /^([0-9a-z]{1,11})_([\w-]{1,80})$/.exec(text) ?? []
  return at === undefined || id === undefined ? undefined : { at: Number.parseInt(at, 36), id }
}

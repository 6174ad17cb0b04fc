import type { Database } from '../../../db/database.ts'
import type { MediaTextsTable } from '../../../db/schema.ts'
import { type NewestCursor, type Scanned, scanRows, wordsIn } from '../../scan.ts'
import { type LibraryFilter, type LibraryRow, listLibrary, listMediaTexts } from './queries.ts'

/** A media item with its texts. */
export interface LibraryItem {
  readonly row: LibraryRow
  readonly texts: readonly MediaTextsTable[]
}

/** What the library is narrowed by. */
export interface LibraryQuery extends LibraryFilter {
  /** Words of the name or of a text, in whatever spelling. */
  readonly words?: string | undefined
  /** Only what says nothing in this language to those who do not see it. */
  readonly lacksAltIn?: string | undefined
  readonly after?: NewestCursor | undefined
  readonly limit: number
}

/** A part of the library, newest first. */
export async function listMediaLibrary(db: Database, query: LibraryQuery): Promise<Scanned<LibraryItem>> {
  const { words, lacksAltIn } = query
  const hasWords = words === undefined ? undefined : wordsIn(words)
  const read = async (last: LibraryItem | undefined, limit: number): Promise<readonly LibraryItem[]> => {
    const after = last === undefined ? query.after : { at: last.row.created_at, id: last.row.id }
    const rows = await listLibrary(db.worker, query, after, limit)
    const texts = await listMediaTexts(
      db.worker,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({ row, texts: texts.get(row.id) ?? [] }))
  }
  const fits = ({ row, texts }: LibraryItem): boolean =>
    (hasWords === undefined ||
      hasWords(row.original_name, ...texts.flatMap((text) => [text.title, text.alt, text.caption, text.credit]))) &&
    (lacksAltIn === undefined || !texts.some((text) => text.language === lacksAltIn && text.alt.trim() !== ''))
  return scanRows(read, fits, query.limit)
}

import type { Database } from '../../../db/database.ts'
import type { MediaTextsTable } from '../../../db/schema.ts'
import { type NewestCursor, type Scanned, scanRows, wordsIn } from '../../scan.ts'
import { listMediaInDrafts, listShownMedia } from '../uses/queries.ts'
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
  /** Only what something shows, or only what nothing does. */
  readonly isUsed?: boolean | undefined
  readonly after?: NewestCursor | undefined
  readonly limit: number
}

interface Candidate extends LibraryItem {
  readonly isUsed: boolean | undefined
}

/** A part of the library, newest first. */
export async function listMediaLibrary(db: Database, query: LibraryQuery): Promise<Scanned<LibraryItem>> {
  const { words, lacksAltIn, isUsed } = query
  const hasWords = words === undefined ? undefined : wordsIn(words)
  const inDrafts = isUsed === undefined ? undefined : await listMediaInDrafts(db.worker)
  const read = async (last: Candidate | undefined, limit: number): Promise<readonly Candidate[]> => {
    const after = last === undefined ? query.after : { at: last.row.created_at, id: last.row.id }
    const rows = await listLibrary(db.worker, query, after, limit)
    const ids = rows.map(({ id }) => id)
    const texts = await listMediaTexts(db.worker, ids)
    const shown = inDrafts && (await listShownMedia(db.worker, ids))
    return rows.map((row) => ({
      row,
      texts: texts.get(row.id) ?? [],
      isUsed: shown && (shown.has(row.id) || inDrafts.has(row.id)),
    }))
  }
  const fits = (item: Candidate): boolean =>
    (hasWords === undefined ||
      hasWords(
        item.row.original_name,
        ...item.texts.flatMap((text) => [text.title, text.alt, text.caption, text.credit]),
      )) &&
    (lacksAltIn === undefined ||
      (item.row.kind === 'image' &&
        !item.texts.some((text) => text.language === lacksAltIn && text.alt.trim() !== ''))) &&
    item.isUsed === isUsed
  return scanRows(read, fits, query.limit)
}

import type { Queryable } from '../../db/database.ts'
import type { EditionsTable } from '../../db/schema.ts'
import { readJson } from '../json.ts'

/** One calendar of the masthead and the language its date is written in. */
export interface MastheadCalendar {
  readonly calendar: string
  readonly language: string
}

/** The paper in one language. */
export interface Edition {
  readonly language: string
  readonly name: string
  readonly motto: string
  /** The first is the edition's own calendar. */
  readonly calendars: readonly MastheadCalendar[]
  readonly digits: string
  readonly monthNames: string
  readonly zone: string
  /** ISO 3166-1 alpha-2 of the country whose announced months it follows; empty for none. */
  readonly country: string
  readonly footer: string
  readonly position: number
  readonly version: number
}

/** All editions in their order. */
export async function listEditions(db: Queryable): Promise<Edition[]> {
  const rows = await db.selectFrom('editions').selectAll().orderBy('position').orderBy('language').execute()
  return rows.map(toEdition)
}

/** The edition in a language. */
export async function findEdition(db: Queryable, language: string): Promise<Edition | undefined> {
  const row = await db.selectFrom('editions').selectAll().where('language', '=', language).executeTakeFirst()
  return row === undefined ? undefined : toEdition(row)
}

/** Writes an edition over the version it was read in, or a new one with version 0; false when somebody else was first. */
export async function writeEdition(tx: Queryable, edition: Edition): Promise<boolean> {
  const { monthNames, calendars, version, ...columns } = edition
  const row = { ...columns, month_names: monthNames, calendars: JSON.stringify(calendars) }
  const written =
    version === 0
      ? await tx
          .insertInto('editions')
          .values({ ...row, version: 1 })
          .onConflict((conflict) => conflict.column('language').doNothing())
          .returning('language')
          .executeTakeFirst()
      : await tx
          .updateTable('editions')
          .set({ ...row, version: version + 1 })
          .where('language', '=', edition.language)
          .where('version', '=', version)
          .returning('language')
          .executeTakeFirst()
  return written !== undefined
}

/** Published articles and pages of a language whose text shows a date: those with a dated correction. */
export async function listDatedDocuments(
  db: Queryable,
  language: string,
): Promise<readonly { readonly kind: 'article' | 'page'; readonly id: string }[]> {
  const found: { readonly kind: 'article' | 'page'; readonly id: string }[] = []
  for (const [table, kind] of [
    ['articles', 'article'],
    ['pages', 'page'],
  ] as const) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('language', '=', language)
      .where('document', 'like', '%"type":"correction"%')
      .orderBy('id')
      .execute()
    found.push(...rows.map(({ id }) => ({ kind, id })))
  }
  return found
}

function toEdition({ month_names: monthNames, calendars, ...row }: EditionsTable): Edition {
  return { ...row, monthNames, calendars: readJson<readonly MastheadCalendar[]>(calendars) }
}

import { isoDate } from '@matbaa/locale'
import type { Database } from '../../db/database.ts'
import { listEditions } from '../editions/queries.ts'
import { listMisses, type SearchMiss } from '../search/misses/queries.ts'
import { listLateDrafts, listMostReadOfDay, sumViewsOfDay } from './queries.ts'

const day = 86_400_000
/** A schedule is kept within a second; what is later has failed. */
const lateMs = 60_000

/** What is read today in an edition, by its own day. */
export interface EditionToday {
  readonly language: string
  readonly day: string
  readonly views: number
  readonly readers: number
  readonly mostRead: Awaited<ReturnType<typeof listMostReadOfDay>>
}

/** What is read today, edition by edition. */
export async function readToday(db: Database, now: number): Promise<readonly EditionToday[]> {
  const found: EditionToday[] = []
  for (const { language, zone } of await listEditions(db.reader)) {
    const today = isoDate(now, zone)
    const sums = await sumViewsOfDay(db.worker, language, today)
    found.push({ language, day: today, ...sums, mostRead: await listMostReadOfDay(db.worker, language, today, 10) })
  }
  return found
}

/** What should have been published by now and was not. */
export const listLate = (db: Database, now: number) => listLateDrafts(db.worker, now - lateMs, 50)

/** What readers searched for in vain in the last seven days. */
export const listRecentMisses = (db: Database, now: number): Promise<readonly SearchMiss[]> =>
  listMisses(db.worker, { since: isoDate(now - 7 * day, 'UTC'), language: undefined, limit: 20 })

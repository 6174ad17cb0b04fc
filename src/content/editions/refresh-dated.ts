import type { Queryable } from '../../db/database.ts'
import type { AnnouncedMonth } from '../announced-months/queries.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import type { Work } from '../work.ts'
import { hijriCalendar } from './locales.ts'
import { type Edition, listDatedDocuments, listEditions } from './queries.ts'

/** Other processes hear of a change within half a second; a document is rendered when they know the new dates. */
const heardEverywhereMs = 2_000

/** Has documents that show a date rendered again after the commit, in the editions that follow these announcements. */
export async function refreshDated(work: Work, which: Pick<AnnouncedMonth, 'calendar' | 'country'>): Promise<void> {
  for (const edition of await listFollowers(work.tx, which)) {
    // Dates in documents are written in the first calendar.
    if (edition.calendars[0]?.calendar === which.calendar) await refreshDatedOf(work, edition)
  }
}

/** The same for one edition, after it began to follow another country. */
export async function refreshDatedOf(work: Work, { language }: Edition): Promise<void> {
  for (const { kind, id } of await listDatedDocuments(work.tx, language)) {
    await enqueueJob(work, {
      kind: 'content.render',
      payload: { kind, id },
      dedupeKey: `content.render:${kind}:${id}`,
      runAt: work.clock() + heardEverywhereMs,
    })
  }
}

/** The editions that follow the announcements of a country in a calendar. */
export async function listFollowers(
  db: Queryable,
  which: Pick<AnnouncedMonth, 'calendar' | 'country'>,
): Promise<readonly Edition[]> {
  const editions = await listEditions(db)
  return editions.filter(
    ({ country, calendars }) =>
      country === which.country && hijriCalendar(calendars.map(({ calendar }) => calendar)) === which.calendar,
  )
}

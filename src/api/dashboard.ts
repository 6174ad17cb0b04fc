import { dashboard } from '../contract/dashboard.ts'
import { nothing } from '../contract/fields.ts'
import { countQueue } from '../content/comments/queue/queries.ts'
import { countJobs } from '../content/jobs/queries.ts'
import { listLate, listRecentMisses, readToday } from '../content/newsroom/dashboard.ts'
import { sectionsAllowed } from '../content/sections/desks.ts'
import { toPerson } from '../content/users/person.ts'
import { isEverAllowed } from '../permissions.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** What somebody sees first: no more of anything than they would see elsewhere. */
export const dashboardRoutes: readonly Route[] = [
  route(
    'GET',
    '/dashboard',
    { to: 'allowed', action: 'structure.read' },
    { input: nothing, output: dashboard },
    async ({ context }, { user }) => {
      const { db } = context
      const now = context.clock()
      const person = toPerson(user)
      const may = (action: Parameters<typeof isEverAllowed>[1]): boolean => isEverAllowed(user.role, action)
      const seesFigures = may('statistics.read')
      const schedules = may('article.schedule') ? await sectionsAllowed(db.reader, person, 'article.schedule') : []
      const late = (await listLate(db, now)).filter(
        ({ sectionId }) => schedules === 'all' || (sectionId !== null && schedules.includes(sectionId)),
      )
      const failed = may('jobs.manage') ? await countJobs(db.worker) : []
      return {
        body: {
          today: seesFigures
            ? (await readToday(db, now)).map((edition) => ({ ...edition, dir: directionOf(edition.language) }))
            : null,
          comments: may('comment.moderate')
            ? await countQueue(db.worker, await sectionsAllowed(db.reader, person, 'comment.moderate'))
            : null,
          late: may('article.schedule')
            ? late.map(({ id, code, language, headline, publishAt }) => ({
                id,
                code,
                language,
                dir: directionOf(language),
                headline,
                publishAt: iso(publishAt ?? now),
              }))
            : null,
          misses: seesFigures
            ? (await listRecentMisses(db, now)).map((miss) => ({ ...miss, dir: directionOf(miss.language) }))
            : null,
          failedJobs: may('jobs.manage')
            ? failed.filter(({ state }) => state === 'failed').reduce((sum, { jobs }) => sum + jobs, 0)
            : null,
        },
      }
    },
  ),
]

import { isoDate, startOfDay } from '@matbaa/locale'
import { isAllowed, isEverAllowed } from '../../permissions.ts'
import { countQueue } from '../comments/queue/queries.ts'
import type { ContentContext } from '../context.ts'
import { findStanding, workingThing } from '../desk/standing.ts'
import { findEdition } from '../editions/queries.ts'
import { enqueueJob } from '../jobs/enqueue.ts'
import { readOwnSetting, writeOwnSetting } from '../own-settings/queries.ts'
import { sectionsAllowed } from '../sections/desks.ts'
import { readSetting } from '../settings/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import { toPerson } from './person.ts'
import { listUsers, type User } from './queries.ts'

/** The job that tells somebody what waits in the queue of comments. */
export const commentQueueMailKind = 'mail.comment-queue'
/** The job that tells somebody that what was to be published at a time was not. */
export const failedScheduleMailKind = 'mail.failed-schedule'

/** When the day's mail about comments goes out, after midnight of the first edition's zone. */
const morningMs = 8 * 3_600_000

/** How many comments wait for somebody, as far as they answer for them; none where they do not want to be told. */
export async function countWaitingFor({ db }: ContentContext, user: User): Promise<number> {
  if (user.state !== 'active' || !isEverAllowed(user.role, 'comment.moderate')) return 0
  if (!(await readOwnSetting(db.reader, user.id, 'mail')).commentQueue) return 0
  const scope = await sectionsAllowed(db.reader, toPerson(user), 'comment.moderate')
  return (await countQueue(db.reader, scope)).held
}

/** Once a day, from the morning on, has everybody told for whom comments wait; of several processes one asks for it. */
export async function askForDigests(context: ContentContext): Promise<number> {
  const { reader } = context.db
  const edition = await findEdition(reader, await readSetting(reader, 'primary-language'))
  const zone = edition?.zone ?? 'UTC'
  const now = context.clock()
  const today = isoDate(now, zone)
  if (now < startOfDay(Date.parse(`${today}T00:00:00Z`) / 86_400_000, zone) + morningMs) return 0
  let asked = 0
  for await (const user of everybody(context)) {
    if ((await readOwnSetting(reader, user.id, 'told-of-comments')).day === today) continue
    if ((await countWaitingFor(context, user)) === 0) continue
    asked += await inTransaction(context, async (work) => {
      await work.lock('digests')
      // Another process was first.
      if ((await readOwnSetting(work.tx, user.id, 'told-of-comments')).day === today) return 0
      await writeOwnSetting(work.tx, user.id, 'told-of-comments', { day: today })
      await enqueueJob(work, { kind: commentQueueMailKind, payload: { userId: user.id } })
      return 1
    })
  }
  return asked
}

/** Has those told who wrote or plan an article that it was not published at its time, in the transaction that finds it so. */
export async function tellOfFailedSchedule(work: Work, articleId: string, code: string): Promise<void> {
  const standing = await findStanding(work.tx, articleId)
  if (standing === undefined) return
  const thing = workingThing(standing)
  for await (const user of everybody(work)) {
    const isConcerned = user.id === standing.ownerId || isAllowed(toPerson(user), 'article.schedule', thing)
    if (user.state !== 'active' || !isConcerned) continue
    if (!(await readOwnSetting(work.tx, user.id, 'mail')).failedSchedule) continue
    await enqueueJob(work, { kind: failedScheduleMailKind, payload: { userId: user.id, articleId, code } })
  }
}

async function* everybody(context: ContentContext | Work): AsyncGenerator<User> {
  const db = 'tx' in context ? context.tx : context.db.reader
  let after = ''
  for (;;) {
    const users = await listUsers(db, after, 100)
    yield* users.slice(0, 100)
    const last = users[99]
    if (users.length <= 100 || last === undefined) return
    after = last.id
  }
}

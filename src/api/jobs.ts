import { nothing } from '../contract/fields.ts'
import { job, jobCounts, jobQuery, jobs } from '../contract/jobs.ts'
import { countJobs, findJob, type JobRow, listJobs } from '../content/jobs/queries.ts'
import { retryJob } from '../content/jobs/retry.ts'
import { readCursor, writeCursor } from '../content/scan.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

async function jobThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  return (await findJob(db.reader, parameter)) && {}
}

const manages = { to: 'allowed', action: 'jobs.manage' } as const

/** What is done beside the requests. */
export const jobRoutes: readonly Route[] = [
  route('GET', '/jobs', manages, { input: jobQuery, output: jobs }, async ({ context, input }) => {
    const { state, kind, cursor, limit = 50 } = input
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) throw problem('invalid-input')
    const rows = await listJobs(context.db.worker, { state, kind }, after, limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const items = shown.map(toOutput)
    if (rows.length <= limit || last === undefined) return { body: { items } }
    return { body: { items, nextCursor: writeCursor({ at: last.created_at, id: last.id }) } }
  }),
  route('GET', '/jobs/counts', manages, { input: nothing, output: jobCounts }, async ({ context }) => {
    const counts = await countJobs(context.db.worker)
    return { body: { items: [...counts] } }
  }),
  route(
    'POST',
    '/jobs/:id/retry',
    { ...manages, thing: jobThing },
    { input: nothing, output: job },
    async ({ context, parameter }) => {
      await retryJob(context, parameter)
      const row = await findJob(context.db.reader, parameter)
      if (row === undefined) throw problem('not-found')
      return { body: toOutput(row) }
    },
  ),
]

const toOutput = (row: JobRow) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  createdAt: iso(row.created_at),
  runAt: iso(row.run_at),
})

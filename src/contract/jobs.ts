import { z } from 'zod'
import { instant, listOf, paging, thingId } from './fields.ts'

const state = z
  .enum(['waiting', 'running', 'done', 'failed'])
  .describe('Whether it waits, runs, is done, or was given up.')

/** Work that is done after a change. What it carries stays inside: it may name people. */
export const job = z.strictObject({
  id: thingId,
  kind: z.string().describe('What is to be done.'),
  state,
  attempts: z.int().describe('How often it was tried.'),
  lastError: z.string().describe('Why the last attempt failed, empty for none.'),
  createdAt: instant,
  runAt: instant.describe('When it is tried next, or was tried last.'),
})
export const jobs = listOf(job)
export const jobQuery = z.strictObject({
  ...paging,
  state: state.optional().describe('Whether it waits, runs, is done, or was given up.'),
  kind: z
    .string()
    .max(100)
    .regex(/^[\w.-]+$/)
    .optional()
    .describe('Only of this kind.'),
})
/** How many there are of each kind in each state; those that were done are forgotten after a week. */
export const jobCounts = z.strictObject({
  items: z
    .array(
      z.strictObject({
        kind: z.string().describe('What is to be done.'),
        state,
        jobs: z.int().describe('How many there are.'),
      }),
    )
    .describe('What there is, in its order.'),
})

/** Kinds of jobs that have a name people read; one that is not here is shown by its own. */
const jobKinds = [
  'media.derivatives',
  'look.icons',
  'content.render',
  'content.reindex',
  'access.password-reset',
  'mail.invitation',
  'mail.password-reset',
  'webhook.deliver',
  'index-now.ping',
  'import.run',
] as const

/** Whether a kind has a name. */
export const isJobKind = (kind: string): kind is (typeof jobKinds)[number] => jobKinds.some((one) => one === kind)

/** Where a job can stand. */
export const jobStates = ['running', 'waiting', 'failed', 'done'] as const
/** One of them. */
export type JobState = (typeof jobStates)[number]

/** Whether an address names one. */
export const isJobState = (name: unknown): name is JobState => jobStates.some((state) => state === name)

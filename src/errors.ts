/** What went wrong, why, and what to do: shown to people as it stands. `code` is permanent, machines may rely on it. */
export class MatbaaError extends Error {
  override readonly name = 'MatbaaError'
  readonly code: string
  readonly why: string
  readonly remedy: string
  /** HTTP status an edge answers with. */
  readonly status: number
  /** After how long asking again makes sense, where that is known. */
  readonly retryAfterMs: number | undefined
  /** What machines are told beside the words: the version that stands there, the fields that are wrong. */
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(parts: {
    code: string
    what: string
    why: string
    remedy: string
    status: number
    cause?: unknown
    retryAfterMs?: number
    details?: Readonly<Record<string, unknown>>
  }) {
    super(parts.what, parts.cause === undefined ? {} : { cause: parts.cause })
    this.retryAfterMs = parts.retryAfterMs
    this.details = parts.details
    this.code = parts.code
    this.why = parts.why
    this.remedy = parts.remedy
    this.status = parts.status
  }
}

/** An input that the schema refused. */
export const invalidInput = (
  what: string,
  why: string,
  remedy: string,
  details?: Readonly<Record<string, unknown>>,
): MatbaaError =>
  new MatbaaError({
    code: 'invalid-input',
    what,
    why,
    remedy,
    status: 400,
    ...(details === undefined ? {} : { details }),
  })

/** A thing that is not there, or that the caller may not know of. */
export const notFound = (what: string): MatbaaError =>
  new MatbaaError({
    code: 'not-found',
    what: `${what} was not found.`,
    why: 'It was never here, or it has been removed.',
    remedy: 'Check the address or the id.',
    status: 404,
  })

/** Somebody else changed the thing first. */
export const conflict = (what: string, why: string, cause?: unknown): MatbaaError =>
  new MatbaaError({ code: 'conflict', what, why, remedy: 'Read it again and repeat the change.', status: 409, cause })

/** A setting that cannot be used. */
export const invalidConfig = (what: string, why: string, remedy: string): MatbaaError =>
  new MatbaaError({ code: 'invalid-config', what, why, remedy, status: 500 })

/** The database cannot be used as it is. */
export const databaseUnusable = (what: string, why: string, remedy: string, cause?: unknown): MatbaaError =>
  new MatbaaError({ code: 'database-unusable', what, why, remedy, status: 503, cause })

/** The disk took no more; nothing of what was to be written is kept. */
export const diskFull = (cause: unknown): MatbaaError =>
  new MatbaaError({
    code: 'disk-full',
    what: 'Nothing was saved.',
    why: 'The disk is full.',
    remedy: 'Free some room on it and do it again; what was saved before is unharmed.',
    status: 503,
    cause,
  })

/** What the database holds cannot be read as it was written. */
export const databaseDamaged = (why: string, cause?: unknown): MatbaaError =>
  new MatbaaError({
    code: 'database-damaged',
    what: 'The database is damaged.',
    why,
    remedy:
      'Stop the server, keep its data folder as it is, and restore the newest backup into a new one; `matbaa doctor` tells more.',
    status: 503,
    cause,
  })

/** Whether an error says that the database cannot do its work now: it is away, damaged, or its disk is full. */
export const isUnavailable = (error: unknown): error is MatbaaError =>
  error instanceof MatbaaError && ['disk-full', 'database-unusable', 'database-damaged'].includes(error.code)

/** The error that a full disk gave, said so that people understand it; any other as it is. */
export function explainDisk(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? diskFull(error) : error
}

/** A file or stream that is damaged or is not what it says. */
export const unreadableInput = (what: string, why: string, remedy: string): MatbaaError =>
  new MatbaaError({ code: 'unreadable-input', what, why, remedy, status: 422 })

/** Something on another server that is not fetched, or whose answer is not taken. */
export const outsideRefused = (address: string, why: string): MatbaaError =>
  new MatbaaError({
    code: 'outside-refused',
    what: `${address} was not fetched.`,
    why,
    remedy: 'Check the address, or bring the file in by hand.',
    status: 422,
  })

/** Something that another server was told and did not take. */
export const outsideNotTold = (address: string, why: string, status?: number): MatbaaError =>
  new MatbaaError({
    code: 'outside-not-told',
    what: `${address} was not told.`,
    why,
    remedy: 'Check the address and what the other side wants.',
    status: 422,
    ...(status === undefined ? {} : { details: { status } }),
  })

/** A server that gives no answer. It says the same whether nothing listens there, nothing answers, or it may not be asked. */
export const outsideUnreachable = (address: string): MatbaaError =>
  new MatbaaError({
    code: 'outside-unreachable',
    what: `${address} cannot be reached.`,
    why: 'No server of the public internet answered in time.',
    remedy: 'Check the address, or bring the file in by hand.',
    status: 422,
  })

/** The reason in an error somebody threw, as one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof MatbaaError) return `${error.message} ${error.why}`
  return error instanceof Error ? error.message : JSON.stringify(error)
}

/** More was asked for than can be done now; what is given up first, `src/site/shedding` says. */
export const overloaded = (): MatbaaError =>
  new MatbaaError({
    code: 'overloaded',
    what: 'There is too much to do.',
    why: 'More requests came at once than this process can work for.',
    remedy: 'Ask again in a few seconds.',
    status: 503,
  })

/** Whether an error says that something was given up. */
export const isOverloaded = (error: unknown): boolean => error instanceof MatbaaError && error.code === 'overloaded'

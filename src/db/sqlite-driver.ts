import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { databaseUnusable, reasonOf } from '../errors.ts'
import { createTransientMap } from '../transient-map.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { explainSqliteFailure, SqliteError } from './sqlite-failure.ts'
import type { OpeningReply, StatementReply, StatementRequest, StatementResult } from './sqlite-protocol.ts'

/** Runs statements: at once on this thread, or on a worker's. */
interface Executor {
  readonly execute: (sql: string, parameters: readonly unknown[]) => Promise<StatementResult>
  readonly close: () => Promise<void>
}

/** Who waits for the result of a statement. */
interface Waiting {
  readonly resolve: (result: StatementResult) => void
  readonly reject: (error: Error) => void
}

/**
 * Statements on the calling thread, which only read: for point reads that take microseconds. Those of one turn see one state of the
 * database, in a transaction that ends before the event loop goes on: to lock the file for each statement takes as long as the
 * statement, and longer where several processes read.
 */
export function mainThreadExecutor(connection: SqliteConnection): Executor {
  let isReading = false
  const end = (): void => {
    isReading = false
    connection.leaveState()
  }
  return {
    async execute(sql, parameters) {
      if (!isReading) {
        connection.holdState()
        isReading = true
        // After all that follows from what runs now, before anything new is heard: a write that is told of by then is seen.
        process.nextTick(end)
      }
      return connection.run(sql, parameters)
    },
    close: async () => connection.close(),
  }
}

/** Statements on a thread of their own, with a connection of their own. */
export async function workerExecutor(file: string, access: 'write' | 'read'): Promise<Executor> {
  // Under the build the neighbour is .js, under the tests .ts.
  const source = new URL(import.meta.url.replace(/sqlite-driver(\.[jt]s)$/, 'sqlite-worker$1'))
  // Rows pass through and are gone: room for a hundred megabytes of them before they are swept is not needed.
  const resourceLimits = { maxYoungGenerationSizeMb: 16 }
  const worker = new Worker(source, { workerData: { file, access }, resourceLimits })
  const waiting = createTransientMap<number, Waiting>()
  let fatal: Error | undefined
  let lastId = 0

  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (reply: OpeningReply) => {
      if (reply === 'open') resolve()
      else reject(cannotOpen(file, reply.refused, reply.code))
    })
  })
  worker.on('message', (reply: StatementReply) => {
    const request = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) request?.reject(new SqliteError(reply.error.message, reply.error.code))
    else request?.resolve(reply)
    if (waiting.size() === 0) worker.unref()
  })
  const fail = (error: unknown): void => {
    fatal = databaseUnusable(
      'The database thread has stopped.',
      reasonOf(error),
      'Restart the server; `matbaa doctor` tells whether the database file is sound.',
      error,
    )
    for (const request of waiting.values()) request.reject(fatal)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail('It was closed.'))
  worker.unref()

  return {
    execute(sql, parameters) {
      if (fatal !== undefined) return Promise.reject(fatal)
      lastId += 1
      const request: StatementRequest = { id: lastId, sql, parameters }
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject })
        worker.ref()
        worker.postMessage(request)
      })
    },
    close: () =>
      new Promise((resolve) => {
        if (fatal !== undefined) return resolve()
        worker.ref()
        worker.once('exit', () => resolve())
        worker.postMessage('close')
      }),
  }
}

function cannotOpen(file: string, why: string, code: string): unknown {
  const error = new SqliteError(why, code)
  const explained = explainSqliteFailure(error)
  if (explained !== error) return explained
  return databaseUnusable(
    `The database ${file} cannot be opened.`,
    why,
    'Check that its folder exists, is on a local disk and belongs to the user who runs Matbaa.',
  )
}

/** What is done on a connection: point reads of many at once, heavy reads with snapshots, writing; transactions queue. */
type Role = 'points' | 'reads' | 'writes'

/** Kysely's SQLite dialect over an executor of ours. */
export function sqliteDialect(executor: Executor, role: Role): Dialect {
  return {
    createAdapter: ownAdapter,
    createDriver: () => createDriver(executor, role),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SteadyPlanCompiler(),
  }
}

/**
 * SQLite looks at bound values while it plans a query that joins tables or has a limit, and therefore plans it again each time
 * another value is bound: five to ten times the price of what it takes to run. Behind a sign, which changes nothing, it does not look.
 */
class SteadyPlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

/**
 * SQLite's schema changes are transactional; Kysely leaves that off, and a migration killed half-way would stay half done. And it
 * would let one statement in at a time: of point reads that is not wanted, and all others queue here, first come, first served.
 */
function ownAdapter(): SqliteAdapter {
  return Object.defineProperties(new SqliteAdapter(), {
    supportsTransactionalDdl: { value: true },
    supportsMultipleConnections: { value: true },
  })
}

function createDriver(executor: Executor, role: Role): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, changes } = await executor.execute(query.sql, query.parameters)
      const result = { rows: rows as R[] }
      return changes === undefined ? result : { ...result, numAffectedRows: BigInt(changes) }
    },
    streamQuery() {
      throw new Error('Rows are read in keyset batches, not streamed.')
    },
  }
  const queue = role === 'points' ? undefined : createQueue()
  const raw = (sql: string): Promise<unknown> => connection.executeQuery(CompiledQuery.raw(sql))

  return {
    init: async () => undefined,
    async acquireConnection() {
      await queue?.enter()
      return connection
    },
    async releaseConnection() {
      queue?.leave()
    },
    // A writer takes its lock at once, not at the first write, so that a transaction never fails half-way as busy.
    beginTransaction: async () => void (await raw(role === 'writes' ? 'begin immediate' : 'begin')),
    commitTransaction: async () => void (await raw('commit')),
    rollbackTransaction: () => raw('rollback').then(() => undefined, passOverEnded),
    // Not called where no statement was ever run: who opened the connection closes it.
    destroy: async () => undefined,
  }
}

/** A full disk ends a transaction by itself; that nothing is left to roll back must not hide why. */
function passOverEnded(error: unknown): void {
  if (!(error instanceof SqliteError && error.message.includes('no transaction is active'))) throw error
}

/** First come, first served. */
function createQueue(): { enter: () => Promise<void>; leave: () => void } {
  const waiting: (() => void)[] = []
  let busy = false
  return {
    enter: () =>
      new Promise((resolve) => {
        if (busy) {
          waiting.push(resolve)
        } else {
          busy = true
          resolve()
        }
      }),
    leave() {
      const next = waiting.shift()
      if (next === undefined) busy = false
      else next()
    },
  }
}

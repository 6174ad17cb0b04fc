import { parentPort, workerData } from 'node:worker_threads'
import { reasonOf } from '../errors.ts'
import { openSqliteConnection, type SqliteConnection } from './sqlite-connection.ts'
import type { OpeningReply, StatementReply, StatementRequest } from './sqlite-protocol.ts'

/** One thread, one connection: statements run in the order they arrive. */
const { file, access } = workerData as { readonly file: string; readonly access: 'write' | 'read' }
const connection = open()

parentPort?.on('message', (request: StatementRequest | 'close') => {
  if (request === 'close') {
    connection?.close()
    parentPort?.close()
    return
  }
  if (connection !== undefined) parentPort?.postMessage(answer(connection, request))
})

function open(): SqliteConnection | undefined {
  const reply = (message: OpeningReply): void => parentPort?.postMessage(message)
  try {
    const opened = openSqliteConnection(file, access)
    reply('open')
    return opened
  } catch (error) {
    reply({ refused: reasonOf(error), code: codeOf(error) })
    parentPort?.close()
    return undefined
  }
}

function answer(connection: SqliteConnection, request: StatementRequest): StatementReply {
  try {
    return { id: request.id, ...connection.run(request.sql, request.parameters) }
  } catch (error) {
    const message = reasonOf(error)
    return { id: request.id, error: { message, code: codeOf(error) } }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

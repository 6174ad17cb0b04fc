import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { runProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

const pageBytes = 4_096
let copies = 0

/** A copy of the newsroom with noise where a page of its database was. */
function damaged(page: number): string {
  copies += 1
  const data = join(folder.root, `damaged-${copies}`)
  cpSync(folder.data, data, { recursive: true })
  const handle = openSync(join(data, 'matbaa.sqlite'), 'r+')
  writeSync(handle, noise(page), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(handle)
  return data
}

function noise(seed: number): Buffer {
  let state = seed
  return Buffer.from(
    Array.from({ length: pageBytes }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24),
  )
}

/** The first page of a table or index. */
function pageOf(name: string): number {
  const database = new SqliteDatabase(join(folder.data, 'matbaa.sqlite'), { readonly: true })
  const page: unknown = database.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(name)
  database.close()
  return Number(page)
}

test('doctor and backup tell of a damaged page and what to do; a sound backup stays as it is', () => {
  const backup = join(folder.root, 'backup.tar')
  runProgram('backup', backup, '--data', folder.data)
  const sound = readFileSync(backup)
  const data = damaged(pageOf('articles'))
  const seen = runProgram('doctor', '--data', data)
  expect(seen.status).toBe(1)
  expect(seen.out).toMatch(/^FAIL (?:integrity|database): .*restore the newest backup/m)
  expect(seen.err).toBe('')
  const refused = runProgram('backup', backup, '--data', data)
  expect(refused.status).toBe(1)
  expect(refused.err).toMatch(/^The database is damaged\.\n {2}Why: .*\n {2}What to do: .*restore the newest backup/)
  expect(readFileSync(backup).equals(sound)).toBe(true)
})

test('the server says what it met, answers what it still can, and does not die of it', async () => {
  const served = await serveProgram('--data', damaged(pageOf('articles')))
  const statuses = await Promise.all(
    ['/fa/', '/en/103/x', '/en/303/x', '/fa/archive/'].map(
      async (path) => (await fetch(`${served.origin}${path}`)).status,
    ),
  )
  expect(statuses).toContain(503)
  expect(statuses.filter((status) => status !== 503 && status !== 200)).toEqual([])
  expect((await fetch(`${served.origin}/healthz`)).status).toBe(200)
  expect(served.log()).toContain('The database is damaged.')
  expect(await served.end('SIGTERM')).toBe(0)
})

test.each([
  ['the first page', 1],
  ['the list of migrations', pageOf('migrations')],
])('where %s is damaged it does not start, and says why in three lines', (_, page) => {
  const { status, err } = runProgram('serve', '--port', '0', '--data', damaged(page))
  expect(status).toBe(1)
  expect(err).toMatch(/^The database .*\n {2}Why: .*\n {2}What to do: /m)
  expect(err).not.toContain('    at ')
})

test('noise on any page that holds something is found', async () => {
  const place = join(folder.root, 'pages')
  mkdirSync(place)
  const file = join(place, 'matbaa.sqlite')
  const pages = statSync(join(folder.data, 'matbaa.sqlite')).size / pageBytes
  const free = freePages()
  const tried = Array.from({ length: 15 }, (__, at) => 1 + Math.floor((at * pages) / 15)).filter(
    (page) => !free.has(page),
  )
  const missed: number[] = []
  for (const page of tried) {
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    copyFileSync(join(folder.data, 'matbaa.sqlite'), file)
    const handle = openSync(file, 'r+')
    writeSync(handle, noise(page), 0, pageBytes, (page - 1) * pageBytes)
    closeSync(handle)
    if (!(await isFound(file))) missed.push(page)
  }
  expect(tried.length).toBeGreaterThan(10)
  expect(missed).toEqual([])
})

async function isFound(file: string): Promise<boolean> {
  try {
    const database = await connectDatabase(file)
    try {
      return (await database.checkIntegrity()).length > 0
    } finally {
      await database.close()
    }
  } catch {
    return true
  }
}

/** Pages that nothing stands on any more. */
function freePages(): ReadonlySet<number> {
  const database = readFileSync(join(folder.data, 'matbaa.sqlite'))
  const free = new Set<number>()
  for (let trunk = database.readUInt32BE(32); trunk !== 0; trunk = database.readUInt32BE((trunk - 1) * pageBytes)) {
    free.add(trunk)
    const leaves = database.readUInt32BE((trunk - 1) * pageBytes + 4)
    for (let at = 0; at < leaves; at += 1) free.add(database.readUInt32BE((trunk - 1) * pageBytes + 8 + at * 4))
  }
  return free
}

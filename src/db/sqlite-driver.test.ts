import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteConnection, type SqliteConnection } from './sqlite-connection.ts'
import { mainThreadExecutor } from './sqlite-driver.ts'

let folder: string
let writing: SqliteConnection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matbaa-reads-'))
  writing = openSqliteConnection(join(folder, 'a.sqlite'), 'write')
  writing.run('create table words (word text) strict', [])
})
afterEach(() => {
  writing.close()
  rmSync(folder, { recursive: true, force: true })
})

const reading = () => mainThreadExecutor(openSqliteConnection(join(folder, 'a.sqlite'), 'read'))
const write = (word: string): unknown => writing.run('insert into words values (?)', [word])
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('what is read in one turn belongs to one state; the next turn sees what was written meanwhile', async () => {
  const executor = reading()
  const count = async () => (await executor.execute('select word from words', [])).rows.length
  write('a')
  await nextTurn()
  const first = await count()
  write('b')
  expect([first, await count()]).toEqual([1, 1])
  await nextTurn()
  expect(await count()).toBe(2)
  await executor.close()
})

test('a turn whose statement failed, and one that closed the connection, leave nothing open', async () => {
  const executor = reading()
  await expect(executor.execute('select word from nowhere', [])).rejects.toThrow('nowhere')
  await nextTurn()
  write('a')
  expect((await executor.execute('select word from words', [])).rows).toEqual([{ word: 'a' }])
  await executor.close()
  await nextTurn()
})

test('readers do not hold up the log of what is written', async () => {
  const executor = reading()
  await executor.execute('select word from words', [])
  await nextTurn()
  write('a')
  const { rows } = writing.run('pragma wal_checkpoint(truncate)', [])
  expect(rows).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
  await executor.close()
})

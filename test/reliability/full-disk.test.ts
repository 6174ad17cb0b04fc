import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentingReaders, good, page } from '../commenting-readers.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom, type TestNewsroom } from '../newsroom.ts'
import { findHalfStates } from './half-states.ts'

let place: TestDatabase
let newsroom: TestNewsroom
const { send, find } = commentingReaders(() => newsroom)

beforeAll(async () => {
  place = await createTestDatabase('sqlite')
  newsroom = await createNewsroom(place)
})
afterAll(async () => {
  await newsroom.close()
  await place.remove()
})

/** SQLite then answers a write that needs room as it does on a full disk. */
const leaveNoRoom = () => sql`pragma max_page_count = 1`.execute(place.database.writer)
const makeRoom = () => sql`pragma max_page_count = 4294967294`.execute(place.database.writer)

test('where nothing can be saved readers go on reading, and who comments is told so and keeps the text', async () => {
  await leaveNoRoom()
  const before = await findHalfStates(place.database)
  // An article shows a form whose secret was never drawn.
  expect((await newsroom.ask(page)).status).toBe(200)
  expect((await newsroom.ask('/fa/')).status).toBe(200)
  const long = { ...good, comment: `${good.comment} ${'water '.repeat(600)}` }
  for (let turn = 0; turn < 3; turn += 1) {
    const answer = await send(long)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '300',
      'no-store',
    ])
    const html = await answer.text()
    expect(html).toContain('could not be saved just now')
    expect(html).toContain(long.comment.trim())
  }
  expect(await find(long.comment)).toBeUndefined()
  expect(await findHalfStates(place.database)).toEqual(before)
  expect((await newsroom.askAnew('/en/archive/')).status).toBe(200)

  await makeRoom()
  expect((await send(long)).status).toBe(303)
  expect(await find(long.comment.trim())).toBeDefined()
  expect(await findHalfStates(place.database)).toEqual(before)
})

test('a full disk is told of by its own name, also where it ended a transaction by itself', async () => {
  await leaveNoRoom()
  const written = place.database.transaction(async (tx) => {
    for (let number = 0; ; number += 1) {
      await tx
        .insertInto('settings')
        .values({ key: `filler ${number}`, value: JSON.stringify('x'.repeat(60_000)) })
        .execute()
    }
  })
  await expect(written).rejects.toMatchObject({ code: 'disk-full', message: 'Nothing was saved.' })
  await makeRoom()
  expect(
    await place.database.reader.selectFrom('settings').selectAll().where('key', 'like', 'filler%').execute(),
  ).toEqual([])
})

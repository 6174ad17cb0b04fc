import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/databases.ts'
import { createImportNewsroom } from '../../../test/import-newsroom.ts'
import { exportedTables, readTable } from '../../content/export/queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
})
afterAll(() => database.remove())

const email = 'reader-77@letters.example'
const network = '198.51.100.77'
const comment = (id: number) => ({
  id,
  email,
  network,
  content: `Comment ${id}`,
  meta: [
    ['akismet_as_submitted', `a:2:{s:20:"comment_author_email";s:25:"${email}";s:7:"user_ip";s:13:"${network}";}`],
    ['rating', '5'],
  ] as const,
})

test('the mail address of who wrote a comment comes to where it can be forgotten, and their network nowhere', async () => {
  const newsroom = await createImportNewsroom(database)
  await newsroom.import({
    site: 'https://letters.example',
    posts: [
      { id: 1, comments: [comment(11)] },
      { id: 2, type: 'page', comments: [comment(12)] },
      { id: 3, type: 'letter-of-a-plugin', comments: [comment(13)] },
    ],
  })
  const { reader } = database.database
  const held = new Map<string, number>()
  const texts: string[] = []
  for (const table of exportedTables) {
    for await (const row of readTable(reader, table)) {
      const text = JSON.stringify(row)
      texts.push(text)
      if (text.includes(email)) held.set(table[0], (held.get(table[0]) ?? 0) + 1)
      expect(text).not.toContain(network)
    }
  }
  expect([...held]).toEqual([['comments', 1]])
  // What was said, and what else was known of it, is kept of all three.
  for (const id of [11, 12, 13]) {
    const kept = texts.filter((text) => text.includes(`Comment ${id}`))
    expect([id, kept.length > 0, kept.every((text) => text.includes('rating'))]).toEqual([id, true, true])
  }
  await newsroom.close()
})

import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../../test/databases.ts'
import { createNewsroom } from '../../../test/newsroom.ts'
import { now } from '../../../test/newsroom-contents.ts'
import { insertComments } from './insert.ts'
import { listLikenesses } from './queries.ts'
import { isAlike } from './similarity.ts'

const asked = { sha256: 'a'.repeat(64), simhash: '0123456789abcdef' }
const other = (simhash: string) => ({ sha256: 'b'.repeat(64), simhash })

describeOnEachDatabase('likenesses of the newest comments', (get) => {
  test('all that are alike are found, wherever their letters differ, and what differs everywhere is left', async () => {
    const newsroom = await createNewsroom(get())
    const { context, contents } = newsroom
    const alike = [
      asked,
      other('0123456789abcdef'),
      // One bit in each of three quarters; three in one.
      other('1123456689abcdee'),
      other('7123456789abcdef'),
    ]
    const different = [other('1122456689aacdee'), other('fedcba9876543210')]
    await insertComments(
      context,
      [...alike, ...different].map((likeness) => ({
        articleId: contents.articles['wetlands-fa'],
        language: 'fa',
        state: 'held' as const,
        authorName: 'خواننده',
        body: 'خوب بود.',
        createdAt: now,
        extra: { likeness },
      })),
    )
    const found = await listLikenesses(context.db.reader, asked, now - 1, 100)
    expect(
      found
        .filter((one) => isAlike(asked, one))
        .map(({ simhash }) => simhash)
        .toSorted(),
    ).toEqual(alike.map(({ simhash }) => simhash).toSorted())
    for (const { simhash } of different) expect(found.map((one) => one.simhash)).not.toContain(simhash)
    expect(await listLikenesses(context.db.reader, asked, now, 100)).toEqual([])
    await newsroom.close()
  })
})

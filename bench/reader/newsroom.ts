import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { connectDatabase } from '../../src/db/connect.ts'
import type { ConnectedDatabase } from '../../src/db/dialect.ts'
import { refreshDesk } from '../../src/content/desk/entries/refresh.ts'
import { refreshSearch } from '../../src/content/search/refresh.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createDiskStorage } from '../../src/storage/disk.ts'
import { createTestClock, createTestContext } from '../../test/content-context.ts'
import { fillArticles, fillSurroundings, idOf } from '../../test/large-archive.ts'
import { now, saveEditions } from '../../test/newsroom-contents.ts'
import { publishReferenceArticle } from '../../test/reference-article.ts'

/** Paths of the pages that are measured. */
export interface MeasuredPages {
  readonly article: string
  /** Several of the same size, that one among them. */
  readonly articles: readonly string[]
  readonly front: string
  readonly section: string
  readonly archive: string
}

/** The section that most is read of, and its slug. */
const section = idOf('section', 0)
const articlesAtOnce = 5_000
/** More than are asked for at the same moment, so that nobody shares the making of a page. */
const referenceArticles = 16

/** Makes a newsroom of so many articles in a data folder, with some of 2,000 words and 20 comments among them. */
export async function makeNewsroom(data: string, articles: number): Promise<MeasuredPages> {
  await createDiskStorage(join(data, 'media'), Date.now)
  chmodSync(data, 0o700)
  const address = join(data, 'matbaa.sqlite')
  const database = await connectDatabase(address)
  await migrate(database)
  await fillSurroundings(database)
  for (let from = 0; from < articles; from += articlesAtOnce) {
    await fillArticles(database, from, Math.min(articles, from + articlesAtOnce))
  }
  const context = createTestContext(database, createTestClock(now))
  await saveEditions(context, (text) => text)
  const reference: string[] = []
  for (let index = 0; index < referenceArticles; index += 1) {
    reference.push(await publishReferenceArticle(context, { section, author: idOf('author', 0) }))
  }
  // What a newsroom does in the background once, it has done: none of it runs beside what is measured.
  await refreshSearch(context)
  await refreshDesk(context)
  await compareWithNothing(database)
  await database.analyze()
  await database.close()
  return {
    article: reference[0] ?? '',
    articles: reference,
    front: '/fa/',
    section: `/fa/${section}/`,
    archive: '/fa/archive/1393/10/',
  }
}

/** Each article counts as compared, and stands alone: its page ends with the newest of its section. */
async function compareWithNothing(database: ConnectedDatabase): Promise<void> {
  const alone = database.reader
    .selectFrom('articles')
    .select((eb) => ['id as article_id', eb.lit(0).as('place'), 'id as similar_id'])
  await database.transaction((tx) =>
    tx.insertInto('similar_articles').columns(['article_id', 'place', 'similar_id']).expression(alone).execute(),
  )
}

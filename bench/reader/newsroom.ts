import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { insertComments } from '../../src/content/comments/insert.ts'
import { publishNew } from '../../src/content/articles/publish-new.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import type { Block } from '../../src/richtext/document.ts'
import { createDiskStorage } from '../../src/storage/disk.ts'
import { fillArticles, fillSurroundings, idOf } from '../../test/large-archive.ts'
import { createTestClock, createTestContext } from '../../test/content-context.ts'
import { now, saveEditions } from '../../test/newsroom-contents.ts'

/** Paths of the pages that are measured. */
export interface MeasuredPages {
  readonly article: string
  readonly front: string
  readonly section: string
  readonly archive: string
}

/** The section that most is read of, and its slug. */
const section = idOf('section', 0)
const wordsOfArticle = 2_000
const commentsOfArticle = 20
const articlesAtOnce = 5_000

/** Makes a newsroom of so many articles in a data folder, with one of 2,000 words and 20 comments among them. */
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
  const { code, slug, articleId } = await publishNew(context, {
    language: 'fa',
    wishedCode: 9_000_001,
    headline: 'دریاچه‌ای که هر سال یک بار دیگر به دنیا می‌آید',
    lead: 'گزارشی بلند از مردمانی که با آمدن و رفتن آب زندگی می‌کنند و نام هر موج را می‌دانند.',
    document: { type: 'doc', content: longText() },
    sectionId: section,
    bylines: [idOf('author', 0)],
    publishedAt: now,
    publishedZone: 'Asia/Tehran',
  })
  await insertComments(
    context,
    Array.from({ length: commentsOfArticle }, (_, index) => ({
      articleId,
      language: 'fa',
      state: 'approved' as const,
      authorName: `خواننده ${index}`,
      body: sentence(index, 25),
      createdAt: now + index * 60_000,
    })),
  )
  await database.close()
  return {
    article: `/fa/${code}/${encodeURIComponent(slug)}`,
    front: '/fa/',
    section: `/fa/${section}/`,
    archive: '/fa/archive/1393/10/',
  }
}

const vocabulary =
  'آب باران ساحل قایق مرغ نیزار باد موج صیاد تور نمک خانه پنجره روستا کوچ بهار زمستان ماهی نور سایه پل راه دفتر نقشه واژه سکوت آواز سنگ خاک بوته مه آفتاب'.split(
    ' ',
  )

/** Words that do not repeat in a way that a compressor would take for a single one. */
function sentence(seed: number, length: number): string {
  const words = Array.from({ length }, (_, index) => {
    const draw = Math.imul(seed * 131 + index * 7 + 1, 2_654_435_761) >>> 0
    return `${vocabulary[draw % vocabulary.length]}${draw % 11 === 0 ? '‌ها' : ''}`
  })
  return `${words.join(' ')}.`
}

function longText(): readonly Block[] {
  const blocks: Block[] = []
  for (let words = 0, seed = 0; words < wordsOfArticle; words += 80, seed += 4) {
    if (seed % 32 === 0) {
      blocks.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: sentence(seed, 5) }] })
    }
    const text = [0, 1, 2, 3].map((index) => sentence(seed + index, 20)).join(' ')
    blocks.push({ type: 'paragraph', content: [{ type: 'text', text }] })
  }
  return blocks
}

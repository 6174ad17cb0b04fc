import { publishNew } from '../src/content/articles/publish-new.ts'
import { insertComments } from '../src/content/comments/insert.ts'
import type { ContentContext } from '../src/content/context.ts'
import type { Block } from '../src/richtext/document.ts'
import { now } from './newsroom-contents.ts'

const wordsOfArticle = 2_000
const commentsOfArticle = 20

/** Publishes the Persian article that weights and speeds are told of: 2,000 words and 20 comments. Returns its path. */
export async function publishReferenceArticle(
  context: ContentContext,
  { section, author }: { readonly section: string; readonly author: string },
): Promise<string> {
  const { code, slug, articleId } = await publishNew(context, {
    language: 'fa',
    wishedCode: 9_000_001,
    headline: 'دریاچه‌ای که هر سال یک بار دیگر به دنیا می‌آید',
    lead: 'گزارشی بلند از مردمانی که با آمدن و رفتن آب زندگی می‌کنند و نام هر موج را می‌دانند.',
    document: { type: 'doc', content: longText() },
    sectionId: section,
    bylines: [author],
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
  return `/fa/${code}/${encodeURIComponent(slug)}`
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

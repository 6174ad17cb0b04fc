import { insertArticles, insertBylines, insertTaggings, type ArticleRow } from '../src/content/articles/queries.ts'
import { insertAudit } from '../src/content/audit/queries.ts'
import { chunks } from '../src/content/chunks.ts'
import { insertCommentRows } from '../src/content/comments/queries.ts'
import { listsOf } from '../src/content/listings/lists.ts'
import { insertListings } from '../src/content/listings/queries.ts'
import { insertMedia, saveMediaTexts } from '../src/content/media/queries.ts'
import { insertReferences } from '../src/content/references/queries.ts'
import { saveRedirects } from '../src/content/redirects/queries.ts'
import { insertStories } from '../src/content/stories/queries.ts'
import { addToViewDays, raiseViewTotals } from '../src/content/views/queries.ts'
import type { Queryable } from '../src/db/database.ts'
import type { ConnectedDatabase } from '../src/db/dialect.ts'

/** An archive's measures; everything else follows from the number of the article. */
export const archive = {
  sections: 24,
  tags: 4_000,
  authors: 600,
  media: 2_000,
  firstAt: Date.UTC(2015, 0, 1),
  everyMs: 50 * 60_000,
  /** The article everybody had something to say about. */
  discussed: 777,
  comments: 400,
  /** On each of them every tenth article was read. */
  days: Array.from({ length: 30 }, (_, n) => new Date(Date.UTC(2025, 0, n + 1)).toISOString().slice(0, 10)),
} as const

/** Ids that sort like their numbers. */
export const idOf = (kind: string, n: number): string => `${kind}-${String(n).padStart(8, '0')}`

const parents = new Map(
  Array.from({ length: archive.sections }, (_, n) => [idOf('section', n), n < 8 ? null : idOf('section', n % 8)]),
)

/** Writes what an archive has few of. */
export async function fillSurroundings(database: ConnectedDatabase): Promise<void> {
  await database.transaction(async (tx) => {
    const sections = Array.from({ length: archive.sections }, (_, n) => ({
      id: idOf('section', n),
      group_id: idOf('section', n),
      language: 'fa',
      name: `بخش ${n}`,
      description: '',
      parent_id: parents.get(idOf('section', n)) ?? null,
      position: n,
      sort_key: '',
      extra: '{}',
    }))
    await tx.insertInto('sections').values(sections).execute()
    await tx
      .insertInto('paths')
      .values(sections.map(({ id }) => ({ language: 'fa', slug: id, kind: 'section', target_id: id })))
      .execute()
    const tags = Array.from({ length: archive.tags }, (_, n) => ({
      id: idOf('tag', n),
      group_id: idOf('tag', n),
      language: 'fa',
      name: `برچسب ${n}`,
      slug: idOf('tag', n),
      description: '',
      sort_key: idOf('tag', n),
      extra: '{}',
    }))
    for (const some of chunks(tags, 500)) await tx.insertInto('tags').values(some).execute()
    const authors = Array.from({ length: archive.authors }, (_, n) => idOf('author', n))
    await tx
      .insertInto('authors')
      .values(authors.map((id) => ({ id, slug: id, email: '', url: '', extra: '{}' })))
      .execute()
    await tx
      .insertInto('author_texts')
      .values(authors.map((id) => ({ author_id: id, language: 'fa', name: id, role_title: '', bio: '', sort_key: id })))
      .execute()
    const media = Array.from({ length: archive.media }, (_, n) => idOf('media', n))
    const derivative = { key: 'a/b.jpg', mime: 'image/jpeg', width: 960, height: 640, bytes: 90_000 }
    await insertMedia(
      tx,
      media.map((id) => ({
        id,
        kind: 'image',
        state: 'ready',
        created_at: 1,
        derivatives: JSON.stringify([derivative]),
        derivatives_version: 1,
      })),
    )
    await saveMediaTexts(
      tx,
      media.map((media_id) => ({ media_id, language: 'fa', title: '', alt: 'تصویر', caption: '', credit: '' })),
    )
    await tx
      .insertInto('placements')
      .values(
        Array.from({ length: 8 }, (_, n) => ({
          id: idOf('placement', n),
          language: 'fa',
          page: 'front',
          slot: n === 0 ? 'lead' : 'list',
          position: n,
          article_id: idOf('article', 10 * n),
        })),
      )
      .execute()
  })
}

/** Writes articles `from` to `until` with all that grows with them. */
export async function fillArticles(database: ConnectedDatabase, from: number, until: number): Promise<void> {
  for (let start = from; start < until; start += 2_000) {
    const numbers = Array.from({ length: Math.min(2_000, until - start) }, (_, n) => start + n)
    await database.transaction((tx) => fillBatch(tx, numbers))
  }
}

async function fillBatch(tx: Queryable, numbers: readonly number[]): Promise<void> {
  const articles = numbers.map(articleRow)
  await insertStories(
    tx,
    articles.map((row) => ({ id: row.story_id, created_at: row.created_at })),
  )
  await insertArticles(tx, articles)
  const relations = numbers.map((n) => ({
    id: idOf('article', n),
    tags: [idOf('tag', n % archive.tags), idOf('tag', (n * 7) % archive.tags)],
    authors: [idOf('author', n % archive.authors)],
  }))
  await insertBylines(
    tx,
    relations.flatMap(({ id, authors }) => authors.map((author_id) => ({ article_id: id, author_id, position: 0 }))),
  )
  await insertTaggings(
    tx,
    relations.flatMap(({ id, tags }) =>
      [...new Set(tags)].map((tag_id, position) => ({ article_id: id, tag_id, position })),
    ),
  )
  await insertListings(
    tx,
    articles.flatMap((row, index) =>
      listsOf(
        {
          language: row.language,
          state: row.state,
          visibility: row.visibility,
          isDeleted: false,
          sectionId: row.section_id,
          alsoSections: [],
          tags: relations[index]?.tags ?? [],
          authors: relations[index]?.authors ?? [],
        },
        parents,
      ).map((list) => ({ list, published_at: row.published_at, code: row.code, article_id: row.id })),
    ),
  )
  await insertReferences(
    tx,
    numbers.map((n) => ({
      source_kind: 'article',
      source_id: idOf('article', n),
      target_kind: 'media',
      target_id: idOf('media', n % archive.media),
    })),
  )
  await saveRedirects(
    tx,
    numbers.map((n) => ({
      path: `/old/${n}`,
      status: 301,
      target_kind: 'article',
      target_id: idOf('article', n),
      target_path: '',
      created_at: 1,
    })),
  )
  await raiseViewTotals(
    tx,
    numbers.map((n) => ({ article_id: idOf('article', n), views: (n * 7_919) % 10_007 })),
  )
  await addToViewDays(
    tx,
    numbers.flatMap((n) =>
      archive.days
        .filter((_, index) => (n + index) % 10 === 0)
        .map((day, index) => {
          const readers = (n * (7_919 + index)) % 10_007
          return { article_id: idOf('article', n), language: 'fa', day, views: readers + 1, readers, refused: 0 }
        }),
    ),
  )
  const commented = numbers.filter((n) => n % 3 === 0)
  await insertCommentRows(
    tx,
    commented.map((n) => commentRow(idOf('comment', n), idOf('article', n), null, n)),
  )
  await tx
    .insertInto('comment_counts')
    .values(
      commented.map((n) => ({
        article_id: idOf('article', n),
        approved: n === archive.discussed ? archive.comments + 1 : 1,
      })),
    )
    .execute()
  if (numbers.includes(archive.discussed)) {
    await insertCommentRows(
      tx,
      Array.from({ length: archive.comments }, (_, n) =>
        commentRow(
          idOf('thread', n),
          idOf('article', archive.discussed),
          n % 4 === 0 ? null : idOf('thread', n - 1),
          n,
        ),
      ),
    )
  }
  await insertAudit(
    tx,
    numbers.map((n) => ({
      seq: n + 1,
      at: n,
      actor_kind: 'user',
      actor_id: null,
      event: 'article.published',
      target_kind: 'article',
      target_id: idOf('article', n),
      detail: '{}',
      hash: '',
    })),
  )
  await tx
    .insertInto('invalidations')
    .values(numbers.map((n) => ({ tag: `article:${idOf('article', n)}`, at: n })))
    .execute()
}

function articleRow(n: number): ArticleRow {
  const at = archive.firstAt + n * archive.everyMs
  return {
    id: idOf('article', n),
    story_id: idOf('story', n),
    language: 'fa',
    code: n + 1,
    kind: 'news',
    kicker: '',
    headline: `تیتر شمارهٔ ${n} دربارهٔ تالاب‌ها`,
    second_headline: '',
    lead: '',
    dateline: '',
    document: '{"type":"doc","content":[{"type":"paragraph"}]}',
    slug: `تیتر-${n}`,
    section_id: idOf('section', n % archive.sections),
    also_sections: '[]',
    lead_media_id: n % 2 === 0 ? idOf('media', n % archive.media) : null,
    lead_caption: '',
    lead_credit: '',
    source_name: '',
    source_url: '',
    source_article_id: null,
    source_revision: null,
    seo_title: '',
    seo_description: '',
    visibility: 'public',
    comments_open: 1,
    related: '[]',
    extra: '{}',
    state: 'published',
    revision: 1,
    html: '<p>بارش‌های پیوستهٔ پاییز سطح آب تالاب‌ها را بالا برد.</p>'.repeat(8),
    text: 'بارش‌های پیوستهٔ پاییز سطح آب تالاب‌ها را بالا برد.\n\n'.repeat(8),
    excerpt: 'بارش‌های پیوستهٔ پاییز سطح آب تالاب‌ها را بالا برد.',
    word_count: 64,
    renderer_version: 1,
    published_at: at,
    published_zone: 'Asia/Tehran',
    updated_at: at,
    created_at: at,
    version: 1,
    deleted_at: null,
    created_by: null,
  }
}

function commentRow(id: string, articleId: string, parentId: string | null, at: number) {
  return {
    id,
    article_id: articleId,
    parent_id: parentId,
    kind: 'comment',
    state: 'approved',
    author_name: 'خواننده',
    author_email: '',
    author_url: '',
    body: 'سپاس',
    body_format: 'text',
    html: '<p>سپاس</p>',
    renderer_version: 1,
    reasons: '[]',
    network_hash: '',
    created_at: at,
    extra: '{}',
  } as const
}

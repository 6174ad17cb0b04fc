import { type ArticleRow, insertArticles } from '../src/content/articles/queries.ts'
import { chunks } from '../src/content/chunks.ts'
import type { ContentContext } from '../src/content/context.ts'
import { indexArticles } from '../src/content/search/index-articles.ts'
import { insertStories } from '../src/content/stories/queries.ts'
import { inTransaction } from '../src/content/work.ts'

/** A text to be found. */
export interface SearchableText {
  readonly headline: string
  readonly body: string
}

/** Writes texts as published articles with the codes 1, 2, … and indexes them, so many in a transaction. Returns the milliseconds of the indexing alone. */
export async function fillSearchable(
  context: ContentContext,
  language: string,
  texts: readonly SearchableText[],
  { firstCode = 1, atOnce = 200 }: { readonly firstCode?: number; readonly atOnce?: number } = {},
): Promise<number> {
  let code = firstCode
  let ms = 0
  for (const some of chunks(texts, atOnce)) {
    const rows = some.map((text) => articleRow(language, code++, text))
    await inTransaction(context, async (work) => {
      await insertStories(
        work.tx,
        rows.map(({ story_id, created_at }) => ({ id: story_id, created_at })),
      )
      await insertArticles(work.tx, rows)
      const start = performance.now()
      await indexArticles(
        work,
        rows.map(({ id }) => id),
      )
      ms += performance.now() - start
    })
  }
  return ms
}

function articleRow(language: string, code: number, { headline, body }: SearchableText): ArticleRow {
  const id = `${language}-${String(code).padStart(8, '0')}`
  const at = Date.UTC(2024, 0, 1) + code * 60_000
  return {
    id,
    story_id: id,
    language,
    code,
    kind: 'news',
    kicker: '',
    headline,
    second_headline: '',
    lead: '',
    dateline: '',
    document: '{"type":"doc","content":[]}',
    slug: String(code),
    section_id: null,
    also_sections: '[]',
    lead_media_id: null,
    lead_caption: '',
    lead_credit: '',
    source_name: '',
    source_url: '',
    source_article_id: null,
    source_revision: null,
    seo_title: '',
    seo_description: '',
    visibility: 'public',
    comments_open: 0,
    related: '[]',
    extra: '{}',
    state: 'published',
    revision: 1,
    html: '',
    text: body,
    excerpt: '',
    word_count: 0,
    renderer_version: 1,
    published_at: at,
    published_zone: 'UTC',
    updated_at: at,
    created_at: at,
    version: 1,
    deleted_at: null,
    created_by: null,
  }
}

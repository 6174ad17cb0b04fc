import { isoDate } from '@matbaa/locale'
import { conflict } from '../../errors.ts'
import type { ArticleState } from '../../db/schema.ts'
import type { Document } from '../../richtext/document.ts'
import { readJson } from '../json.ts'
import { enqueuePing } from '../index-now/enqueue.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { recordReferences } from '../references/record.ts'
import { type RenderedDocument, renderDocument } from '../render.ts'
import { randomId } from '../random-id.ts'
import type { Work } from '../work.ts'
import type { FieldColumns } from './fields.ts'
import { type ArticleRow, deleteBylinesAndTags, updateArticle } from './queries.ts'
import { relist } from './relist.ts'

/** All that is known when an article is written. */
export interface Publication {
  readonly id: string
  readonly storyId: string
  readonly code: number
  readonly columns: FieldColumns
  readonly bylines: readonly string[]
  readonly tags: readonly string[]
  readonly state: ArticleState
  readonly publishedAt: number
  readonly publishedZone: string
  readonly updatedAt: number
  readonly createdAt: number
  readonly createdBy: string | null
  readonly note: string
  /** What readers saw until now; undefined the first time. */
  readonly previous: ArticleRow | undefined
  /** What the document comes to, where it was rendered ahead. */
  readonly rendered?: RenderedDocument | undefined
}

/** What a verb that publishes returns. */
export interface PublishedRevision {
  readonly articleId: string
  readonly language: string
  readonly code: number
  readonly slug: string
  readonly revision: number
  readonly version: number
  readonly publishedAt: number
}

/** Writes an article whole: its row with what was rendered, a revision, authors, tags, references, lists, and what went stale. */
export async function writePublication(work: Work, publication: Publication): Promise<PublishedRevision> {
  const { id, code, storyId, columns, bylines, tags, previous } = publication
  const isFirst = previous === undefined
  const rendered = publication.rendered ?? (await renderColumns(work, columns))
  const revision = (previous?.revision ?? 0) + 1
  const row: ArticleRow = {
    id,
    story_id: storyId,
    code,
    ...columns,
    state: publication.state,
    revision,
    html: rendered.html,
    text: rendered.text,
    excerpt: rendered.excerpt,
    word_count: rendered.wordCount,
    renderer_version: rendered.rendererVersion,
    published_at: publication.publishedAt,
    published_zone: publication.publishedZone,
    updated_at: publication.updatedAt,
    created_at: publication.createdAt,
    version: (previous?.version ?? 0) + 1,
    deleted_at: null,
    created_by: publication.createdBy,
  }
  if (previous === undefined) work.append('articles', [row])
  else if (!(await updateArticle(work.tx, id, previous.version, row))) throw staleArticle()
  work.append('revisions', [
    {
      id: randomId(work),
      article_id: id,
      number: revision,
      snapshot: JSON.stringify({ ...columns, bylines, tags }),
      actor_kind: work.actor.kind,
      actor_id: work.actor.id,
      note: publication.note,
      created_at: work.clock(),
    },
  ])
  if (previous !== undefined) await deleteBylinesAndTags(work.tx, id)
  const authors = [...new Set(bylines)]
  const topics = [...new Set(tags)]
  work.append(
    'article_bylines',
    authors.map((author_id, position) => ({ article_id: id, author_id, position })),
  )
  work.append(
    'article_tags',
    topics.map((tag_id, position) => ({ article_id: id, tag_id, position })),
  )
  await recordReferences(work, { kind: 'article', id }, rendered.references, isFirst)
  await relist(work, [{ row, bylines, tags }], isFirst)
  work.searchable.add(id)
  work.listed.add(id)
  invalidatePlaces(work, row)
  if (previous !== undefined) invalidatePlaces(work, previous)
  work.record({ event: 'article.published', targetKind: 'article', targetId: id, detail: { code, revision } })
  await enqueuePing(work)
  work.announce({ type: 'article.published', articleId: id, language: columns.language, code })
  return {
    articleId: id,
    language: columns.language,
    code,
    slug: columns.slug,
    revision,
    version: row.version,
    publishedAt: publication.publishedAt,
  }
}

function renderColumns(work: Work, columns: FieldColumns): Promise<RenderedDocument> {
  const document = readJson<Document>(columns.document)
  return renderDocument(work, { document, lead: columns.lead }, columns.language)
}

/** Marks the pages that show an article by itself as stale; lists are marked by `relist`. */
export function invalidatePlaces(
  work: Work,
  row: Pick<ArticleRow, 'id' | 'story_id' | 'language' | 'published_at' | 'published_zone'>,
): void {
  work.invalidate(
    cacheTag.article(row.id),
    cacheTag.story(row.story_id),
    cacheTag.day(row.language, isoDate(row.published_at, row.published_zone)),
  )
}

/** Somebody else has changed the article first. */
export function staleArticle(): Error {
  return conflict('The article was not changed.', 'Somebody else has changed it meanwhile.')
}

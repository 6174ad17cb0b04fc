import { notFound } from '../../errors.ts'
import { takeCodeFor } from '../codes/take.ts'
import { type ContentContext, whoActs } from '../context.ts'
import type { CreatedArticle } from '../drafts/create.ts'
import { randomId } from '../random-id.ts'
import type { RenderedDocument } from '../render.ts'
import { joinStory } from '../stories/join.ts'
import { inTransaction } from '../work.ts'
import { type ArticleFields, toColumns } from './fields.ts'
import { findArticle } from './queries.ts'
import { type PublishedRevision, staleArticle, writePublication } from './write.ts'

/** An article that was published elsewhere, or needs no draft. */
export interface NewArticle extends ArticleFields {
  readonly id?: string
  readonly wishedCode?: number
  readonly storyId?: string
  readonly state?: 'published' | 'archived'
  readonly publishedAt: number
  readonly publishedZone: string
  readonly updatedAt?: number
  readonly createdAt?: number
  readonly note?: string
  /** The document rendered ahead with `renderDocument`, so that a batch does not hold its transaction meanwhile. */
  readonly rendered?: RenderedDocument
}

/** Publishes without a draft: for imports and for the demo. Readers get the same as from `publishArticle`. */
export function publishNew(context: ContentContext, input: NewArticle): Promise<CreatedArticle & PublishedRevision> {
  return inTransaction(
    context,
    async (work) => {
      const columns = toColumns(input)
      const articleId = input.id ?? randomId(work)
      const storyId = await joinStory(work, articleId, input.language, input.storyId)
      const taken = await takeCodeFor(work, articleId, input.wishedCode)
      const published = await writePublication(work, {
        id: articleId,
        storyId,
        code: taken.code,
        columns,
        bylines: input.bylines ?? [],
        tags: input.tags ?? [],
        state: input.state ?? 'published',
        publishedAt: input.publishedAt,
        publishedZone: input.publishedZone,
        updatedAt: input.updatedAt ?? input.publishedAt,
        createdAt: input.createdAt ?? input.publishedAt,
        createdBy: whoActs(work.actor),
        note: input.note ?? '',
        previous: undefined,
        rendered: input.rendered,
      })
      return { ...published, articleId, storyId, wishWasTaken: taken.wishWasTaken }
    },
    'no pending rows',
  )
}

/** A published article as it shall be from now on; all fields, those left out become empty. */
export interface ArticleReplacement extends ArticleFields {
  readonly articleId: string
  /** The version it replaces; left out, whatever stands there. */
  readonly version?: number
  readonly state?: 'published' | 'archived'
  readonly publishedAt?: number
  readonly publishedZone?: string
  readonly updatedAt?: number
  readonly note?: string
}

/** Replaces a published article without a draft, as a new revision: for a newer export of what was imported. */
export function republish(context: ContentContext, input: ArticleReplacement): Promise<PublishedRevision> {
  return inTransaction(context, async (work) => {
    const previous = await findArticle(work.tx, input.articleId)
    if (previous === undefined || previous.language !== input.language) throw notFound('The article')
    if (input.version !== undefined && input.version !== previous.version) throw staleArticle()
    return writePublication(work, {
      id: previous.id,
      storyId: previous.story_id,
      code: previous.code,
      columns: toColumns(input),
      bylines: input.bylines ?? [],
      tags: input.tags ?? [],
      state: input.state ?? 'published',
      publishedAt: input.publishedAt ?? previous.published_at,
      publishedZone: input.publishedZone ?? previous.published_zone,
      updatedAt: input.updatedAt ?? work.clock(),
      createdAt: previous.created_at,
      createdBy: previous.created_by,
      note: input.note ?? '',
      previous,
    })
  })
}

import type { DraftState } from '../../db/schema.ts'
import { type ArticleFields, toColumns } from '../articles/fields.ts'
import { takeCodeFor } from '../codes/take.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { randomId } from '../random-id.ts'
import { joinStory } from '../stories/join.ts'
import { inTransaction } from '../work.ts'
import { insertDraft } from './queries.ts'

/** What a new draft is made of. */
export interface NewDraft extends ArticleFields {
  readonly id?: string
  /** A code the article should have, if nothing else ever had it. */
  readonly wishedCode?: number
  /** The story it tells in its language; a new one where none is given. */
  readonly storyId?: string
  readonly state?: DraftState
  readonly publishAt?: number | null
  readonly publishZone?: string
  readonly createdAt?: number
  readonly updatedAt?: number
  /** When it was thrown away, for what comes from another system's trash. */
  readonly deletedAt?: number | null
}

/** A new article or draft: its id, story and code, and whether the code it wished for was already given. */
export interface CreatedArticle {
  readonly articleId: string
  readonly storyId: string
  readonly code: number
  readonly wishWasTaken: boolean
}

/** Makes a draft and takes its code. */
export function createDraft(context: ContentContext, input: NewDraft): Promise<CreatedArticle> {
  return inTransaction(context, async (work) => {
    const columns = toColumns(input)
    const articleId = input.id ?? randomId(work)
    const storyId = await joinStory(work, articleId, input.language, input.storyId)
    const { code, wishWasTaken } = await takeCodeFor(work, articleId, input.wishedCode)
    const now = work.clock()
    await work.flush()
    await insertDraft(work.tx, {
      article_id: articleId,
      story_id: storyId,
      code,
      ...columns,
      state: input.state ?? 'draft',
      bylines: JSON.stringify(input.bylines ?? []),
      tags: JSON.stringify(input.tags ?? []),
      base_revision: null,
      publish_at: input.publishAt ?? null,
      publish_zone: input.publishZone ?? work.locale(input.language).zone,
      locked_by: null,
      locked_until: null,
      created_by: whoActs(work.actor),
      updated_by: whoActs(work.actor),
      created_at: input.createdAt ?? now,
      updated_at: input.updatedAt ?? now,
      version: 1,
      deleted_at: input.deletedAt ?? null,
      note: '',
    })
    work.listed.add(articleId)
    work.record({ event: 'draft.created', targetKind: 'article', targetId: articleId, detail: { code } })
    return { articleId, storyId, code, wishWasTaken }
  })
}

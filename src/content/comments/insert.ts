import type { CommentKind, CommentState } from '../../db/schema.ts'
import { RENDERER_VERSION } from '../../richtext/render.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { randomId } from '../random-id.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction } from '../work.ts'
import { insertCommentRows, type NewCommentRow, recountComments } from './queries.ts'
import { renderComment } from './render.ts'

/** A comment as it was written; html only from another system, never from the form. */
export interface NewComment {
  readonly id?: string
  readonly articleId: string
  /** Language of the article. */
  readonly language: string
  readonly parentId?: string | null
  readonly kind?: CommentKind
  readonly state: CommentState
  readonly authorName: string
  readonly authorEmail?: string
  readonly authorUrl?: string
  readonly body: string
  readonly bodyFormat?: 'text' | 'html'
  readonly reasons?: readonly string[]
  readonly networkHash?: string
  readonly createdAt: number
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Adds comments that were judged already; returns their ids in the same order. */
export function insertComments(context: ContentContext, comments: readonly NewComment[]): Promise<readonly string[]> {
  return inTransaction(
    context,
    async (work) => {
      const rows = comments.map((comment): NewCommentRow => {
        const bodyFormat = comment.bodyFormat ?? 'text'
        const row = {
          id: comment.id ?? randomId(work),
          article_id: comment.articleId,
          parent_id: comment.parentId ?? null,
          kind: comment.kind ?? 'comment',
          state: comment.state,
          author_name: comment.authorName,
          author_email: comment.authorEmail ?? '',
          author_url: comment.authorUrl ?? '',
          body: comment.body,
          body_format: bodyFormat,
          html: renderComment(work, comment.body, bodyFormat, comment.language),
          renderer_version: RENDERER_VERSION,
          reasons: JSON.stringify(comment.reasons ?? []),
          network_hash: comment.networkHash ?? '',
          created_at: comment.createdAt,
          extra: JSON.stringify(comment.extra ?? {}),
        }
        refuseUnstorableText(row)
        return row
      })
      await insertCommentRows(work.tx, rows)
      const articleIds = [...new Set(rows.map((row) => row.article_id))]
      // What nobody sees yet makes no page stale.
      const visible = rows.filter(({ state }) => state === 'approved').map((row) => row.article_id)
      await recountComments(work.tx, [...new Set(visible)])
      work.invalidate(...visible.map(cacheTag.comments))
      for (const articleId of articleIds) {
        const added = rows.filter((row) => row.article_id === articleId)
        const detail = { count: added.length }
        work.record({ event: 'comments.added', targetKind: 'article', targetId: articleId, detail })
        for (const row of added) work.announce({ type: 'comment.added', articleId, commentId: row.id })
      }
      return rows.map((row) => row.id)
    },
    'no pending rows',
  )
}

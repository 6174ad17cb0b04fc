import { notFound } from '../../errors.ts'
import { findArticle, findBylineIds, findTagIds } from '../articles/queries.ts'
import { pickColumns } from '../articles/fields.ts'
import { type ContentContext, whoActs } from '../context.ts'
import { inTransaction } from '../work.ts'
import { findDraft, insertDraft, takeDraft } from './queries.ts'

/** Opens a working copy of a published article; one that is already open is kept. Returns its version. */
export function startDraft(context: ContentContext, articleId: string): Promise<{ readonly version: number }> {
  return inTransaction(context, async (work) => {
    const open = await findDraft(work.tx, articleId)
    if (open !== undefined && open.deleted_at === null) return { version: open.version }
    const article = await findArticle(work.tx, articleId)
    if (article === undefined) throw notFound('The article')
    // What was thrown away makes room.
    if (open !== undefined) await takeDraft(work.tx, articleId)
    const now = work.clock()
    await insertDraft(work.tx, {
      article_id: articleId,
      story_id: article.story_id,
      code: article.code,
      ...pickColumns(article),
      state: 'draft',
      bylines: JSON.stringify(await findBylineIds(work.tx, articleId)),
      tags: JSON.stringify(await findTagIds(work.tx, articleId)),
      base_revision: article.revision,
      publish_at: null,
      publish_zone: article.published_zone,
      locked_by: null,
      locked_until: null,
      created_by: article.created_by,
      updated_by: whoActs(work.actor),
      created_at: now,
      updated_at: now,
      version: 1,
      deleted_at: null,
      note: '',
    })
    work.listed.add(articleId)
    return { version: 1 }
  })
}

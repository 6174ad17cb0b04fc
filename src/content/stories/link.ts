import { notFound } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { inTransaction } from '../work.ts'
import { joinStory } from './join.ts'
import { findOwnStory, moveToStory } from './queries.ts'

/** Makes an article or draft tell another story: the two are then translations of each other. */
export function linkToStory(context: ContentContext, articleId: string, storyId: string): Promise<void> {
  return inTransaction(context, async (work) => {
    const found = await findOwnStory(work.tx, articleId)
    if (found === undefined) throw notFound('The article')
    if (found.story_id === storyId) return
    await joinStory(work, articleId, found.language, storyId)
    await moveToStory(work.tx, articleId, storyId)
    work.listed.add(articleId)
    work.invalidate(cacheTag.story(found.story_id), cacheTag.story(storyId), cacheTag.article(articleId))
    work.record({ event: 'story.linked', targetKind: 'article', targetId: articleId, detail: { storyId } })
  })
}

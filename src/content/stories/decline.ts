import type { ContentContext } from '../context.ts'
import { inTransaction } from '../work.ts'
import { deleteDecline, insertDecline } from './queries.ts'

/** Says that an edition will not tell a story, or (with false) that it may after all. */
export function declineStory(
  context: ContentContext,
  storyId: string,
  language: string,
  isDeclined = true,
): Promise<void> {
  return inTransaction(context, async (work) => {
    if (isDeclined) await insertDecline(work.tx, storyId, language, work.clock())
    else await deleteDecline(work.tx, storyId, language)
    const event = isDeclined ? 'story.declined' : 'story.undeclined'
    work.record({ event, targetKind: 'story', targetId: storyId, detail: { language } })
  })
}

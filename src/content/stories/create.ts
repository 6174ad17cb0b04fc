import type { ContentContext } from '../context.ts'
import { randomId } from '../random-id.ts'
import { inTransaction } from '../work.ts'
import { insertStory } from './queries.ts'

/** Makes a story that nobody tells yet, so that several articles can be given to it. */
export function createStory(context: ContentContext, id?: string): Promise<string> {
  return inTransaction(context, async (work) => {
    const storyId = id ?? randomId(work)
    await insertStory(work.tx, storyId, work.clock())
    return storyId
  })
}

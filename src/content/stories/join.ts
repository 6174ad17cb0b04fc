import { conflict, notFound } from '../../errors.ts'
import { randomId } from '../random-id.ts'
import type { Work } from '../work.ts'
import { findTelling, isStory } from './queries.ts'

/** The story an article is to tell: a new one, or the one wished, which no other article of its language may tell. */
export async function joinStory(
  work: Work,
  articleId: string,
  language: string,
  wished: string | undefined,
): Promise<string> {
  if (wished === undefined) {
    const id = randomId(work)
    work.append('stories', [{ id, created_at: work.clock() }])
    return id
  }
  await work.flush()
  const teller = await findTelling(work.tx, wished, language)
  if (teller !== undefined && teller !== articleId) {
    throw conflict('The story already has an article in this language.', 'An edition tells a story once.')
  }
  if (teller === undefined && !(await isStory(work.tx, wished))) throw notFound('The story')
  return wished
}

import type { Queryable } from '../../db/database.ts'
import { isAllowed } from '../../permissions.ts'
import { findArticle, findBylineIds, findTagIds } from '../articles/queries.ts'
import type { ContentContext } from '../context.ts'
import { findDraft } from '../drafts/queries.ts'
import { listEditions } from '../editions/queries.ts'
import { listDeclines } from '../stories/queries.ts'
import type { Work } from '../work.ts'
import { findUserNames, listStoryEntries } from './queries.ts'
import type { Actor } from './rights.ts'
import { findStanding, readableThing, type Standing, workingThing } from './standing.ts'

/** An article with all that somebody may see of it. */
export type ShownArticle = NonNullable<Awaited<ReturnType<typeof showArticle>>>

/** Whether somebody may see the working copy, and what else the newsroom has of it. */
export const mayReadWorking = ({ person }: Actor, standing: Standing): boolean =>
  isAllowed(person, 'article.read', workingThing(standing))

/** Reads an article for somebody; `undefined` where there is none for them. */
export async function showArticle(context: ContentContext, actor: Actor, id: string) {
  const db = await settledReader(context)
  const standing = await findStanding(db, id)
  if (standing === undefined || !isAllowed(actor.person, 'article.read', readableThing(standing))) return undefined
  const isWhole = mayReadWorking(actor, standing)
  const draft = isWhole && standing.draft !== undefined ? await findDraft(db, id) : undefined
  const article = standing.article === undefined ? undefined : await findArticle(db, id)
  const bylines = article === undefined ? [] : await findBylineIds(db, id)
  const tags = article === undefined ? [] : await findTagIds(db, id)
  const people = [standing.ownerId, draft?.updated_by, draft?.locked_by].filter((person) => typeof person === 'string')
  return {
    standing,
    isWhole,
    draft,
    article,
    bylines,
    tags,
    names: await findUserNames(db, people),
    tellings: await listTellingsFor(db, actor, standing, article?.revision),
  }
}

/** The story's other editions as somebody may see them. */
async function listTellingsFor(db: Queryable, { person }: Actor, standing: Standing, revision: number | undefined) {
  const editions = await listEditions(db)
  const entries = await listStoryEntries(db, standing.storyId)
  const declines = await listDeclines(db, standing.storyId)
  const seesAll = isAllowed(person, 'article.read', {})
  return Promise.all(
    editions
      .filter(({ language }) => language !== standing.language)
      .map(async ({ language, name }) => {
        const own = entries.filter((row) => row.language === language)
        const working = own.find((row) => row.is_working === 1)
        const mayWorking = working !== undefined && (seesAll || working.owner_id === person.id)
        const shown = mayWorking ? working : own.find((row) => row.is_public === 1 && row.state === 'published')
        const source = shown === undefined ? undefined : await findSource(db, shown.article_id, mayWorking)
        return {
          language,
          editionName: name,
          articleId: shown?.article_id ?? null,
          state: shown?.state ?? null,
          headline: shown?.headline ?? '',
          isBehind:
            source?.source_article_id === standing.id &&
            source.source_revision !== null &&
            revision !== undefined &&
            source.source_revision < revision,
          isDeclined: declines.includes(language),
        }
      }),
  )
}

async function findSource(db: Queryable, id: string, isWorking: boolean) {
  return (isWorking ? await findDraft(db, id) : undefined) ?? (await findArticle(db, id))
}

/** The connection that sees what was done just now: inside a transaction what waits to be written is written first. */
export async function settledReader(context: ContentContext): Promise<Queryable> {
  if (!('tx' in context)) return context.db.reader
  const { tx, flush } = context as Work
  await flush()
  return tx
}

import { directionOf } from '@matbaa/locale'
import { article, type ArticleItem, articleQuery, articles } from '../contract/articles.ts'
import { newArticle } from '../contract/drafts.ts'
import { nothing } from '../contract/fields.ts'
import { articleMedia } from '../contract/media.ts'
import { beginArticle } from '../content/desk/begin.ts'
import { type DeskEntry, findAuthorNames, findSectionNames, findUserNames, listDesk } from '../content/desk/queries.ts'
import { type Actor, verbsOf } from '../content/desk/rights.ts'
import { findStandings, idsOf } from '../content/desk/standing.ts'
import { findPictures } from '../content/media/queries.ts'
import { findMediaOfArticle } from '../content/media/uses/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { actorOf, answerArticle, mayRead } from './article-access.ts'
import { toLock, toNamed, toPersonName } from './article-output.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { bodyOfArticle, toWritten } from './article-input.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'
import { href } from '../routes.ts'

/** The list of articles, new ones, and one of them. */
export const articleRoutes: readonly Route[] = [
  route(
    'GET',
    '/articles',
    { to: 'allowed', action: 'article.read', keys: true },
    { input: articleQuery, output: articles },
    async ({ context, input }, caller) => {
      const { cursor, limit = 50, sort: by = 'updated', q: text, section: sectionId, author: authorId } = input
      const actor = actorOf(caller)
      const rows = await listDesk(
        context.db.worker,
        actor.person,
        {
          language: input.language,
          states: input.state,
          kind: input.kind,
          sectionId,
          authorId,
          isOwn: input.own === 'true',
          text,
        },
        { by, after: cursor === undefined ? undefined : readCursor(cursor), limit },
      )
      const shown = rows.slice(0, limit)
      const items = await toItems(context, actor, shown)
      const last = shown.at(-1)
      if (rows.length <= limit || last === undefined) return { body: { items } }
      const at = by === 'updated' ? last.updated_at : last.published_at
      return { body: { items, nextCursor: writeCursor({ at, articleId: last.article_id }) } }
    },
  ),
  route(
    'POST',
    '/articles',
    { to: 'allowed', action: 'article.create', keys: true },
    { input: newArticle, output: article, limits: bodyOfArticle },
    async ({ context, input }, caller) => {
      const { language, storyId, sourceArticleId, ...written } = input
      const articleId = await beginArticle(context, { ...toWritten(written), language, storyId, sourceArticleId })
      return answerArticle(context, caller, articleId, 201)
    },
  ),
  route('GET', '/articles/:id', mayRead, { input: nothing, output: article }, ({ context, parameter }, caller) =>
    answerArticle(context, caller, parameter),
  ),
  // Whoever reads an article sees it as its readers do, with no right to the library.
  route(
    'GET',
    '/articles/:id/media',
    mayRead,
    { input: nothing, output: articleMedia },
    async ({ context, parameter }) => {
      const shown = await findMediaOfArticle(context.db.reader, parameter)
      if (shown === undefined) return { body: { items: [] } }
      const pictures = await findPictures(context.db.reader, shown.ids, shown.language)
      const items = [...pictures.values()].map(({ id, kind, focalX, focalY, derivatives, alt, caption, credit }) => ({
        id,
        kind,
        focal: { x: focalX, y: focalY },
        forms: derivatives.map(({ key, ...form }) => ({ url: href.media(key), ...form })),
        alt,
        caption,
        credit,
      }))
      return { body: { items } }
    },
  ),
]

async function toItems(context: AccessContext, actor: Actor, rows: readonly DeskEntry[]): Promise<ArticleItem[]> {
  const db = context.db.worker
  const ids = rows.map((row) => row.article_id)
  const authors = await findAuthorNames(db, [...new Set(rows.flatMap((row) => idsOf(row.authors)))])
  const sections = await findSectionNames(db, [...new Set(rows.flatMap((row) => row.section_id ?? []))])
  const standings = await findStandings(db, ids)
  const lockedBy = [...standings.values()].map(({ draft }) => draft?.lockedBy ?? null)
  const people = [...rows.map((row) => row.owner_id), ...lockedBy]
  const names = await findUserNames(db, [...new Set(people.filter((id) => id !== null))])
  const authorName = (id: string, language: string): string => {
    const own = authors.filter((row) => row.id === id)
    return (own.find((row) => row.language === language) ?? own[0])?.name ?? ''
  }
  return rows.flatMap((row) => {
    const standing = standings.get(row.article_id)
    if (standing === undefined) return []
    const isWorking = row.is_working === 1
    const draft = isWorking ? standing.draft : undefined
    const verbs = verbsOf(actor, standing)
    return [
      {
        id: row.article_id,
        storyId: row.story_id,
        code: row.code,
        language: row.language,
        dir: directionOf(row.language),
        state: row.state,
        kind: row.kind,
        kicker: row.kicker,
        headline: row.headline,
        isPublic:
          standing.trashedAt === null && standing.article !== undefined && standing.article.state !== 'withdrawn',
        hasDraft: isWorking && standing.draft !== undefined,
        section:
          row.section_id === null ? null : toNamed(row.section_id, sections.get(row.section_id) ?? '', row.language),
        bylines: idsOf(row.authors).map((id) => toNamed(id, authorName(id, row.language), row.language)),
        owner: toPersonName(row.owner_id, names),
        lock: toLock(draft, names, { now: context.clock(), person: actor.person }),
        updatedAt: iso(row.updated_at),
        publishedAt: row.published_at === 0 ? null : iso(row.published_at),
        publishAt: row.publish_at === null ? null : iso(row.publish_at),
        publishZone: row.publish_at === null ? null : row.publish_zone,
        can: isWorking ? [...verbs] : verbs.filter((verb) => verb === 'translate'),
      },
    ]
  })
}

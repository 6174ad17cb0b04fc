import { directionOf } from '@matbaa/locale'
import { article } from '../contract/articles.ts'
import { nothing } from '../contract/fields.ts'
import { revision, revisionQuery, revisions } from '../contract/revisions.ts'
import { type FieldColumns, toFields } from '../content/articles/fields.ts'
import { findUserNames } from '../content/desk/queries.ts'
import { restoreRevision } from '../content/desk/revisions.ts'
import { findRevision, listRevisions, type RevisionHead } from '../content/revisions/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { answerArticle, mayChangeSeen, mayReadWorkingCopy } from './article-access.ts'
import { toFieldsOutput, toPersonName } from './article-output.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** What was published before, and bringing it back. */
export const revisionRoutes: readonly Route[] = [
  route(
    'GET',
    '/articles/:id/revisions',
    mayReadWorkingCopy,
    { input: revisionQuery, output: revisions },
    async ({ context, input: { cursor, limit = 50 }, parameter }) => {
      const before = cursor === undefined ? undefined : readNumber(cursor)
      const { items, nextCursor } = await listRevisions(context.db.worker, parameter, limit, before)
      const names = await namesOf(context, items)
      const body = { items: items.map((head) => toHead(head, names)) }
      return { body: nextCursor === undefined ? body : { ...body, nextCursor: String(nextCursor) } }
    },
  ),
  route(
    'GET',
    '/articles/:id/revisions/:number',
    mayReadWorkingCopy,
    { input: nothing, output: revision },
    async ({ context, parameter, second }) => {
      const row = await findRevision(context.db.reader, parameter, readNumber(second))
      if (row === undefined) throw problem('not-found')
      const { bylines, tags, ...columns } = JSON.parse(row.snapshot) as Snapshot
      const { language } = columns
      return {
        body: {
          ...toHead(row, await namesOf(context, [row])),
          language,
          dir: directionOf(language),
          fields: toFieldsOutput(toFields(columns, bylines, tags)),
        },
      }
    },
  ),
  route(
    'POST',
    '/articles/:id/revisions/:number/restoration',
    mayChangeSeen('edit'),
    { input: nothing, output: article },
    async ({ context, parameter: articleId, second, seen }, caller) => {
      await restoreRevision(context, { articleId, seen }, readNumber(second))
      return answerArticle(context, caller, articleId)
    },
  ),
]

type Snapshot = FieldColumns & { readonly bylines: readonly string[]; readonly tags: readonly string[] }

function readNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw problem('not-found')
  return Number(text)
}

const namesOf = ({ db }: AccessContext, heads: readonly RevisionHead[]): Promise<ReadonlyMap<string, string>> =>
  findUserNames(db.reader, [...new Set(heads.flatMap(({ actor_id }) => actor_id ?? []))])

const toHead = (row: RevisionHead, names: ReadonlyMap<string, string>) => ({
  number: row.number,
  createdAt: iso(row.created_at),
  by: toPersonName(row.actor_id, names),
  actorKind: row.actor_kind,
  note: row.note,
})

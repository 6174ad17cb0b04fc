import {
  comment,
  commentCountQuery,
  commentCounts,
  commentDecisions,
  commenter,
  commenterErasure,
  commenterQuery,
  type CommentOutput,
  commentQuery,
  comments,
  decidedComments,
  erasedCommenter,
  foundCommenter,
  newsroomReply,
} from '../contract/comments.ts'
import { id, nothing } from '../contract/fields.ts'
import { textOfComment } from '../content/comments/render.ts'
import { decideComments } from '../content/comments/queue/decide.ts'
import { eraseCommenter, listCommentsOfSameReader } from '../content/comments/queue/erase.ts'
import { listCommentQueue } from '../content/comments/queue/list.ts'
import {
  countQueue,
  findQueued,
  listCommentsOf,
  type QueuedComment,
  type SectionScope,
} from '../content/comments/queue/queries.ts'
import { replyAsNewsroom } from '../content/comments/queue/reply.ts'
import { readJson } from '../content/json.ts'
import { readCursor, writeCursor } from '../content/scan.ts'
import { findUserNames, readSectionPlaces } from '../content/desk/queries.ts'
import { groupsOf } from '../content/desk/standing.ts'
import { sectionsAllowed } from '../content/sections/desks.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { toPerson } from '../content/users/person.ts'
import { isEverAllowed, isInScope, type Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import type { Addresses } from '../routes.ts'
import { toPersonName } from './article-output.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'
import { type Access, type Caller, route, type Route } from './route.ts'

async function commentThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  if (!id.safeParse(parameter).success) return undefined
  const [row] = await findQueued(db.reader, [parameter])
  return row && { sections: groupsOf(await readSectionPlaces(db.reader), row.sectionId) }
}

const moderates = { to: 'allowed', action: 'comment.moderate', keys: true } as const
const moderatesOne = { ...moderates, thing: commentThing } as const
const erases: Exclude<Access, { to: 'anybody' }> = { to: 'allowed', action: 'comment.erase', thing: commentThing }

const scopeOf = ({ db }: AccessContext, { user }: Caller): Promise<SectionScope> =>
  sectionsAllowed(db.reader, toPerson(user), 'comment.moderate')

/** A key never reads addresses: no scope has them. */
const readsAddresses = ({ user, scopes }: Caller): boolean =>
  isEverAllowed(user.role, 'comment.read-address') &&
  (scopes === undefined || isInScope(scopes, 'comment.read-address'))

async function show(context: AccessContext, caller: Caller, commentId: string): Promise<CommentOutput> {
  const [shown] = await showAll(context, caller, await findQueued(context.db.reader, [commentId]))
  if (shown === undefined) throw problem('not-found')
  return shown
}

async function showAll(
  { db }: AccessContext,
  caller: Caller,
  rows: readonly QueuedComment[],
): Promise<readonly CommentOutput[]> {
  const addresses = await readAddresses(db.reader)
  const names = await namesOfDeciders(db, rows)
  return rows.map((row) => toOutput(row, { addresses, names, hasAddress: readsAddresses(caller) }))
}

const namesOfDeciders = ({ reader }: AccessContext['db'], rows: readonly QueuedComment[]) =>
  findUserNames(reader, [...new Set(rows.flatMap(({ decided_by }) => decided_by ?? []))])

/** What readers wrote below articles, for those who decide about it. */
export const commentRoutes: readonly Route[] = [
  route('GET', '/comments', moderates, { input: commentQuery, output: comments }, async (asked, caller) => {
    const { state = 'held', article, language, network, q, order, cursor, limit = 50 } = asked.input
    const { db } = asked.context
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) throw problem('invalid-input')
    const { rows, next } = await listCommentQueue(db, await scopeOf(asked.context, caller), {
      state,
      articleId: article,
      language,
      networkHash: network,
      words: q,
      order: order ?? (state === 'held' ? 'oldest' : 'newest'),
      after,
      limit,
    })
    return {
      body: {
        items: await showAll(asked.context, caller, rows),
        ...(next === undefined ? {} : { nextCursor: writeCursor({ at: next.created_at, id: next.id }) }),
      },
    }
  }),
  route(
    'GET',
    '/comments/counts',
    moderates,
    { input: commentCountQuery, output: commentCounts },
    async ({ context, input: { article, language } }, caller) => ({
      body: await countQueue(context.db.worker, await scopeOf(context, caller), { articleId: article, language }),
    }),
  ),
  route(
    'POST',
    '/comments/decisions',
    moderates,
    { input: commentDecisions, output: decidedComments },
    async ({ context, input }, caller) => {
      const { before, taken } = await decideComments(context, input.items)
      const names = await namesOfDeciders(context.db, taken)
      const others = taken.map(({ id: commentId, state, decided_by }) => ({
        id: commentId,
        state,
        by: toPersonName(decided_by, names),
      }))
      return {
        body: { before, taken: others, counts: await countQueue(context.db.worker, await scopeOf(context, caller)) },
      }
    },
  ),
  route(
    'GET',
    '/comments/:id',
    moderatesOne,
    { input: nothing, output: comment },
    async ({ context, parameter }, caller) => ({
      body: await show(context, caller, parameter),
    }),
  ),
  route(
    'POST',
    '/comments/:id/replies',
    moderatesOne,
    { input: newsroomReply, output: comment },
    async ({ context, parameter, input }, caller) => ({
      status: 201,
      body: await show(context, caller, await replyAsNewsroom(context, parameter, input.body)),
    }),
  ),
  route(
    'GET',
    '/commenters',
    { to: 'allowed', action: 'comment.erase' },
    { input: commenterQuery, output: foundCommenter },
    async ({ context, input }) => {
      const [first, ...others] = await listCommentsOf(context.db.worker, input.email)
      return { body: { comments: first === undefined ? 0 : others.length + 1, commentId: first ?? null } }
    },
  ),
  route(
    'GET',
    '/comments/:id/commenter',
    erases,
    { input: nothing, output: commenter },
    async ({ context, parameter }) => ({
      body: { comments: (await listCommentsOfSameReader(context, parameter)).length },
    }),
  ),
  route(
    'POST',
    '/comments/:id/commenter/erasure',
    { ...erases, confirmed: true },
    { input: commenterErasure, output: erasedCommenter },
    async ({ context, parameter, input }) => ({ body: { comments: await eraseCommenter(context, parameter, input) } }),
  ),
]

interface Beside {
  readonly addresses: Addresses
  readonly names: ReadonlyMap<string, string>
  readonly hasAddress: boolean
}

function toOutput(row: QueuedComment, { addresses, names, hasAddress }: Beside): CommentOutput {
  return {
    id: row.id,
    state: row.state,
    kind: row.kind,
    article: {
      id: row.article_id,
      code: row.articleCode,
      language: row.articleLanguage,
      dir: directionOf(row.articleLanguage),
      headline: row.articleHeadline,
      url: addresses.article(row.articleLanguage, row.articleCode, row.articleSlug),
    },
    parent:
      row.parent_id === null
        ? null
        : {
            id: row.parent_id,
            authorName: row.parentName ?? '',
            body: row.parentBody ?? '',
            text: textOfComment(row.parentBody ?? '', row.parentFormat ?? 'text', row.articleLanguage),
          },
    authorName: row.author_name,
    authorEmail: hasAddress ? row.author_email : null,
    authorUrl: row.author_url,
    body: row.body,
    text: textOfComment(row.body, row.body_format, row.articleLanguage),
    html: row.html,
    reasons: [...readJson<readonly string[]>(row.reasons)],
    network: row.network_hash === '' ? null : row.network_hash,
    createdAt: iso(row.created_at),
    decidedBy: toPersonName(row.decided_by, names),
    decidedAt: row.decided_at === null ? null : iso(row.decided_at),
  }
}

import type { CommentPolicy } from '../content/comments/moderate.ts'
import { listCommentsToModerate, type ModeratedComment } from '../content/comments/queries.ts'
import { removeComments } from '../content/comments/remove.ts'
import { setCommentState } from '../content/comments/set-state.ts'
import { readSetting } from '../content/settings/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import type { CommentState } from '../db/schema.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { readNumber } from './read-number.ts'

interface ListFlags extends SettingFlags {
  readonly state: CommentState
  readonly article?: string
  readonly limit: string
  readonly json?: boolean
}

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Prints the comments in a state, oldest first, with all that those who moderate have to see: e-mail addresses stand nowhere else. */
export function listCommentsCommand(invocation: Invocation, flags: ListFlags): Promise<number> {
  const { terminal } = invocation
  const code = flags.article === undefined ? undefined : readNumber(flags.article, 'a code', '--article 8501')
  const limit = readNumber(flags.limit, 'a number of comments', '--limit 100')
  return withNewsroom(invocation, flags, options, async ({ database }) => {
    const comments = await listCommentsToModerate(database.worker, { state: flags.state, code, limit })
    if (flags.json === true) terminal.out(`${JSON.stringify(comments.map(toJson))}\n`)
    else terminal.out(comments.map(inWords).join('\n'))
    terminal.err(`${comments.length} ${flags.state}\n`)
    return 0
  })
}

/** Decides about comments: approved ones appear, spam vanishes. */
export function decideCommentsCommand(
  invocation: Invocation,
  flags: SettingFlags,
  ids: readonly string[],
  state: 'approved' | 'spam',
): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    await setCommentState(context, ids, state, ['moderator'])
    invocation.terminal.err(`${ids.length} ${state}\n`)
    return 0
  })
}

/** Removes comments for good. */
export function deleteCommentsCommand(
  invocation: Invocation,
  flags: SettingFlags,
  ids: readonly string[],
): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    await removeComments(context, ids)
    invocation.terminal.err(`${ids.length} deleted\n`)
    return 0
  })
}

/** Says whose comments appear before an editor has read them. */
export function setCommentPolicy(invocation: Invocation, flags: SettingFlags, policy: CommentPolicy): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ context, database }) => {
    await saveSetting(context, 'comments', { ...(await readSetting(database.worker, 'comments')), policy })
    return 0
  })
}

const toJson = ({ reasons, createdAt, ...comment }: ModeratedComment) => ({
  ...comment,
  reasons: JSON.parse(reasons) as unknown,
  createdAt: new Date(createdAt).toISOString(),
})

function inWords(comment: ModeratedComment): string {
  const { id, code, headline, authorName, authorEmail, body, reasons, createdAt, parentId } = comment
  const reasonList = JSON.parse(reasons) as readonly string[]
  const lines = [
    `${id}  ${new Date(createdAt).toISOString()}`,
    `  ${authorName} <${authorEmail}>`,
    `  on ${code} ${headline}${parentId === null ? '' : `, in reply to ${parentId}`}`,
    ...(reasonList.length === 0 ? [] : [`  reasons: ${reasonList.join(', ')}`]),
    ...body.split('\n').map((line) => `  | ${line}`),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

/** What readers typed must not move the cursor, colour the terminal or turn a line around. */
const printable = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

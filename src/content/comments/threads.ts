import type { PublicComment } from './conversation-queries.ts'

/** A comment with the replies to it. */
export interface CommentThread extends PublicComment {
  readonly replies: readonly CommentThread[]
  /** 0 for the first of a thread. */
  readonly depth: number
}

/** Deeper replies stand beside each other on this level, so that a long exchange keeps a readable width. */
export const deepestReply = 4

/** Nests comments that stand in the order of their time; one whose parent is not among them begins a thread. */
export function nestComments(comments: readonly PublicComment[]): readonly CommentThread[] {
  const known = new Set(comments.map((comment) => comment.id))
  const repliesOf = new Map<string, PublicComment[]>()
  const first: PublicComment[] = []
  for (const comment of comments) {
    if (comment.parentId === null || !known.has(comment.parentId)) {
      first.push(comment)
      continue
    }
    const siblings = repliesOf.get(comment.parentId) ?? []
    repliesOf.set(comment.parentId, siblings)
    siblings.push(comment)
  }
  const nest = (comment: PublicComment, depth: number): CommentThread => {
    const answers = depth === deepestReply - 1 ? answersBelow(comment.id, repliesOf) : (repliesOf.get(comment.id) ?? [])
    return { ...comment, depth, replies: depth >= deepestReply ? [] : answers.map((reply) => nest(reply, depth + 1)) }
  }
  return first.map((comment) => nest(comment, 0))
}

/** All that was answered below a comment, however deep, in the order of time. Iterative: a chain may be very long. */
function answersBelow(id: string, repliesOf: ReadonlyMap<string, readonly PublicComment[]>): readonly PublicComment[] {
  const found: PublicComment[] = []
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const reply of repliesOf.get(next) ?? []) {
      found.push(reply)
      open.push(reply.id)
    }
  }
  return found.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

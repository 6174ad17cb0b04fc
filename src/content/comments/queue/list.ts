import type { Database } from '../../../db/database.ts'
import { type NewestCursor, type Scanned, scanRows, wordsIn } from '../../scan.ts'
import { listQueue, type QueuedComment, type QueueFilter, type SectionScope } from './queries.ts'

/** What the queue is narrowed by. */
export interface QueueQuery extends QueueFilter {
  /** Words of the comment or of the name, in whatever spelling. */
  readonly words?: string | undefined
  readonly after?: NewestCursor | undefined
  readonly limit: number
}

/** A part of the comments of a state. */
export function listCommentQueue(
  db: Database,
  scope: SectionScope,
  query: QueueQuery,
): Promise<Scanned<QueuedComment>> {
  const hasWords = query.words === undefined ? undefined : wordsIn(query.words)
  return scanRows(
    (last, limit) =>
      listQueue(
        db.worker,
        scope,
        query,
        last === undefined ? query.after : { at: last.created_at, id: last.id },
        limit,
      ),
    ({ author_name, body }) => hasWords === undefined || hasWords(author_name, body),
    query.limit,
  )
}

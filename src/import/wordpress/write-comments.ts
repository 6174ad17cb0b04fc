import { setCommentState } from '../../content/comments/set-state.ts'
import { findComment } from '../../content/comments/queries.ts'
import type { Work } from '../../content/work.ts'
import { digest } from './identity.ts'
import type { MappedArticle, MappedComment } from './map.ts'
import { findImported } from './queries.ts'
import { type ImportSession, importedRow } from './session.ts'
import type { BatchLedger, Incoming } from './write-content.ts'

/** Adds an article's comments that are not here yet; a state that was decided anew in WordPress only is followed. */
export async function writeComments(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedArticle>,
  ledger: BatchLedger,
): Promise<void> {
  const { comments } = incoming.text
  if (comments.length === 0) return
  const { identify, source, recorder } = session
  const named = comments.map((comment, index) => ({ comment, externalId: externalIdOf(comment, incoming, index) }))
  const asked = incoming.known === undefined ? [] : named.map(({ externalId }) => externalId)
  const known = await findImported(work.tx, source.id, 'comment', asked)
  const parents = await findParents(
    session,
    work,
    incoming,
    named.map(({ externalId }) => externalId),
  )
  for (const { comment, externalId } of named) {
    const id = identify('comment', externalId)
    const counted = comment.kind === 'comment' ? 'comments' : 'pingbacks'
    const before = known.get(externalId)
    const hash = digest(comment)
    if (before?.source_hash === hash) {
      ledger.done.push(() => recorder.count(counted, 'unchanged'))
      continue
    }
    if (before === undefined) {
      const parentId = parents.get(comment.parentId)
      if (comment.parentId !== '' && parentId === undefined) {
        ledger.done.push(() =>
          recorder.note(
            'comments moved to the top',
            `comment ${externalId}`,
            `comment ${comment.parentId}, which it answers, is not in the export`,
          ),
        )
      }
      ledger.comments.push({
        id,
        articleId: incoming.id,
        language: incoming.language,
        parentId: parentId === id ? null : (parentId ?? null),
        kind: comment.kind,
        state: comment.state,
        authorName: comment.authorName,
        authorEmail: comment.authorEmail,
        authorUrl: comment.authorUrl,
        body: comment.body,
        bodyFormat: 'html',
        createdAt: comment.createdAt ?? incoming.text.published?.at ?? source.startedAt,
        extra: {
          ...comment.extra,
          ...(comment.parentId === '' || parentId !== undefined ? {} : { parent: comment.parentId }),
        },
      })
      ledger.done.push(() => recorder.count(counted, 'imported'))
    } else {
      const isUntouched = (await findComment(work.tx, id))?.state === before.target_hash
      if (isUntouched && comment.state !== before.target_hash) await setCommentState(work, [id], comment.state)
      ledger.done.push(() => recorder.count(counted, isUntouched ? 'updated' : 'edited here, kept'))
      if (!isUntouched) continue
    }
    ledger.notes.push(
      importedRow(session, {
        type: 'comment',
        external_id: externalId,
        target_kind: 'comment',
        target_id: id,
        source_hash: hash,
        target_hash: comment.state,
      }),
    )
  }
}

const externalIdOf = (comment: MappedComment, incoming: Incoming<MappedArticle>, index: number): string =>
  comment.id === '' ? `${incoming.streamed.externalId}#${index}` : comment.id

/** Ids of the comments that may be answered: those of this item that form no ring, and those of an earlier run. */
async function findParents(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedArticle>,
  ownIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { comments } = incoming.text
  const parentOf = new Map(comments.map((comment) => [comment.id, comment.parentId]))
  const found = new Map<string, string>()
  for (const id of ownIds) if (!isInRing(id, parentOf)) found.set(id, session.identify('comment', id))
  const elsewhere = comments.map(({ parentId }) => parentId).filter((id) => id !== '' && !parentOf.has(id))
  if (elsewhere.length === 0) return found
  const rows = await findImported(work.tx, session.source.id, 'comment', elsewhere)
  for (const [externalId, { target_id: id }] of rows) {
    if (id !== null && (await findComment(work.tx, id))?.article_id === incoming.id) found.set(externalId, id)
  }
  return found
}

function isInRing(start: string, parentOf: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>()
  for (let id: string | undefined = start; id !== undefined && id !== ''; id = parentOf.get(id)) {
    if (passed.has(id)) return true
    passed.add(id)
  }
  return false
}

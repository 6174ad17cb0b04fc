import { createPage, savePage } from '../../content/pages/save.ts'
import { publishPage, unpublishPage } from '../../content/pages/standing.ts'
import type { Work } from '../../content/work.ts'
import { withoutAddress } from './keep.ts'
import type { MappedPage } from './map.ts'
import { findPageVersion, isPageInGroup, type Standing } from './queries.ts'
import type { ImportOutcome } from '../../contract/import-report.ts'
import type { ImportSession } from './session.ts'
import type { BatchLedger, Incoming } from './write-content.ts'

/** Writes a static page, or brings one that nobody touched here to what the export says now. */
export async function writePage(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedPage>,
  ledger: BatchLedger,
): Promise<{ readonly outcome: ImportOutcome; readonly counted: 'pages'; readonly standing: Standing }> {
  const { text, id, language, body, leadMediaId, known, standing, streamed } = incoming
  const { identify, source, recorder } = session
  const comments = text.comments.length === 0 ? {} : { comments: text.comments.map(withoutAddress) }
  const fields = {
    title: text.title,
    document: body.document,
    lead: text.lead,
    // A page may stand above another before it is written: nothing but its id is needed.
    parentId: text.parentId === '' ? null : identify(incoming.type, text.parentId),
    position: text.position,
    leadMediaId,
    visibility: text.visibility,
    seoTitle: text.seoTitle,
    seoDescription: text.seoDescription,
    extra: { ...text.extra, ...comments },
  }
  const isPublished = text.state.kind === 'published' && !text.isTrashed
  const published = text.published ?? text.modified
  const createdAt = published?.at ?? source.startedAt
  const updatedAt = Math.max(createdAt, text.modified?.at ?? 0)
  if (known === undefined) {
    await createPage(work, {
      ...fields,
      id,
      language,
      ...(await groupFor(session, work, incoming, ledger)),
      ...(text.slug === '' ? {} : { slug: text.slug }),
      state: isPublished ? 'published' : 'draft',
      publishedAt: isPublished ? createdAt : null,
      createdAt,
      updatedAt,
      deletedAt: text.isTrashed ? source.startedAt : null,
    })
    if (text.comments.length > 0) {
      ledger.done.push(() =>
        recorder.note(
          'comments on pages',
          streamed.label,
          `its ${text.comments.length} comments are kept with it as they stand; pages show none`,
        ),
      )
    }
    return { outcome: 'imported', counted: 'pages', standing: { article: 1 } }
  }
  const { version } = await savePage(work, { ...fields, id, version: standing?.article ?? 0, updatedAt })
  const before = await findPageVersion(work.tx, id)
  if (before?.state === 'draft' && isPublished) await publishPage(work, { id, version })
  if (before?.state === 'published' && !isPublished) await unpublishPage(work, { id, version })
  const after = await findPageVersion(work.tx, id)
  return { outcome: 'updated', counted: 'pages', standing: after === undefined ? {} : { article: after.version } }
}

/** Translations of a page share a group, each language once. */
async function groupFor(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedPage>,
  ledger: BatchLedger,
): Promise<{ readonly groupId?: string }> {
  if (session.languages.length === 1) return {}
  const groupId = session.identify('page-group', incoming.story)
  await work.flush()
  if (!(await isPageInGroup(work.tx, groupId, incoming.language))) return { groupId }
  ledger.done.push(() =>
    session.recorder.note(
      'translations apart',
      incoming.streamed.label,
      `its group has another page in ${incoming.language} already`,
    ),
  )
  return {}
}

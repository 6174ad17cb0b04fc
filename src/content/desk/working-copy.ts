import { slugify } from '@matbaa/locale'
import { faultyFields, problem } from '../../problems.ts'
import type { ArticleFields } from '../articles/fields.ts'
import type { ContentContext } from '../context.ts'
import { findDraft, updateDraft } from '../drafts/queries.ts'
import { saveDraft } from '../drafts/save.ts'
import { startDraft } from '../drafts/start.ts'
import type { Work } from '../work.ts'
import { changeArticle } from './change.ts'
import { requireHeadline } from './headline.ts'
import { requireUnlocked } from './locks.ts'
import { findKnownReferences } from './queries.ts'
import type { Standing } from './standing.ts'

/** What an editor changes; the language of an article never changes. */
export type WrittenFields = Partial<Omit<ArticleFields, 'language' | 'extra' | 'sourceArticleId' | 'sourceRevision'>>

/** Saves what was written over the version it was written on; whoever else edits it, or has saved meanwhile, loses nothing. */
export function saveWorkingCopy(
  context: ContentContext,
  target: { readonly articleId: string; readonly seen: string | undefined },
  changes: WrittenFields,
): Promise<void> {
  return changeArticle(context, { ...target, verb: 'edit', mustHaveSeen: true }, async (work, standing) => {
    if (standing.draft === undefined) throw problem('wrong-state', { details: { state: standing.state } })
    await requireUnlocked(work, standing)
    await requireKnown(work, standing.language, changes)
    // What goes out by itself must not lose what it cannot go without.
    if (standing.draft.state === 'scheduled' && changes.headline !== undefined) requireHeadline(changes.headline)
    const slug = await followHeadline(work, standing, changes)
    await saveDraft(work, { ...changes, ...slug, articleId: standing.id, version: standing.draft.version })
  })
}

/** Until readers know the address, it follows the headline, unless somebody chose another. */
async function followHeadline(work: Work, { id, article }: Standing, changes: WrittenFields): Promise<WrittenFields> {
  if (article !== undefined || changes.headline === undefined || changes.slug !== undefined) return {}
  const draft = await findDraft(work.tx, id)
  if (draft === undefined) return {}
  return draft.slug === slugify(draft.headline, draft.language) ? { slug: '' } : {}
}

/** Opens a working copy of a published article, where none is open. */
export function openWorkingCopy(context: ContentContext, articleId: string): Promise<void> {
  return changeArticle(context, { articleId, verb: 'edit' }, async (work, standing) => {
    if (standing.draft !== undefined) return
    await startDraft(work, articleId)
    work.record({ event: 'draft.opened', targetKind: 'article', targetId: articleId })
  })
}

/** Throws the working copy of a published article away; readers keep what they have. */
export function discardWorkingCopy(
  context: ContentContext,
  target: { readonly articleId: string; readonly seen: string | undefined },
): Promise<void> {
  return changeArticle(context, { ...target, verb: 'discard' }, async (work, { id, draft }) => {
    if (draft === undefined) throw problem('wrong-state')
    const changes = { deleted_at: work.clock(), publish_at: null, state: 'draft', locked_by: null } as const
    if (!(await updateDraft(work.tx, id, draft.version, changes))) throw problem('conflict')
    work.listed.add(id)
    work.record({ event: 'draft.discarded', targetKind: 'article', targetId: id })
  })
}

/** Throws `invalid-input` where something is named that is not there, or belongs to another language. */
export async function requireKnown(work: Work, language: string, changes: WrittenFields): Promise<void> {
  const known = await findKnown(work, language, changes)
  const unknown = Object.entries(idsIn(changes)).filter(([, ids]) => ids.some((id) => !known.has(id)))
  if (unknown.length > 0)
    throw faultyFields(
      'unknown-reference',
      unknown.map(([path]) => path),
    )
}

/** The same fields without what is no longer there. */
export async function keepKnown(work: Work, language: string, fields: WrittenFields): Promise<WrittenFields> {
  const known = await findKnown(work, language, fields)
  const kept = (ids: readonly string[]): readonly string[] => ids.filter((id) => known.has(id))
  const { sectionId, leadMediaId, alsoSections, tags, bylines } = idsIn(fields)
  return {
    ...fields,
    sectionId: kept(sectionId)[0] ?? null,
    leadMediaId: kept(leadMediaId)[0] ?? null,
    alsoSections: kept(alsoSections),
    tags: kept(tags),
    bylines: kept(bylines),
  }
}

const idsIn = ({ sectionId, alsoSections, tags, bylines, leadMediaId }: WrittenFields) => ({
  sectionId: sectionId == null ? [] : [sectionId],
  alsoSections: alsoSections ?? [],
  tags: tags ?? [],
  bylines: bylines ?? [],
  leadMediaId: leadMediaId == null ? [] : [leadMediaId],
})

function findKnown(work: Work, language: string, fields: WrittenFields): Promise<ReadonlySet<string>> {
  const { sectionId, alsoSections, tags, bylines, leadMediaId } = idsIn(fields)
  return findKnownReferences(work.tx, language, {
    sections: [...sectionId, ...alsoSections],
    tags,
    authors: bylines,
    media: leadMediaId,
  })
}

import { MatbaaError } from '../../errors.ts'
import { problem } from '../../problems.ts'
import { publishArticle } from '../articles/publish.ts'
import { findArticle, findTagIds } from '../articles/queries.ts'
import type { ContentContext } from '../context.ts'
import { findDraft } from '../drafts/queries.ts'
import { saveDraft } from '../drafts/save.ts'
import { startDraft } from '../drafts/start.ts'
import { readJson } from '../json.ts'
import { attempt, inTransaction, type Work } from '../work.ts'
import { changeArticle, findActor } from './change.ts'
import { requireUnlocked } from './locks.ts'
import { archive, reinstate } from './publication.ts'
import { mayDo } from './rights.ts'
import { findStanding, type Standing, versionOf } from './standing.ts'
import { bringBack, throwAway } from './trash.ts'
import { requireKnown, type WrittenFields } from './working-copy.ts'

/** What is done to several articles at once. */
export type ManyChange =
  | { readonly action: 'trash' | 'restore' | 'archive' | 'reinstate' }
  | { readonly action: 'move'; readonly sectionId: string | null }
  | { readonly action: 'tag' | 'untag'; readonly tagId: string }

/** One of them, and what it was seen as. */
export interface ManyTarget {
  readonly id: string
  readonly etag?: string | undefined
}

/** What became of one: its version then and what takes it back, or why nothing became of it. */
export type ManyResult =
  | {
      readonly id: string
      readonly etag: string
      /** Absent where the article was like that already. */
      readonly undo?: ManyChange
      /** Whether readers get it only when the working copy that somebody has open is published. */
      readonly waits: boolean
    }
  | { readonly id: string; readonly refusal: MatbaaError }

/**
 * Changes several articles in one transaction, each for itself: what is refused for one is said of it, and the others go on. Of
 * an article that readers have, with nobody at work on it, sections and tags change for readers at once.
 */
export function changeMany(
  context: ContentContext,
  change: ManyChange,
  targets: readonly ManyTarget[],
): Promise<readonly ManyResult[]> {
  return inTransaction(context, async (work) => {
    const results: ManyResult[] = []
    for (const target of targets) {
      results.push(
        await attempt(work, (part) => changeOne(part, change, target)).catch((error: unknown) => ({
          id: target.id,
          refusal: asRefusal(error),
        })),
      )
    }
    return results
  })
}

/** What is no refusal of one article ends all of it. */
function asRefusal(error: unknown): MatbaaError {
  if (error instanceof MatbaaError && error.status < 500) return error
  throw error
}

async function changeOne(work: Work, change: ManyChange, { id, etag }: ManyTarget): Promise<ManyResult> {
  const target = { articleId: id, seen: etag }
  const done = await run(work, change, target)
  const standing = await findStanding(work.tx, id)
  if (standing === undefined) throw problem('not-found')
  return { id, etag: versionOf(standing), ...done }
}

type Done = { readonly undo?: ManyChange; readonly waits: boolean }
type Seen = { readonly articleId: string; readonly seen: string | undefined }

async function run(work: Work, change: ManyChange, target: Seen): Promise<Done> {
  switch (change.action) {
    case 'trash':
      await throwAway(work, target)
      return { undo: { action: 'restore' }, waits: false }
    case 'restore':
      await bringBack(work, target)
      return { undo: { action: 'trash' }, waits: false }
    case 'archive':
      await archive(work, target)
      return { undo: { action: 'reinstate' }, waits: false }
    case 'reinstate':
      await reinstate(work, target)
      return { undo: { action: 'archive' }, waits: false }
    case 'move':
      return rewrite(work, target, ({ sectionId }) =>
        sectionId === change.sectionId
          ? undefined
          : { fields: { sectionId: change.sectionId }, undo: { action: 'move', sectionId } },
      )
    default:
      return rewrite(work, target, ({ tags }) => retag(tags, change))
  }
}

function retag(tags: readonly string[], { action, tagId }: { action: 'tag' | 'untag'; tagId: string }) {
  if (tags.includes(tagId) === (action === 'tag')) return undefined
  return action === 'tag'
    ? { fields: { tags: [...tags, tagId] }, undo: { action: 'untag', tagId } as const }
    : { fields: { tags: tags.filter((id) => id !== tagId) }, undo: { action: 'tag', tagId } as const }
}

interface Filing {
  readonly sectionId: string | null
  readonly tags: readonly string[]
}

interface Rewriting {
  readonly fields: WrittenFields
  readonly undo: ManyChange
}

function rewrite(work: Work, target: Seen, decide: (current: Filing) => Rewriting | undefined): Promise<Done> {
  return changeArticle(work, { ...target, verb: 'edit' }, async (inside, standing) => {
    const { id: articleId, language } = standing
    await requireUnlocked(inside, standing)
    const actor = await findActor(inside)
    const goesOut = standing.draft === undefined && standing.article?.state === 'published'
    if (goesOut && actor !== undefined && !mayDo(actor, 'publish', standing)) throw problem('forbidden')
    const decided = decide(await readFiling(inside, standing))
    if (decided === undefined) return { waits: false }
    await requireKnown(inside, language, decided.fields)
    const open = standing.draft ?? (await startDraft(inside, articleId))
    const { version } = await saveDraft(inside, { ...decided.fields, articleId, version: open.version })
    if (goesOut) await publishArticle(inside, { articleId, version })
    return { undo: decided.undo, waits: !goesOut && standing.article !== undefined }
  })
}

/** Where the working copy is filed, or, where none is open, what readers have. */
async function readFiling({ tx }: Work, { id, draft }: Standing): Promise<Filing> {
  const open = draft === undefined ? undefined : await findDraft(tx, id)
  if (open !== undefined) return { sectionId: open.section_id, tags: readJson<readonly string[]>(open.tags) }
  const article = await findArticle(tx, id)
  if (article === undefined) throw problem('not-found')
  return { sectionId: article.section_id, tags: await findTagIds(tx, id) }
}

import { faultyFields, problem } from '../../problems.ts'
import { isAllowed } from '../../permissions.ts'
import { toFields } from '../articles/fields.ts'
import { type ArticleRow, findArticle, findBylineIds, findTagIds } from '../articles/queries.ts'
import type { ContentContext } from '../context.ts'
import { createDraft } from '../drafts/create.ts'
import { type DraftRow, findDraft } from '../drafts/queries.ts'
import { requireEdition } from '../editions/require.ts'
import { inTransaction, type Work } from '../work.ts'
import { findActor } from './change.ts'
import { findTranslatedIds } from './queries.ts'
import { findStanding, readableThing, workingThing } from './standing.ts'
import { requireKnown, type WrittenFields } from './working-copy.ts'

/** What an article begins with. */
export interface Beginning extends WrittenFields {
  readonly language: string
  readonly storyId?: string | undefined
  /** The article of another edition whose story it tells. */
  readonly sourceArticleId?: string | undefined
}

/** Begins an article, whose it then is; returns its id. Of two that tell a story in the same language, the second is refused. */
export function beginArticle(context: ContentContext, input: Beginning): Promise<string> {
  return inTransaction(context, async (work) => {
    const { language, storyId, sourceArticleId, ...written } = input
    const actor = await findActor(work)
    if (actor !== undefined && !isAllowed(actor.person, 'article.create')) throw problem('forbidden')
    await requireEdition(work.tx, language)
    const source = sourceArticleId === undefined ? undefined : await readSource(work, sourceArticleId, language)
    await requireKnown(work, language, written)
    if (storyId !== undefined && source !== undefined && storyId !== source.storyId) throw unknown('storyId')
    if (storyId !== undefined && source === undefined) throw unknown('sourceArticleId')
    const { articleId } = await createDraft(work, {
      headline: '',
      document: { type: 'doc', content: [] },
      ...source?.fields,
      ...written,
      language,
      ...(source === undefined ? {} : { storyId: source.storyId }),
    })
    return articleId
  })
}

/** What of a source the translation begins with: its texts, and those of its sections and tags that this language has. */
async function readSource(work: Work, id: string, language: string) {
  const standing = await findStanding(work.tx, id)
  const actor = await findActor(work)
  const mayRead = (thing: ReturnType<typeof workingThing>): boolean =>
    actor === undefined || isAllowed(actor.person, 'article.read', thing)
  const isThere = standing !== undefined && standing.trashedAt === null && mayRead(readableThing(standing))
  if (!isThere) throw unknown('sourceArticleId')
  if (standing.language === language) throw unknown('language')
  const article = await findArticle(work.tx, id)
  const draft =
    mayRead(workingThing(standing)) && standing.draft !== undefined ? await findDraft(work.tx, id) : undefined
  // What readers have is the surer source; the working copy is taken where nothing was published yet.
  const row: ArticleRow | DraftRow | undefined = article ?? draft
  if (row === undefined) throw unknown('sourceArticleId')
  const bylines = article === undefined ? idsOf(draft?.bylines) : await findBylineIds(work.tx, id)
  const tags = article === undefined ? idsOf(draft?.tags) : await findTagIds(work.tx, id)
  const fields = toFields(row, bylines, tags)
  const sections = fields.sectionId === null ? [] : [fields.sectionId]
  const here = await findTranslatedIds(work.tx, language, [...sections, ...fields.alsoSections, ...fields.tags])
  const translated = (ids: readonly string[]): string[] => ids.flatMap((own) => here.get(own) ?? [])
  return {
    storyId: standing.storyId,
    fields: {
      ...fields,
      slug: '',
      sectionId: translated(sections)[0] ?? null,
      alsoSections: translated(fields.alsoSections),
      tags: translated(fields.tags),
      related: [],
      extra: {},
      sourceArticleId: id,
      sourceRevision: article?.revision ?? null,
    },
  }
}

const idsOf = (column: string | undefined): readonly string[] => JSON.parse(column ?? '[]') as readonly string[]

const unknown = (path: string): Error => faultyFields('unknown-reference', [path])

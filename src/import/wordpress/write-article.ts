import type { ArticleFields } from '../../content/articles/fields.ts'
import { publishNew, republish } from '../../content/articles/publish-new.ts'
import { publishArticle } from '../../content/articles/publish.ts'
import { moveArticleToTrash, withdrawArticle } from '../../content/articles/standing.ts'
import { createDraft, type NewDraft } from '../../content/drafts/create.ts'
import { saveDraft } from '../../content/drafts/save.ts'
import { findTelling, insertStory, isStory } from '../../content/stories/queries.ts'
import type { Work } from '../../content/work.ts'
import type { MappedArticle } from './map.ts'
import { findStandings, type Standing } from './queries.ts'
import type { ImportOutcome } from '../../contract/import-report.ts'
import type { ImportSession } from './session.ts'
import type { BatchLedger, Incoming } from './write-content.ts'
import { writeComments } from './write-comments.ts'

interface WrittenArticle {
  readonly outcome: ImportOutcome
  readonly counted: 'articles' | 'drafts'
  readonly standing: Standing
}

/** Writes an article, published or as a draft, or brings one that nobody touched here to what the export says now. */
export async function writeArticle(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedArticle>,
  ledger: BatchLedger,
): Promise<WrittenArticle> {
  const { text, id } = incoming
  const written =
    incoming.known === undefined ? await create(session, work, incoming, ledger) : await update(session, work, incoming)
  if (text.views > 0) ledger.views.push({ articleId: id, views: text.views })
  await writeComments(session, work, incoming, ledger)
  return written
}

async function create(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedArticle>,
  ledger: BatchLedger,
): Promise<WrittenArticle> {
  const { text, id, code, streamed } = incoming
  const { recorder, settings, source } = session
  const storyId = await storyFor(session, work, incoming, ledger)
  const common = {
    ...fieldsOf(session, incoming),
    id,
    ...(code === undefined ? {} : { wishedCode: code }),
    ...(storyId === undefined ? {} : { storyId }),
  }
  const published = text.published ?? text.modified ?? { at: source.startedAt, zone: settings.zone }
  const updatedAt = Math.max(published.at, text.modified?.at ?? 0)
  const isPublished = text.state.kind === 'published' && !text.isTrashed
  const created = isPublished
    ? await publishNew(work, {
        ...common,
        publishedAt: published.at,
        publishedZone: published.zone,
        updatedAt,
        ...(incoming.rendered === undefined ? {} : { rendered: incoming.rendered }),
        note: 'WordPress',
      })
    : await createDraft(work, { ...common, ...draftOf(session, text), createdAt: published.at, updatedAt })
  if (created.code !== text.wishedCode) {
    ledger.done.push(() =>
      recorder.note(
        'new codes',
        streamed.label,
        text.wishedCode === undefined
          ? `it has no number of its own and got ${created.code}`
          : `${text.wishedCode} was given to another article; it got ${created.code}, and ?p=${text.wishedCode} leads to it`,
      ),
    )
  }
  return {
    outcome: 'imported',
    counted: isPublished ? 'articles' : 'drafts',
    standing: isPublished ? { article: 1 } : { draft: 1 },
  }
}

/** An article nobody touched follows its export: from draft to publication, within either, and back. */
async function update(session: ImportSession, work: Work, incoming: Incoming<MappedArticle>): Promise<WrittenArticle> {
  const { text, id, standing } = incoming
  const fields = fieldsOf(session, incoming)
  const isPublished = text.state.kind === 'published' && !text.isTrashed
  const published = text.published ?? text.modified
  const when = published === undefined ? {} : { publishedAt: published.at, publishedZone: published.zone }
  if (standing?.article !== undefined) {
    if (isPublished) {
      const updatedAt = Math.max(published?.at ?? 0, text.modified?.at ?? 0)
      await republish(work, {
        ...fields,
        ...when,
        articleId: id,
        ...(updatedAt === 0 ? {} : { updatedAt }),
        note: 'WordPress',
      })
    } else if (text.isTrashed) await moveArticleToTrash(work, { articleId: id })
    else await withdrawArticle(work, { articleId: id })
  } else if (standing?.draft !== undefined) {
    const { language: _language, ...changes } = fields
    const { deletedAt: _deletedAt, ...state } = draftOf(session, text)
    await saveDraft(work, { ...changes, ...state, articleId: id, version: standing.draft })
    if (isPublished) await publishArticle(work, { articleId: id, ...when, note: 'WordPress' })
  }
  await work.flush()
  const now = (await findStandings(work.tx, [id])).get(id) ?? {}
  return { outcome: 'updated', counted: now.article === undefined ? 'drafts' : 'articles', standing: now }
}

function fieldsOf(session: ImportSession, incoming: Incoming<MappedArticle>): ArticleFields {
  const { text, language, body, leadMediaId } = incoming
  const { identify, categories, tags } = session
  const primary = session.categories.slugOfId(text.primaryCategory)
  const ordered =
    primary !== undefined && text.categories.includes(primary) ? [primary, ...text.categories] : text.categories
  const sections = [...new Set(ordered.flatMap((slug) => categories.resolve(slug, language)?.externalId ?? []))]
  const [main, ...others] = sections.map((externalId) => identify('category', externalId))
  const topics = text.tags.flatMap((slug) => tags.resolve(slug, language)?.externalId ?? [])
  return {
    language,
    headline: text.title,
    document: body.document,
    kind: text.articleKind,
    lead: text.lead,
    ...(text.slug === '' ? {} : { slug: text.slug }),
    sectionId: main ?? null,
    alsoSections: others,
    leadMediaId,
    seoTitle: text.seoTitle,
    seoDescription: text.seoDescription,
    visibility: text.visibility,
    commentsOpen: text.commentsOpen,
    bylines: text.authors.map((login) => identify('author', login)),
    tags: [...new Set(topics)].map((externalId) => identify('post_tag', externalId)),
    extra: text.extra,
  }
}

function draftOf(
  session: ImportSession,
  text: MappedArticle,
): Pick<NewDraft, 'state' | 'publishAt' | 'publishZone' | 'deletedAt'> {
  const { settings, source } = session
  return {
    state: text.state.kind === 'scheduled' ? 'scheduled' : text.state.kind === 'draft' ? text.state.state : 'draft',
    publishAt: text.state.kind === 'scheduled' ? (text.published?.at ?? null) : null,
    publishZone: text.published?.zone ?? settings.zone,
    deletedAt: text.isTrashed ? source.startedAt : null,
  }
}

/** The story that translations share; an article of its own makes its own. */
async function storyFor(
  session: ImportSession,
  work: Work,
  incoming: Incoming<MappedArticle>,
  ledger: BatchLedger,
): Promise<string | undefined> {
  const { story, language, streamed } = incoming
  if (session.languages.length === 1) return undefined
  const id = session.identify('story', story)
  await work.flush()
  if (!(await isStory(work.tx, id))) await insertStory(work.tx, id, session.source.startedAt)
  else if ((await findTelling(work.tx, id, language)) !== undefined) {
    ledger.done.push(() =>
      session.recorder.note(
        'translations apart',
        streamed.label,
        `its group has another article in ${language} already`,
      ),
    )
    return undefined
  }
  return id
}

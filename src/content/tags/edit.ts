import { sortKey } from '@matbaa/locale'
import type { Queryable } from '../../db/database.ts'
import { problem } from '../../problems.ts'
import { relistArticles } from '../articles/relist-by-id.ts'
import { chunks } from '../chunks.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { randomId } from '../random-id.ts'
import { repointRedirects } from '../redirects/queries.ts'
import { rememberAddress } from '../redirects/remember.ts'
import { repointDocuments, repointReferences } from '../references/queries.ts'
import { refreshReferring } from '../references/refresh.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { inTransaction, type Work } from '../work.ts'
import {
  countSharedArticles,
  deleteTag,
  findTag,
  findTagBySlug,
  listTaggedArticles,
  listTaggedDrafts,
  listTagTranslations,
  retagArticles,
  type Tag,
  updateDraftTags,
  updateTag,
} from './queries.ts'

/** What may be changed of a tag; what is left out stays. */
export interface TagEdit {
  readonly name?: string
  readonly description?: string
  readonly slug?: string
  /** The group it is put into, beside the same topic in other languages; null makes it stand alone. */
  readonly groupId?: string | null
}

const articlesAtOnce = 200

/** Changes a tag; the address it had leads to the new one. */
export async function editTag(context: ContentContext, id: string, edit: TagEdit): Promise<void> {
  const articles = await inTransaction(context, async (work) => {
    refuseUnstorableText(edit)
    await work.lock('tags')
    const tag = await requireTag(work, id)
    const name = edit.name ?? tag.name
    const slug = edit.slug ?? tag.slug
    if (slug !== tag.slug && (await findTagBySlug(work.tx, tag.language, slug)) !== undefined) {
      throw problem('address-taken')
    }
    const description = edit.description ?? tag.description
    const groupId = await groupOf(work, tag, edit.groupId)
    await updateTag(work.tx, id, {
      name,
      slug,
      description,
      group_id: groupId,
      sort_key: sortKey(name, tag.language),
    })
    // The pages of both groups link to their translations.
    if (groupId !== tag.groupId) work.invalidate(cacheTag.tag(groupId))
    if (slug !== tag.slug) await leadFrom(work, tag, { ...tag, slug })
    await showAnew(work, tag)
    work.record({ event: 'tag.edited', targetKind: 'tag', targetId: id, detail: { fields: Object.keys(edit) } })
    return name === tag.name ? [] : listTaggedArticles(work.tx, id)
  })
  await indexAnew(context, articles)
}

/**
 * Makes one tag of two of the same language: all that had the first has the second, its address leads there, and it is gone.
 */
export async function mergeTags(context: ContentContext, id: string, into: string): Promise<void> {
  const articles = await inTransaction(context, async (work) => {
    await work.lock('tags')
    const tag = await requireTag(work, id)
    const other = await findTag(work.tx, into)
    if (other === undefined || other.id === tag.id || other.language !== tag.language) throw problem('invalid-input')
    const tagged = await listTaggedArticles(work.tx, id)
    await showAnew(work, tag)
    await showAnew(work, other)
    await retagArticles(work.tx, id, into)
    for (const draft of await listTaggedDrafts(work.tx, id)) {
      const tags = readJson<readonly string[]>(draft.tags).map((one) => (one === id ? into : one))
      await updateDraftTags(work.tx, draft.article_id, JSON.stringify([...new Set(tags)]), draft.version)
    }
    await repointDocuments(work.tx, id, into)
    await repointReferences(work.tx, 'tag', id, into)
    await repointRedirects(work.tx, id, into)
    await leadFrom(work, tag, other)
    await deleteTag(work.tx, id)
    await bringTranslations(work, tag, other)
    for (const some of chunks(tagged, articlesAtOnce)) await relistArticles(work, some)
    work.invalidate(cacheTag.menu(tag.language))
    work.record({ event: 'tag.merged', targetKind: 'tag', targetId: id, detail: { into, articles: tagged.length } })
    return tagged
  })
  await indexAnew(context, articles)
}

/** What a merger would change; nothing is changed. Throws `invalid-input` where it could not be. */
export async function previewMerger(
  db: Queryable,
  id: string,
  into: string,
): Promise<{ readonly articles: number; readonly both: number; readonly drafts: number }> {
  const [tag, other] = await Promise.all([findTag(db, id), findTag(db, into)])
  if (tag === undefined || other === undefined || other.id === tag.id || other.language !== tag.language) {
    throw problem('invalid-input')
  }
  const articles = (await listTaggedArticles(db, id)).length
  const both = await countSharedArticles(db, id, into)
  return { articles: articles - both, both, drafts: (await listTaggedDrafts(db, id)).length }
}

/** Takes a tag away that nothing has. Throws `in-use`, with how many have it. */
export function removeTag(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('tags')
    const tag = await requireTag(work, id)
    const articles = (await listTaggedArticles(work.tx, id)).length
    const drafts = (await listTaggedDrafts(work.tx, id)).length
    if (articles + drafts > 0) throw problem('in-use', { details: { articles, drafts } })
    await showAnew(work, tag)
    await deleteTag(work.tx, id)
    work.invalidate(cacheTag.menu(tag.language))
    work.record({ event: 'tag.removed', targetKind: 'tag', targetId: id, detail: { slug: tag.slug } })
  })
}

async function requireTag(work: Work, id: string): Promise<Tag> {
  const tag = await findTag(work.tx, id)
  if (tag === undefined) throw problem('not-found')
  return tag
}

/** The group that is wished. Throws `invalid-input` where there is none, `conflict` where it has the language already. */
async function groupOf(work: Work, tag: Tag, wished: string | null | undefined): Promise<string> {
  if (wished === undefined || wished === tag.groupId) return tag.groupId
  if (wished === null)
    return (await listTagTranslations(work.tx, tag.groupId)).length > 1 ? randomId(work) : tag.groupId
  const same = await listTagTranslations(work.tx, wished)
  if (same.length === 0) throw problem('invalid-input')
  if (same.some(({ language }) => language === tag.language)) throw problem('conflict')
  return wished
}

/** The same topic in other languages goes along, as far as the tag that remains has none in them. */
async function bringTranslations(work: Work, tag: Tag, other: Tag): Promise<void> {
  const there = new Set((await listTagTranslations(work.tx, other.groupId)).map(({ language }) => language))
  for (const { id, language } of await listTagTranslations(work.tx, tag.groupId)) {
    if (id === other.id || there.has(language)) continue
    await updateTag(work.tx, id, { group_id: other.groupId })
    work.invalidate(cacheTag.tag(id))
  }
}

async function leadFrom(work: Work, before: Tag, now: Tag): Promise<void> {
  const addresses = await work.addresses()
  await rememberAddress(work, {
    language: before.language,
    before: addresses.tag(before.language, before.slug),
    now: addresses.tag(now.language, now.slug),
    target: { kind: 'tag', id: now.id },
  })
}

/** Pages with the tag are stale: its own, those of its translations, and the articles that have it. */
async function showAnew(work: Work, tag: Tag): Promise<void> {
  const articles = await listTaggedArticles(work.tx, tag.id)
  work.invalidate(cacheTag.tag(tag.id), cacheTag.tag(tag.groupId), ...articles.map(cacheTag.article))
  await refreshReferring(work, tag.id)
}

/** The search finds articles by the names of their tags; a popular tag takes several transactions. */
async function indexAnew(context: ContentContext, articles: readonly string[]): Promise<void> {
  for (const some of chunks(articles, articlesAtOnce)) {
    await inTransaction(context, async (work) => {
      for (const id of some) work.searchable.add(id)
    })
  }
}

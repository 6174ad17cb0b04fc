import { faultyFields, problem } from '../../problems.ts'
import { chunks } from '../chunks.ts'
import type { ContentContext } from '../context.ts'
import { listEditions } from '../editions/queries.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { findMedia } from '../media/queries.ts'
import { rememberAddress } from '../redirects/remember.ts'
import { refreshReferring } from '../references/refresh.ts'
import { refuseUnstorableText } from '../stored-text.ts'
import { findUser } from '../users/queries.ts'
import { inTransaction, type Work } from '../work.ts'
import {
  type AuthorRecord,
  countBylines,
  countBylinesIn,
  deleteAuthor,
  deleteAuthorTexts,
  findAuthorRecord,
  isAuthorSlugTaken,
  updateAuthor,
} from './queries.ts'
import { type AuthorText, saveAuthorTexts } from './save.ts'

/** What may be changed of an author; what is left out stays. */
export interface AuthorEdit {
  readonly slug?: string
  readonly email?: string
  readonly url?: string
  readonly avatarMediaId?: string | null
  /** The person of the newsroom it is. */
  readonly userId?: string | null
  readonly texts?: readonly AuthorText[]
  /** The languages in which the author is presented no longer. */
  readonly withoutLanguages?: readonly string[]
}

const articlesAtOnce = 200

/** Changes an author; the address they had leads to the new one. */
export async function editAuthor(context: ContentContext, id: string, edit: AuthorEdit): Promise<void> {
  const articles = await inTransaction(context, async (work) => {
    await work.lock('authors')
    const { row, texts } = await requireAuthor(work, id)
    const { slug = row.slug, email = row.email, url = row.url } = edit
    refuseUnstorableText({ slug, email, url })
    if (slug !== row.slug && (await isAuthorSlugTaken(work.tx, slug))) throw problem('address-taken')
    await requireTargets(work, edit)
    await updateAuthor(work.tx, id, {
      slug,
      email,
      url,
      ...(edit.avatarMediaId === undefined ? {} : { avatar_media_id: edit.avatarMediaId }),
      ...(edit.userId === undefined ? {} : { user_id: edit.userId }),
    })
    if (edit.texts !== undefined) await saveAuthorTexts(work, id, edit.texts)
    const without = edit.withoutLanguages ?? []
    if (without.length > 0) {
      const had = [...texts, ...(edit.texts ?? [])]
      // A name stands above articles and in the address of a page: one is needed.
      if (had.every(({ language }) => without.includes(language))) throw faultyFields('incomplete', ['texts'])
      const articles = await countBylinesIn(work.tx, id, without)
      if (articles > 0) throw problem('in-use', { details: { articles } })
      await deleteAuthorTexts(work.tx, id, without)
    }
    if (slug !== row.slug) await leadFrom(work, id, row.slug, slug)
    const { articles: signed } = await countBylines(work.tx, id)
    work.invalidate(cacheTag.author(id), ...signed.map(cacheTag.article))
    for (const { language } of texts) work.invalidate(cacheTag.bylines(language))
    await refreshReferring(work, id)
    work.record({ event: 'author.edited', targetKind: 'author', targetId: id, detail: { fields: Object.keys(edit) } })
    return edit.texts === undefined && without.length === 0 ? [] : signed
  })
  // The search finds articles by the names of who wrote them.
  for (const some of chunks(articles, articlesAtOnce)) {
    await inTransaction(context, async (work) => {
      for (const article of some) work.searchable.add(article)
    })
  }
}

/** Takes an author away whose name stands nowhere. Throws `in-use`, with how often it does. */
export function removeAuthor(context: ContentContext, id: string): Promise<void> {
  return inTransaction(context, async (work) => {
    await work.lock('authors')
    const { row } = await requireAuthor(work, id)
    const { articles, drafts } = await countBylines(work.tx, id)
    if (articles.length + drafts > 0) throw problem('in-use', { details: { articles: articles.length, drafts } })
    await deleteAuthor(work.tx, id)
    work.invalidate(cacheTag.author(id))
    await refreshReferring(work, id)
    work.record({ event: 'author.removed', targetKind: 'author', targetId: id, detail: { slug: row.slug } })
  })
}

/** Throws `invalid-input` unless the picture and the person an author is given are there. */
export async function requireTargets(
  work: Work,
  { avatarMediaId, userId }: Pick<AuthorEdit, 'avatarMediaId' | 'userId'>,
): Promise<void> {
  if (avatarMediaId !== undefined && avatarMediaId !== null) {
    const media = await findMedia(work.tx, avatarMediaId)
    if (media?.kind !== 'image' || media.deleted_at !== null) throw problem('invalid-input')
  }
  if (userId !== undefined && userId !== null && (await findUser(work.tx, userId)) === undefined) {
    throw problem('invalid-input')
  }
}

/** The author. Throws `not-found`. */
export async function requireAuthor(work: Work, id: string): Promise<AuthorRecord> {
  const found = await findAuthorRecord(work.tx, id)
  if (found === undefined) throw problem('not-found')
  return found
}

/** The address somebody had leads to an author, in each edition. */
export async function leadFrom(work: Work, id: string, before: string, now: string): Promise<void> {
  const addresses = await work.addresses()
  for (const { language } of await listEditions(work.tx)) {
    await rememberAddress(work, {
      language,
      before: addresses.author(language, before),
      now: addresses.author(language, now),
      target: { kind: 'author', id },
    })
  }
}

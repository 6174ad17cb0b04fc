import { problem } from '../../problems.ts'
import { relistArticles } from '../articles/relist-by-id.ts'
import { chunks } from '../chunks.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { readJson } from '../json.ts'
import { repointRedirects } from '../redirects/queries.ts'
import { repointDocuments, repointReferences } from '../references/queries.ts'
import { refreshReferring } from '../references/refresh.ts'
import { inTransaction } from '../work.ts'
import { leadFrom, requireAuthor } from './edit.ts'
import {
  countBylines,
  deleteAuthor,
  findAuthorRecord,
  listSignedDrafts,
  moveAuthorTexts,
  resignArticles,
  updateAuthor,
  updateDraftBylines,
} from './queries.ts'

const articlesAtOnce = 200

/**
 * Makes one author of two: all that the first wrote is the second's, their address leads there, and they are gone. What the second has
 * no word, picture or person for comes from the first.
 */
export async function mergeAuthors(context: ContentContext, id: string, into: string): Promise<void> {
  const signed = await inTransaction(context, async (work) => {
    await work.lock('authors')
    const { row, texts } = await requireAuthor(work, id)
    const other = await findAuthorRecord(work.tx, into)
    if (other === undefined || into === id) throw problem('invalid-input')
    const { articles } = await countBylines(work.tx, id)
    await refreshReferring(work, id)
    await resignArticles(work.tx, id, into)
    for (const draft of await listSignedDrafts(work.tx, id)) {
      const bylines = readJson<readonly string[]>(draft.bylines).map((one) => (one === id ? into : one))
      await updateDraftBylines(work.tx, draft.article_id, JSON.stringify([...new Set(bylines)]), draft.version)
      work.listed.add(draft.article_id)
    }
    await repointDocuments(work.tx, id, into)
    await repointReferences(work.tx, 'author', id, into)
    await repointRedirects(work.tx, id, into)
    await moveAuthorTexts(work.tx, id, into)
    await deleteAuthor(work.tx, id)
    await updateAuthor(work.tx, into, {
      email: other.row.email === '' ? row.email : other.row.email,
      url: other.row.url === '' ? row.url : other.row.url,
      avatar_media_id: other.row.avatar_media_id ?? row.avatar_media_id,
      user_id: other.row.user_id ?? row.user_id,
    })
    await leadFrom(work, into, row.slug, other.row.slug)
    for (const some of chunks(articles, articlesAtOnce)) await relistArticles(work, some)
    for (const article of articles) work.listed.add(article)
    work.invalidate(cacheTag.author(id), cacheTag.author(into), ...articles.map(cacheTag.article))
    for (const { language } of [...texts, ...other.texts]) work.invalidate(cacheTag.bylines(language))
    const detail = { into, articles: articles.length }
    work.record({ event: 'author.merged', targetKind: 'author', targetId: id, detail })
    return articles
  })
  // The search finds articles by the names of who wrote them.
  for (const some of chunks(signed, articlesAtOnce)) {
    await inTransaction(context, async (work) => {
      for (const article of some) work.searchable.add(article)
    })
  }
}

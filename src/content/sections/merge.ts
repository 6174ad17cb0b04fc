import { problem } from '../../problems.ts'
import { relistArticles } from '../articles/relist-by-id.ts'
import { chunks } from '../chunks.ts'
import type { ContentContext } from '../context.ts'
import { cacheTag } from '../invalidations/tags.ts'
import { deletePath } from '../paths/queries.ts'
import { repointRedirects } from '../redirects/queries.ts'
import { rememberAddress } from '../redirects/remember.ts'
import { repointDocuments, repointReferences } from '../references/queries.ts'
import { refreshReferring } from '../references/refresh.ts'
import { inTransaction } from '../work.ts'
import { listDraftsOfSection, moveSectionContents, touchDrafts } from './merge-queries.ts'
import { deleteSection, findSections, listArticlesOfSections } from './queries.ts'
import { idsBelow, requireSection } from './standing.ts'

const articlesAtOnce = 200

/**
 * Makes one section of two of the same language: all that stands in the first, or lies below it, goes into the second; its address
 * leads there, and it is gone. Throws `invalid-input` where the second lies below the first.
 */
export async function mergeSections(context: ContentContext, id: string, into: string): Promise<void> {
  const moved = await inTransaction(context, async (work) => {
    await work.lock('sections')
    const section = await requireSection(work, id)
    const [other] = await findSections(work.tx, [into])
    if (other === undefined || id === into) throw problem('invalid-input')
    await requireSection(work, into)
    const below = await idsBelow(work.tx, id)
    if (other.language !== section.language || below.includes(into)) throw problem('invalid-input')
    const articles = await listArticlesOfSections(work.tx, below)
    const drafts = await listDraftsOfSection(work.tx, id)
    await moveSectionContents(work.tx, id, into)
    for (const some of chunks(drafts, articlesAtOnce)) await touchDrafts(work.tx, some)
    await refreshReferring(work, id)
    await repointDocuments(work.tx, id, into)
    await repointReferences(work.tx, 'section', id, into)
    await repointRedirects(work.tx, id, into)
    await deletePath(work.tx, id)
    const addresses = await work.addresses()
    await rememberAddress(work, {
      language: section.language,
      before: addresses.path(section.language, section.slug),
      now: addresses.path(other.language, other.slug),
      target: { kind: 'section', id: into },
    })
    await deleteSection(work.tx, id)
    work.memo.sectionParents = undefined
    for (const some of chunks(articles, articlesAtOnce)) await relistArticles(work, some)
    for (const article of [...articles, ...drafts]) work.listed.add(article)
    work.invalidate(cacheTag.menu(section.language), cacheTag.section(id), cacheTag.section(into))
    work.invalidate(...articles.map(cacheTag.article))
    const detail = { into, articles: articles.length }
    work.record({ event: 'section.merged', targetKind: 'section', targetId: id, detail })
    return articles
  })
  for (const some of chunks(moved, articlesAtOnce)) {
    await inTransaction(context, async (work) => {
      for (const article of some) work.searchable.add(article)
    })
  }
}

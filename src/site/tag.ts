import { listArticles } from '../content/listings/queries.ts'
import { cacheTag } from '../content/invalidations/tags.ts'
import { listName } from '../content/listings/lists.ts'
import { findTagBySlug, listTagTranslations } from '../content/tags/queries.ts'
import { listPage } from '../routes.ts'
import { toLayout } from './layout.ts'
import { type Answer, missing, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { tagsOfTeasers } from './page-tags.ts'
import { toList } from './teasers.ts'

/** A tag: what was written about one topic, newest first. */
export async function answerTag(request: PageRequest, slug: string): Promise<Answer> {
  const { site, chrome, edition, now, query } = request
  const { reader } = site.db
  const before = readCount(query, 'before')
  const tag = before === null ? undefined : await findTagBySlug(reader, edition.language, slug)
  if (before === null || tag === undefined) return missing
  const path = edition.addresses.tag(edition.language, tag.slug)
  const redirect = redirectToOwn(request, path, ['before'])
  if (redirect !== undefined) return redirect
  const page = await listArticles(reader, listName.tag(tag.id), 20, { before })
  if (before !== undefined && page.items.length === 0) return missing
  const others = before === undefined ? await listTagTranslations(reader, tag.groupId) : []
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: before === undefined ? path : listPage(path, before),
      title: tag.name,
      description:
        tag.description === ''
          ? edition.t('tag.description', { tag: tag.name, edition: edition.name })
          : tag.description,
      translations: new Map(
        others
          .filter(({ language }) => language !== edition.language && chrome.languages.has(language))
          .map((other) => [other.language, edition.addresses.tag(other.language, other.slug)]),
      ),
    }),
    name: tag.name,
    description: tag.description,
    list: toList(edition, page, { path, before, now }),
  }
  return shown(site.theme.renderTag(view), [
    cacheTag.tag(tag.id),
    cacheTag.tag(tag.groupId),
    ...tagsOfTeasers(edition, page.items),
  ])
}

import { cacheTag } from '../content/invalidations/tags.ts'
import { listArticles, listArticlesWithChosen } from '../content/listings/queries.ts'
import { listName } from '../content/listings/lists.ts'
import { listPage } from '../routes.ts'
import type { SectionEntry } from './edition.ts'
import { toLayout } from './layout.ts'
import { type Answer, missing, type PageRequest, readCount, redirectToOwn, shown } from './page.ts'
import { tagsOfTeasers } from './page-tags.ts'
import { listThings, sectionTrail } from './structured-data/pages.ts'
import { toList } from './teasers.ts'
import type { LinkView } from './theme/pieces.ts'
import { ancestorsOf } from './trail.ts'

const perPage = 20

/** A section: what the desk chose for its top, then its articles and those of the sections under it, newest first. */
export async function answerSection(request: PageRequest, section: SectionEntry): Promise<Answer> {
  const { site, chrome, edition, now, query } = request
  const before = readCount(query, 'before')
  if (before === null) return missing
  const redirect = redirectToOwn(request, section.url, ['before'])
  if (redirect !== undefined) return redirect
  const list = listName.section(section.id)
  const place = { language: edition.language, page: section.id, now }
  const page =
    before === undefined
      ? await listArticlesWithChosen(site.db.reader, list, place, perPage)
      : await listArticles(site.db.reader, list, perPage, { before })
  if (before !== undefined && page.items.length === 0) return missing
  const parent = edition.sections.find(({ id }) => id === section.parentId)
  const description =
    section.description === ''
      ? edition.t('section.summary', { section: section.name, edition: edition.name })
      : section.description
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: before === undefined ? section.url : listPage(section.url, before),
      title: section.name,
      description,
      feed: { kind: 'section', slug: section.slug, name: section.name },
      jsonLd: listThings(site, edition, { trail: sectionTrail(edition, section), own: section, description }),
      section,
      within: ancestorsOf(edition, section).map(({ url }) => url),
      translations: before === undefined ? translationsOf(request, section) : new Map(),
    }),
    name: section.name,
    description: section.description,
    isClosed: section.isClosed,
    ...(parent === undefined ? {} : { parent: toLink(parent) }),
    children: edition.sections.filter(({ parentId }) => parentId === section.id).map(toLink),
    list: toList(edition, page, { path: section.url, before, now }),
  }
  return shown(site.theme.renderSection(view), [cacheTag.section(section.id), ...tagsOfTeasers(edition, page.items)])
}

function translationsOf(request: PageRequest, section: SectionEntry): ReadonlyMap<string, string> {
  const others = request.chrome.editions.filter((edition) => edition !== request.edition)
  return new Map(
    others.flatMap((edition) => {
      const same = edition.sections.find(({ groupId }) => groupId === section.groupId)
      return same === undefined ? [] : [[edition.language, same.url]]
    }),
  )
}

const toLink = (section: SectionEntry): LinkView => ({ text: section.name, url: section.url })

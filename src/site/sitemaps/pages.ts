import { listName } from '../../content/listings/lists.ts'
import { findNewestTimes, listSitemapPages } from '../../content/sitemaps/queries.ts'
import { alternatesOf } from '../alternates.ts'
import { toUtc } from '../feeds/feed.ts'
import type { Answer, PageRequest } from '../page.ts'
import { type SitemapUrl, urlSet } from './url-set.ts'

/** The front pages, the sections and the static pages of all editions. */
export async function answerPagesSitemap({ site, chrome }: PageRequest): Promise<Answer> {
  const { worker } = site.db
  const { editions } = chrome
  const newest = await findNewestTimes(worker, [
    ...editions.map(({ language }) => listName.language(language)),
    ...editions.flatMap(({ sections }) => sections.map(({ id }) => listName.section(id))),
  ])
  const pages = (await listSitemapPages(worker)).filter(({ language }) => chrome.languages.has(language))
  const changed = (list: string): string | undefined => {
    const at = newest.get(list)
    return at === undefined ? undefined : toUtc(at)
  }

  const fronts = alternatesOf(
    chrome,
    editions.map(({ language, addresses }) => [language, site.origin + addresses.front(language)]),
    `${site.origin}/`,
  )
  const allSections = editions.flatMap(({ language, sections }) =>
    sections.map((section) => ({ ...section, language, url: site.origin + section.url })),
  )
  const sections = Map.groupBy(allSections, ({ groupId }) => groupId)
  const address = ({ language, slug }: { language: string; slug: string }): string =>
    site.origin + chrome.primary.addresses.path(language, slug)
  const tellings = Map.groupBy(pages, ({ group }) => group)

  return urlSet([
    ...editions.map(({ language, addresses }): SitemapUrl => ({
      url: site.origin + addresses.front(language),
      changed: changed(listName.language(language)),
      alternates: fronts,
    })),
    ...allSections.map((section): SitemapUrl => ({
      url: section.url,
      changed: changed(listName.section(section.id)),
      alternates: alternatesOf(
        chrome,
        (sections.get(section.groupId) ?? []).map(({ language, url }) => [language, url]),
      ),
    })),
    ...pages.map((page): SitemapUrl => ({
      url: address(page),
      changed: toUtc(page.updatedAt),
      alternates: alternatesOf(
        chrome,
        (tellings.get(page.group) ?? []).map((other) => [other.language, address(other)]),
      ),
    })),
  ])
}

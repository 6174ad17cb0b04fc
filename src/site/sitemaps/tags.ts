import { listSitemapTags, listSitemapTagTellings, listTagSitemaps } from '../../content/sitemaps/queries.ts'
import { alternatesOf } from '../alternates.ts'
import { toUtc } from '../feeds/feed.ts'
import { type Answer, missing, type PageRequest } from '../page.ts'
import { urlSet } from './url-set.ts'

/** A part of the tags that have articles. */
export async function answerTagsSitemap({ site, chrome }: PageRequest, chunk: number): Promise<Answer> {
  const { worker } = site.db
  const { addresses } = chrome.primary
  const start = (await listTagSitemaps(worker))[chunk]
  if (start === undefined) return missing
  const tags = (await listSitemapTags(worker, start)).filter(({ language }) => chrome.languages.has(language))
  const groups = Map.groupBy(await listSitemapTagTellings(worker, tags), ({ group }) => group)
  const address = ({ language, slug }: { language: string; slug: string }): string =>
    site.origin + addresses.tag(language, slug)
  return urlSet(
    tags.map((tag) => ({
      url: address(tag),
      changed: toUtc(tag.newestAt),
      alternates: alternatesOf(
        chrome,
        (groups.get(tag.group) ?? []).map((other) => [other.language, address(other)]),
      ),
    })),
  )
}

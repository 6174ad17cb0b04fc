import { listSitemapArticles, listSitemapTellings } from '../../content/sitemaps/queries.ts'
import { alternatesOf } from '../alternates.ts'
import { toUtc } from '../feeds/feed.ts'
import { type Answer, missing, type PageRequest } from '../page.ts'
import { imageOf, urlSet } from './url-set.ts'

/** The articles whose codes belong to one sitemap, each with the other tellings of its story. */
export async function answerArticlesSitemap({ site, chrome }: PageRequest, chunk: number): Promise<Answer> {
  const { worker } = site.db
  const { addresses } = chrome.primary
  const articles = (await listSitemapArticles(worker, chunk)).filter(({ language }) => chrome.languages.has(language))
  if (articles.length === 0) return missing
  const tellings = Map.groupBy(await listSitemapTellings(worker, articles), ({ group }) => group)
  const address = ({ language, code, slug }: { language: string; code: number; slug: string }): string =>
    site.origin + addresses.article(language, code, slug)
  return urlSet(
    articles.map((article) => ({
      url: address(article),
      changed: toUtc(Math.max(article.publishedAt, article.updatedAt)),
      alternates: alternatesOf(
        chrome,
        (tellings.get(article.storyId) ?? []).map((telling) => [telling.language, address(telling)]),
      ),
      image: imageOf(site.origin, article.picture),
    })),
  )
}

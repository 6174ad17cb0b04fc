import { toIsoWithOffset } from '@matbaa/locale'
import { listNewsArticles, type SitemapArticle } from '../../content/sitemaps/queries.ts'
import { toUtc } from '../feeds/feed.ts'
import type { Edition } from '../edition.ts'
import type { Answer, PageRequest } from '../page.ts'
import { element, type Xml } from '../xml.ts'
import { imageOf, urlSet } from './url-set.ts'

/** Google takes articles of the last two days as news. */
const newsMs = 48 * 3_600_000

/** What was published in the last 48 hours, in all editions. */
export async function answerNewsSitemap({ site, chrome, now }: PageRequest): Promise<Answer> {
  const languages = chrome.editions.map(({ language }) => language)
  const articles = await listNewsArticles(site.db.worker, languages, now - newsMs)
  return urlSet(
    articles.flatMap((article) => {
      const edition = chrome.editions.find(({ language }) => language === article.language)
      if (edition === undefined) return []
      const { addresses } = edition
      return {
        url: site.origin + addresses.article(article.language, article.code, article.slug),
        changed: toUtc(Math.max(article.publishedAt, article.updatedAt)),
        image: imageOf(site.origin, article.picture),
        more: toNews(edition, article),
      }
    }),
  )
}

function toNews(edition: Edition, { publishedAt, headline }: SitemapArticle): Xml {
  return element(
    'news:news',
    {},
    element(
      'news:publication',
      {},
      element('news:name', {}, edition.name),
      element('news:language', {}, newsLanguage(edition.language)),
    ),
    element('news:publication_date', {}, toIsoWithOffset(publishedAt, edition.locale.zone)),
    element('news:title', {}, headline),
  )
}

/** ISO 639: the language alone, but for the two kinds of Chinese. */
const newsLanguage = (language: string): string =>
  /^zh-(?:cn|tw)$/i.test(language) ? language.toLowerCase() : (language.split('-')[0] ?? language)

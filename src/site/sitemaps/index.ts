import { listArticleSitemaps, listTagSitemaps } from '../../content/sitemaps/queries.ts'
import { href } from '../../routes.ts'
import type { Answer, PageRequest } from '../page.ts'
import { element } from '../xml.ts'
import { sitemapFile } from './url-set.ts'

/** The index of all sitemaps; those of the newest articles first. */
export async function answerSitemapIndex({ site }: PageRequest): Promise<Answer> {
  const { worker } = site.db
  const articles = await listArticleSitemaps(worker)
  const tags = await listTagSitemaps(worker)
  const paths = [
    href.newsSitemap,
    href.pagesSitemap,
    ...articles.map(href.articlesSitemap),
    ...tags.map((_, chunk) => href.tagsSitemap(chunk)),
  ]
  return sitemapFile(
    element(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      paths.map((path) => element('sitemap', {}, element('loc', {}, site.origin + path))),
    ),
  )
}

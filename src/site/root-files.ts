import { href } from '../routes.ts'
import { type Answer, missing, type PageRequest } from './page.ts'
import { writeRobots } from './robots.ts'
import { answerArticlesSitemap } from './sitemaps/articles.ts'
import { answerSitemapIndex } from './sitemaps/index.ts'
import { answerNewsSitemap } from './sitemaps/news.ts'
import { answerPagesSitemap } from './sitemaps/pages.ts'
import { answerTagsSitemap } from './sitemaps/tags.ts'

/** What stands at the root for programs: robots.txt, ads.txt, the key of pings, sitemaps. */
export async function answerRootFile(request: PageRequest, name: string): Promise<Answer> {
  const { robots, adsTxt, pingKey } = request.chrome.machines
  const path = `/${name}`
  if (path === href.robots) return text(writeRobots(request, robots))
  if (path === href.ads) return adsTxt === '' ? missing : text(adsTxt)
  if (pingKey !== '' && path === href.pingKey(pingKey)) return text(pingKey)
  if (!request.chrome.machines.mayIndex) return missing
  if (path === href.sitemap) return answerSitemapIndex(request)
  if (path === href.newsSitemap) return answerNewsSitemap(request)
  if (path === href.pagesSitemap) return answerPagesSitemap(request)
  const [, kind, number] = /^\/sitemap-(articles|tags)-(0|[1-9][0-9]*)\.xml$/.exec(path) ?? []
  if (kind === undefined) return missing
  return kind === 'tags' ? answerTagsSitemap(request, Number(number)) : answerArticlesSitemap(request, Number(number))
}

const text = (body: string): Answer => ({
  kind: 'file',
  type: 'text/plain; charset=utf-8',
  body: body.endsWith('\n') ? body : `${body}\n`,
})

import type { FeedArticle } from '../../content/feeds/queries.ts'
import { href } from '../../routes.ts'
import type { Edition } from '../edition.ts'
import type { PageRequest } from '../page.ts'
import { shareForm } from '../pictures.ts'
import { type FeedItem, type FeedPicture, toUtc } from './feed.ts'
import { itemHtml } from './item-html.ts'

/** Articles as a feed tells of them; what is in no edition that is shown has no address and is left out. */
export function toItems({ site, chrome }: PageRequest, articles: readonly FeedArticle[]): readonly FeedItem[] {
  return articles.flatMap((article) => {
    const edition = chrome.editions.find(({ language }) => language === article.language)
    return edition === undefined ? [] : [toItem(site.origin, edition, article)]
  })
}

function toItem(origin: string, { addresses, dir, language }: Edition, article: FeedArticle): FeedItem {
  const picture = toPicture(origin, article)
  const { code, section } = article
  const item = {
    code,
    language,
    dir,
    url: origin + addresses.article(language, code, article.slug),
    permalink: origin + href.shortLink(code),
    tagUri: tagUri(origin, article),
    title: article.headline,
    summary: article.excerpt,
    lead: article.lead,
    bodyHtml: article.html,
    published: article.publishedAt,
    updated: Math.max(article.publishedAt, article.updatedAt),
    authors: article.authors.map(({ name, slug }) => ({ name, url: origin + addresses.author(language, slug) })),
    topics: [...(section === null ? [] : [section.name]), ...article.tags.map(({ name }) => name)],
    ...(picture === undefined ? {} : { picture }),
  }
  return { ...item, html: itemHtml(item, origin) }
}

/** RFC 4151: the host, a day on which it was ours, and the code; the day is that of the article's making, which never changes. */
function tagUri(origin: string, { createdAt, code }: FeedArticle): string {
  const authority = new URL(origin).hostname.replace(/[^a-z0-9.-]/gi, '')
  return `tag:${authority},${toUtc(createdAt).slice(0, 10)}:${code}`
}

function toPicture(origin: string, { picture, leadCaption }: FeedArticle): FeedPicture | undefined {
  const form = picture?.kind === 'image' ? shareForm(picture.derivatives) : undefined
  if (picture === null || form === undefined) return undefined
  const { mime, bytes, width, height, key } = form
  const { alt, credit } = picture
  const caption = leadCaption === '' ? picture.caption : leadCaption
  return { url: origin + href.media(key), type: mime, bytes, width, height, alt, caption, credit }
}

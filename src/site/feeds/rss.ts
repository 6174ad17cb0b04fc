import { escapeText } from '../../richtext/escape.ts'
import { element, type Xml, xmlDocument } from '../xml.ts'
import type { Feed, FeedItem, FeedPicture } from './feed.ts'

/** RFC 822 as RSS wants it: English names, Latin digits, four figures of the year, whatever language the feed is in. */
const toRfc822 = (at: number): string => new Date(at).toUTCString()

/** RSS 2.0 with the whole articles (RSS Advisory Board, RSS 2.0 specification and best practices profile). */
export function writeRss(feed: Feed): string {
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.pageUrl),
        element('description', {}, feed.description),
        feed.language === undefined ? undefined : element('language', {}, feed.language),
        element('lastBuildDate', {}, toRfc822(feed.updated)),
        element('generator', {}, 'Matbaa'),
        element('docs', {}, 'https://www.rssboard.org/rss-specification'),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.urls.rss }),
        feed.items.map((item) => toItem(item, feed.language === undefined)),
      ),
    ),
  )
}

function toItem(item: FeedItem, namesLanguage: boolean): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'true' }, item.permalink),
    element('pubDate', {}, toRfc822(item.published)),
    item.authors.map(({ name }) => element('dc:creator', {}, name)),
    namesLanguage ? element('dc:language', {}, item.language) : undefined,
    item.topics.map((name) => element('category', {}, name)),
    // Readers take it for HTML.
    item.summary === '' ? undefined : element('description', {}, escapeText(item.summary)),
    element('content:encoded', {}, item.html),
    item.picture === undefined ? undefined : toMedia(item.picture),
  )
}

function toMedia({ url, type, bytes, width, height, alt, credit }: FeedPicture): Xml {
  return element(
    'media:content',
    { url, type, fileSize: bytes, medium: 'image', width, height },
    alt === '' ? undefined : element('media:description', { type: 'plain' }, alt),
    credit === '' ? undefined : element('media:credit', {}, credit),
  )
}

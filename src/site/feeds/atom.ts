import { element, type Xml, xmlDocument } from '../xml.ts'
import { type Feed, type FeedItem, toUtc } from './feed.ts'

/** Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.urls.atom),
      element('title', {}, feed.title),
      feed.description === '' ? undefined : element('subtitle', {}, feed.description),
      element('updated', {}, toUtc(feed.updated)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.urls.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
      // An entry without authors has those of the feed.
      element('author', {}, element('name', {}, feed.publisher)),
      element('generator', {}, 'Matbaa'),
      feed.items.map((item) => toEntry(item, feed.language)),
    ),
  )
}

function toEntry(item: FeedItem, feedLanguage: string | undefined): Xml {
  const { picture } = item
  return element(
    'entry',
    { 'xml:lang': item.language === feedLanguage ? undefined : item.language },
    element('id', {}, item.tagUri),
    element('title', {}, item.title),
    element('published', {}, toUtc(item.published)),
    element('updated', {}, toUtc(item.updated)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: item.language, href: item.url }),
    picture === undefined
      ? undefined
      : element('link', { rel: 'enclosure', type: picture.type, length: picture.bytes, href: picture.url }),
    item.authors.map(({ name, url }) => element('author', {}, element('name', {}, name), element('uri', {}, url))),
    item.topics.map((name) => element('category', { term: name })),
    item.summary === '' ? undefined : element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
  )
}

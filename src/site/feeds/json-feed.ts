import { type Feed, type FeedItem, toUtc } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.urls.json,
    ...(feed.description === '' ? {} : { description: feed.description }),
    ...(feed.language === undefined ? {} : { language: feed.language }),
    authors: [{ name: feed.publisher, url: feed.pageUrl }],
    items: feed.items.map(toItem),
  })
}

function toItem(item: FeedItem): object {
  return {
    id: item.permalink,
    url: item.url,
    title: item.title,
    content_html: item.html,
    ...(item.summary === '' ? {} : { summary: item.summary }),
    ...(item.picture === undefined ? {} : { image: item.picture.url }),
    date_published: toUtc(item.published),
    ...(item.updated === item.published ? {} : { date_modified: toUtc(item.updated) }),
    ...(item.authors.length === 0 ? {} : { authors: item.authors }),
    ...(item.topics.length === 0 ? {} : { tags: item.topics }),
    language: item.language,
  }
}

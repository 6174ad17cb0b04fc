import { findAuthorBySlug } from '../../content/authors/queries.ts'
import { listFeedArticles } from '../../content/feeds/queries.ts'
import { listName } from '../../content/listings/lists.ts'
import { findTagBySlug } from '../../content/tags/queries.ts'
import { type FeedFormat, type FeedSubject, href } from '../../routes.ts'
import type { Address } from '../address.ts'
import type { Edition } from '../edition.ts'
import { type Answer, missing, type PageRequest, redirectToOwn } from '../page.ts'
import { writeAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { toItems } from './items.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

const newestCount = 30

const formats: Readonly<Record<FeedFormat, { readonly type: string; readonly write: (feed: Feed) => string }>> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
}

/** What a feed is of: the names it carries, the lists it is made of, and its addresses. */
interface Source {
  readonly title: string
  readonly description: string
  readonly lists: readonly string[]
  readonly page: string
  readonly own: (format: FeedFormat) => string
}

/** A feed of all editions, of one, or of a section, tag or author of it: the newest thirty articles, whole. */
export async function answerFeed(request: PageRequest, address: Extract<Address, { kind: 'feed' }>): Promise<Answer> {
  const { site, chrome, edition } = request
  const isOfAll = address.language === undefined
  const source = isOfAll ? allEditions(request) : await findSource(request, address.subject)
  if (source === undefined) return missing
  const redirect = redirectToOwn(request, source.own(address.format))
  if (redirect !== undefined) return redirect

  const articles = await listFeedArticles(site.db.reader, source.lists, newestCount)
  const language = isOfAll && chrome.editions.length > 1 ? {} : { language: edition.language }
  const feed: Feed = {
    title: source.title,
    description: source.description,
    ...language,
    pageUrl: site.origin + source.page,
    urls: {
      rss: site.origin + source.own('rss'),
      atom: site.origin + source.own('atom'),
      json: site.origin + source.own('json'),
    },
    publisher: edition.name,
    updated: articles.reduce((latest, article) => Math.max(latest, article.publishedAt, article.updatedAt), 0),
    items: toItems(request, articles),
  }
  const { type, write } = formats[address.format]
  return { kind: 'file', type, body: write(feed), ...language }
}

function allEditions({ chrome }: PageRequest): Source {
  const { name, motto } = chrome.primary
  return {
    title: name,
    description: motto === '' ? name : motto,
    lists: chrome.editions.map(({ language }) => listName.language(language)),
    page: '/',
    own: href.feed,
  }
}

async function findSource(request: PageRequest, subject: FeedSubject | undefined): Promise<Source | undefined> {
  const { edition } = request
  const { addresses, language, name, motto } = edition
  const own = (format: FeedFormat): string => addresses.feed(language, format, subject)
  if (subject === undefined) {
    const page = addresses.front(language)
    return { title: name, description: motto === '' ? name : motto, lists: [listName.language(language)], page, own }
  }
  const found = await findSubject(request, subject)
  if (found === undefined) return undefined
  const title = titleOf(edition, found.name)
  const description = found.description === '' ? title : found.description
  return { title, description, lists: [found.list], page: found.page, own }
}

/** As the title of the page of the same list. */
const titleOf = (edition: Edition, name: string): string => `${name} | ${edition.name}`

interface Subject {
  readonly name: string
  readonly description: string
  readonly list: string
  readonly page: string
}

async function findSubject({ site, edition }: PageRequest, { kind, slug }: FeedSubject): Promise<Subject | undefined> {
  const { addresses, language } = edition
  const { reader } = site.db
  switch (kind) {
    case 'section': {
      const section = edition.sections.find((candidate) => candidate.slug === slug)
      return section && { ...section, list: listName.section(section.id), page: section.url }
    }
    case 'tag': {
      const tag = await findTagBySlug(reader, language, slug)
      return tag && { ...tag, list: listName.tag(tag.id), page: addresses.tag(language, tag.slug) }
    }
    case 'author': {
      const author = await findAuthorBySlug(reader, language, slug)
      const page = addresses.author(language, slug)
      return author && { ...author, description: author.bio, list: listName.author(author.id, language), page }
    }
  }
}

import { cutText } from '@matbaa/locale'
import { listName } from '../content/listings/lists.ts'
import { listArticles } from '../content/listings/queries.ts'
import { listTopics } from '../content/tags/queries.ts'
import { listFoundCards } from '../content/search/found/queries.ts'
import type { Found, FoundArticle } from '../content/search/find.ts'
import { onlyPhrase } from '../content/search/parse-query.ts'
import { isEstimated } from '../content/search/search.ts'
import type { Snippet } from '../content/search/snippets.ts'
import type { Edition } from './edition.ts'
import { toLayout } from './layout.ts'
import { type Answer, type PageRequest, redirectToOwn, shown } from './page.ts'
import { tagsOfList } from './page-tags.ts'
import { type AskedSearch, readAsked, readFilters, searchAddress, searchParameters } from './search-filters.ts'
import { toTeaser } from './teasers.ts'
import type { FoundView } from './theme/ways.ts'

const onOnePage = 10
/** Further answers are not worth reading; who wants more narrows the search. */
const mostShown = 100
const latestCount = 6
/** Topics that are proposed, and the newest articles whose topics are looked at. */
const topicCount = 10
const topicsFrom = 120
/** Letters of a query that are repeated where it is spoken of. */
const longestTitle = 80

/** The form of the search, and below it what was found, or the latest. */
export async function answerSearch(request: PageRequest): Promise<Answer> {
  const { site, chrome, edition, now } = request
  const redirect = redirectToOwn(request, edition.addresses.search(edition.language), searchParameters)
  if (redirect !== undefined) return redirect
  const asked = readAsked(request.query, onOnePage, mostShown)
  const { language } = edition
  const { filters, views, chips } = await readFilters(request, asked)
  const found =
    asked.q === ''
      ? undefined
      : await site.search.find({
          language,
          typed: asked.q,
          filters,
          offset: asked.from,
          limit: onOnePage,
        })
  // What a filter left nothing of is in the archive all the same.
  if (found?.total === 0 && Object.keys(filters).length === 0) site.search.countMiss(language, asked.q)
  const codes = found?.articles.flatMap(({ code, duplicates }) => [code, ...duplicates]) ?? []
  const cards = await listFoundCards(site.db.reader, codes)
  const isEmpty = codes.length === 0
  const latest = isEmpty ? (await listArticles(site.db.reader, listName.language(language), latestCount)).items : []
  const topics = isEmpty
    ? await listTopics(site.db.reader, { list: listName.language(language), newest: topicsFrom, most: topicCount })
    : []
  const title = edition.t('search.title')
  const query = spoken(asked.q, language)
  const view = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path: searchAddress(edition, asked),
      title: asked.q === '' ? title : edition.t('search.titleOf', { query }),
      description: edition.t('search.description', { edition: edition.name }),
      translations: new Map(
        chrome.editions
          .filter((other) => other !== edition)
          .map((other) => [other.language, other.addresses.search(other.language)]),
      ),
      noindex: true,
    }),
    query: asked.q,
    filters: views,
    suggestionsUrl: edition.addresses.suggestions(language),
    ...(found === undefined
      ? {}
      : { results: { ...toResults(edition, { ...asked, query }, found, found.articles.flatMap(toFound)), chips } }),
    topics: topics.map(({ name, slug }) => ({ text: name, url: edition.addresses.tag(language, slug) })),
    latest: latest.map((card) => toTeaser(edition, card, now)),
  }
  return shown(
    site.theme.renderSearch(view),
    tagsOfList(edition, [...Array.from(cards.values(), ({ card }) => card), ...latest]),
  )

  function toFound({ code, duplicates, headline, snippets }: FoundArticle): readonly FoundView[] {
    const found = cards.get(code)
    if (found === undefined) return []
    const again = duplicates.flatMap((other) => cards.get(other)?.card ?? [])
    return [
      {
        article: toTeaser(edition, found.card, now),
        isArchived: found.isArchived,
        headline,
        snippets: snippets.map(apart),
        alsoAs: again.map((card) => toTeaser(edition, card, now)),
      },
    ]
  }
}

/** A heading never runs into the sentence below it. */
const apart = (snippet: Snippet): Snippet => ({
  ...snippet,
  pieces: snippet.pieces.map(({ text, isMarked }) => ({ text: text.replace(/\s*\n\s*/gu, ' … '), isMarked })),
})

function toResults(
  edition: Edition,
  { query, ...asked }: AskedSearch & { readonly query: string },
  found: Found,
  articles: readonly FoundView[],
) {
  const last = asked.from + onOnePage
  const searchFor = (text: string) => ({ text, url: searchAddress(edition, { ...asked, q: text, from: 0 }) })
  const { otherReading, alsoSearched } = found
  return {
    count: edition.t(isEstimated(found) ? 'search.about' : 'search.count', {
      count: found.total,
      query,
    }),
    articles,
    isCut: found.isCut,
    ...(otherReading === undefined ? {} : { otherReading: searchFor(otherReading.text) }),
    ...(alsoSearched === undefined ? {} : { alsoSearched: searchFor(alsoSearched) }),
    ...(asked.from === 0
      ? {}
      : { previousUrl: searchAddress(edition, { ...asked, from: Math.max(0, asked.from - onOnePage) }) }),
    ...(last < Math.min(found.total, mostShown) && articles.length > 0
      ? { nextUrl: searchAddress(edition, { ...asked, from: last }) }
      : {}),
  }
}

/** A query as it is spoken of, between quotation marks: one that is a single phrase has its own already. */
function spoken(query: string, language: string): string {
  const { text, isCut } = cutText(onlyPhrase(query) ?? query.toWellFormed(), longestTitle, language)
  return isCut ? `${text}…` : text
}

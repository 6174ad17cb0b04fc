import { nearestLanguagePack, startOfDay } from '@matbaa/locale'
import { searchQuery, searchResults, similarArticles, similarQuery } from '../contract/search.ts'
import { findAuthorBySlug } from '../content/authors/queries.ts'
import { findEdition } from '../content/editions/queries.ts'
import type { FoundArticle } from '../content/search/find.ts'
import { type FoundCard, listFoundCards } from '../content/search/found/queries.ts'
import type { SearchFilters } from '../content/search/search.ts'
import { duplicateLikeness } from '../content/search/similar/find-similar.ts'
import { findSectionBySlug } from '../content/sections/queries.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import type { Addresses } from '../routes.ts'
import { iso } from './output.ts'
import { publicFor } from './public.ts'
import { openRoute, route, type Route } from './route.ts'

/** Further answers are not ranked. */
const mostShown = 100

interface Book {
  readonly addresses: Addresses
  readonly origin: string
}

/** What anybody may search, and what the newsroom is warned of before it publishes a text again. */
export const searchRoutes: readonly Route[] = [
  openRoute('GET', '/search', { input: searchQuery, output: searchResults }, async ({ context, input }) => {
    const { q, lang, cursor, limit = 10 } = input
    const from = Number(cursor ?? 0)
    if (from >= mostShown) throw problem('invalid-input')
    const filters = await readFilters(context, input)
    const asked = { language: lang, typed: q, filters, offset: from, limit: Math.min(limit, mostShown - from) }
    const found = await context.search.find(asked)
    const { reader } = context.db
    const cards = await listFoundCards(
      reader,
      found.articles.flatMap(({ code, duplicates }) => [code, ...duplicates]),
    )
    const book = { addresses: await readAddresses(reader), origin: context.origin }
    const next = from + limit
    const { total, isTotalExact, otherReading, alsoSearched } = found
    return {
      publicFor,
      body: {
        items: found.articles.flatMap((article) => toItem(book, article, cards)),
        ...(next < Math.min(total, mostShown) ? { nextCursor: String(next) } : {}),
        total,
        isTotalExact,
        didYouMean: otherReading === undefined ? null : spoken(otherReading.text, lang),
        alsoSearched: alsoSearched === undefined ? null : spoken(alsoSearched, lang),
      },
    }
  }),
  route(
    'POST',
    '/similar-articles',
    { to: 'allowed', action: 'article.create', keys: true },
    { input: similarQuery, output: similarArticles },
    async ({ context, input }) => {
      const { articleId, ...text } = input
      const found = await context.search.similar({ ...text, ...(articleId === undefined ? {} : { articleId }) })
      const { reader } = context.db
      const cards = await listFoundCards(
        reader,
        found.map(({ code }) => code),
      )
      const book = { addresses: await readAddresses(reader), origin: context.origin }
      const items = found.flatMap((one) => {
        const card = cards.get(one.code)
        if (card === undefined) return []
        const likeness = Math.round(100 * one.likeness) / 100
        return [{ ...link(book, card), articleId: one.articleId, likeness, isDuplicate: likeness >= duplicateLikeness }]
      })
      return { body: { items } }
    },
  ),
]

/** What is named and not there is `not-found`: a program would take the answer for what it asked. */
async function readFilters({ db }: AccessContext, input: ReturnType<typeof searchQuery.parse>): Promise<SearchFilters> {
  const { lang, section, author, kind, since, until } = input
  const edition = await findEdition(db.reader, lang)
  if (edition === undefined) throw problem('not-found')
  const ofSection = section === undefined ? undefined : await findSectionBySlug(db.reader, lang, section)
  const ofAuthor = author === undefined ? undefined : await findAuthorBySlug(db.reader, lang, author)
  if (ofSection === undefined && section !== undefined) throw problem('not-found')
  if (ofAuthor === undefined && author !== undefined) throw problem('not-found')
  return {
    ...(ofSection === undefined ? {} : { sectionId: ofSection.id }),
    ...(ofAuthor === undefined ? {} : { authorId: ofAuthor.id }),
    ...(kind === undefined ? {} : { kind }),
    ...(since === undefined ? {} : { from: instantOf(since, edition.zone, 0) }),
    ...(until === undefined ? {} : { until: instantOf(until, edition.zone, 1) }),
  }
}

const dayMs = 24 * 60 * 60 * 1_000

/** A day begins at midnight of the zone; `later` days after it. */
function instantOf(text: string, zone: string, later: number): number {
  return text.includes('T') ? Date.parse(text) : startOfDay(Date.parse(`${text}T00:00:00Z`) / dayMs + later, zone)
}

function toItem(book: Book, article: FoundArticle, cards: ReadonlyMap<number, FoundCard>) {
  const found = cards.get(article.code)
  if (found === undefined) return []
  const { card, isArchived } = found
  const { language, section, publishedAt, kind } = card
  return [
    {
      ...link(book, found),
      kind,
      isArchived,
      publishedAt: iso(publishedAt),
      section:
        section === null
          ? null
          : {
              name: spoken(section.name, language),
              url: book.origin + book.addresses.path(language, section.slug),
            },
      snippets: article.snippets.map(({ pieces }) => ({ lang: language, dir: directionOf(language), pieces })),
      alsoAs: article.duplicates.flatMap((code) => {
        const other = cards.get(code)
        return other === undefined ? [] : [link(book, other)]
      }),
    },
  ]
}

const link = ({ addresses, origin }: Book, { card: { language, code, slug, headline } }: FoundCard) => ({
  code,
  url: origin + addresses.article(language, code, slug),
  headline: spoken(headline, language),
})

const spoken = (text: string, language: string) => ({ text, lang: language, dir: directionOf(language) })

const directionOf = (language: string) => nearestLanguagePack(language)?.direction ?? 'ltr'
